/** Takes the treebanks, gives `src/language/weights/english.bin`: the same input, the same bytes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { WeightTable } from '../../src/language/weight-table.js';
import { assembled } from './assemble.js';
import { summed } from './averaged-weights.js';
import { FOLDS, type Heads, type Job, SETTINGS, type Tags, Training } from './jobs.js';
import { Pool } from './pool.js';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    out: { type: 'string', default: 'src/language/weights/english.bin' },
    workers: { type: 'string', default: String(Math.min(2, cpus().length)) },
  },
});

const started = performance.now();
const say = (what: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}\n`);
};
const seeds = Array.from({ length: SETTINGS.seeds }, (_, at) => 11 + 12 * at);
const folds = Array.from({ length: FOLDS }, (_, at) => at);
const named = (job: Job): void => {
  const { kind } = job;
  say('seed' in job ? `${kind}, seed ${job.seed}` : `${kind}, part ${job.fold + 1} of ${FOLDS}`);
};

function merged<T extends Int16Array | Int32Array>(parts: readonly (readonly T[])[]): T[] {
  return parts[0]!.map(
    (_, at) => parts.map((part) => part[at]!).find((one) => one.length > 0) ?? parts[0]![at]!,
  );
}

const treebanks = resolve(options.treebanks);
const training = new Training(treebanks);
const pool = new Pool(treebanks, Number(options.workers));
try {
  say(
    `${training.sentences.length} sentences, ${training.tags.length} tags, ${training.labels.length} labels`,
  );
  const run = async (jobs: readonly Job[]): Promise<WeightTable> =>
    summed((await pool.run(jobs, named)) as WeightTable[]);

  const tagged = await pool.run([...folds.map((fold): Job => ({ kind: 'tags', fold }))], named);
  const tags: Tags = merged(tagged as Int16Array[][]);
  const tagger = await run(seeds.map((seed) => ({ kind: 'tagger', seed })));

  const heads = async (backward: boolean): Promise<Heads> =>
    merged(
      (await pool.run(
        folds.map((fold) => ({ kind: 'heads', backward, fold, tags })),
        named,
      )) as Int32Array[][],
    );
  const guides = [await heads(false), await heads(true)];
  const forward = await run(seeds.map((seed) => ({ kind: 'arcs', backward: false, seed, tags })));
  const backward = await run(seeds.map((seed) => ({ kind: 'arcs', backward: true, seed, tags })));
  const guided = await run(seeds.map((seed) => ({ kind: 'guided', seed, tags, guides })));
  const labeller = await run(seeds.map((seed) => ({ kind: 'labeller', seed, tags, heads: guides[0]! })));

  const bytes = assembled(training, { tagger, forward, backward, guided, labeller });
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  say(`${options.out}: ${bytes.length} bytes`);
} finally {
  pool.end();
}
