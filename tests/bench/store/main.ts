/**
 * `npm run bench:store -- 100000 1000000 10000000`: invented graphs of so many quads in a Virtuoso, pushed to it and asked by
 * name. Prints Markdown for docs/scale.md. With `--at FILE`, what `npm run virtuoso` printed, that store is used and kept; it
 * holds one graph. Processor time and memory are of claimgraph alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findVirtuoso } from '../../../scripts/virtuoso/find.js';
import { startVirtuoso, type Virtuoso } from '../../../scripts/virtuoso/start.js';
import { median, seconds, table } from '../measure.js';
import { dataFolder } from './data.js';

const CLI = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const USAGE = pathToFileURL(fileURLToPath(new URL('usage.mjs', import.meta.url))).href;
/** Buffers of 8 KiB: 2.4 GB. */
const BUFFERS = 300_000;

interface Took {
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly out: string;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { at: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'claimgraph-bench-store-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

type Addresses = Pick<Virtuoso, 'sparql' | 'graphStore' | 'user' | 'password'>;

function took(words: readonly string[], { user, password }: Addresses): Took {
  const file = join(scratch, 'usage.json');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, CLI, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    cwd: scratch,
    env: {
      ...process.env,
      USAGE: file,
      CLAIMGRAPH_ENDPOINT_USER: user,
      CLAIMGRAPH_ENDPOINT_PASSWORD: password,
    },
  });
  const wall = (performance.now() - start) / 1000;
  // 1 is for what was found: a disagreement.
  if (status !== 0 && status !== 1)
    throw new Error(`claimgraph ${words.join(' ')} ended with ${status}:\n${stderr}`);
  return { ...JSON.parse(readFileSync(file, 'utf8')), wall, out: stdout };
}

function middle(times: number, words: readonly string[], at: Addresses): Took {
  const all = Array.from({ length: times }, () => took(words, at));
  const of = (what: 'wall' | 'processor' | 'megabytes') => median(all.map((each) => each[what]));
  return { wall: of('wall'), processor: of('processor'), megabytes: of('megabytes'), out: all[0]?.out ?? '' };
}

async function measured(quads: number, at: Addresses): Promise<string> {
  const folder = dataFolder(quads, scratch);
  const push = ['push', folder, '--endpoint', at.sparql, '--graph-store', at.graphStore];
  const steps: readonly (readonly [name: string, times: number, words: readonly string[]])[] = [
    ['`push`, into an empty store', 1, push],
    ['the same again, where nothing changed', 1, push],
    ['`show` of who is told of most', 3, ['show', 'Actor 0']],
    ['`show` of one in the middle', 3, ['show', `Actor ${Math.ceil(quads / 17 / 40 / 2)}`]],
    ['`show` of an event', 3, ['show', 'Event 5']],
    ['`disagreements --about` who is told of most', 1, ['disagreements', '--about', 'Actor 0']],
    [
      '`disagreements --about` one in the middle',
      3,
      ['disagreements', '--about', `Actor ${Math.ceil(quads / 17 / 40 / 2)}`],
    ],
  ];
  const rows = steps.map(([name, times, words]) => {
    process.stderr.write(`bench: ${quads} quads, ${name}\n`);
    const one = middle(times, words[0] === 'push' ? words : [...words, '--endpoint', at.sparql], at);
    const row = [name, seconds(one.wall), seconds(one.processor), `${one.megabytes.toFixed(0)} MB`];
    process.stderr.write(`${row.join(', ')}\n`);
    return row;
  });
  return `### ${quads / 1e6} M quads\n\n${table([['command', 'start to end', 'processor', 'peak memory'], ...rows])}\n`;
}

const found = findVirtuoso();
for (const quads of positionals.map(Number)) {
  if (values.at !== undefined)
    process.stdout.write(await measured(quads, JSON.parse(readFileSync(values.at, 'utf8'))));
  else if (found === undefined) throw new Error('there is no Virtuoso here: npm run virtuoso -- install');
  else {
    const virtuoso = await startVirtuoso(found, { buffers: BUFFERS });
    process.stdout.write(await measured(quads, virtuoso).finally(virtuoso.stop));
  }
}
