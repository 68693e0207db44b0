/** A corpus to what its graphs are made of: standings, and the edges of the graph of everything and of that of the actors. */
import { lossBetween } from '../compare/loss.js';
import { once } from '../compare/once.js';
import {
  changedStandings,
  type PropositionStanding,
  standings,
  standingsAfter,
} from '../compare/standing.js';
import type { Corpus } from '../model/records.js';
import { type ActorEdge, actorEdges } from './actor-edges.js';
import type { Edge } from './edge.js';
import { edgesOf } from './edges.js';
import { edgesWithin } from './edges-within.js';

export interface Projection {
  readonly corpus: Corpus;
  readonly standings: ReadonlyMap<string, PropositionStanding>;
  /** Both in order of key. */
  readonly edges: readonly Edge[];
  readonly actorEdges: readonly ActorEdge[];
}

export function projectionOf(corpus: Corpus): Projection {
  const judged = standings(corpus);
  const edges = edgesOf(corpus, judged);
  return { corpus, standings: judged, edges, actorEdges: actorEdges(edges) };
}

/** Of so small a part nearly all would be made again, by the long way. */
const FEW = 4;

/**
 * The same for a part of a corpus with fewer claims (see withClaims), from the projection of the whole. What rests on
 * claims that all stay is not made again: it is the very object that the whole has.
 */
export function projectionWithin(whole: Projection, part: Corpus): Projection {
  if (part.claims.size * FEW < whole.corpus.claims.size) return projectionOf(part);
  const loss = lossBetween(whole.corpus, part);
  const changed = changedStandings(whole.standings, part, loss);
  const left = once(() => standingsAfter(whole.standings, changed));
  return {
    corpus: part,
    ...edgesWithin(whole, { corpus: part, loss, changed }),
    get standings() {
      return left();
    },
  };
}
