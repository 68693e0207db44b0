/** Two nodes of a graph to the shortest ways between them, each step with its claims, and all in words. */
import { NotFoundError } from '../../model/errors.js';
import type { Corpus, Iri, Standing } from '../../model/records.js';
import { labelOf } from '../../words/labels.js';
import { type ClaimInWords, sayClaim, sentence } from '../../words/sentences.js';
import type { ClaimGraph, EdgeAttributes } from '../attributes.js';
import { shortestPaths, type Way } from './shortest-paths.js';

export interface PathOptions {
  /** How many paths at most. Default 3. */
  readonly limit?: number;
  /** Longest path in steps. Default 6. */
  readonly maxLength?: number;
  /** Whether a relation may be followed from object to subject. Default true. */
  readonly undirected?: boolean;
  /**
   * Families of relations to follow. Default: all but `spatial`; a path then leads through no place either, as
   * two actors that were in one country have nothing to do with each other by that.
   */
  readonly families?: readonly string[];
  /** Whether to follow what only tells of plans. Default false. */
  readonly planned?: boolean;
  /** Whether to go a longer way, within `maxLength`, rather than over what parties alone vouch for. Default false. */
  readonly avoidParty?: boolean;
}

export interface PathStep {
  /** The way the path goes; the sentence says which way the relation goes. */
  readonly from: Iri;
  readonly to: Iri;
  /** Key of the edge. */
  readonly edge: string;
  readonly sentence: string;
  readonly standing: Standing;
  readonly origins: number;
  readonly partyOnly: boolean;
  readonly derived: boolean;
  readonly claims: readonly (ClaimInWords & { readonly id: Iri })[];
  /** Keys of other edges that tie the same two nodes and may be followed. */
  readonly others: readonly string[];
}

export interface Path {
  readonly from: Iri;
  readonly to: Iri;
  readonly steps: readonly PathStep[];
  /** The step that would fall first: contested, then on a party's word alone, then with the fewest origins. */
  readonly weakest: PathStep;
}

/**
 * The shortest paths between two nodes, shortest first; of equally long ones that with fewer contested steps,
 * then with fewer on a party's word alone, then with more origins, then by key. Denied propositions are no way.
 * Paths differ in the nodes they lead through; between two nodes the best edge is taken.
 * @throws NotFoundError when a node is not in the graph.
 */
export function findPaths(
  graph: ClaimGraph,
  corpus: Corpus,
  from: Iri,
  to: Iri,
  options: PathOptions = {},
): readonly Path[] {
  for (const id of [from, to]) {
    if (!graph.hasNode(id)) throw new NotFoundError(`${id} is not a node of the graph`);
  }
  if (from === to) return [];
  const { limit = 3, maxLength = 6, undirected = true } = options;
  const follows = follower(options);
  const cost = costOf(options);
  const throughPlaces = options.families?.includes('spatial') === true;
  const ways = shortestPaths({
    from,
    to,
    limit,
    maxLength,
    ways: (node) => {
      const isEnd = node === from || node === to;
      if (!isEnd && !throughPlaces && graph.getNodeAttribute(node, 'kind') === 'place') return [];
      const edges = undirected ? graph.edges(node) : graph.outEdges(node);
      return edges.flatMap((edge) => wayOver(graph, follows, cost, node, edge) ?? []);
    },
    waysBack: (node) => {
      const edges = undirected ? graph.edges(node) : graph.inEdges(node);
      return edges.flatMap((edge) => wayOver(graph, follows, cost, node, edge) ?? []);
    },
  });
  return ways.map((edges) => toPath(graph, corpus, follows, from, to, edges));
}

type Follows = (attributes: EdgeAttributes) => boolean;
type Cost = (attributes: EdgeAttributes) => number;

function follower({ families, planned = false }: PathOptions): Follows {
  return ({ family, standing, planned: isPlan }) => {
    if (standing === 'denied' || (isPlan && !planned)) return false;
    return families === undefined ? family !== 'spatial' : families.includes(family);
  };
}

