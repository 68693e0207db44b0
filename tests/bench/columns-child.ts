/**
 * N-Quads into memory, or Turtle out of it, in a process of its own: `columns-child.js ours|n3 load|write FILE` prints seconds
 * and peak memory; what comes before the writing is not timed.
 */
import { createReadStream } from 'node:fs';
import { Store, StreamParser, Writer } from 'n3';
import { readDataset } from '../../src/dataset/read/read.js';
import { writeTrig } from '../../src/dataset/write/write-turtle.js';
import { PREFIXES } from '../../src/model/namespaces.js';
import { peakMegabytes } from './measure.js';

const [who, what, file] = process.argv.slice(2) as [string, string, string];
let start = performance.now();

async function intoStore(): Promise<Store> {
  const store = new Store();
  const parser = createReadStream(file).pipe(new StreamParser({ format: 'N-Quads' }));
  for await (const quad of parser) store.addQuad(quad);
  return store;
}

const data = who === 'n3' ? await intoStore() : await readDataset([file]);
let characters = 0;
if (what === 'write') {
  const quads = who === 'n3' ? [...(data as Store)] : (data as Exclude<typeof data, Store>).quads();
  start = performance.now();
  if (who === 'n3') {
    const writer = new Writer({ format: 'TriG', prefixes: PREFIXES });
    for (const quad of quads) writer.addQuad(quad);
    writer.end((_error, text: string) => {
      characters = text.length;
    });
  } else for (const piece of writeTrig(quads)) characters += piece.length;
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ seconds, megabytes: peakMegabytes(), quads: data.size, characters }));
