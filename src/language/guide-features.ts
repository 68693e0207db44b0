/** Takes trees that other parsers gave for the sentence, gives features of a configuration that follow them. */

import type { ParserInput } from './arc-features.js';
import { mix } from './hashing.js';
import type { NodePool } from './parse-state.js';

/** A tree to be guided by: heads and for each word the last word whose head it is. */
export interface Guide {
  readonly heads: Int32Array;
  readonly lastChild: Int32Array;
}

const SEED = 0x68bc21eb;

/** Lays a tree out as a guide. */
export function guideOf(heads: Int32Array): Guide {
  const lastChild = new Int32Array(heads.length).fill(-1);
  for (const [child, head] of heads.entries()) if (head >= 0) lastChild[head] = child;
  return { heads, lastChild };
}

/** Where a guide sees the head of the top of the stack: next word, second on the stack, elsewhere. */
function place(head: number, s1: number, b0: number): number {
  if (head < 0) return 1;
  if (head === b0) return 2;
  if (head === s1) return 3;
  return b0 >= 0 && head > b0 ? 4 : 5;
}

/** Appends to `out` from `at` on, gives the new count. Both guides are needed. */
export function guideFeatures(
  input: ParserInput,
  pool: NodePool,
  top: number,
  next: number,
  out: Int32Array,
  at: number,
): number {
  const [one, two] = input.guides!;
  const first = one!;
  const second = two!;
  const s0 = pool.word[top]!;
  const under = pool.below[top]!;
  const s1 = under === 0 ? -2 : pool.word[under]!;
  const b0 = next === 0 ? -3 : pool.word[next]!;
  const tag = input.tags[s0]! + 3;
  const tag1 = under === 0 ? 1 : input.tags[s1]! + 3;
  const tagB = next === 0 ? 1 : input.tags[b0]! + 3;
  const p1 = place(first.heads[s0]!, s1, b0);
  const p2 = place(second.heads[s0]!, s1, b0);
  const limit = next === 0 ? input.length : b0;
  const w1 = first.lastChild[s0]! >= limit ? 1 : 0;
  const w2 = second.lastChild[s0]! >= limit ? 1 : 0;
  const back1 = next !== 0 && first.heads[b0] === s0 ? 1 : 0;
  const back2 = next !== 0 && second.heads[b0] === s0 ? 1 : 0;
  const m1 = p1 * 4 + w1 * 2 + back1;
  const m2 = p2 * 4 + w2 * 2 + back2;
  let count = at;
  let template = 1;
  const add = (value: number): void => {
    out[count++] = mix(mix(template++, value), SEED);
  };
  add(m1);
  add(m2);
  add(mix(m1, m2));
  add(mix(mix(m1, m2), tag));
  add(mix(mix(m1, m2), mix(tag, tagB)));
  add(mix(mix(m1, m2), mix(tag, tag1)));
  add(mix(m1, mix(tag, tagB)));
  add(mix(m2, mix(tag, tagB)));
  add(mix(m1, mix(tag, tag1)));
  add(mix(m2, mix(tag, tag1)));
  add(mix(mix(m1, m2), input.words[s0]!));
  return count;
}
