/** Takes a table of fingerprints of known names, gives what a word or a run of words is known as. */

import { partsOf, type WordnetFilter } from '../../lexicon/wordnet-filter.js';

/** What a name is known as, as bits (five, as the table's slots hold). */
export const FIRST_NAME = 1;
export const LAST_NAME = 2;
export const PLACE = 4;
export const ORGANIZATION = 8;
/** The whole name of a person who is known. */
export const PERSON = 16;

/** Most words of a known name. */
export const MOST_NAME_WORDS = 4;

/** Known names, as fingerprints in the slots of a table. */
export class Gazetteer {
  readonly #filter: WordnetFilter;

  constructor(slots: Uint16Array) {
    this.#filter = { slots, senses: new Uint16Array() };
  }

  /** Bits of a name: its words in lower case, a space between. */
  of(name: string): number {
    return partsOf(this.#filter, name);
  }
}
