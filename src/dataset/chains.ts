/** The rows that have a number in one place, linked in the order in which they came. */
import { grown } from './widened.js';

export class Chains {
  #first: Uint32Array = new Uint32Array(64);
  #last: Uint32Array = new Uint32Array(64);
  #counts: Uint32Array = new Uint32Array(64);
  /** Row -> the next one of the same number, plus one. */
  #next: Uint32Array = new Uint32Array(64);

  append(number: number, row: number): void {
    while (number >= this.#first.length) {
      this.#first = grown(this.#first);
      this.#last = grown(this.#last);
      this.#counts = grown(this.#counts);
    }
    while (row >= this.#next.length) this.#next = grown(this.#next);
    if (this.#counts[number] === 0) this.#first[number] = row;
    else this.#next[this.#last[number] as number] = row + 1;
    this.#last[number] = row;
    this.#counts[number]! += 1;
  }

  count(number: number): number {
    return this.#counts[number] ?? 0;
  }

  /** The first row of a number, plus one; 0 where none has it. */
  first(number: number): number {
    return this.count(number) === 0 ? 0 : (this.#first[number] as number) + 1;
  }

  /** The row after another of the same number, plus one; 0 after the last. */
  next(row: number): number {
    return this.#next[row] as number;
  }
}
