/** A corpus to the edges that draw it: what is claimed and what the rules derived. */
import type { PropositionStanding } from '../../compare/standing/standing.js';
import type { Corpus } from '../../model/records.js';
import { derivedEdges } from './derived.js';
import { betweenActors, drawnRelation, type Edge, type EdgeContext, edgeContext, tie } from './edge.js';

/** Claimed and derived edges, in order of key. What is claimed as well as derived counts as claimed. */
export function edgesOf(
  corpus: Corpus,
  standings: ReadonlyMap<string, PropositionStanding>,
): readonly Edge[] {
  const context = edgeContext(corpus, (key) => standings.get(key));
  // Standings are in order of key.
  const claimed: Edge[] = [];
  for (const standing of standings.values()) {
    const edge = claimedEdge(context, standing);
    if (edge !== undefined) claimed.push(edge);
  }
  const derived = derivedEdges(context);
  if (derived.length === 0) return claimed;
  const edges = new Map([...derived, ...claimed].map((edge) => [edge.key, edge]));
  return [...edges.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The edge of a claimed proposition; undefined where the ontology does not draw it or an end is no entity. */
export function claimedEdge(context: EdgeContext, standing: PropositionStanding): Edge | undefined {
  const { proposition, affirmedBy, deniedBy } = standing;
  const drawn = drawnRelation(context.corpus, proposition);
  if (drawn === undefined) return undefined;
  const { relation, target } = drawn;
  return {
    key: proposition.key,
    source: proposition.subject,
    target,
    // A copy of so many attributes would cost as much as they do.
    attributes: Object.assign(tie(context, relation, proposition, affirmedBy, deniedBy), {
      standing: standing.standing,
      partyOnly: standing.partyOnly,
      betweenActors: betweenActors(context.corpus, proposition.subject, target),
      derived: false,
      events: [],
      count: 1,
    }),
  };
}
