/** Takes the treebanks, gives `src/language/weights/english.bin`: the same input, the same bytes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { WeightTable } from '../../src/language/weight-table.js';
import { summed } from './averaged-weights.js';
import { FOLDS, type Heads, type Job, SETTINGS, type Tags, Training } from './jobs.js';
import { Pool } from './pool.js';
import { featureTable, lemmaExceptions } from './train-forms.js';
import { weightsFile } from './write-weights.js';

const NOTICE =
  'Trained on UD English-EWT (CC BY-SA 4.0) and parts of UD English-GUM (CC BY); parts of speech of lemmas from ' +
  'WordNet 3.1 (WordNet licence). These weights: CC BY-SA 4.0. See README.md beside this file.';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    out: { type: 'string', default: 'src/language/weights/english.bin' },
    workers: { type: 'string', default: String(Math.min(2, cpus().length)) },
    beam: { type: 'boolean', default: false },
    keep: { type: 'string' },
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
  const guided = await run(seeds.map((seed) => ({ kind: 'guided', seed, beam: options.beam, tags, guides })));
  const labeller = await run(seeds.map((seed) => ({ kind: 'labeller', seed, tags, heads: guides[0]! })));

  const { lexicon } = training;
  const bytes = weightsFile({
    notice: NOTICE,
    tags: training.tags,
    labels: training.labels,
    lexicon,
    tables: [
      { name: 'tagger', table: tagger, levels: 15 },
      { name: 'forward', table: forward, levels: 15 },
      { name: 'backward', table: backward, levels: 15 },
      { name: 'guided', table: guided, levels: 15 },
      { name: 'labeller', table: labeller, levels: 15 },
    ],
    lemmas: lemmaExceptions(training.sentences, lexicon.wordnet),
    features: featureTable(training.sentences),
  });
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  say(`${options.out}: ${bytes.length} bytes`);
  if (options.keep) {
    const { serialize } = await import('node:v8');
    writeFileSync(options.keep, serialize({ tags, guides, tagger, forward, backward, guided, labeller }));
  }
} finally {
  pool.end();
}
