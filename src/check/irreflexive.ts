/** Takes nodes and the vocabulary and gives statements that lead from a node to itself by a property that joins two things. */

import { name } from '../dataset/read/locate.js';
import { type Node, nodeId } from '../dataset/records/nodes.js';
import type { Iri } from '../model/records.js';
import { owl, rdf } from '../model/vocabulary.js';
import { error, type Unplaced } from './finding.js';

type Nodes = ReadonlyMap<string, Node>;

/** The properties by which nothing is joined to itself: the vocabulary says so of each, or of the one that it is read from its end. */
export function irreflexiveIn(vocabulary: Nodes): ReadonlySet<Iri> {
  const said = [...vocabulary.values()].filter((node) => node.isA(owl.IrreflexiveProperty));
  const properties = new Set(said.map(({ id }) => id));
  for (const node of vocabulary.values()) {
    const turned = node.value(owl.inverseOf);
    if (turned !== undefined && properties.has(turned)) properties.add(node.id);
  }
  return properties;
}

/** As it is written, or as a claim, a relay or what is derived says it, affirmed or denied. */
export function* checkIrreflexive(nodes: Nodes, irreflexive: ReadonlySet<Iri>): Iterable<Unplaced> {
  for (const node of nodes.values()) {
    const { id } = node;
    const told = new Set<Iri>();
    for (const [property, object] of node.entries()) {
      if (!irreflexive.has(property) || told.has(property) || !isNode(object) || nodeId(object) !== id)
        continue;
      told.add(property);
      yield error(
        'circle',
        id,
        `${name(id)}: ${sayBothEnds(property, id)}; name the other one, or take it out`,
        [property, id],
      );
    }
    const relation = node.value(rdf.predicate);
    if (relation === undefined || !irreflexive.has(relation)) continue;
    const [subject, object] = [node.term(rdf.subject), node.term(rdf.object)];
    if (subject === undefined || object === undefined || !isNode(object)) continue;
    if (nodeId(subject) === nodeId(object))
      yield error(
        'circle',
        id,
        `${name(id)}: ${sayBothEnds(relation, nodeId(object))}; correct its subject or its object`,
      );
  }
}

const isNode = ({ termType }: { readonly termType: string }) =>
  termType === 'NamedNode' || termType === 'BlankNode';

const sayBothEnds = (property: Iri, node: Iri) =>
  `${name(property)} joins two, and ${name(node)} stands at both ends`;
