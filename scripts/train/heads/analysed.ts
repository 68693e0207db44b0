/** Takes words already split, gives the sentence as the shipped parser analyses it, with its names and what its encoder carries. */

import { topLayer } from '../../../src/language/heads/heads.js';
import type { NamesHead } from '../../../src/language/heads/names/names-head.js';
import type { NameReading, Token, WordSentence } from '../../../src/language/types.js';
import type { SeededRandom } from '../random.js';
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

/** Share of the words that are made unknown. */
const UNKNOWN = 0.15;
const LETTERS = 'bcdfghjklmnpqrstvwz';

/**
 * The sentence as the parser reads it where it does not know some of the words: it knows its own training text too well,
 * and errs in it far less than elsewhere. Lemmas and names stay those of the words themselves.
 */
export function lessKnown(
  forms: readonly string[],
  { tokens, names }: Analysed,
  analyser: Analyser,
  random: SeededRandom,
): Analysed {
  const made = forms.map((form) => {
    if (form.length < 4 || !/^\p{L}+$/u.test(form) || random.next() >= UNKNOWN) return form;
    const letters = Array.from(
      { length: form.length - 3 },
      () => LETTERS[Math.floor(random.next() * LETTERS.length)],
    );
    const start = letters.join('');
    return (
      (/^\p{Lu}/u.test(form) ? start.slice(0, 1).toUpperCase() + start.slice(1) : start) + form.slice(-3)
    );
  });
  const read = analyser.of(made.map((form) => ({ form })));
  const mixed = read.tokens.map((token, at) => ({
    ...token,
    form: tokens[at]!.form,
    lemma: tokens[at]!.lemma,
  }));
  return { tokens: mixed, top: read.top, names };
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
