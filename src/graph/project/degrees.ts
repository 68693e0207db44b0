/** Sets on each node its degree, and its size by degree. */
import type { ActorGraph, ClaimGraph } from '../attributes.js';

/** Size grows with the root of the degree; places stay small, as they gather edges without acting. */
export function setDegrees(graph: ClaimGraph | ActorGraph): void {
  for (const node of graph.nodes()) {
    const degree = graph.degree(node);
    const size = 5 + 2.6 * Math.sqrt(degree);
    const shown = graph.getNodeAttribute(node, 'kind') === 'place' ? Math.min(7, size) : size;
    graph.setNodeAttribute(node, 'degree', degree);
    graph.setNodeAttribute(node, 'size', Math.round(100 * shown) / 100);
  }
}
