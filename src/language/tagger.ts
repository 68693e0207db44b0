/** Takes the traits of a sentence's words, gives one tag number a word (UPOS and XPOS together), left to right. */

import { mix } from './hashing.js';
import type { WordTraits } from './lexicon.js';
import { addScoresOf, type WeightTable } from './weight-table.js';

/** More than the longest list of features of a word. */
export const TAGGER_FEATURES = 80;

const EDGE = 0x3b9aca07;

/**
 * Fills `out` with the features of word `at`; `before` and `before2` are the tags of the two words to its left
 * (-1 past the edge). Gives their number.
 */
export function taggerFeatures(
  words: readonly WordTraits[],
  at: number,
  before: number,
  before2: number,
  out: Int32Array,
): number {
  const word = words[at]!;
  const left = words[at - 1];
  const left2 = words[at - 2];
  const right = words[at + 1];
  const right2 = words[at + 2];
  out.set(word.own);
  let count = word.own.length;
  let template = 40;
  const add = (value: number): void => {
    out[count++] = mix(mix(template++, value), 0x2f0b4a1);
  };
  const t1 = before + 2;
  const t12 = (before + 2) * 256 + before2 + 2;
  const id1 = left?.id ?? EDGE;
  const idn = right?.id ?? EDGE;
  const an = right?.ambiguity ?? EDGE;
  const an2 = right2?.ambiguity ?? EDGE;
  add(t1);
  add(before2 + 2);
  add(t12);
  add(mix(t1, word.id));
  add(mix(t1, word.ambiguity));
  add(mix(t12, word.ambiguity));
  add(mix(t1, word.look));
  add(mix(t1, word.shape));
  add(id1);
  add(idn);
  add(left2?.id ?? EDGE);
  add(right2?.id ?? EDGE);
  add(mix(id1, word.id));
  add(mix(word.id, idn));
  add(mix(id1, idn));
  add(an);
  add(an2);
  add(mix(an, an2));
  add(mix(word.ambiguity, an));
  add(mix(mix(word.ambiguity, an), an2));
  add(mix(t1, an));
  add(mix(mix(t1, word.ambiguity), an));
  add(mix(mix(t12, word.ambiguity), an));
  add(mix(left?.ambiguity ?? EDGE, word.ambiguity));
  add(mix(mix(word.shape, at === 0 ? 1 : 2), right?.shape ?? EDGE));
  add(mix(mix(word.shape, left?.shape ?? EDGE), right?.shape ?? EDGE));
  add(left?.look ?? EDGE);
  add(right?.look ?? EDGE);
  add(mix(word.id, an));
  add(mix(mix(word.id, t1), an));
  return count;
}

/** What tagging needs: the weights and the number of tags. */
export interface TaggerModel {
  readonly table: WeightTable;
  readonly tags: number;
}

/** Tags a sentence. */
export function tagWords(model: TaggerModel, words: readonly WordTraits[]): Int16Array {
  const tags = new Int16Array(words.length);
  const features = new Int32Array(TAGGER_FEATURES);
  const scores = new Float64Array(model.tags);
  let before = -1;
  let before2 = -1;
  for (let at = 0; at < words.length; at++) {
    const { candidates } = words[at]!;
    let best = candidates[0]!;
    if (candidates.length > 1) {
      const count = taggerFeatures(words, at, before, before2, features);
      for (const tag of candidates) scores[tag] = 0;
      addScoresOf(model.table, features, count, scores, candidates);
      for (const tag of candidates) if (scores[tag]! > scores[best]!) best = tag;
    }
    tags[at] = best;
    before2 = before;
    before = best;
  }
  return tags;
}
