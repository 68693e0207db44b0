/** Rows by the number that stands in one column, linked so that those of one number can be gone through. */
import { grown } from '../../widened.js';

export class RowsOf {
  /** By a hash: the number, its latest row plus one, and how many it has; at most half of the slots are taken. */
  #numbers: Uint32Array;
  #latest: Uint32Array;
  #counts: Uint32Array;
  #size = 0;
  /** Row -> the one before it of the same number, plus one; 0 after the last. */
  before: Uint32Array;

  /** @param rows how many are to come at least. */
  constructor(rows: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * Math.max(8, rows)));
    this.#numbers = new Uint32Array(slots);
    this.#latest = new Uint32Array(slots);
    this.#counts = new Uint32Array(slots);
    this.before = new Uint32Array(slots);
  }

  /** Rows come in their order, from 0. */
  add(row: number, number: number): void {
    const slot = this.#slotOf(number);
    if (row >= this.before.length) this.before = grown(this.before);
    this.before[row] = this.#latest[slot] as number;
    this.#latest[slot] = row + 1;
    this.#counts[slot]! += 1;
    if (this.#numbers[slot] === number) return;
    this.#numbers[slot] = number;
    this.#size += 1;
    if (2 * this.#size > this.#numbers.length) this.#widen();
  }

  /** The latest row of this number plus one, 0 where there is none; `before` leads on. */
  latest(number: number): number {
    return this.#latest[this.#slotOf(number)] as number;
  }

  count(number: number): number {
    return this.#counts[this.#slotOf(number)] as number;
  }

  #slotOf(number: number): number {
    const numbers = this.#numbers;
    const mask = numbers.length - 1;
    let slot = Math.imul(number, 0x9e3779b1);
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      if (numbers[slot] === number || numbers[slot] === 0) return slot;
    }
  }

  #widen(): void {
    const [numbers, latest, counts] = [this.#numbers, this.#latest, this.#counts];
    this.#numbers = new Uint32Array(2 * numbers.length);
    this.#latest = new Uint32Array(2 * numbers.length);
    this.#counts = new Uint32Array(2 * numbers.length);
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] === 0) continue;
      const slot = this.#slotOf(numbers[old] as number);
      this.#numbers[slot] = numbers[old] as number;
      this.#latest[slot] = latest[old] as number;
      this.#counts[slot] = counts[old] as number;
    }
  }
}
