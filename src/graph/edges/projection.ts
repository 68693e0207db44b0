/** A corpus to what its graphs are made of: standings, and the edges of the graph of everything and of that of the actors. */
import { type PropositionStanding, standings } from '../../compare/standing/standing.js';
import type { Corpus } from '../../model/records.js';
import { type ActorEdge, actorEdges } from './actor-edges.js';
import type { Edge } from './edge.js';
import { edgesOf } from './edges.js';

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
