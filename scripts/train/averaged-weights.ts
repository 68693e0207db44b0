/** Takes updates to a table of weights, gives their average over all steps (averaged perceptron). */

import { type WeightTable, WINDOW } from '../../src/language/weight-table.js';

/** A table in training: current weights, and the sums that make the average. */
export class AveragedWeights {
  readonly table: { readonly values: Float32Array; readonly bits: number };
  readonly #sums: Float64Array;
  readonly #shift: number;
  /** Steps so far: one a decision, right or wrong. */
  steps = 1;

  constructor(bits: number) {
    this.table = { values: new Float32Array((1 << bits) + WINDOW), bits };
    this.#sums = new Float64Array((1 << bits) + WINDOW);
    this.#shift = 32 - bits;
  }

  /** Adds `amount` to the weight of one class for each of the features. */
  update(features: Int32Array, count: number, kind: number, amount: number): void {
    const { values } = this.table;
    for (let at = 0; at < count; at++) {
      const index = (features[at]! >>> this.#shift) + kind;
      values[index] = values[index]! + amount;
      this.#sums[index] = this.#sums[index]! + amount * this.steps;
    }
  }

  /** The averaged table. */
  averaged(): WeightTable {
    const { values, bits } = this.table;
    const mean = new Float32Array(values.length);
    for (let at = 0; at < values.length; at++) mean[at] = values[at]! - this.#sums[at]! / this.steps;
    return { values: mean, bits };
  }
}

/** The sum of tables that share their features' addresses: linear models vote by adding up. */
export function summed(tables: readonly WeightTable[]): WeightTable {
  const first = tables[0]!;
  const values = Float32Array.from(first.values);
  for (const table of tables.slice(1))
    for (let at = 0; at < values.length; at++) values[at] = values[at]! + table.values[at]!;
  return { values, bits: first.bits };
}

/** Deterministic shuffling: a small xorshift generator. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 1;
  }

  /** A number in [0, 1). */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) / 4294967296;
  }

  /** The numbers below `count` in a new order. */
  order(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, at) => at);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1));
      const kept = order[at]!;
      order[at] = order[other]!;
      order[other] = kept;
    }
    return order;
  }
}
