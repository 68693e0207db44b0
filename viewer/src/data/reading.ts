/** What the page reads: the text of graph.json, and the graphs and indexes that the library makes of it. */
import { type PropositionStanding, standings } from '../../../src/compare/standing.js';
import { aggregateActors } from '../../../src/graph/actors.js';
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import { decodeGraphFile, type Layouts } from '../../../src/graph/graph-file.js';
import { type NameIndex, searchNames } from '../../../src/graph/names.js';
import { projectGraph } from '../../../src/graph/project.js';
import type { Corpus } from '../../../src/model/records.js';

export interface Reading {
  readonly corpus: Corpus;
  readonly layouts: Layouts;
  readonly graph: ClaimGraph;
  readonly actors: ActorGraph;
  readonly standings: ReadonlyMap<string, PropositionStanding>;
  readonly names: NameIndex;
}

/** @throws ShapeError when the text is not a graph file of this version. */
export function readGraphFile(text: string): Reading {
  const { corpus, layouts } = decodeGraphFile(text);
  const graph = projectGraph(corpus);
  let names: NameIndex | undefined;
  return {
    corpus,
    layouts,
    graph,
    actors: aggregateActors(graph),
    standings: standings(corpus),
    // Made when the reader first searches, not before the first picture.
    get names() {
      names ??= searchNames(corpus);
      return names;
    },
  };
}

/** Fetch a file beside the page; undefined where there is none. */
export async function fetchBeside(name: string): Promise<string | undefined> {
  const response = await fetch(`./${name}`);
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new Error(`${name} could not be fetched: ${response.status} ${response.statusText}`);
  return response.text();
}
