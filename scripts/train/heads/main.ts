/** Takes the training texts of the heads and the shipped encoder, gives `src/language/weights/heads.bin`: the same input, the same bytes. */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SeededRandom } from '../random.js';
import { Analyser, lessKnown } from './analysed.js';
import { Encoder } from './encoder.js';
import { gumDocuments, gumKinds, roleKinds } from './examples.js';
import { readEntities } from './gold-entities.js';
import { namesInTreebank, readNames } from './gold-names.js';
import { readRoles } from './gold-roles.js';
import { knownNames } from './known-names.js';
import { trainKinds } from './train-kinds.js';
import { NAMES, namesHeadOf, slotsOf, trainNames } from './train-names.js';
import { trainPairs } from './train-pairs.js';
import { trainRoles } from './train-roles.js';
import { keptOr } from './trained.js';
import { watchNames } from './watch.js';
import { headsFile } from './write-heads.js';

const NOTICE =
  'Heads on the encoder of english.bin. Names: Universal NER on UD English-EWT (CC BY-SA 4.0), entities of UD ' +
  'English-GUM (CC BY 4.0); lists of known names from WordNet 3.1 (WordNet licence), GeoNames (CC BY 4.0), Faker and ' +
  'compromise (MIT). Roles: PropBank on EWT (CC BY-SA 4.0). Kinds and pairs: PropBank, UD English-GUM. These weights: ' +
  'CC BY-SA 4.0. See README.md beside this file.';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    training: { type: 'string', default: '../shared/training' },
    out: { type: 'string', default: 'src/language/weights/heads.bin' },
    epochs: { type: 'string', default: String(NAMES.epochs) },
    /** A folder for each head as it is trained: those that are in it are not trained again. */
    keep: { type: 'string' },
    /** Print figures on the development text after each epoch of names. */
    watch: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const say = (what: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}\n`);
};
const told = (head: string) => (epoch: number, loss: number) =>
  say(`${head}: epoch ${epoch + 1}, loss ${loss.toFixed(4)}`);

const treebanks = resolve(options.treebanks);
const training = resolve(options.training);
const encoder = new Encoder();
const known = knownNames();
const slots = slotsOf(known);
const gum = readEntities(`${treebanks}/en_gum-ccby-train.conllu.gz`).filter(({ leftOut }) => !leftOut);
const named = [...readNames(`${training}/uner_en_ewt-train.iob2.gz`), ...gum.map(namesInTreebank)];
say(`${known.bits.size} known names; ${named.length} sentences with names`);
const names = keptOr(options.keep, 'names', () => {
  const watch = options.watch
    ? watchNames(`${training}/uner_en_ewt-dev.iob2.gz`, named, encoder, slots)
    : undefined;
  return trainNames(
    named,
    encoder,
    known,
    slots,
    (epoch, loss, trained) => {
      told('names')(epoch, loss);
      if (watch) say(watch(trained()));
    },
    { ...NAMES, epochs: Number(options.epochs) },
  );
});
const namesHead = namesHeadOf(names, slots, encoder.wordnet);
const analyser = new Analyser(encoder, namesHead);
const random = new SeededRandom(51);
const roled = readRoles(`${training}/propbank_ewt.jsonl.gz`)
  .filter(({ split }) => split === 'train')
  .map(({ words, preds }) => {
    const read = analyser.of(words.map((form) => ({ form })));
    return { ...read, preds, lessKnown: lessKnown(words, read, analyser, random) };
  });
say(`${roled.length} sentences with roles`);
const roles = keptOr(options.keep, 'roles', () =>
  trainRoles(roled, encoder.layer, encoder.wordnet, told('roles')),
);
const gumAnalysed = gum.map((sentence) => ({ ...analyser.of(sentence.words), sentence }));
const kinds = keptOr(options.keep, 'kinds', () =>
  trainKinds(
    [...roled.map((one) => roleKinds(one, encoder.wordnet)), ...gumAnalysed.map(gumKinds)],
    encoder.layer,
    encoder.wordnet,
    told('kinds'),
  ),
);
const pairs = keptOr(options.keep, 'pairs', () =>
  trainPairs(gumDocuments(gumAnalysed, kinds, encoder.wordnet), told('pairs')),
);
const bytes = headsFile({ notice: NOTICE, slots, names, kinds, roles, pairs });
writeFileSync(options.out, bytes);
say(`${options.out}: ${bytes.length} bytes`);
