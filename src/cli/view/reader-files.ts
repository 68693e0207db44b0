/** What the reader in the page needs beside a text, as files that are served: the weights of English, and the data whose names it knows. */
import { readFile } from 'node:fs/promises';
import type { ServedFile } from '../../server/serve.js';
import { knownData } from '../options/known-data.js';

/** As `claimgraph read` has them: without a lens, nothing merged. Nothing is read before it is asked for. */
export function readerFiles(folder: string): ReadonlyMap<string, ServedFile> {
  return new Map<string, ServedFile>([
    ['/reader/english.bin', async () => readFile((await weights()).WEIGHTS_URL)],
    ['/reader/heads.bin', async () => readFile((await weights()).HEADS_URL)],
    ['/reader/data.json', () => dataJson(folder)],
  ]);
}

const weights = () => import('../../language/parse/weights-file.js');

/** The records as a graph file has them, without places to draw them at; empty where there are no data. */
async function dataJson(folder: string): Promise<string> {
  const corpus = await knownData(folder);
  if (corpus === undefined) return '';
  const { encodeGraphFile } = await import('../../graph/file/graph-file.js');
  return encodeGraphFile(corpus, { actors: new Map(), all: new Map() });
}
