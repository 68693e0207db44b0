/** A graph to measures of its nodes: degree, betweenness, PageRank and communities, by graphology's own packages. */
import type { Iri } from '../model/records.js';
import type { ActorGraph, ClaimGraph, NodeKind } from './attributes.js';
import { communitiesOf } from './communities.js';
import { betweenness, pagerank } from './graphology.js';
import { pairsOf, type Tie } from './pairs.js';

export interface NodeMeasures {
  readonly id: Iri;
  readonly label: string;
  readonly kind: NodeKind;
  /** Edges that touch the node, and how many come in and go out; a self-loop counts on both sides. */
  readonly degree: number;
  readonly inDegree: number;
  readonly outDegree: number;
  /**
   * Share of shortest ways between other nodes that lead through it, 0 to 1; direction and parallel edges aside.
   * Undefined where it was not counted.
   */
  readonly betweenness: number | undefined;
  /** 0 to 1, all together 1; damping 0.85. */
  readonly pageRank: number;
  /** Community, 0 is the largest; undefined of who is in none (see communitiesOf). */
  readonly community: number | undefined;
}

export interface Measures {
  /** In order of the graph's nodes. */
  readonly nodes: readonly NodeMeasures[];
  readonly communities: number;
}

export interface MeasureOptions {
  /** Seed of the communities. Default 1. */
  readonly seed?: number;
  /** Whether betweenness is counted, which costs nodes times edges. Default: where these are at most MOST_WAYS. */
  readonly betweenness?: boolean | undefined;
}

/** Nodes times tied pairs: so many are a few seconds of work. */
const MOST_WAYS = 3e7;

/** A tie that is only denied, or planned, sought, demanded, expected, feared or suspected, makes nobody more central. */
const isToldAsDone = ({ standing, planned }: Tie): boolean => standing !== 'denied' && !planned;

/** Degree, betweenness, PageRank and community of every node, over what someone tells as done. */
export function measureGraph(graph: ClaimGraph | ActorGraph, options: MeasureOptions = {}): Measures {
  const { seed = 1 } = options;
  const pairs = pairsOf(graph, isToldAsDone);
  const told = (edges: readonly string[]): number =>
    edges.filter((edge) => isToldAsDone(graph.getEdgeAttributes(edge))).length;
  const counted = options.betweenness ?? pairs.order * pairs.size <= MOST_WAYS;
  const between = counted && pairs.size > 0 ? betweenness(pairs, { getEdgeWeight: null }) : {};
  const ranks = pairs.size === 0 ? {} : pagerank(pairs, { getEdgeWeight: 'weight' });
  const communities = communitiesOf(graph, seed);
  return {
    nodes: graph.nodes().map((id) => ({
      id,
      label: graph.getNodeAttribute(id, 'label'),
      kind: graph.getNodeAttribute(id, 'kind'),
      degree: told(graph.edges(id)),
      inDegree: told(graph.inEdges(id)),
      outDegree: told(graph.outEdges(id)),
      betweenness: counted ? rounded(between[id] ?? 0) : undefined,
      pageRank: rounded(ranks[id] ?? 1 / graph.order),
      community: communities.get(id),
    })),
    communities: new Set(communities.values()).size,
  };
}

function rounded(n: number): number {
  return Math.round(n * 1e9) / 1e9;
}
