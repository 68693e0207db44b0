/** Files that stand beside the page, or inside it where all is one file. */
import { ONE_FILE } from './one-file.js';
import { keyHeaders } from './run-key.js';

/** The first lines of a file: those of a graph file hold its picture. */
const FIRST_LINES = 2;
/** The server asks for the key of its run, and this page has none, or that of another run. */
export class NoKey extends Error {}

/** A file that stands beside the page. @throws NoKey */
export async function askForFile(name: string): Promise<Response> {
  const response = await fetch(`./${name}`, { headers: keyHeaders() });
  if (response.status === 403) {
    throw new NoKey('this address lacks the key of this run: open the one that claimgraph view printed');
  }
  return response;
}

/** A graph file without a picture has no end of a line, one with it has the first very soon. */
const SOON = 64;

/**
 * The text of a file; undefined where there is none.
 * @param early is told what has come as soon as that holds the first lines; the rest is taken in when it is done.
 * @throws Error when it could not be fetched.
 */
export async function fetchPageFile(
  name: string,
  early?: (text: string) => Promise<void>,
): Promise<string | undefined> {
  if (ONE_FILE) return document.getElementById(name)?.textContent ?? undefined;
  const response = await askForFile(name);
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new Error(`${name} could not be fetched: ${response.status} ${response.statusText}`);
  return early === undefined || response.body === null ? response.text() : inTwo(response.body, early);
}

/** What a page that is one file was written to open with; '' where nothing was. */
export function writtenAddress(): string {
  const written = ONE_FILE ? document.getElementById('view')?.textContent : undefined;
  return written ? (JSON.parse(written) as string) : '';
}

async function inTwo(
  body: ReadableStream<BufferSource>,
  early: (text: string) => Promise<void>,
): Promise<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let ends = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (ends >= FIRST_LINES) continue;
    if (text.length > SOON && ends === 0 && !text.slice(0, SOON).includes('\n')) ends = FIRST_LINES;
    else {
      ends += value.split('\n').length - 1;
      if (ends >= FIRST_LINES) await early(text);
    }
  }
}
