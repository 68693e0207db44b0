/** Takes words already split, gives the sentence as the shipped parser analyses it, with its names and what its encoder carries. */

import { topLayer } from '../../../src/language/heads/heads.js';
import type { NamesHead } from '../../../src/language/heads/names/names-head.js';
import type { NameReading, Token, WordSentence } from '../../../src/language/types.js';
import type { Encoder } from './encoder.js';

/** A sentence as heads see it. */
export interface Analysed {
  readonly tokens: readonly Token[];
  /** What the highest layer carries. */
  readonly top: Int16Array;
  readonly names: readonly NameReading[];
}

/** Words, as far as their spelling and spaces are known. */
export interface PlainWord {
  readonly form: string;
  readonly spaceAfter?: boolean;
  readonly continues?: boolean;
}

/** Analyses. */
export class Analyser {
  readonly #encoder: Encoder;
  readonly #names: NamesHead;

  constructor(encoder: Encoder, names: NamesHead) {
    this.#encoder = encoder;
    this.#names = names;
  }

  of(plain: readonly PlainWord[]): Analysed {
    const { tokens, states } = this.#encoder.analyse(spacedWords(plain));
    const forms = plain.map(({ form }) => form);
    const names = this.#names.read(forms, states);
    return { tokens, names, top: topLayer(states, tokens.length, this.#encoder.layer) };
  }
}

/** Words with their places. */
export function spacedWords(plain: readonly PlainWord[]): WordSentence {
  let at = 0;
  const words = plain.map(({ form, spaceAfter = true, continues = false }) => {
    const start = at;
    const end = start + [...form].length;
    at = end + (spaceAfter ? 1 : 0);
    return { form, start, end, spaceAfter, continues };
  });
  return { words, start: 0, end: words.at(-1)?.end ?? 0, paragraphStart: false };
}
