/** What queries need beside the page: the engine and the quads, fetched once with their progress; and the questions and terms. */
import engineAddress from 'oxigraph/web_bg.wasm?url';
import type { Question } from '../../../src/query/questions.js';
import type { QueryTerm } from '../../../src/query/terms.js';
import { bytesOf, inParts, type Progress } from '../browser/fetch-bytes.js';
import { askForFile, fetchPageFile } from '../browser/page-files.js';

export const QUADS_FILE = 'claimgraph.nq';
const QUERIES_FILE = 'queries.json';

/** The quads are not there: the page was put up without them. */
export class NoQuads extends Error {}

export interface EngineParts {
  readonly engine: ArrayBuffer;
  readonly quads: string;
}

/** @throws NoQuads where there is no file of quads beside the page. */
export async function fetchParts(onProgress: Progress): Promise<EngineParts> {
  const part = inParts(2, onProgress);
  const [engine, quads] = await Promise.all([
    bytesOf(engineAddress, fetch(engineAddress), part(0)),
    bytesOf(QUADS_FILE, askForFile(QUADS_FILE), part(1)),
  ]);
  if (quads === undefined) throw new NoQuads(`there is no ${QUADS_FILE} beside this page`);
  if (engine === undefined) throw new Error('the query engine is not beside this page: build the page again');
  return { engine, quads: new TextDecoder().decode(quads) };
}

export type AskedQuestion = Omit<Question, 'file'>;

export interface QueryHelp {
  /** Whether the vocabulary is in its own graph alone, and in no count: nothing here was written in our model. */
  readonly apart: boolean;
  readonly questions: readonly AskedQuestion[];
  readonly terms: readonly QueryTerm[];
}

/** Nothing where there is no such file: the editor works without it. */
export async function fetchHelp(): Promise<QueryHelp> {
  const text = await fetchPageFile(QUERIES_FILE).catch(() => undefined);
  const {
    apart = false,
    questions = [],
    terms = [],
  } = (text === undefined ? {} : JSON.parse(text)) as Partial<QueryHelp>;
  return { apart, questions, terms };
}
