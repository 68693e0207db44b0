/** Takes sentences with predicted tags and gold trees, gives weights for the greedy parser (dynamic oracle). */

import type { ParserInput } from '../../src/language/arc-features.js';
import { BeamSearch } from '../../src/language/arc-parser.js';
import { SHIFT } from '../../src/language/parse-state.js';
import type { WeightTable } from '../../src/language/weight-table.js';
import { AveragedWeights, SeededRandom } from './averaged-weights.js';

/** A sentence laid out for the parser, with its gold heads (-1 for the root) and label classes. */
export interface ParseExample {
  readonly input: ParserInput;
  readonly heads: Int32Array;
  readonly kinds: Int32Array;
}

/** What each transition would lose of the gold tree (Goldberg and Nivre 2013, arc-hybrid without a root node). */
function costs(
  heads: Int32Array,
  stack: readonly number[],
  next: number,
): [shift: number, left: number, right: number] {
  const length = heads.length;
  const s0 = stack.at(-1) ?? -1;
  const s1 = stack.length > 1 ? stack[stack.length - 2]! : -1;
  let shift = 0;
  let left = 0;
  let right = 0;
  if (next < length) {
    for (let at = 0; at < stack.length; at++) {
      const word = stack[at]!;
      if (heads[word] === next) shift++;
      if (heads[next] === word && at < stack.length - 1) shift++;
    }
  } else shift = Number.POSITIVE_INFINITY;
  if (s0 >= 0) {
    const head = heads[s0]!;
    if (head === -1) {
      left++;
      right++;
    } else if (head >= next) {
      right++;
      if (head !== next) left++;
    } else if (head === s1 && s1 !== -1) left++;
    for (let at = next; at < length; at++) {
      if (heads[at] === s0) {
        left++;
        right++;
      }
    }
  }
  if (s0 < 0 || next >= length) left = Number.POSITIVE_INFINITY;
  if (s1 < 0) right = Number.POSITIVE_INFINITY;
  return [shift, left, right];
}

/** Settings of a training run. */
export interface GreedyOptions {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
}

/** Mistakes are followed after the first epoch, this often. */
const EXPLORE = 0.9;

/** Trains by averaged perceptron with exploration (Goldberg and Nivre 2012). */
export function trainGreedy(examples: readonly ParseExample[], options: GreedyOptions): WeightTable {
  const weights = new AveragedWeights(options.bits);
  const random = new SeededRandom(options.seed);
  const search = new BeamSearch(weights.table);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const which of random.order(examples.length)) {
      const { input, heads } = examples[which]!;
      search.start(input);
      let state = search.items[0]!;
      const stack: number[] = [];
      for (let step = 0; step < 2 * input.length - 1; step++) {
        const position = search.following[state]! - 1;
        let chosen = SHIFT;
        if (stack.length > 0) {
          const prices = costs(heads, stack, position);
          const least = Math.min(...prices);
          search.look(input, state);
          const { moves } = search;
          let good = -1;
          let wrong = -1;
          for (let move = 0; move < prices.length; move++) {
            if (prices[move] === least) {
              if (good < 0 || moves[move]! > moves[good]!) good = move;
            } else if (wrong < 0 || moves[move]! > moves[wrong]!) wrong = move;
          }
          chosen = good;
          if (wrong >= 0 && moves[wrong]! >= moves[good]!) {
            weights.update(search.features, search.count, good, 1);
            weights.update(search.features, search.count, wrong, -1);
            if (epoch > 0 && random.next() < EXPLORE) chosen = wrong;
          }
          weights.steps++;
        }
        if (chosen === SHIFT) stack.push(position);
        else stack.pop();
        state = search.apply(input, state, chosen);
      }
    }
  }
  return weights.averaged();
}
