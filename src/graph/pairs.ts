/** A graph to its tied pairs: one edge a pair, as measures and communities ask of it. */
import { UndirectedGraph } from 'graphology';
import type { Iri } from '../model/records.js';
import type { ActorEdgeAttributes, ActorGraph, ClaimGraph, EdgeAttributes } from './attributes.js';

export type Tie = EdgeAttributes | ActorEdgeAttributes;
export type Pairs = UndirectedGraph<object, { weight: number }>;

/** One edge a tied pair, weighing as many of its ties as count; self-loops left out. */
export function pairsOf(
  graph: ClaimGraph | ActorGraph,
  counts: (edge: Tie, ends: readonly Iri[]) => boolean,
): Pairs {
  const pairs: Pairs = new UndirectedGraph();
  for (const node of graph.nodes()) pairs.addNode(node);
  for (const edge of graph.edges()) {
    const [source, target] = graph.extremities(edge);
    if (source === target || !counts(graph.getEdgeAttributes(edge), [source, target])) continue;
    pairs.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return pairs;
}
