/** Takes a form, gives what the tagger and the parser look at in it: identity, endings, shape, known tags. */

import { hashOf, mix } from './hashing.js';
import { formParts, type WordnetFilter } from './wordnet-filter.js';

/** What the training text says of words: each known form (by hash) with the tags it was seen with. */
export interface Lexicon {
  /** Hash of the lower-cased form to an index into `tagSets`; frequent forms only. */
  readonly known: ReadonlyMap<number, number>;
  /** Tag numbers, most frequent first. */
  readonly tagSets: readonly (readonly number[])[];
  /** Forms frequent enough that no other tag is considered. */
  readonly closed: ReadonlySet<number>;
  readonly wordnet: WordnetFilter;
  /** Tags that an unknown word may have. */
  readonly openTags: readonly number[];
}

/** The view of one form, computed once a form. */
export interface WordTraits {
  /** Lower-cased form where known, else its class (ending and shape). */
  readonly id: number;
  /** Ending and shape: what an unknown word is known by. */
  readonly look: number;
  /** The set of tags it was seen with, or what WordNet allows. */
  readonly ambiguity: number;
  readonly shape: number;
  readonly capital: boolean;
  /** Hashes of all that depends on the form alone, for the tagger. */
  readonly own: Int32Array;
  readonly candidates: readonly number[];
}

const CACHE_LIMIT = 40_000;
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

function describe(lexicon: Lexicon, written: string): WordTraits {
  const form = plainForm(written.length > MAX_LENGTH ? written.slice(0, MAX_LENGTH) : written);
  const lower = form.toLowerCase();
  const word = hashOf(lower);
  const set = lexicon.known.get(word);
  const shape = hashOf(shapeOf(form));
  const parts = formParts(lexicon.wordnet, lower);
  const numeric = /\d/u.test(form);
  const ending = numeric ? 0 : hashOf(lower.slice(-3), 3);
  const look = mix(mix(shape, ending), 77);
  const id = set === undefined ? look : word;
  const ambiguity =
    set === undefined ? mix(parts, mix(numeric ? shape : hashOf(lower.slice(-2)), 5)) : set * 2 + 1;
  const own: number[] = [];
  let template = 1;
  const add = (value: number): void => {
    own.push(mix(mix(template++, value), 0x51ed27));
  };
  add(0);
  add(id);
  add(set === undefined ? shape : hashOf(form));
  add(shape);
  add(mix(shape, hashOf(lower.slice(-2))));
  add(mix(shape, ending));
  for (const size of [1, 2, 3, 4, 5]) add(lower.length > size && !numeric ? hashOf(lower.slice(-size)) : 0);
  for (const size of [1, 2, 3]) add(lower.length > size && !numeric ? hashOf(lower.slice(0, size)) : 0);
  add(parts);
  add(mix(parts, ending));
  add(mix(parts, shape));
  add(mix(parts, hashOf(lower.slice(-2))));
  const hyphen = lower.lastIndexOf('-');
  add(hyphen > 0 && hyphen < lower.length - 1 ? hashOf(lower.slice(hyphen + 1)) : 0);
  add(mix(ambiguity, shape));
  return {
    id,
    look,
    ambiguity,
    shape,
    capital: /^\p{Lu}/u.test(form),
    own: Int32Array.from(own),
    candidates: set !== undefined && lexicon.closed.has(word) ? lexicon.tagSets[set]! : lexicon.openTags,
  };
}

/** Looks forms up, remembering the traits of the last forty thousand. */
export class TraitCache {
  readonly #lexicon: Lexicon;
  readonly #seen = new Map<string, WordTraits>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(form: string): WordTraits {
    const found = this.#seen.get(form);
    if (found) return found;
    if (this.#seen.size >= CACHE_LIMIT) this.#seen.clear();
    const traits = describe(this.#lexicon, form);
    this.#seen.set(form, traits);
    return traits;
  }
}
