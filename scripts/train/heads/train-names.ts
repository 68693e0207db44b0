/** Takes the training text, gives a trained head of names. */

import { Gazetteer } from '../../../src/language/heads/names/gazetteer.js';
import { FEATURE_ROWS, NameFeatures } from '../../../src/language/heads/names/name-features.js';
import { NamesHead } from '../../../src/language/heads/names/names-head.js';
import { NAME_TYPES, type NamesShape, namesMatrices } from '../../../src/language/heads/names/names-shape.js';
import { buildWordnetFilter, type WordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import { batchesOf } from '../batch.js';
import { SeededRandom } from '../random.js';
import type { Encoder } from './encoder.js';
import type { NamedSentence } from './gold-names.js';
import type { KnownNames } from './known-names.js';
import { type NamesExample, type NamesSettings, NamesTrainer } from './names-trainer.js';
import { OtherNames, type Variation, type VariedSentence } from './other-names.js';
import { roundedAll, type Trained, trainedOf } from './trained.js';

/** Settings, chosen on EWT dev. */
export const NAMES = {
  epochs: 6,
  seed: 11,
  batch: 400,
  rate: 0.002,
  /** Chance that a sentence without names is read. */
  nameless: 0.5,
  sizes: { view: 64, featureRows: FEATURE_ROWS, featureSize: 56, hidden: 56 },
  settings: { dropStates: 0.3, dropView: 0.3, dropFeatures: 0.3, dropLayer: 0.4 } satisfies NamesSettings,
  variation: {
    replaced: 0.5,
    listed: 0.6,
    hidden: 0.05,
    hiddenName: 0.3,
    unlisted: 0.3,
    shouted: 0.04,
    titled: 0.04,
    small: 0.04,
    title: 0.12,
  } satisfies Variation,
};

/** Slots of the table of known names. */
const SLOTS = 1 << 17;
const RISING = 300;
const LEAST_RATE = 0.01;

/** The table of known names as it ships. */
export function slotsOf({ bits }: KnownNames): Uint16Array {
  const entries = new Map([...bits].map(([name, parts]) => [name, { parts, noun: 0, verb: 0, frames: 0 }]));
  return buildWordnetFilter(entries, SLOTS).slots;
}

/** Tags of a sentence: begin and inside of each type. */
export function tagsOf({ forms, names }: NamedSentence): Int32Array {
  const tags = new Int32Array(forms.length);
  for (const { first, last, type } of names) {
    const begin = 1 + 2 * NAME_TYPES.indexOf(type);
    tags[first] = begin;
    tags.fill(begin + 1, first + 1, last + 1);
  }
  return tags;
}

/** Trains; `done` is told of each epoch. */
export function trainNames(
  sentences: readonly NamedSentence[],
  encoder: Encoder,
  known: KnownNames,
  slots: Uint16Array,
  done: (epoch: number, loss: number, trained: () => Trained<NamesShape>) => void,
  how = NAMES,
): Trained<NamesShape> {
  const shape: NamesShape = { states: encoder.size, ...how.sizes };
  const features = new NameFeatures(new Gazetteer(slots), encoder.wordnet);
  const trainer = new NamesTrainer(shape, how.settings, how.seed);
  const trained = (): Trained<NamesShape> => trainedOf(shape, namesMatrices(shape), trainer.parameters);
  const others = new OtherNames(known, sentences);
  const kept = new Map<NamedSentence, Int16Array>();
  const statesOf = ({ forms, changed }: VariedSentence, original: NamedSentence): Int16Array => {
    if (changed) return encoder.states(forms);
    const states = kept.get(original) ?? encoder.states(forms);
    kept.set(original, states);
    return states;
  };
  const withFeatures = (sentence: VariedSentence, original: NamedSentence): NamesExample => ({
    words: features.of(sentence.forms, sentence),
    states: statesOf(sentence, original),
    tags: tagsOf(sentence),
  });
  let step = 0;
  let total = 0;
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    const random = new SeededRandom(how.seed * 1000 + epoch);
    const varied = sentences.flatMap((one) => {
      if (one.names.length === 0 && random.next() >= how.nameless) return [];
      const sentence = others.vary(one, how.variation, random);
      return [{ words: sentence.forms, sentence, original: one }];
    });
    const batches = batchesOf(varied, how.batch, random);
    if (total === 0) total = batches.length * how.epochs;
    let loss = 0;
    let words = 0;
    for (const batch of batches) {
      const count = batch.reduce((sum, one) => sum + one.words.length, 0);
      loss += trainer.learn(batch.map(({ sentence, original }) => withFeatures(sentence, original)));
      words += count;
      const rising = (step + 1) / RISING;
      const falling = Math.max(LEAST_RATE, (total - step) / total);
      trainer.parameters.step(how.rate * Math.min(1, rising, falling), 1 / count);
      step++;
    }
    done(epoch, loss / words, trained);
  }
  return trained();
}

/** The head as it ships: rounded. */
export function namesHeadOf(
  { shape, weights }: Trained<NamesShape>,
  slots: Uint16Array,
  wordnet: WordnetFilter,
): NamesHead {
  return new NamesHead(shape, roundedAll(namesMatrices(shape), weights), new Gazetteer(slots), wordnet);
}
