/** Takes an analysed sentence and what the encoder carried at its words, gives what the small heads say of it. */

import { MOST_WORDS } from '../network/network-memory.js';
import type { HeadReadings, NameReading, PairedMention, Token } from '../types.js';
import type { NamesHead } from './names/names-head.js';

/** All heads. */
export class Heads {
  readonly #names: NamesHead;

  constructor(names: NamesHead) {
    this.#names = names;
  }

  /** `states`: a row a token, as `Network.states` gives them. */
  read(tokens: readonly Token[], states: Int16Array): HeadReadings {
    const row = tokens.length === 0 ? 0 : states.length / tokens.length;
    const names: NameReading[] = [];
    for (let start = 0; start < tokens.length; start += MOST_WORDS) {
      const part = tokens.slice(start, start + MOST_WORDS).map(({ form }) => form);
      const found = this.#names.read(part, states.subarray(start * row, (start + part.length) * row));
      for (const name of found) names.push({ ...name, first: name.first + start, last: name.last + start });
    }
    return {
      names,
      predicates: [],
      happening: tokens.map(() => 0),
      kinds: tokens.map(() => undefined),
    };
  }

  /** How likely two mentions are of the same thing. */
  sameEntity(a: PairedMention, b: PairedMention): number {
    const words = ({ sentence, first, last }: PairedMention): string =>
      sentence.tokens
        .slice(first, last + 1)
        .map(({ form }) => form)
        .join(' ');
    return words(a) === words(b) ? 0.9 : 0.1;
  }
}
