/** Takes a form, gives what the network looks at in it: rows of its two tables of vectors, and the tags it may have. */

import { hashOf, mix } from './hashing.js';
import { formParts, sensesOf, type WordnetFilter } from './wordnet-filter.js';

/** What the training text says of words. */
export interface Lexicon {
  /** Hash of the lower-cased form to its number (from 1); forms seen more than once. */
  readonly known: ReadonlyMap<number, number>;
  /** For each number, the set of tags seen with it (an index into `tagSets`), or -1 for a form seen too seldom. */
  readonly setOf: Int16Array;
  /** Tag numbers, most frequent first. */
  readonly tagSets: readonly (readonly number[])[];
  readonly wordnet: WordnetFilter;
}

/** The view of one form. */
export interface WordFeatures {
  /** Number of the word, 0 where unknown. */
  readonly word: number;
  /** Rows of the table of parts (endings, shape, dictionary); `unseen` as if the word were unknown. */
  readonly parts: Int32Array;
  readonly unseen: Int32Array;
}

/** Rows of the table of parts. */
export const PART_ROWS = 1 << 14;
const MAX_LENGTH = 40;

/** Letters to classes, runs of a class shortened: `Al-Qaeda` is `Aa-Aa`, `11,600` is `0,0`. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  const limit = Math.min(form.length, MAX_LENGTH);
  for (let at = 0; at < limit; at++) {
    const unit = form.charCodeAt(at);
    let kind: string;
    if (unit >= 97 && unit <= 122) kind = 'a';
    else if (unit >= 65 && unit <= 90) kind = 'A';
    else if (unit >= 48 && unit <= 57) kind = '0';
    else if (unit < 128) kind = form[at]!;
    else
      kind = form[at]!.toLowerCase() !== form[at]! ? 'A' : form[at]!.toUpperCase() !== form[at]! ? 'a' : 'u';
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape;
}

/** Plain apostrophes and quotes, so that typographic text reads as the training text does. */
export function plainForm(form: string): string {
  return /[\u2018\u2019\u201c\u201d\u2013\u2014`´]/u.test(form)
    ? form
        .replace(/[\u2018\u2019`´]/gu, "'")
        .replace(/[\u201c\u201d]/gu, '"')
        .replace(/[\u2013\u2014]/gu, '-')
    : form;
}

/** Computes the view of a form. */
export function describe(lexicon: Lexicon, written: string): WordFeatures {
  const form = plainForm(written.length > MAX_LENGTH ? written.slice(0, MAX_LENGTH) : written);
  const lower = form.toLowerCase();
  const word = lexicon.known.get(hashOf(lower)) ?? 0;
  const shape = hashOf(shapeOf(form));
  const parts = formParts(lexicon.wordnet, lower);
  const senses = sensesOf(lexicon.wordnet, lower);
  const numeric = /\d/u.test(form);
  const rows: number[] = [];
  const add = (template: number, value: number): void => {
    rows.push((mix(mix(template, value), 0x51ed27) >>> 7) & (PART_ROWS - 1));
  };
  add(1, shape);
  add(2, form.length > 1 && form === form.toUpperCase() && !numeric ? 1 : /^\p{Lu}/u.test(form) ? 2 : 3);
  if (!numeric) {
    for (const size of [1, 2, 3, 4, 5]) if (lower.length > size) add(2 + size, hashOf(lower.slice(-size)));
    for (const size of [1, 2, 3, 4]) if (lower.length > size) add(10 + size, hashOf(lower.slice(0, size)));
    add(15, Math.min(lower.length, 12));
  } else add(16, Math.min(lower.length, 8));
  add(17, parts);
  add(18, mix(parts, numeric ? 0 : hashOf(lower.slice(-2))));
  if (senses.noun > 0) add(19, senses.noun);
  if (senses.verb > 0) add(20, senses.verb);
  for (let bit = 0; bit < 7; bit++) if (senses.frames & (1 << bit)) add(21, bit);
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && hyphen < lower.length - 1) add(22, hashOf(lower.slice(hyphen + 1)));
  const unseen = Int32Array.from(rows);
  const set = word > 0 ? lexicon.setOf[word]! : -1;
  if (set >= 0) {
    add(23, set);
    add(24, mix(set, shape));
  }
  return { word, parts: Int32Array.from(rows), unseen };
}

const CACHE_LIMIT = 40_000;

/** Looks forms up, remembering the last forty thousand. */
export class FeatureCache {
  readonly #lexicon: Lexicon;
  readonly #seen = new Map<string, WordFeatures>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(form: string): WordFeatures {
    const found = this.#seen.get(form);
    if (found) return found;
    if (this.#seen.size >= CACHE_LIMIT) this.#seen.clear();
    const features = describe(this.#lexicon, form);
    this.#seen.set(form, features);
    return features;
  }
}
