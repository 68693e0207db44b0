/** Takes the training text, gives a trained head of names, and how well it names the development text. */

import { Gazetteer } from '../../../src/language/heads/names/gazetteer.js';
import { FEATURE_ROWS, NameFeatures } from '../../../src/language/heads/names/name-features.js';
import { NAME_TYPES, type NamesShape } from '../../../src/language/heads/names/names-shape.js';
import { buildWordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import { batchesOf } from '../batch.js';
import { SeededRandom } from '../random.js';
import type { Encoder } from './encoder.js';
import type { NamedSentence } from './gold-names.js';
import type { KnownNames } from './known-names.js';
import { type NamesExample, type NamesSettings, NamesTrainer } from './names-trainer.js';
import { OtherNames, type Variation, type VariedSentence } from './other-names.js';

/** Settings, chosen on EWT dev. */
export const NAMES = {
  epochs: 8,
  seed: 11,
  batch: 400,
  rate: 0.002,
  /** Chance that a sentence without names is read. */
  nameless: 0.5,
  sizes: { view: 64, featureRows: FEATURE_ROWS, featureSize: 48, hidden: 48 },
  settings: { dropStates: 0.3, dropView: 0.3, dropFeatures: 0.3, dropLayer: 0.4 } satisfies NamesSettings,
  variation: {
    replaced: 0.5,
    listed: 0.6,
    hidden: 0.05,
    hiddenName: 0.3,
    unlisted: 0.3,
    shouted: 0.04,
    titled: 0.04,
  } satisfies Variation,
};

/** Slots of the table of known names. */
const SLOTS = 1 << 17;
const RISING = 300;
const LEAST_RATE = 0.01;

/** A trained head. */
export interface TrainedNames {
  readonly shape: NamesShape;
  readonly slots: Uint16Array;
  readonly trainer: NamesTrainer;
  readonly features: NameFeatures;
}

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
  done: (epoch: number, loss: number, names: TrainedNames) => void,
  how = NAMES,
): TrainedNames {
  const shape: NamesShape = { states: encoder.size, ...how.sizes };
  const slots = slotsOf(known);
  const features = new NameFeatures(new Gazetteer(slots));
  const trainer = new NamesTrainer(shape, how.settings, how.seed);
  const trained: TrainedNames = { shape, slots, trainer, features };
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
  return trained;
}

/** Names found in sentences as they stand. */
export function namesFound(
  { trainer, features }: TrainedNames,
  encoder: Encoder,
  sentences: readonly NamedSentence[],
): Int32Array[] {
  return sentences.map(
    ({ forms }) =>
      trainer.read([
        { words: features.of(forms), states: encoder.states(forms), tags: new Int32Array(forms.length) },
      ])[0]!,
  );
}

/** F1 of names, whole spans with their types, in percent; where `unseen` those alone that it holds for. */
export function namesF1(
  sentences: readonly NamedSentence[],
  found: readonly Int32Array[],
  counts: (name: string) => boolean = () => true,
): { precision: number; recall: number; f1: number; spans: number } {
  let right = 0;
  let rightSpans = 0;
  let gold = 0;
  let given = 0;
  for (const [at, { forms, names }] of sentences.entries()) {
    const own = names.filter(({ first, last }) => counts(forms.slice(first, last + 1).join(' ')));
    const keys = new Set(own.map(({ first, last, type }) => `${first} ${last} ${type}`));
    const spans = new Set(own.map(({ first, last }) => `${first} ${last}`));
    gold += own.length;
    const tags = found[at]!;
    for (let first = 0; first < tags.length; first++) {
      const begin = tags[first]!;
      if (begin % 2 === 0) continue;
      let last = first;
      while (tags[last + 1] === begin + 1) last++;
      if (!counts(forms.slice(first, last + 1).join(' '))) continue;
      given++;
      if (keys.has(`${first} ${last} ${NAME_TYPES[(begin - 1) / 2]}`)) right++;
      if (spans.has(`${first} ${last}`)) rightSpans++;
    }
  }
  const percent = (a: number, b: number): number => Math.round((10_000 * a) / Math.max(1, b)) / 100;
  return {
    precision: percent(right, given),
    recall: percent(right, gold),
    f1: percent(2 * right, given + gold),
    spans: percent(2 * rightSpans, given + gold),
  };
}