function wayOver(graph: ClaimGraph, follows: Follows, cost: Cost, node: Iri, edge: string): Way | undefined {
  const attributes = graph.getEdgeAttributes(edge);
  const other = graph.opposite(node, edge);
  return other === node || !follows(attributes) ? undefined : { to: other, edge, cost: cost(attributes) };
}

/** A step, and what makes it worse than another step; the sums of 6 worse things stay below the next worse kind. */
function costOf({ avoidParty = false }: PathOptions): Cost {
  const onePartyStep = avoidParty ? 100_000_000 : 500;
  return ({ standing, partyOnly, origins, derived }) => {
    const contested = standing === 'contested' ? 10_000 : 0;
    const party = partyOnly ? onePartyStep : 0;
    return 1_000_000 + contested + party + 5 * Math.max(0, 9 - origins) + (derived ? 1 : 0);
  };
}

function toPath(
  graph: ClaimGraph,
  corpus: Corpus,
  follows: Follows,
  from: Iri,
  to: Iri,
  edges: readonly string[],
): Path {
  let here = from;
  const steps = edges.map((edge): PathStep => {
    const next = graph.opposite(here, edge);
    const step = toStep(graph, corpus, follows, here, next, edge);
    here = next;
    return step;
  });
  const weakest = steps.reduce((a, b) => (weakness(b) > weakness(a) ? b : a));
  return { from, to, steps, weakest };
}

function weakness({ standing, partyOnly, origins }: PathStep): number {
  return (standing === 'contested' ? 1000 : 0) + (partyOnly ? 100 : 0) + Math.max(0, 50 - origins);
}

function toStep(
  graph: ClaimGraph,
  corpus: Corpus,
  follows: Follows,
  from: Iri,
  to: Iri,
  edge: string,
): PathStep {
  const { predicate, standing, origins, partyOnly, derived, claims } = graph.getEdgeAttributes(edge);
  const [subject, object] = graph.extremities(edge);
  const others = graph
    .edges(from, to)
    .filter((key) => key !== edge && follows(graph.getEdgeAttributes(key)))
    .sort();
  return {
    from,
    to,
    edge,
    sentence: sentence(corpus, { key: edge, subject, predicate, object: { kind: 'iri', value: object } }),
    standing,
    origins,
    partyOnly,
    derived,
    claims: claims.flatMap((id) => {
      const claim = corpus.claims.get(id);
      return claim === undefined ? [] : [{ id, ...sayClaim(corpus, claim) }];
    }),
    others,
  };
}

/**
 * A path as lines of text: each step as a sentence, under it every claim with who says so, through whom and where,
 * and at the end the weakest step.
 */
export function pathInWords(corpus: Corpus, { from, to, steps, weakest }: Path): string {
  const lines = [
    `${labelOf(corpus, from)} to ${labelOf(corpus, to)}: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`,
  ];
  for (const [n, step] of steps.entries()) {
    lines.push(`${n + 1}. ${step.sentence}${remark(step)}`);
    for (const { said, chain, where } of step.claims) {
      const relays = chain.length > 1 ? `, through ${chain.slice(0, -1).reverse().join(', through ')}` : '';
      lines.push(`   - ${said}${relays} (${where})`);
    }
  }
  if (steps.length > 1) {
    lines.push(`Weakest step: ${steps.indexOf(weakest) + 1}. ${weakest.sentence}: ${strengthOf(weakest)}`);
  }
  return lines.join('\n');
}

function remark({ standing, derived }: PathStep): string {
  const marks = [...(standing === 'contested' ? ['contested'] : []), ...(derived ? ['derived by rule'] : [])];
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`;
}

/** How firmly a step stands: `contested, 2 independent origins, told by parties to it alone`. */
export function strengthOf({ standing, partyOnly, origins }: PathStep): string {
  const told = `${origins} independent ${origins === 1 ? 'origin' : 'origins'}`;
  const party = partyOnly ? ', told by parties to it alone' : '';
  return `${standing}, ${told}${party}`;
}
