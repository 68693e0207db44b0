/** Several names to what stands between them: who and what is tied to at least two of them, and the ways from each to each. */
import type { Corpus, Iri } from '../../model/records.js';
import type { ClaimGraph, NodeKind } from '../attributes.js';
import type { TieKind } from '../tie-kinds.js';
import { doesJoin, followerOf, type PathOptions } from './follow.js';
import { findPaths, type Path } from './paths.js';
import { edgeAsTold } from './told.js';

export interface Tying {
  /** Which of the names it is tied to. */
  readonly name: Iri;
  /** Keys of the edges between the two. */
  readonly edges: readonly string[];
  /** The one that a path would take, as a sentence, and its kind. */
  readonly sentence: string;
  readonly edge: string;
  readonly kind: TieKind;
  readonly joins: boolean;
  readonly origins: number;
}

export interface Between {
  readonly id: Iri;
  readonly kind: NodeKind;
  readonly label: string;
  /** One of each of the names that it is tied to, at least two, in the order in which these were given. */
  readonly ties: readonly Tying[];
}

/**
 * Actors, events, agreements and whatever else is tied to at least two of the names, as a path would follow these ties
 * (follow.ts): nothing that is denied, that nobody tells as done, or that only lies in the same place. Those first that
 * tie the most of them, of these those of whose ties the weakest has the most origins, then with more edges, then by label.
 */
export function betweenNames(graph: ClaimGraph, corpus: Corpus, names: readonly Iri[]): readonly Between[] {
  const { follows, kindOf, wayOver } = followerOf(graph, corpus, {});
  const asked = [...new Set(names)].filter((id) => graph.hasNode(id));
  const found = new Map<Iri, Map<Iri, string[]>>();
  for (const name of asked) {
    for (const edge of graph.edges(name)) {
      const other = graph.opposite(name, edge);
      if (asked.includes(other) || graph.getNodeAttribute(other, 'kind') === 'place' || !follows(edge))
        continue;
      const ties = found.get(other) ?? new Map<Iri, string[]>();
      found.set(other, ties.set(name, [...(ties.get(name) ?? []), edge]));
    }
  }
  const tying = (name: Iri, edges: readonly string[]): Tying => {
    const cost = (edge: string) => wayOver(name, edge)?.cost ?? 0;
    const [edge] = edges.toSorted((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1)) as [string];
    const kind = kindOf(edge);
    const origins = graph.getEdgeAttribute(edge, 'origins');
    return {
      ...{ name, edges, edge, kind, joins: doesJoin(kind), origins },
      sentence: edgeAsTold(graph, corpus, edge),
    };
  };
  const weakest = ({ ties }: Between) => Math.min(...ties.map(({ origins }) => origins));
  const many = ({ ties }: Between) => ties.reduce((sum, { edges }) => sum + edges.length, 0);
  return [...found]
    .filter(([, ties]) => ties.size > 1)
    .map(([id, ties]) => ({
      id,
      kind: graph.getNodeAttribute(id, 'kind'),
      label: graph.getNodeAttribute(id, 'label'),
      ties: [...ties].map(([name, edges]) => tying(name, edges)),
    }))
    .sort(
      (a, b) =>
        b.ties.length - a.ties.length ||
        weakest(b) - weakest(a) ||
        many(b) - many(a) ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1),
    );
}

/** Each pair once, in the order in which the names were given. */
export function pairsAmong(names: readonly Iri[]): readonly (readonly [Iri, Iri])[] {
  const each = [...new Set(names)];
  return each.flatMap((one, at) => each.slice(at + 1).map((other) => [one, other] as const));
}

export interface WayBetween {
  readonly from: Iri;
  readonly to: Iri;
  /** The first that findPaths gives; undefined where none leads from one to the other. */
  readonly path: Path | undefined;
}

/** The first way of each pair of names that are in the graph, one pair a step: so that a page can rest between them. */
export function* waysAmong(
  graph: ClaimGraph,
  corpus: Corpus,
  names: readonly Iri[],
  options: PathOptions = {},
): Generator<undefined, readonly WayBetween[]> {
  const ways: WayBetween[] = [];
  for (const [from, to] of pairsAmong(names.filter((id) => graph.hasNode(id)))) {
    const [path] = findPaths(graph, corpus, from, to, { ...options, limit: 1 });
    ways.push({ from, to, path });
    yield;
  }
  return ways;
}
