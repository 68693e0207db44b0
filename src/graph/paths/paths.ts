/** Two nodes of a graph to the ways between them: the direct tie, then the chains that join best, each step with its claims. */
import { type ToldApart, toldApartOf } from '../../compare/standing/told-apart.js';
import { NotFoundError } from '../../model/errors.js';
import type { Corpus, Iri, Standing } from '../../model/records.js';
import { type ClaimInWords, sayClaim } from '../../words/claims.js';
import type { ClaimGraph } from '../attributes.js';
import { tellersOf } from '../edges/derived.js';
import type { TieKind } from '../tie-kinds.js';
import { doesJoin, type Follower, followerOf, type PathOptions } from './follow.js';
import { shortestPaths, type Way } from './shortest-paths.js';
import { edgeAsTold } from './told.js';

/** Another edge between the two nodes of a step. */
export interface OtherTie {
  readonly edge: string;
  readonly sentence: string;
  readonly kind: TieKind;
}

export interface PathStep {
  /** The way the path goes; the sentence says which way the relation goes. */
  readonly from: Iri;
  readonly to: Iri;
  /** Key of the edge. */
  readonly edge: string;
  /** With what nobody tells as done said so: `Planned: …`. */
  readonly sentence: string;
  readonly kind: TieKind;
  /** Whether a tie of this kind joins the two: they cooperate, belong together or have agreed. */
  readonly joins: boolean;
  readonly standing: Standing;
  readonly origins: number;
  readonly partyOnly: boolean;
  readonly derived: boolean;
  /** Of a derived step the utterances that tell all of it; what else it rests on is what the relaying report adds. */
  readonly tellers: readonly Iri[];
  readonly claims: readonly (ClaimInWords & { readonly id: Iri })[];
  /** Keys of other edges that tie the same two nodes and may be followed. */
  readonly others: readonly string[];
  /** The same in words. */
  readonly otherTies: readonly OtherTie[];
}

export interface Path {
  readonly from: Iri;
  readonly to: Iri;
  readonly steps: readonly PathStep[];
  /** The step that would fall first: contested, then on a party's word alone, then with the fewest origins. */
  readonly weakest: PathStep;
  /** Whether every step joins: a chain through a fight or an accusation does not. */
  readonly joins: boolean;
  /** The events and agreements on the way that tie the actors beside them, though nobody tells of both in it. */
  readonly putTogether: readonly ToldApart[];
}

/**
 * The direct tie first, where there is one; then chains, by what their steps cost: one that joins is cheap, hostility
 * and mere words are dear (follow.ts), a contested one dearer than one that is not. Of equal ones first those with
 * fewer steps on a party's word alone, then with more origins, then by key. What is denied is no way, nor, unless asked
 * for, what nobody tells as done; see tiesApart. A chain through an event is left out where its two neighbours have a
 * tie that rests on that event. Paths differ in the nodes they lead through; between two nodes the best edge is taken.
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
  const { limit = 3, maxLength = 6, undirected = true, avoidParty = false } = options;
  const follower = followerOf(graph, corpus, options);
  const { follows, wayOver } = follower;
  const throughPlaces = options.families?.includes('spatial') || options.kinds?.includes('place');
  const isUnrolled = (before: Iri | undefined, event: Iri, next: Iri): boolean =>
    before !== undefined &&
    graph.getNodeAttribute(event, 'kind') === 'event' &&
    graph
      .edges(before, next)
      .some((edge) => follows(edge) && graph.getEdgeAttribute(edge, 'events').includes(event));
  const ways = shortestPaths({
    from,
    to,
    limit,
    maxLength,
    ways: (node, before) => {
      const isEnd = node === from || node === to;
      if (!isEnd && !throughPlaces && graph.getNodeAttribute(node, 'kind') === 'place') return [];
      const edges = undirected ? graph.edges(node) : graph.outEdges(node);
      return edges
        .flatMap((edge) => wayOver(node, edge) ?? [])
        .filter((way) => !isUnrolled(before, node, way.to));
    },
    waysBack: (node) => {
      const edges = undirected ? graph.edges(node) : graph.inEdges(node);
      return edges.flatMap((edge) => wayOver(node, edge) ?? []);
    },
  });
  const between = undirected ? graph.edges(from, to) : graph.outEdges(from, to);
  const direct = cheapest(between.flatMap((edge) => wayOver(from, edge) ?? []));
  const isAsked = direct !== undefined && !(avoidParty && graph.getEdgeAttribute(direct, 'partyOnly'));
  const chains = ways.filter((edges) => edges.length > 1 || !isAsked);
  return (isAsked ? [[direct], ...chains] : chains)
    .slice(0, limit)
    .map((edges) => toPath(graph, corpus, follower, from, to, edges));
}

/** The paths over these edges, as findPaths gave them of the graph that this is a part of; none over an edge that is not here. @param ways keys of their edges, in order. */
export function pathsAlong(
  graph: ClaimGraph,
  corpus: Corpus,
  { from, to }: Pick<Path, 'from' | 'to'>,
  ways: readonly (readonly string[])[],
  options: PathOptions = {},
): readonly Path[] {
  const follower = followerOf(graph, corpus, options);
  const here = ways.filter((edges) => edges.every((edge) => graph.hasEdge(edge)));
  return here.map((edges) => toPath(graph, corpus, follower, from, to, edges));
}

function cheapest(ways: readonly Way[]): string | undefined {
  return ways.toSorted((a, b) => a.cost - b.cost || (a.edge < b.edge ? -1 : 1))[0]?.edge;
}

function toPath(
  graph: ClaimGraph,
  corpus: Corpus,
  follower: Follower,
  from: Iri,
  to: Iri,
  edges: readonly string[],
): Path {
  let here = from;
  const steps = edges.map((edge): PathStep => {
    const next = graph.opposite(here, edge);
    const step = toStep(graph, corpus, follower, here, next, edge);
    here = next;
    return step;
  });
  return {
    from,
    to,
    steps,
    weakest: steps.reduce((a, b) => (weakness(b) > weakness(a) ? b : a)),
    joins: steps.every(({ joins }) => joins),
    putTogether: steps.flatMap((step, n) => {
      const next = steps[n + 1];
      return next === undefined ? [] : (toldApartOf(corpus, step.to, step.from, next.to) ?? []);
    }),
  };
}

function weakness({ standing, partyOnly, origins }: PathStep): number {
  return (standing === 'contested' ? 1000 : 0) + (partyOnly ? 100 : 0) + Math.max(0, 50 - origins);
}

function toStep(
  graph: ClaimGraph,
  corpus: Corpus,
  { follows, kindOf }: Follower,
  from: Iri,
  to: Iri,
  edge: string,
): PathStep {
  const tie = graph.getEdgeAttributes(edge);
  const { standing, origins, partyOnly, derived, claims } = tie;
  const kind = kindOf(edge);
  const others = graph
    .edges(from, to)
    .filter((key) => key !== edge && follows(key))
    .sort();
  return {
    from,
    to,
    edge,
    sentence: edgeAsTold(graph, corpus, edge),
    kind,
    joins: doesJoin(kind),
    standing,
    origins,
    partyOnly,
    derived,
    tellers: tellersOf(tie),
    claims: claims.flatMap((id) => {
      const claim = corpus.claims.get(id);
      return claim === undefined ? [] : [{ id, ...sayClaim(corpus, claim) }];
    }),
    others,
    otherTies: others.map((other) => ({
      edge: other,
      sentence: edgeAsTold(graph, corpus, other),
      kind: kindOf(other),
    })),
  };
}
