/** More of a graph of which the page has a part: takes what is asked for, gives the part with it. */
import { decodeGraphFile } from '../../../src/graph/file/graph-file.js';
import type { PartNote } from '../../../src/graph/file/part-note.js';
import type { Corpus } from '../../../src/model/records.js';
import { calledIn, readersLanguages } from '../../../src/words/labels.js';
import { askForFile } from '../browser/page-files.js';
import { type LoadedGraph, type LoadedPart, readingOfPart } from './loaded-graph.js';

/** So many are asked for in one request. */
const AT_ONCE = 50;

/** @param asked IRIs and keys of relations. @throws Error, NoKey where they could not be fetched. */
export async function fetchAround(asked: readonly string[]): Promise<readonly Fetched[]> {
  const found: Fetched[] = [];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    const query = some.map((id) => `of=${encodeURIComponent(id)}`).join('&');
    found.push({ asked: some, text: await textOf(`around?${query}`) });
  }
  return found;
}

/** What one request gave. */
export interface Fetched {
  readonly asked: readonly string[];
  readonly text: string;
}

/** @throws Error with what the server says, as a part of a sentence; NoKey. */
export async function textOf(address: string): Promise<string> {
  const response = await askForFile(address).catch((error: unknown) => {
    if (error instanceof TypeError)
      throw new Error('the server does not answer: see that claimgraph view still runs');
    throw error;
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the server says: ${text.trim().replace(/[.]$/, '')}`);
  return text;
}

/** What an answer says of itself. */
export function noteIn(text: string): PartNote {
  const { part } = decodeGraphFile(text);
  if (part === undefined) throw new Error('the server gave no part of a graph');
  return part;
}

/** What is here with what was fetched. */
export function withMore(
  loaded: LoadedGraph,
  fetched: readonly Fetched[],
  languages: readonly string[],
): LoadedGraph {
  if (loaded.part === undefined) return loaded;
  let { corpus, part } = loaded as { corpus: Corpus; part: LoadedPart };
  for (const { asked, text } of fetched) {
    const more = decodeGraphFile(text);
    if (more.part === undefined) throw new Error('the server gave no part of a graph');
    corpus = together(corpus, calledIn(more.corpus, readersLanguages(languages)));
    const { of, whole, among, cut, comparisons } = more.part;
    part = {
      of,
      dataSet: part.dataSet,
      whole: new Set([...part.whole, ...whole]),
      among: [...part.among, ...among.map((names) => new Set(names))],
      fetched: new Set([...part.fetched, ...asked]),
      cut: new Map([...part.cut, ...cut.map(([id, ...counts]) => [id, counts] as const)]),
      comparisons: [...part.comparisons, ...comparisons],
    };
  }
  return readingOfPart(corpus, loaded.layouts, part);
}

function together(one: Corpus, other: Corpus): Corpus {
  return {
    ontology: one.ontology,
    entities: inOrder(one.entities, other.entities),
    utterances: inOrder(one.utterances, other.utterances),
    claims: inOrder(one.claims, other.claims),
    figures: inOrder(one.figures, other.figures),
    derivations: inOrder(one.derivations, other.derivations),
    identities: inOrder(one.identities, other.identities),
    names: inOrder(one.names, other.names),
    merged: inOrder(one.merged, other.merged),
  };
}

/** Of what both have the record of the second, which may quote more that is here. */
function inOrder<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const ids = [...new Set([...one.keys(), ...other.keys()])].sort();
  return new Map(ids.map((id) => [id, (other.get(id) ?? one.get(id)) as T]));
}
