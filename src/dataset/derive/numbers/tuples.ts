/** Tuples of numbers and their places in the order in which they came: equal ones have one. */
import { grown } from '../../widened.js';

/** A set of tuples of one width. Numbers are taken from a row by the places in it that are asked for. */
export class Tuples {
  readonly #width: number;
  #numbers: Uint32Array;
  /** By a hash of their numbers, each place plus one; at most half of it is taken. */
  #slots: Uint32Array;
  size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#numbers = new Uint32Array(16 * width);
    this.#slots = new Uint32Array(32);
  }

  /** The place of the tuple, -1 where it is not there. */
  find(row: Uint32Array, places: readonly number[]): number {
    return (this.#slots[this.#slotOf(row, places)] as number) - 1;
  }

  /** The place of the tuple, a new one where it is not there yet. */
  add(row: Uint32Array, places: readonly number[]): number {
    const slot = this.#slotOf(row, places);
    const found = this.#slots[slot] as number;
    if (found !== 0) return found - 1;
    const place = this.size++;
    if (this.size * this.#width > this.#numbers.length) this.#numbers = grown(this.#numbers);
    for (let at = 0; at < this.#width; at++)
      this.#numbers[place * this.#width + at] = row[places[at] as number] as number;
    this.#slots[slot] = place + 1;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return place;
  }

  /** The number that stands at `at` in the tuple at `place`. */
  number(place: number, at: number): number {
    return this.#numbers[place * this.#width + at] as number;
  }

  /** The slot of the tuple, or the free one that it would take. */
  #slotOf(row: Uint32Array, places: readonly number[]): number {
    const mask = this.#slots.length - 1;
    let slot = 0;
    for (let at = 0; at < this.#width; at++) slot = mixed(slot, row[places[at] as number] as number);
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found === 0) return slot;
      let at = 0;
      while (at < this.#width && this.#numbers[(found - 1) * this.#width + at] === row[places[at] as number])
        at++;
      if (at === this.#width) return slot;
    }
  }

  #rehash(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let place = 0; place < this.size; place++) {
      let slot = 0;
      for (let at = 0; at < this.#width; at++) slot = mixed(slot, this.number(place, at));
      for (slot &= mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask);
      this.#slots[slot] = place + 1;
    }
  }
}

function mixed(hash: number, number: number): number {
  const product = Math.imul(hash ^ number, 0x9e3779b1);
  return product ^ (product >>> 15);
}
