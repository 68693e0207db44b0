/** Takes scores of words, gives how likely each is a predicate, tells of a happening, and is of a kind of thing. */

import type { WordnetFilter } from '../../lexicon/wordnet-filter.js';
import type { EntityKind, HeadReadings, NameReading, Token } from '../../types.js';
import type { Scorer } from '../scoring/scorer.js';
import { kindFeatures } from './kind-features.js';
import { FIRST_KIND, HAPPENING, KINDS, NO_THING, PREDICATE } from './kind-shape.js';

/** What is said of a word at least, to be said at all. */
const LEAST = 0.02;

/** Words of other parts of speech are no predicates and name no thing. */
const CONTENT = new Set(['VERB', 'AUX', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'ADV']);

/** What the words of a sentence are; the scorer looks at it. */
export function kindsOf(
  scorer: Scorer,
  tokens: readonly Token[],
  names: readonly NameReading[],
  wordnet: WordnetFilter,
): Pick<HeadReadings, 'happening' | 'kinds'> & { readonly predicate: readonly number[] } {
  const places = tokens.flatMap(({ upos }, at) => (CONTENT.has(upos) ? [at] : []));
  const { values, stride } = scorer.scores(kindFeatures(tokens, names, wordnet, places));
  const rows = new Int32Array(tokens.length).fill(-1);
  for (const [row, at] of places.entries()) rows[at] = row * stride;
  const share = (at: number, place: number): number =>
    rows[at]! < 0 ? 0 : 1 / (1 + Math.exp(-values[rows[at]! + place]!));
  return {
    predicate: tokens.map((_, at) => share(at, PREDICATE)),
    happening: tokens.map(({ upos }, at) =>
      upos === 'VERB' || upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' ? share(at, HAPPENING) : 0,
    ),
    kinds: tokens.map(({ upos }, at) =>
      upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'
        ? kinds(values.subarray(rows[at]! + NO_THING, rows[at]! + FIRST_KIND + KINDS.length))
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
