/**
 * `npm run bench:viewer`: the viewer beside its peers, in a headless browser with software rendering. Prints Markdown
 * and writes it to docs/figures.md. `npm run bench:viewer -- picture frame changes answers table asked heap layout mali weight` runs and
 * writes these sections only. Times on the main thread are of the processor, so that a busy machine counts for less.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Section, writeFigures } from '../figures.js';
import { answers } from './answers.js';
import { asked } from './asked.js';
import { startBench } from './browser.js';
import { changes, heap } from './changes.js';
import { firstPictures, frames } from './drawing.js';
import { fixture } from './fixture.js';
import { layouts } from './layouts.js';
import { mali, weight } from './mali.js';
import { plainGraph } from './plain.js';
import { rows } from './table.js';

const wanted = process.argv.slice(2);
const sections: Section[] = [];
const bench = await startBench();
const kept = join(tmpdir(), 'claimgraph-bench-viewer');
const claims = (nodes: number) => fixture(nodes, kept);

async function section(name: string, title: string, body: () => Promise<string>): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  process.stderr.write(`bench: ${title}\n`);
  const text = await body();
  process.stdout.write(`## ${title}\n\n${text}\n\n`);
  sections.push({ title, body: text });
}

await section('picture', 'Viewer: time to the first picture', async () =>
  firstPictures(bench, await claims(1_000), await claims(10_000), plainGraph(50_000)),
);
await section('frame', 'Viewer: main thread in a frame while moving, 10 k nodes', async () =>
  frames(bench, (await claims(10_000)).plain),
);
await section('changes', 'Viewer: hover, filters and lenses, 10 k nodes', async () =>
  changes(bench, await claims(10_000)),
);
await section('answers', 'Viewer: choices and keys, 10 k nodes', async () =>
  answers(bench, await claims(10_000)),
);
await section('table', 'Viewer: the table, 100 k claims', async () =>
  rows(bench, (await claims(23_500)).file),
);
await section('asked', 'Viewer: a graph of 100 k claims, asked for', () => asked(kept));
await section('heap', 'Viewer: what 100 changes leave behind', async () => heap(bench, await claims(1_000)));
await section('layout', 'Layout of 10 k nodes, beside ForceAtlas2 with its own settings', async () =>
  layouts((await claims(10_000)).file),
);
await section('mali', 'Viewer: the Mali graph', () => mali());
await section('weight', 'Viewer: script of the page', () => weight());

await bench.close();
writeFigures(['npm run bench:viewer', ...(wanted.length > 0 ? ['--', ...wanted] : [])].join(' '), sections);
process.exit();
