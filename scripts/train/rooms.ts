/** Takes names, gives places in the memory of the arithmetic: taken once, used again in each step. */

import type { Arithmetic } from '../../src/language/network/arithmetic.js';

/** Bytes of a number. */
export const FLOAT = 4;
/** Most words a step may hold. */
export const MOST_WORDS = 2048;

/** Scratch memory by name. */
export class Rooms {
  readonly arithmetic: Arithmetic;
  readonly #taken = new Map<string, number>();

  constructor(arithmetic: Arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** Address of room for `columns` numbers for each word. */
  of(name: string, columns: number): number {
    return this.sized(name, MOST_WORDS * columns);
  }

  /** Address of room for so many numbers. */
  sized(name: string, numbers: number): number {
    const found = this.#taken.get(name);
    if (found !== undefined) return found;
    const fresh = this.arithmetic.take(numbers * FLOAT);
    this.#taken.set(name, fresh);
    return fresh;
  }

  /** Copies numbers from one address to another. */
  copy(from: number, to: number, numbers: number): void {
    this.arithmetic.floats.copyWithin(to / FLOAT, from / FLOAT, from / FLOAT + numbers);
  }

  /** Adds numbers at one address to those at another. */
  add(from: number, to: number, numbers: number): void {
    const { floats } = this.arithmetic;
    const a = from / FLOAT;
    const b = to / FLOAT;
    for (let at = 0; at < numbers; at++) floats[b + at] = floats[b + at]! + floats[a + at]!;
  }

  /** Sets numbers to nought. */
  clear(address: number, numbers: number): void {
    this.arithmetic.floats.fill(0, address / FLOAT, address / FLOAT + numbers);
  }

  /**
   * Scores at an address become their gradient under the gold class (softmax and its cross-entropy); gives the loss.
   */
  lossOf(address: number, count: number, gold: number): number {
    const { floats } = this.arithmetic;
    const at = address / FLOAT;
    let most = floats[at]!;
    for (let k = 1; k < count; k++) if (floats[at + k]! > most) most = floats[at + k]!;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const share = Math.exp(floats[at + k]! - most);
      floats[at + k] = share;
      sum += share;
    }
    const share = floats[at + gold]! / sum;
    for (let k = 0; k < count; k++) floats[at + k] = floats[at + k]! / sum;
    floats[at + gold] = floats[at + gold]! - 1;
    return -Math.log(Math.max(share, 1e-9));
  }
}
