/** Rows by the numbers that stand in several of their columns, linked so that those of one key can be gone through. */
import { grown } from '../../widened.js';
import { Tuples } from './tuples.js';

export class RowsBy {
  readonly #keys: Tuples;
  /** Key -> its latest row, plus one. */
  #latest: Uint32Array = new Uint32Array(16);
  /** Row -> the one before it with the same key, plus one; 0 after the last. */
  before: Uint32Array = new Uint32Array(16);

  /** @param width how many columns make a key. */
  constructor(width: number) {
    this.#keys = new Tuples(width);
  }

  /** Rows come in their order, from 0; the key stands in `numbers` at `places`. */
  add(row: number, numbers: Uint32Array, places: readonly number[]): void {
    const key = this.#keys.add(numbers, places);
    if (key === this.#latest.length) this.#latest = grown(this.#latest);
    if (row === this.before.length) this.before = grown(this.before);
    this.before[row] = this.#latest[key] as number;
    this.#latest[key] = row + 1;
  }

  /** The latest row of this key plus one, 0 where there is none; `before` leads on. */
  latest(numbers: Uint32Array, places: readonly number[]): number {
    const key = this.#keys.find(numbers, places);
    return key < 0 ? 0 : (this.#latest[key] as number);
  }
}
