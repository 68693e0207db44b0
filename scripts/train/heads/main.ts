/** Takes the training texts of the heads and the shipped encoder, gives `src/language/weights/heads.bin`: the same input, the same bytes. */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Encoder } from './encoder.js';
import { readEntities } from './gold-entities.js';
import { type NamedSentence, namesInTreebank, readNames } from './gold-names.js';
import { knownNames } from './known-names.js';
import { NAMES, namesF1, namesFound, trainNames } from './train-names.js';
import { headsFile } from './write-heads.js';

const NOTICE =
  'Heads on the encoder of english.bin. Names: Universal NER on UD English-EWT (CC BY-SA 4.0), entities of UD ' +
  'English-GUM (CC BY 4.0); lists of known names from WordNet 3.1 (WordNet licence), GeoNames (CC BY 4.0), Faker and ' +
  'compromise (MIT). These weights: CC BY-SA 4.0. See README.md beside this file.';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    training: { type: 'string', default: '../shared/training' },
    out: { type: 'string', default: 'src/language/weights/heads.bin' },
    epochs: { type: 'string', default: String(NAMES.epochs) },
    /** Print figures on the development text after each epoch. */
    watch: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const say = (what: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}\n`);
};

const treebanks = resolve(options.treebanks);
const training = resolve(options.training);
const encoder = new Encoder();
const known = knownNames();
say(
  `${known.bits.size} known names: ${known.firstNames.length} first, ${known.lastNames.length} last, ${known.places.length} places, ${known.organizations.length} organizations`,
);
const ewt = readNames(`${training}/uner_en_ewt-train.iob2.gz`);
const gum = readEntities(`${treebanks}/en_gum-ccby-train.conllu.gz`).map(namesInTreebank);
const sentences: NamedSentence[] = [...ewt, ...gum].filter(({ forms }) => forms.length <= 256);
say(
  `${sentences.length} sentences with ${sentences.reduce((sum, { names: { length } }) => sum + length, 0)} names`,
);
const development = readNames(`${training}/uner_en_ewt-dev.iob2.gz`);
const seen = new Set(
  sentences.flatMap(({ forms, names }) =>
    names.map(({ first, last }) => forms.slice(first, last + 1).join(' ')),
  ),
);
const names = trainNames(
  sentences,
  encoder,
  known,
  (epoch, loss, trained) => {
    say(`names: ${epoch + 1} of ${options.epochs} epochs, loss ${loss.toFixed(4)}`);
    if (!options.watch) return;
    const found = namesFound(trained, encoder, development);
    const all = namesF1(development, found);
    const unseen = namesF1(development, found, (name) => !seen.has(name));
    say(`  dev ${JSON.stringify(all)} unseen ${JSON.stringify(unseen)}`);
  },
  { ...NAMES, epochs: Number(options.epochs) },
);
const bytes = headsFile({ notice: NOTICE, names });
writeFileSync(options.out, bytes);
say(`${options.out}: ${bytes.length} bytes`);
