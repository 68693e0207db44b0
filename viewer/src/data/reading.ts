/** What the page reads: the text of graph.json, and the graphs and indexes that the library makes of it. */
import { throughLens, withClaims } from '../../../src/compare/lenses.js';
import { type PropositionStanding, standings } from '../../../src/compare/standing.js';
import { takeOut } from '../../../src/compare/taken-out.js';
import { aggregateActors } from '../../../src/graph/actors.js';
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import { decodeGraphFile, type Layouts } from '../../../src/graph/graph-file.js';
import { projectGraph } from '../../../src/graph/project.js';
import { type Times, timesOf } from '../../../src/graph/spans.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import type { LensChoice } from '../state/view.js';
import { ONE_FILE } from './one-file.js';

export interface Reading {
  readonly corpus: Corpus;
  readonly layouts: Layouts;
  readonly graph: ClaimGraph;
  readonly actors: ActorGraph;
  readonly standings: ReadonlyMap<string, PropositionStanding>;
  readonly times: Times;
}

/** Two readings of one graph file, held against each other. */
export interface TwoReadings {
  readonly left: Reading;
  readonly right: Reading;
}

/** @throws ShapeError when the text is not a graph file of this version. */
export function readGraphFile(text: string): Reading {
  const { corpus, layouts } = decodeGraphFile(text);
  return readingOf(corpus, layouts);
}

/** The graphs of a corpus; what the first picture does not need is made when it is first asked for. */
function readingOf(corpus: Corpus, layouts: Layouts): Reading {
  const judged = standings(corpus);
  const graph = projectGraph(corpus, { standings: judged });
  const actors = aggregateActors(graph);
  let times: Times | undefined;
  return {
    corpus,
    layouts,
    graph,
    actors,
    standings: judged,
    get times() {
      times ??= timesOf(corpus);
      return times;
    },
  };
}

/** The same without what only these sources bring. */
export function withoutSources(whole: Reading, sources: readonly Iri[]): Reading {
  return sources.length === 0 ? whole : readingOf(takeOut(whole.corpus, sources), whole.layouts);
}

/** What either of two readings holds, of the reading that both were taken from. */
export function together(whole: Reading, { left, right }: TwoReadings): Reading {
  if (left === whole || right === whole) return whole;
  const either = withClaims(
    whole.corpus,
    ({ id }) => left.corpus.claims.has(id) || right.corpus.claims.has(id),
  );
  return readingOf(either, whole.layouts);
}

/** So many readings through a lens are kept, so that going back and forth between lenses costs nothing. */
const MOST_KEPT = 4;
const kept = new WeakMap<Reading, Map<string, Reading>>();

/** The same through a lens: what its speakers say, what does not come through someone, or what nobody denies. */
export function throughChoice(whole: Reading, lens: LensChoice | undefined): Reading {
  if (lens === undefined) return whole;
  const lenses = kept.get(whole) ?? new Map<string, Reading>();
  kept.set(whole, lenses);
  const name = `${lens.kind} ${lens.actor}`;
  const reading = lenses.get(name) ?? readThrough(whole, lens);
  // The one that was asked for last stands last, and the first goes.
  lenses.delete(name);
  lenses.set(name, reading);
  for (const oldest of [...lenses.keys()].slice(0, -MOST_KEPT)) lenses.delete(oldest);
  return reading;
}

function readThrough(whole: Reading, lens: LensChoice): Reading {
  const { corpus, layouts } = whole;
  if (lens.kind === 'as') return readingOf(throughLens(corpus, { speakers: [lens.actor] }), layouts);
  if (lens.kind === 'without') return readingOf(throughLens(corpus, { without: [lens.actor] }), layouts);
  const undenied = (key: string) => whole.standings.get(key)?.standing === 'uncontested';
  return readingOf(
    withClaims(corpus, ({ proposition }) => undenied(proposition.key)),
    layouts,
  );
}

/** Fetch a file beside the page, or take it out of the page where all is one file; undefined where there is none. */
export async function fetchBeside(name: string): Promise<string | undefined> {
  if (ONE_FILE) return document.getElementById(name)?.textContent ?? undefined;
  const response = await fetch(`./${name}`);
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new Error(`${name} could not be fetched: ${response.status} ${response.statusText}`);
  return response.text();
}
