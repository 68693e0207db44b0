/** Takes scores of words, gives how likely each is a predicate, tells of a happening, and is of a kind of thing. */

import type { WordnetFilter } from '../../lexicon/wordnet-filter.js';
import type { EntityKind, HeadReadings, NameReading, Token } from '../../types.js';
import type { Scorer } from '../scoring/scorer.js';
import { kindFeatures } from './kind-features.js';
import { FIRST_KIND, HAPPENING, KINDS, NO_THING, PREDICATE } from './kind-shape.js';

/** What is said of a word at least, to be said at all. */
const LEAST = 0.02;

/** What the words of a sentence are; the scorer looks at it. */
export function kindsOf(
  scorer: Scorer,
  tokens: readonly Token[],
  names: readonly NameReading[],
  wordnet: WordnetFilter,
): Pick<HeadReadings, 'happening' | 'kinds'> & { readonly predicate: readonly number[] } {
  const { values, stride } = scorer.scores(kindFeatures(tokens, names, wordnet));
  const share = (at: number, place: number): number => 1 / (1 + Math.exp(-values[at * stride + place]!));
  return {
    predicate: tokens.map((_, at) => share(at, PREDICATE)),
    happening: tokens.map(({ upos }, at) =>
      upos === 'VERB' || upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' ? share(at, HAPPENING) : 0,
    ),
    kinds: tokens.map(({ upos }, at) =>
      upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'
        ? kinds(values.subarray(at * stride + NO_THING, at * stride + FIRST_KIND + KINDS.length))
        : undefined,
    ),
  };
}

function kinds(scores: Float32Array): Partial<Record<EntityKind, number>> {
  const most = Math.max(...scores.subarray(1));
  let sum = 0;
  for (const score of scores.subarray(1)) sum += Math.exp(score - most);
  const found: Partial<Record<EntityKind, number>> = {};
  for (const [at, kind] of KINDS.entries()) {
    const share = Math.exp(scores[at + 1]! - most) / sum;
    if (share >= LEAST) found[kind] = share;
  }
  return found;
}
