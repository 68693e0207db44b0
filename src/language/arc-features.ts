/** Takes a parser's configuration, gives the hashed features by which its next transition is scored. */

import type { Guide } from './guide-features.js';
import { mix } from './hashing.js';
import type { NodePool } from './parse-state.js';

/** What the parser sees of a sentence's words. */
export interface ParserInput {
  readonly length: number;
  /** Identity of the word (its class where unknown), joint tag, coarse tag. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly coarse: Int32Array;
  /** Running counts of commas, verbs and conjunctions before each position. */
  readonly marks: Int32Array;
  readonly verbs: Int32Array;
  readonly joins: Int32Array;
  /** Trees that other parsers gave, for a parser that was trained with them. */
  readonly guides?: readonly Guide[];
}

/** Room for the features of a configuration. */
export const ARC_FEATURES = 256;

function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : 8;
}

const END = 0x1b873593;
const one = (template: number, a: number): number => mix(mix(template + 1, a), END);
const two = (template: number, a: number, b: number): number => mix(mix(mix(template + 1, a), b), END);
const three = (template: number, a: number, b: number, c: number): number =>
  mix(mix(mix(mix(template + 1, a), b), c), END);
const four = (template: number, a: number, b: number, c: number, d: number): number =>
  mix(mix(mix(mix(mix(template + 1, a), b), c), d), END);

function betweenOf(input: ParserInput, from: number, to: number): number {
  const { marks, verbs, joins } = input;
  const m = Math.min(marks[to]! - marks[from]!, 3);
  const v = Math.min(verbs[to]! - verbs[from]!, 2);
  const j = Math.min(joins[to]! - joins[from]!, 2);
  return m * 16 + v * 4 + j;
}

