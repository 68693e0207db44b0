/** A graph to measures of its nodes: degree, betweenness, PageRank and communities, by graphology's own packages. */
import { UndirectedGraph } from 'graphology';
import { expand } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { seededRandom } from '../structures/seeded-random.js';
import type { ActorEdgeAttributes, ActorGraph, ClaimGraph, EdgeAttributes, NodeKind } from './attributes.js';
import { betweenness, louvain, pagerank } from './graphology.js';

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

type Tie = EdgeAttributes | ActorEdgeAttributes;

/** A tie that is only denied, or planned, sought, demanded, expected, feared or suspected, makes nobody more central. */
const isToldAsDone = ({ standing, planned }: Tie): boolean => standing !== 'denied' && !planned;

/** Degree, betweenness, PageRank and community of every node, over what someone tells as done. */
export function measureGraph(graph: ClaimGraph | ActorGraph, options: MeasureOptions = {}): Measures {
  const { seed = 1 } = options;
  const pairs = simple(graph, isToldAsDone);
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

/** The families that bind: whoever fights, accuses or demands is not of one community by that. */
const BINDING: ReadonlySet<string> = new Set(['cooperative', 'membership']);

/** To be of a people, or to be drawn from it, makes nobody an ally of all who are. */
const PEOPLE = expand('cg:PopulationGroup');

/**
 * Louvain communities over ties of cooperation and membership that nobody denies and that someone tells as done, by
 * node, peoples left out, numbered by falling size (of equal ones, by first node); the same for the same seed. Who has no such tie is in
 * none.
 */
export function communitiesOf(graph: ClaimGraph | ActorGraph, seed = 1): ReadonlyMap<Iri, number> {
  const isPeople = (id: Iri): boolean => graph.getNodeAttribute(id, 'type') === PEOPLE;
  const pairs = simple(graph, ({ family, standing, planned }, ends) => {
    return BINDING.has(family) && standing === 'uncontested' && !planned && !ends.some(isPeople);
  });
  if (pairs.size === 0) return new Map();
  const bound = graph.nodes().filter((id) => pairs.degree(id) > 0);
  const found = louvain(pairs, { rng: seededRandom(seed), getEdgeWeight: 'weight' });
  const members = groupBy(bound, (id) => found[id] as number);
  const largestFirst = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(largestFirst.flatMap((ids, n) => ids.map((id) => [id, n] as const)));
}

/** One edge a tied pair, weighing as many propositions as tie it; self-loops left out. */
function simple(
  graph: ClaimGraph | ActorGraph,
  counts: (edge: Tie, ends: readonly Iri[]) => boolean,
): UndirectedGraph<object, { weight: number }> {
  const pairs = new UndirectedGraph<object, { weight: number }>();
  for (const node of graph.nodes()) pairs.addNode(node);
  for (const edge of graph.edges()) {
    const [source, target] = graph.extremities(edge);
    if (source === target || !counts(graph.getEdgeAttributes(edge), [source, target])) continue;
    pairs.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return pairs;
}

function rounded(n: number): number {
  return Math.round(n * 1e9) / 1e9;
}
