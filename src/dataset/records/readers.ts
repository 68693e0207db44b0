/** Each kind of record with the way to read it: takes a node, gives the record, or undefined where the node is of another kind. */
import type { Iri, Ontology } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { readClaim, readDerivation } from './claims.js';
import { readDatedName } from './dated-names.js';
import { kindOf, readEntity } from './entities.js';
import type { Node } from './nodes.js';
import {
  figureKind,
  isUtterance,
  readFigure,
  readIdentity,
  readMerged,
  readUtterance,
  relaysBy,
} from './utterances.js';

/** Each throws ShapeError for a node that lacks what its kind must have. */
export function readersOf(
  nodes: ReadonlyMap<Iri, Node>,
  { classes }: Ontology,
  languages: readonly string[] = [],
) {
  const relays = relaysBy(nodes);
  return {
    entity: (node: Node) => {
      const kind = kindOf(node, classes);
      return kind === undefined ? undefined : readEntity(node, kind, nodes, classes, languages);
    },
    utterance: (node: Node) => (isUtterance(node) ? readUtterance(node, nodes, relays) : undefined),
    claim: (node: Node) => (node.isA(cg.Claim) ? readClaim(node, nodes) : undefined),
    figure: (node: Node) => {
      const kind = figureKind(node);
      return kind === undefined ? undefined : readFigure(node, kind);
    },
    derivation: (node: Node) => (node.isA(cg.Derivation) ? readDerivation(node) : undefined),
    identity: (node: Node) => (node.isA(cg.IdentityDecision) ? readIdentity(node) : undefined),
    name: (node: Node) => (node.isA(cg.DatedName) ? readDatedName(node) : undefined),
    merged: (node: Node) => (node.isA(cg.MergedNode) ? readMerged(node) : undefined),
  };
}
