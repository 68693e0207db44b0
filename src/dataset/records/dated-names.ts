/** Takes the node of a dated name and gives its record. */
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { DatedName } from '../../model/records.js';
import { cg, dcterms, rdfs, skosxl } from '../../model/vocabulary.js';
import { daysAt } from './node-days.js';
import type { Node } from './nodes.js';

/** @throws ShapeError that names the node and what it lacks. */
export function readDatedName(node: Node): DatedName {
  const entity = node.value(cg.nameOf);
  const [name] = node.texts(skosxl.literalForm);
  const valid = node.value(dcterms.valid);
  if (entity === undefined || name === undefined || valid === undefined) {
    throw new ShapeError(
      `${shorten(node.id)}: a dated name needs cg:nameOf, skosxl:literalForm and dcterms:valid; add what is missing`,
    );
  }
  return {
    id: node.id,
    entity,
    name,
    valid,
    ...daysAt(node.id, valid),
    basis: node.value(cg.dateBasis),
    replaces: node.values(dcterms.replaces),
    reason: node.text(rdfs.comment),
    sources: node.values(dcterms.source),
  };
}
