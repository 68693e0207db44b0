/** Takes a sentence laid out for the parser, or its tree, gives the same read from right to left. */

import type { ParserInput } from './arc-features.js';

function counts(running: Int32Array): Int32Array {
  const length = running.length - 1;
  const reversed = new Int32Array(length + 1);
  for (let at = 0; at < length; at++)
    reversed[at + 1] = reversed[at]! + running[length - at]! - running[length - at - 1]!;
  return reversed;
}

/** The input from right to left. */
export function reversedInput(input: ParserInput): ParserInput {
  return {
    length: input.length,
    words: input.words.toReversed(),
    tags: input.tags.toReversed(),
    coarse: input.coarse.toReversed(),
    marks: counts(input.marks),
    verbs: counts(input.verbs),
    joins: counts(input.joins),
  };
}

/** Heads from right to left; twice gives the same again. */
export function reversedHeads(heads: Int32Array): Int32Array {
  const last = heads.length - 1;
  return heads.map((head) => (head < 0 ? -1 : last - head)).toReversed();
}
