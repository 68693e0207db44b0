/** What queries need beside the page: the engine and the quads, fetched once with their progress; and the questions and terms. */
import engineAddress from 'oxigraph/web_bg.wasm?url';
import type { Question } from '../../../src/query/questions.js';
import type { QueryTerm } from '../../../src/query/terms.js';
import { askForFile, fetchPageFile } from '../browser/page-files.js';

export const QUADS_FILE = 'claimgraph.nq';
const QUERIES_FILE = 'queries.json';

/** The quads are not there: the page was put up without them. */
export class NoQuads extends Error {}

export interface EngineParts {
  readonly engine: ArrayBuffer;
  readonly quads: string;
}

/** Bytes that came so far, and in all where the server says so. */
export type Progress = (received: number, total: number | undefined) => void;

/** @throws NoQuads where there is no file of quads beside the page. */
export async function fetchParts(onProgress: Progress): Promise<EngineParts> {
  const received = [0, 0];
  const totals: (number | undefined)[] = [undefined, undefined];
  const part = (i: number): Progress => {
    return (bytes, total) => {
      received[i] = bytes;
      totals[i] = total;
      const [a, b] = totals;
      onProgress(
        received.reduce((sum, each) => sum + each, 0),
        a === undefined || b === undefined ? undefined : a + b,
      );
    };
  };
  const [engine, quads] = await Promise.all([
    bytesOf(engineAddress, fetch(engineAddress), part(0)),
    bytesOf(QUADS_FILE, askForFile(QUADS_FILE), part(1)),
  ]);
  if (quads === undefined) throw new NoQuads(`there is no ${QUADS_FILE} beside this page`);
  if (engine === undefined) throw new Error('the query engine is not beside this page: build the page again');
  return { engine, quads: new TextDecoder().decode(quads) };
}

/** Undefined where there is no such file. */
async function bytesOf(
  name: string,
  asked: Promise<Response>,
  onProgress: Progress,
): Promise<ArrayBuffer | undefined> {
  const response = await asked;
  if (response.status === 404) return undefined;
  if (!response.ok || response.body === null) {
    throw new Error(`${name} could not be fetched: ${response.status} ${response.statusText}`);
  }
  // Of a compressed answer the header tells the compressed length, the reader gives the bytes in full.
  const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
  const total = length === null ? undefined : Number(length);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    received += next.value.length;
    onProgress(received, total);
  }
  return new Blob(pieces).arrayBuffer();
}

export type AskedQuestion = Omit<Question, 'file'>;

export interface QueryHelp {
  readonly questions: readonly AskedQuestion[];
  readonly terms: readonly QueryTerm[];
}

/** Nothing where there is no such file: the editor works without it. */
export async function fetchHelp(): Promise<QueryHelp> {
  const text = await fetchPageFile(QUERIES_FILE).catch(() => undefined);
  const { questions = [], terms = [] } = (text === undefined ? {} : JSON.parse(text)) as Partial<QueryHelp>;
  return { questions, terms };
}
