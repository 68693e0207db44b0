/** Takes sentences with predicted tags and gold trees, gives weights for beam search (max-violation updates). */

import { BeamSearch } from '../../src/language/arc-parser.js';
import { LEFT, RIGHT, SHIFT } from '../../src/language/parse-state.js';
import type { WeightTable } from '../../src/language/weight-table.js';
import { AveragedWeights, SeededRandom } from './averaged-weights.js';
import type { GreedyOptions, ParseExample } from './train-greedy.js';

/** Lifts arcs until none cross (Nivre and Nilsson 2005): heads move up to the head's head, shortest arcs first. */
export function projective(heads: Int32Array): Int32Array {
  const lifted = Int32Array.from(heads);
  const under = (word: number, ancestor: number): boolean => {
    for (let at = word, guard = 0; at >= 0 && guard <= heads.length; at = lifted[at]!, guard++)
      if (at === ancestor) return true;
    return false;
  };
  for (let guard = 0; guard < heads.length; guard++) {
    let shortest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let word = 0; word < lifted.length; word++) {
      const head = lifted[word]!;
      if (head < 0 || lifted[head]! < 0) continue;
      const size = Math.abs(head - word);
      if (size >= least) continue;
      for (let at = Math.min(word, head) + 1; at < Math.max(word, head); at++) {
        if (!under(at, head)) {
          shortest = word;
          least = size;
          break;
        }
      }
    }
    if (shortest < 0) break;
    lifted[shortest] = lifted[lifted[shortest]!]!;
  }
  return lifted;
}

/** The transitions that build a projective tree: arcs as soon as they can be made. */
function oracle(heads: Int32Array): Int32Array {
  const length = heads.length;
  const actions: number[] = [];
  const pending = new Int32Array(length);
  for (const head of heads) if (head >= 0) pending[head]!++;
  const stack: number[] = [];
  let next = 0;
  while (actions.length < 2 * length - 1) {
    const s0 = stack.at(-1) ?? -1;
    const ready = s0 >= 0 && pending[s0] === 0;
    if (ready && next < length && heads[s0] === next) {
      actions.push(LEFT);
      pending[next]!--;
      stack.pop();
    } else if (ready && stack.length > 1 && heads[s0] === stack[stack.length - 2]) {
      actions.push(RIGHT);
      pending[heads[s0]!]!--;
      stack.pop();
    } else if (next < length) {
      actions.push(SHIFT);
      stack.push(next++);
    } else return Int32Array.of();
  }
  return Int32Array.from(actions);
}

/** Trains by structured perceptron (Huang, Fayong and Guo 2012): updates where the best most exceeds the gold. */
export function trainBeam(
  examples: readonly ParseExample[],
  options: GreedyOptions & { readonly width: number },
): WeightTable {
  const { width } = options;
  const weights = new AveragedWeights(options.bits);
  const random = new SeededRandom(options.seed);
  const search = new BeamSearch(weights.table);
  const derivations = examples.map(({ heads }) => oracle(projective(heads)));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const which of random.order(examples.length)) {
      const { input } = examples[which]!;
      const gold = derivations[which]!;
      if (gold.length === 0) continue;
      search.start(input);
      let goldState = search.items[0]!;
      let goldScore = 0;
      let inBeam = true;
      let worst = 0;
      let worstState = -1;
      let worstGold = -1;
      for (let step = 0; step < gold.length; step++) {
        const action = gold[step]!;
        const from = goldState;
        search.step(input, width);
        const at = inBeam
          ? search.items.findIndex(
              (state) => search.before[state] === from && search.action[state] === action,
            )
          : -1;
        if (at >= 0) {
          goldState = search.items[at]!;
          goldScore = search.scores[at]!;
        } else {
          inBeam = false;
          search.look(input, from);
          goldScore += search.moves[action]!;
          goldState = search.apply(input, from, action);
        }
        const violation = search.scores[0]! - goldScore;
        if (search.items[0] !== goldState && violation >= worst) {
          worst = violation;
          worstState = search.items[0]!;
          worstGold = goldState;
        }
        if (!inBeam && violation < worst * 0.25) break;
      }
      const right = inBeam && search.items[0] === goldState;
      for (
        let a = worstState, b = worstGold;
        !right && a !== b;
        a = search.before[a]!, b = search.before[b]!
      ) {
        search.look(input, search.before[a]!);
        weights.update(search.features, search.count, search.action[a]!, -1);
        search.look(input, search.before[b]!);
        weights.update(search.features, search.count, search.action[b]!, 1);
      }
      weights.steps++;
    }
  }
  return weights.averaged();
}
