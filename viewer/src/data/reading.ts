/** What the page reads: the text of graph.json, and the graphs and indexes that the library makes of it. */
import { comparisons } from '../../../src/compare/comparisons.js';
import { throughLens, withClaims } from '../../../src/compare/lenses.js';
import { type PropositionStanding, standings } from '../../../src/compare/standing.js';
import type { Comparison } from '../../../src/compare/verdict.js';
import { aggregateActors } from '../../../src/graph/actors.js';
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import { decodeGraphFile, type Layouts } from '../../../src/graph/graph-file.js';
import { type NameIndex, searchNames } from '../../../src/graph/names.js';
import { projectGraph } from '../../../src/graph/project.js';
import type { Corpus } from '../../../src/model/records.js';
import type { LensChoice } from '../state/view.js';

export interface Reading {
  readonly corpus: Corpus;
  readonly layouts: Layouts;
  readonly graph: ClaimGraph;
  readonly actors: ActorGraph;
  readonly standings: ReadonlyMap<string, PropositionStanding>;
  readonly names: NameIndex;
  /** Every pair of accounts that touch, the gravest difference first. */
  readonly comparisons: readonly Comparison[];
}

/** @throws ShapeError when the text is not a graph file of this version. */
export function readGraphFile(text: string): Reading {
  const { corpus, layouts } = decodeGraphFile(text);
  return readingOf(corpus, layouts);
}

/** The graphs of a corpus; the indexes are made when they are first asked for, not before the first picture. */
function readingOf(corpus: Corpus, layouts: Layouts): Reading {
  const graph = projectGraph(corpus);
  let names: NameIndex | undefined;
  let compared: readonly Comparison[] | undefined;
  return {
    corpus,
    layouts,
    graph,
    actors: aggregateActors(graph),
    standings: standings(corpus),
    get names() {
      names ??= searchNames(corpus);
      return names;
    },
    get comparisons() {
      compared ??= comparisons(corpus);
      return compared;
    },
  };
}

/** The same through a lens: what its speakers say, what does not come through someone, or what nobody denies. */
export function throughChoice(whole: Reading, lens: LensChoice | undefined): Reading {
  if (lens === undefined) return whole;
  const { corpus, layouts } = whole;
  if (lens.kind === 'as') return readingOf(throughLens(corpus, { speakers: [lens.actor] }), layouts);
  if (lens.kind === 'without') return readingOf(throughLens(corpus, { without: [lens.actor] }), layouts);
  const undenied = (key: string) => whole.standings.get(key)?.standing === 'uncontested';
  return readingOf(
    withClaims(corpus, ({ proposition }) => undenied(proposition.key)),
    layouts,
  );
}

/** Fetch a file beside the page; undefined where there is none. */
export async function fetchBeside(name: string): Promise<string | undefined> {
  const response = await fetch(`./${name}`);
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new Error(`${name} could not be fetched: ${response.status} ${response.statusText}`);
  return response.text();
}
