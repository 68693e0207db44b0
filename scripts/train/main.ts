/** Takes the treebanks, gives `src/language/weights/english.bin`: the same input, the same bytes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EPOCHS, SEEDS, Training } from './jobs.js';
import { runAll } from './pool.js';
import { featureTable, lemmaExceptions } from './train-forms.js';
import { weightsFile } from './write-weights.js';

const NOTICE =
  'Trained on UD English-EWT (CC BY-SA 4.0) and parts of UD English-GUM (CC BY); parts of speech, semantic fields ' +
  'and verb frames of lemmas from WordNet 3.1 (WordNet licence). These weights: CC BY-SA 4.0. See README.md beside ' +
  'this file.';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    out: { type: 'string', default: 'src/language/weights/english.bin' },
    workers: { type: 'string', default: String(Math.min(2, cpus().length)) },
    epochs: { type: 'string', default: String(EPOCHS) },
    /** A folder for the state after each epoch: a run that was cut off goes on from there. */
    checkpoints: { type: 'string' },
  },
});

const started = performance.now();
const say = (what: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}\n`);
};

const treebanks = resolve(options.treebanks);
const { sentences, tags, labels, lexicon } = new Training(treebanks);
say(`${sentences.length} sentences, ${tags.length} tags, ${labels.length} labels`);
const jobs = SEEDS.map((seed) => ({
  seed,
  epochs: Number(options.epochs),
  ...(options.checkpoints === undefined
    ? {}
    : { checkpoint: join(resolve(options.checkpoints), `network-${seed}.state`) }),
}));
const networks = await runAll(treebanks, jobs, Number(options.workers), ({ seed }, epoch, loss) => {
  say(`network ${seed}: ${epoch + 1} of ${options.epochs} epochs, loss ${loss.toFixed(4)}`);
});
const bytes = weightsFile({
  notice: NOTICE,
  tags,
  labels,
  lexicon,
  networks,
  lemmas: lemmaExceptions(sentences, lexicon.wordnet),
  features: featureTable(sentences),
});
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, bytes);
say(`${options.out}: ${bytes.length} bytes`);
