/** Comparisons to the places they belong to: what a node or a tie is concerned by, and what to choose for a comparison. */
import { indirectSupport, type SupportOfSides } from '../../../src/compare/verdicts/indirect-support.js';
import type { Comparison } from '../../../src/compare/verdicts/verdict.js';
import type { ActorEdgeAttributes, EdgeAttributes } from '../../../src/graph/attributes.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import type { Selection } from '../view/view.js';
import type { LoadedGraph } from './loaded-graph.js';

/** Whether the node is what is compared, or the subject or object of one of the claims. */
export function concernsNode({ about, left, right }: Comparison, id: Iri): boolean {
  return (
    about === id ||
    [...left, ...right].some(({ proposition: { subject, object } }) => subject === id || object.value === id)
  );
}

/** Whether one of the tie's claims is compared, or one of the events that it stands for. */
export function concernsTie(
  { about, left, right }: Comparison,
  { claims, events }: EdgeAttributes | ActorEdgeAttributes,
): boolean {
  return events.includes(about) || [...left, ...right].some(({ id }) => claims.includes(id));
}

/** The one drawn proposition that both sides speak of; else the node that the comparison is about. */
export function placeOf(
  { graph, corpus }: LoadedGraph,
  { about, left, right }: Comparison,
): Selection | undefined {
  const keys = new Set([...left, ...right].map(({ proposition }) => proposition.key));
  const [key] = keys;
  if (keys.size === 1 && key !== undefined && graph.hasEdge(key)) return { kind: 'edge', id: key };
  return corpus.entities.has(about) ? { kind: 'node', id: about } : undefined;
}

/** The same for the same two sides, whatever stands before or behind it in a list. */
export function keyOf({ verdict, reason, left, right, silent }: Comparison): string {
  const ids = (claims: Comparison['left']) => claims.map(({ id }) => id).join(' ');
  return [verdict, reason, ids(left), ids(right), silent].join('|');
}

const supports = new WeakMap<Corpus, (comparison: Comparison) => SupportOfSides>();

/** What others say that speaks for a side of a comparison; the index is made once for a corpus. */
export function supportOf(corpus: Corpus, comparison: Comparison): SupportOfSides {
  const known = supports.get(corpus) ?? indirectSupport(corpus);
  supports.set(corpus, known);
  return known(comparison);
}
