/** Takes the forms of a sentence and known names, gives rows of the head's own table: what tells names by their looks. */

import { hashOf, mix } from '../../lexicon/hashing.js';
import { plainForm, shapeOf } from '../../lexicon/word-features.js';
import { NAME, partsOf, sensesOf, type WordnetFilter } from '../../lexicon/wordnet-filter.js';
import { type Gazetteer, MOST_NAME_WORDS } from './gazetteer.js';

/** Rows of the table. */
export const FEATURE_ROWS = 1 << 14;

/** What one form looks like. */
interface Look {
  readonly lower: string;
  readonly word: number;
  readonly shape: number;
  readonly capital: boolean;
  readonly known: number;
  /** What WordNet says of it: fields of its first senses, and whether it writes the word with a capital only. */
  readonly field: number;
  /** Rows that the form alone gives: first those that tell the very word, then those that any word may share. */
  readonly own: readonly number[];
  readonly shared: readonly number[];
}

const row = (template: number, value: number): number =>
  (mix(mix(template + 100, value), 0x2c1b3c6d) >>> 6) & (FEATURE_ROWS - 1);

function lookOf(written: string, gazetteer: Gazetteer, wordnet: WordnetFilter): Look {
  const form = plainForm(written.slice(0, 40));
  const lower = form.toLowerCase();
  const word = hashOf(lower);
  const shape = hashOf(shapeOf(form));
  const own = [row(1, word)];
  const shared = [row(2, shape), row(3, Math.min(form.length, 8))];
  for (const size of [2, 3, 4])
    if (lower.length > size) shared.push(row(3 + size, hashOf(lower.slice(-size))));
  for (const size of [2, 3, 4])
    if (lower.length > size) own.push(row(8 + size, hashOf(lower.slice(0, size))));
  const allCapitals = form.length > 1 && form === form.toUpperCase() && /\p{Lu}/u.test(form);
  if (allCapitals) shared.push(row(13, Math.min(form.length, 6)));
  const { noun, verb } = sensesOf(wordnet, lower);
  const field = noun * 32 + verb * 2 + ((partsOf(wordnet, lower) & NAME) > 0 ? 1 : 0);
  return {
    lower,
    word,
    shape,
    field,
    capital: /^\p{Lu}/u.test(form),
    known: gazetteer.of(lower),
    own,
    shared,
  };
}

const CACHE_LIMIT = 20_000;

/** How a sentence is looked at. */
export interface LookOptions {
  /** In training: the word itself is left out at these positions, and known names are not looked up. */
  readonly hidden?: readonly boolean[];
  readonly unlisted?: readonly boolean[];
}

/** Looks sentences up, remembering the forms met last. */
export class NameFeatures {
  readonly #gazetteer: Gazetteer;
  readonly #wordnet: WordnetFilter;
  readonly #looks = new Map<string, Look>();

  constructor(gazetteer: Gazetteer, wordnet: WordnetFilter) {
    this.#gazetteer = gazetteer;
    this.#wordnet = wordnet;
  }

  #look(form: string): Look {
    const found = this.#looks.get(form);
    if (found) return found;
    if (this.#looks.size >= CACHE_LIMIT) this.#looks.clear();
    const look = lookOf(form, this.#gazetteer, this.#wordnet);
    this.#looks.set(form, look);
    return look;
  }

  /** Rows for each word. */
  of(forms: readonly string[], { hidden, unlisted }: LookOptions = {}): number[][] {
    const looks = forms.map((form) => this.#look(form));
    const capitals = looks.filter(({ capital }) => capital).length;
    // A heading or a shout: capitals say little in it.
    const loud = capitals * 4 > looks.filter(({ lower }) => /\p{L}/u.test(lower)).length * 3 ? 1 : 0;
    const runs = this.#knownRuns(looks, unlisted);
    return looks.map((look, at) => {
      const rows = [...look.shared];
      if (hidden?.[at] !== true) rows.push(...look.own);
      const before = looks[at - 1];
      const after = looks[at + 1];
      const ends = looks[at + 2];
      const capital = look.capital ? 1 : 0;
      const around = (before?.capital ? 1 : 0) + (after?.capital ? 2 : 0) + (at === 0 ? 4 : 0) + loud * 8;
      rows.push(row(14, mix(around, capital)), row(15, mix(look.shape, around)));
      if (hidden?.[at - 1] !== true) rows.push(row(16, mix(before?.word ?? 1, capital)));
      if (hidden?.[at + 1] !== true) rows.push(row(17, mix(after?.word ?? 1, capital)));
      rows.push(row(18, mix(before?.shape ?? 1, look.shape)), row(19, mix(after?.shape ?? 1, look.shape)));
      if (ends !== undefined && hidden?.[at + 2] !== true) rows.push(row(20, ends.word));
      if (at > 1 && hidden?.[at - 2] !== true) rows.push(row(21, looks[at - 2]!.word));
      const known = unlisted?.[at] === true ? 0 : look.known;
      rows.push(row(22, mix(known, capital + loud * 2)));
      for (let bit = 1; bit < 32; bit *= 2) if (known & bit) rows.push(row(23, bit + capital * 64));
      const knownBefore = unlisted?.[at - 1] === true ? 0 : before?.capital ? before.known : 0;
      const knownAfter = unlisted?.[at + 1] === true ? 0 : after?.capital ? after.known : 0;
      rows.push(
        row(24, mix(mix(knownBefore, known), capital)),
        row(25, mix(mix(knownAfter, known), capital)),
      );
      // What the words around are: a rank or trade before, a town or a saying after.
      const near = capital + loud * 2;
      rows.push(row(28, mix(before?.field ?? 1, near)), row(29, mix(after?.field ?? 1, near)));
      rows.push(row(30, mix(unlisted?.[at] === true ? 0 : look.field, near)));
      if (at > 1) rows.push(row(31, mix(looks[at - 2]!.field, near)));
      if (ends !== undefined) rows.push(row(32, mix(ends.field, near)));
      if (runs[at]! > 0) rows.push(row(26, runs[at]!), row(27, mix(runs[at]!, known)));
      return rows;
    });
  }

  /** For each word, what the longest known run of capitalised words around it is known as, and where in it the word is. */
  #knownRuns(looks: readonly Look[], unlisted?: readonly boolean[]): Int32Array {
    const runs = new Int32Array(looks.length);
    for (let first = 0; first < looks.length; first++) {
      if (!looks[first]!.capital || runs[first] !== 0) continue;
      for (let size = Math.min(MOST_NAME_WORDS, looks.length - first); size > 1; size--) {
        const last = first + size - 1;
        if (!looks[last]!.capital || (unlisted?.slice(first, last + 1).includes(true) ?? false)) continue;
        const known = this.#gazetteer.of(
          looks
            .slice(first, last + 1)
            .map(({ lower }) => lower)
            .join(' '),
        );
        if (known === 0) continue;
        for (let at = first; at <= last; at++)
          runs[at] = known * 4 + (at === first ? 1 : at === last ? 3 : 2);
        break;
      }
    }
    return runs;
  }
}
