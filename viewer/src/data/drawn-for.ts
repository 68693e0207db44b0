/** What is chosen to what of it can be drawn: a claim is lit by its relation, else by what it speaks of; a base as its town. */
import type { Selection } from '../view/view.js';
import type { LoadedGraph } from './loaded-graph.js';

export function drawnFor(
  { corpus, graph, drawnAs }: Pick<LoadedGraph, 'corpus' | 'graph' | 'drawnAs'>,
  selection: Selection | undefined,
): Selection | undefined {
  const claim = selection === undefined ? undefined : corpus.claims.get(selection.id);
  if (claim !== undefined && graph.hasEdge(claim.proposition.key))
    return { kind: 'edge', id: claim.proposition.key };
  const drawn = claim === undefined ? selection : ({ kind: 'node', id: claim.proposition.subject } as const);
  const whole = drawnAs?.get(drawn?.id ?? '');
  return whole === undefined ? drawn : { kind: 'node', id: whole };
}