/** Fills `out` for the stack whose top is `top` and the next word's node `next` (0 at the end). */
export function arcFeatures(
  input: ParserInput,
  pool: NodePool,
  top: number,
  next: number,
  following: number,
  out: Int32Array,
): number {
  const { words, tags, coarse, length } = input;
  const { word, left, left2, right, right2, lefts, rights, below } = pool;
  const s0 = top;
  const s1 = s0 === 0 ? 0 : below[s0]!;
  const s2 = s1 === 0 ? 0 : below[s1]!;
  const s3 = s2 === 0 ? 0 : below[s2]!;
  const b0 = next;
  const W = (node: number): number => (node === 0 ? 11 : words[word[node]!]!);
  const T = (node: number): number => (node === 0 ? 1 : tags[word[node]!]! + 3);
  const U = (node: number): number => (node === 0 ? 1 : coarse[word[node]!]! + 3);
  const s0w = W(s0);
  const s0t = T(s0);
  const s0u = U(s0);
  const s1w = W(s1);
  const s1t = T(s1);
  const s1u = U(s1);
  const s2w = W(s2);
  const s2t = T(s2);
  const s3t = T(s3);
  const b0w = W(b0);
  const b0t = T(b0);
  const b0u = U(b0);
  const b1w = following < length ? words[following]! : 11;
  const b1t = following < length ? tags[following]! + 3 : 1;
  const b2w = following + 1 < length ? words[following + 1]! : 11;
  const b2t = following + 1 < length ? tags[following + 1]! + 3 : 1;
  const b3t = following + 2 < length ? tags[following + 2]! + 3 : 1;
  const s0l = left[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right[s0]!;
  const s0r2 = right2[s0]!;
  const s1l = left[s1]!;
  const s1l2 = left2[s1]!;
  const s1r = right[s1]!;
  const s1r2 = right2[s1]!;
  const b0l = left[b0]!;
  const b0l2 = left2[b0]!;
  const s0lt = T(s0l);
  const s0rt = T(s0r);
  const s1lt = T(s1l);
  const s1rt = T(s1r);
  const b0lt = T(b0l);
  const s0lw = W(s0l);
  const s0rw = W(s0r);
  const s1lw = W(s1l);
  const s1rw = W(s1r);
  const b0lw = W(b0l);
  const s0l2w = W(s0l2);
  const near = s0 === 0 || b0 === 0 ? 9 : bucket(word[b0]! - word[s0]!);
  const far = s1 === 0 || s0 === 0 ? 9 : bucket(word[s0]! - word[s1]!);
  const l0 = Math.min(lefts[s0]!, 5);
  const r0 = Math.min(rights[s0]!, 5);
  const l1 = Math.min(lefts[s1]!, 5);
  const r1 = Math.min(rights[s1]!, 5);
  const lb = Math.min(lefts[b0]!, 5);
  const between = s1 === 0 || s0 === 0 ? 99 : betweenOf(input, word[s1]! + 1, word[s0]!);
  const nextBetween = s0 === 0 || b0 === 0 ? 99 : betweenOf(input, word[s0]! + 1, word[b0]!);
  let n = 0;
  // The pair of a RIGHT arc.
  out[n] = two(n++, s1w, s0w);
  out[n] = four(n++, s1w, s1t, s0w, s0t);
  out[n] = three(n++, s1w, s1t, s0t);
  out[n] = three(n++, s1t, s0w, s0t);
  out[n] = two(n++, s1t, s0t);
  out[n] = two(n++, s0w, s0t);
  out[n] = two(n++, s1w, s1t);
  out[n] = three(n++, s1t, s0lw, s0w);
  out[n] = three(n++, s1w, s0lw, s0t);
  out[n] = three(n++, s1t, s0t, s0lw);
  out[n] = three(n++, s1t, s0t, far);
  out[n] = three(n++, s1t, s0t, s0lt);
  out[n] = three(n++, s1t, s0t, s0rt);
  out[n] = three(n++, s1t, s0t, s1rt);
  out[n] = four(n++, s1t, s0t, far, b0t);
  out[n] = three(n++, s1t, s0t, between);
  out[n] = three(n++, s0t, s0lw, s0l2w);
  // The pair of a LEFT arc.
  out[n] = two(n++, s0w, b0w);
  out[n] = four(n++, s0w, s0t, b0w, b0t);
  out[n] = three(n++, s0w, s0t, b0t);
  out[n] = three(n++, s0t, b0w, b0t);
  out[n] = two(n++, s0t, b0t);
  out[n] = two(n++, s0w, s0t);
  out[n] = two(n++, b0w, b0t);
  out[n] = three(n++, s0t, s0lw, b0t);
  out[n] = three(n++, s0t, s0rt, b0t);
  out[n] = three(n++, s0t, b0t, near);
  out[n] = three(n++, s0t, b0t, b1t);
  out[n] = three(n++, s0t, b0t, s0lt);
  out[n] = three(n++, s0t, b0t, b0lt);
  out[n] = three(n++, s0t, b0w, b1t);
  out[n] = three(n++, s0w, b0t, b1t);
  out[n] = four(n++, s0t, b0t, b1t, s1t);
  out[n] = three(n++, s0t, b0t, nextBetween);
  // All else.
  out[n] = one(n++, s0w);
  out[n] = one(n++, s0t);
  out[n] = one(n++, s1w);
  out[n] = one(n++, s1t);
  out[n] = two(n++, s2w, s2t);
  out[n] = one(n++, s2t);
  out[n] = one(n++, b0w);
  out[n] = one(n++, b0t);
  out[n] = two(n++, b1w, b1t);
  out[n] = one(n++, b1w);
  out[n] = one(n++, b1t);
  out[n] = two(n++, b2w, b2t);
  out[n] = one(n++, b2t);
  out[n] = two(n++, s0w, b0t);
  out[n] = two(n++, s0t, b0w);
  out[n] = two(n++, s1w, s0t);
  out[n] = two(n++, s1t, s0w);
  out[n] = two(n++, s1t, b0t);
  out[n] = two(n++, s1w, b0w);
  out[n] = two(n++, s1w, b0t);
  out[n] = two(n++, s1t, b0w);
  out[n] = two(n++, b0t, b1t);
  out[n] = two(n++, b0w, b1t);
  out[n] = two(n++, b0w, b1w);
  out[n] = two(n++, s0t, b1t);
  out[n] = two(n++, s2t, s0t);
  out[n] = two(n++, s2w, s0w);
  out[n] = three(n++, s1t, s0t, b0t);
  out[n] = three(n++, s2t, s1t, s0t);
  out[n] = four(n++, s1t, s0t, b0t, b1t);
  out[n] = four(n++, s0t, b0t, b1t, b2t);
  out[n] = four(n++, s2t, s1t, s0t, b0t);
  out[n] = four(n++, s3t, s2t, s1t, s0t);
  out[n] = four(n++, b0t, b1t, b2t, b3t);
  out[n] = three(n++, s0t, b0t, b1w);
  out[n] = three(n++, s1w, s0t, b0t);
  out[n] = three(n++, s1t, s0w, b0t);
  out[n] = three(n++, s1t, s0t, b0w);
  out[n] = three(n++, s1w, s0w, b0t);
  out[n] = three(n++, s1w, s0t, b0w);
  out[n] = three(n++, s1t, s0w, b0w);
  out[n] = three(n++, s0t, b0t, s0rt);
  out[n] = three(n++, s1t, s0t, s1lt);
  out[n] = three(n++, s0t, s0lt, T(s0l2));
  out[n] = three(n++, s0t, s0rt, T(s0r2));
  out[n] = three(n++, s1t, s1rt, T(s1r2));
  out[n] = three(n++, s1t, s1lt, T(s1l2));
  out[n] = three(n++, b0t, b0lt, T(b0l2));
  out[n] = two(n++, s0t, s0lw);
  out[n] = two(n++, s0t, s0rw);
  out[n] = two(n++, s1t, s1lw);
  out[n] = two(n++, s1t, s1rw);
  out[n] = two(n++, b0t, b0lw);
  out[n] = three(n++, s2t, s0t, s0lw);
  out[n] = three(n++, s2w, s0lw, s0t);
  out[n] = three(n++, s1t, s0t, s1rw);
  out[n] = three(n++, s0t, b0t, s0rw);
  out[n] = three(n++, s0t, b0t, s0lw);
  out[n] = three(n++, s0t, b0t, b0lw);
  out[n] = four(n++, s1t, s0t, s1rt, s0lt);
  out[n] = four(n++, s1t, s1rt, s0t, s0rt);
  out[n] = four(n++, s0t, s0rt, b0t, b0lt);
  out[n] = four(n++, s1t, s0t, s0lt, b0t);
  out[n] = four(n++, s1t, s0t, s0rt, b0t);
  out[n] = four(n++, s1t, s0t, s1rt, b0t);
  out[n] = two(n++, s0w, near);
  out[n] = two(n++, s0t, near);
  out[n] = two(n++, b0w, near);
  out[n] = two(n++, b0t, near);
  out[n] = two(n++, s1w, far);
  out[n] = two(n++, s1t, far);
  out[n] = two(n++, s0w, far + 32);
  out[n] = two(n++, s0w, r0);
  out[n] = two(n++, s0t, r0);
  out[n] = two(n++, s0w, l0);
  out[n] = two(n++, s0t, l0);
  out[n] = two(n++, s1w, r1);
  out[n] = two(n++, s1t, r1);
  out[n] = two(n++, s1t, l1);
  out[n] = two(n++, b0w, lb);
  out[n] = two(n++, b0t, lb);
  out[n] = four(n++, s0t, r0, b0t, lb);
  out[n] = four(n++, s1t, r1, s0t, l0);
  out[n] = four(n++, s1t, r1, s0t, r0);
  out[n] = two(n++, s1w, between);
  out[n] = two(n++, s0w, between + 200);
  out[n] = two(n++, s0w, nextBetween);
  out[n] = three(n++, s1u, s0u, between);
  out[n] = three(n++, s0u, b0u, nextBetween);
  return n;
}
