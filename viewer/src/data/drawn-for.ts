/** What is chosen to what of it can be drawn: a claim is lit by its relation, else by what it speaks of. */
import type { Selection } from '../view/view.js';
import type { LoadedGraph } from './loaded-graph.js';

export function drawnFor(
  { corpus, graph }: Pick<LoadedGraph, 'corpus' | 'graph'>,
  selection: Selection | undefined,
): Selection | undefined {
  const claim = selection === undefined ? undefined : corpus.claims.get(selection.id);
  if (claim === undefined) return selection;
  const { key, subject } = claim.proposition;
  return graph.hasEdge(key) ? { kind: 'edge', id: key } : { kind: 'node', id: subject };
}
