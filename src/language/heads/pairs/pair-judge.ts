/** Takes two mentions, gives how likely they are of the same thing; remembers the mentions that it has read. */

import type { PairedMention } from '../../types.js';
import type { Scorer } from '../scoring/scorer.js';
import { pairFeatures, type Side, sideOf } from './pair-features.js';

/** Judges pairs. */
export class PairJudge {
  readonly #scorer: Scorer;
  readonly #sides = new WeakMap<PairedMention, Side>();

  constructor(scorer: Scorer) {
    this.#scorer = scorer;
  }

  #side(mention: PairedMention): Side {
    const found = this.#sides.get(mention) ?? sideOf(mention);
    this.#sides.set(mention, found);
    return found;
  }

  /** From 0 to 1; `a` stands before `b`. */
  same(a: PairedMention, b: PairedMention): number {
    const { values } = this.#scorer.scores([pairFeatures(a, b, this.#side(a), this.#side(b))]);
    return 1 / (1 + Math.exp(-values[0]!));
  }
}
