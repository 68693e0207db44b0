/** Takes sentences, gives the rows that their words take: word by word, the longest sentence first. */

import type { WordFeatures } from '../../src/language/lexicon/word-features.js';
import { MOST_WORDS } from './rooms.js';

/** A sentence: what is seen and what is to be found. Heads are positions, -1 the root; labels -1 where not learnt. */
export interface Example {
  readonly words: readonly WordFeatures[];
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** What has words: their number is all that the order of rows depends on. */
export interface Lengthy {
  readonly words: { readonly length: number };
}

/**
 * All first words, then all second words and so on: at each step of an LSTM the sentences that are still going on are
 * neighbours, in the same order.
 */
export interface Batch<One extends Lengthy = Example> {
  readonly sentences: readonly One[];
  readonly rows: number;
  readonly longest: number;
  /** For each position: its first row, and how many sentences have it. */
  readonly offset: readonly number[];
  readonly active: readonly number[];
}

/** Lays sentences out. Throws a `RangeError` where they are more than a step can hold. */
export function laidOut<One extends Lengthy>(examples: readonly One[]): Batch<One> {
  const order = examples.map((_, at) => at);
  order.sort((a, b) => examples[b]!.words.length - examples[a]!.words.length || a - b);
  const sentences = order.map((at) => examples[at]!);
  const longest = sentences[0]?.words.length ?? 0;
  const offset: number[] = [];
  const active: number[] = [];
  let rows = 0;
  for (let word = 0; word < longest; word++) {
    let count = 0;
    while (count < sentences.length && sentences[count]!.words.length > word) count++;
    offset.push(rows);
    active.push(count);
    rows += count;
  }
  if (rows > MOST_WORDS) throw new RangeError(`${rows} words in a step; at most ${MOST_WORDS}`);
  return { sentences, rows, longest, offset, active };
}

/** Sentences of like length together, some `most` words a batch; the order of batches is `random`'s. */
export function batchesOf<One extends Lengthy>(
  examples: readonly One[],
  most: number,
  random: { next(): number; order(count: number): Int32Array },
): One[][] {
  const noise = examples.map((one) => one.words.length * (0.9 + 0.2 * random.next()));
  const order = examples.map((_, at) => at).sort((a, b) => noise[a]! - noise[b]! || a - b);
  const batches: One[][] = [];
  let batch: One[] = [];
  let words = 0;
  for (const at of order) {
    const example = examples[at]!;
    if (batch.length > 0 && words + example.words.length > most) {
      batches.push(batch);
      batch = [];
      words = 0;
    }
    batch.push(example);
    words += example.words.length;
  }
  batches.push(batch);
  return [...random.order(batches.length)].map((at) => batches[at]!);
}
