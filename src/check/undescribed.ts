/** Nodes of claims whose kind nobody says: they are drawn by what is known of them, and whoever writes the data is to know it. */
import { name } from '../dataset/read/locate.js';
import { kindOf } from '../dataset/records/entities.js';
import type { Node } from '../dataset/records/nodes.js';
import { undescribedIn } from '../dataset/records/undescribed.js';
import { figureKind, isUtterance } from '../dataset/records/utterances.js';
import type { Claim, Iri, Ontology } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { type Unplaced, warning } from './finding.js';
import { isDangling } from './references.js';

type Nodes = ReadonlyMap<Iri, Node>;

/** Those of our own namespaces are told as dangling, or as without a class. */
export function* checkUndescribed(
  claims: readonly Claim[],
  data: Nodes,
  vocabulary: Nodes,
  ontology: Ontology,
): Iterable<Unplaced> {
  const isKnown = (id: Iri): boolean => {
    const node = data.get(id);
    if (vocabulary.has(id)) return true;
    if (node === undefined) return isDangling(id, data, vocabulary);
    const isRecord =
      isUtterance(node) || figureKind(node) !== undefined || node.isA(cg.Claim) || node.isA(cg.MergedNode);
    return isRecord || kindOf(node, ontology.classes) !== undefined;
  };
  for (const { id, label, type } of undescribedIn(claims, data, ontology, isKnown).values())
    yield warning(
      'undescribed',
      claims.find(({ proposition: { subject, object } }) => subject === id || object.value === id)?.id ?? id,
      `${name(id)} is tied by claims, and nothing says what it is: it is drawn as “${label}”, ${name(type)}; give it a class and a skos:prefLabel`,
    );
}
