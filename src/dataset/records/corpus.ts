/** Takes a dataset and the ontology and gives everything the data say as records. */
import type * as RDF from '@rdfjs/types';
import type { Corpus, Iri, Ontology } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { readClaim, readDerivation } from './claims.js';
import { readDatedName } from './dated-names.js';
import { kindOf, readEntity } from './entities.js';
import { type Node, nodesOf } from './nodes.js';
import {
  figureKind,
  isUtterance,
  readFigure,
  readIdentity,
  readMerged,
  readUtterance,
  relaysBy,
} from './utterances.js';

/**
 * The records of a dataset, each map in order of IRI; derivations where derived graphs are among the quads.
 * @throws ShapeError that names the claim or node and what it lacks; `check` lists all such things at once.
 */
export function readCorpus(dataset: Iterable<RDF.Quad>, ontology: Ontology): Corpus {
  const nodes = nodesOf(dataset);
  // Without a comparator strings sort by code unit, and faster.
  const ids = [...nodes.keys()].sort();
  const collect = <R>(read: (node: Node) => R | undefined): ReadonlyMap<Iri, R> => {
    const records = new Map<Iri, R>();
    for (const id of ids) {
      const record = read(nodes.get(id)!);
      if (record !== undefined) records.set(id, record);
    }
    return records;
  };
  const relays = relaysBy(nodes);
  return {
    ontology,
    entities: collect((node) => {
      const kind = kindOf(node, ontology.classes);
      return kind === undefined ? undefined : readEntity(node, kind, nodes, ontology.classes);
    }),
    utterances: collect((node) => (isUtterance(node) ? readUtterance(node, nodes, relays) : undefined)),
    claims: collect((node) => (node.isA(cg.Claim) ? readClaim(node, nodes) : undefined)),
    figures: collect((node) => {
      const kind = figureKind(node);
      return kind === undefined ? undefined : readFigure(node, kind);
    }),
    derivations: collect((node) => (node.isA(cg.Derivation) ? readDerivation(node) : undefined)),
    identities: collect((node) => (node.isA(cg.IdentityDecision) ? readIdentity(node) : undefined)),
    names: collect((node) => (node.isA(cg.DatedName) ? readDatedName(node) : undefined)),
    merged: collect((node) => (node.isA(cg.MergedNode) ? readMerged(node) : undefined)),
  };
}
