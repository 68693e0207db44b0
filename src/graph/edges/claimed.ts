/** A proposition with its standing to the edge that draws it. */
import type { PropositionStanding } from '../../compare/standing/standing.js';
import { betweenActors, drawnRelation, type Edge, type EdgeContext, tie } from './edge.js';

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
    attributes: {
      ...tie(context, relation, affirmedBy, deniedBy),
      standing: standing.standing,
      partyOnly: standing.partyOnly,
      betweenActors: betweenActors(context.corpus, proposition.subject, target),
      derived: false,
      events: [],
      count: 1,
    },
  };
}
