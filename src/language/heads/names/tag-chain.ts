/** Takes scores of tags a word and of steps from tag to tag, gives the likeliest chain and how likely each name is. */

import { NAME_COLUMNS, NAME_TAGS } from './names-shape.js';

const IMPOSSIBLE = -1e4;
/** Row of the steps at the start of a sentence. */
const START = NAME_TAGS;

/** True where a tag may follow another (`START`: none): the inside of a name only what is in it. */
function mayFollow(before: number, tag: number): boolean {
  const inside = tag > 0 && tag % 2 === 0;
  return !inside || before === tag || before === tag - 1;
}

/** Steps with those that cannot be struck out, by `before * NAME_COLUMNS + tag`. */
export function possibleSteps(transitions: ArrayLike<number>): Float64Array {
  const steps = new Float64Array(NAME_COLUMNS * NAME_COLUMNS);
  for (let before = 0; before <= START; before++)
    for (let tag = 0; tag < NAME_TAGS; tag++) {
      const at = before * NAME_COLUMNS + tag;
      steps[at] = mayFollow(before, tag) ? transitions[at]! : IMPOSSIBLE;
    }
  return steps;
}

/** The likeliest chain of tags (Viterbi); `scores`: a row of `NAME_COLUMNS` a word. */
export function bestChain(scores: ArrayLike<number>, steps: Float64Array, length: number): Int32Array {
  const from = new Int32Array(length * NAME_TAGS);
  let last = new Float64Array(NAME_TAGS);
  for (let word = 0; word < length; word++) {
    const now = new Float64Array(NAME_TAGS);
    for (let tag = 0; tag < NAME_TAGS; tag++) {
      let best = START;
      let most = word === 0 ? steps[START * NAME_COLUMNS + tag]! : Number.NEGATIVE_INFINITY;
      for (let before = 0; word > 0 && before < NAME_TAGS; before++) {
        const score = last[before]! + steps[before * NAME_COLUMNS + tag]!;
        if (score > most) [best, most] = [before, score];
      }
      from[word * NAME_TAGS + tag] = best;
      now[tag] = most + scores[word * NAME_COLUMNS + tag]!;
    }
    last = now;
  }
  const chain = new Int32Array(length);
  let tag = last.indexOf(Math.max(...last));
  for (let word = length - 1; word >= 0; word--) {
    chain[word] = tag;
    tag = from[word * NAME_TAGS + tag]!;
  }
  return chain;
}

function logSum(values: Float64Array): number {
  let most = values[0]!;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/** All chains at once: sums of their shares from the front and from the back, as logarithms. */
export class ChainSums {
  readonly #scores: ArrayLike<number>;
  readonly #steps: Float64Array;
  readonly #length: number;
  readonly front: Float64Array;
  readonly back: Float64Array;
  readonly total: number;

  constructor(scores: ArrayLike<number>, steps: Float64Array, length: number) {
    this.#scores = scores;
    this.#steps = steps;
    this.#length = length;
    this.front = new Float64Array(length * NAME_TAGS);
    this.back = new Float64Array(length * NAME_TAGS);
    const terms = new Float64Array(NAME_TAGS);
    for (let word = 0; word < length; word++)
      for (let tag = 0; tag < NAME_TAGS; tag++) {
        let sum = steps[START * NAME_COLUMNS + tag]!;
        if (word > 0) {
          for (let before = 0; before < NAME_TAGS; before++)
            terms[before] =
              this.front[(word - 1) * NAME_TAGS + before]! + steps[before * NAME_COLUMNS + tag]!;
          sum = logSum(terms);
        }
        this.front[word * NAME_TAGS + tag] = sum + scores[word * NAME_COLUMNS + tag]!;
      }
    for (let word = length - 2; word >= 0; word--)
      for (let tag = 0; tag < NAME_TAGS; tag++) {
        for (let after = 0; after < NAME_TAGS; after++)
          terms[after] =
            steps[tag * NAME_COLUMNS + after]! +
            scores[(word + 1) * NAME_COLUMNS + after]! +
            this.back[(word + 1) * NAME_TAGS + after]!;
        this.back[word * NAME_TAGS + tag] = logSum(terms);
      }
    this.total = length === 0 ? 0 : logSum(this.front.slice((length - 1) * NAME_TAGS));
  }

  /** How likely exactly that name stands there: begun at `first`, gone on to `last`, and no further. */
  nameShare(first: number, last: number, begin: number): number {
    const inside = begin + 1;
    let sum = this.front[first * NAME_TAGS + begin]!;
    for (let word = first + 1; word <= last; word++)
      sum +=
        this.#steps[(word === first + 1 ? begin : inside) * NAME_COLUMNS + inside]! +
        this.#scores[word * NAME_COLUMNS + inside]!;
    if (last < this.#length - 1) {
      const tag = last === first ? begin : inside;
      const terms = new Float64Array(NAME_TAGS);
      for (let after = 0; after < NAME_TAGS; after++)
        terms[after] =
          after === inside
            ? IMPOSSIBLE
            : this.#steps[tag * NAME_COLUMNS + after]! +
              this.#scores[(last + 1) * NAME_COLUMNS + after]! +
              this.back[(last + 1) * NAME_TAGS + after]!;
      sum += logSum(terms);
    }
    return Math.min(1, Math.exp(sum - this.total));
  }
}
