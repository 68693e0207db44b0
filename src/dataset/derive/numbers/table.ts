/** The triples of one predicate as two columns of numbers, found by either end. */

import { grown } from '../../widened.js';
import { RowsOf } from './rows-of.js';
import { Tuples } from './tuples.js';

const ENDS = [0, 1] as const;
/** A subject with more objects than this has them looked up among all pairs. */
const FEW = 16;

/** Triples in the union of all graphs, each once. */
export class Table {
  length = 0;
  subjects: Uint32Array;
  objects: Uint32Array;
  readonly bySubject: RowsOf;
  #byObject: RowsOf | undefined;
  /** All pairs, once a subject has many objects. */
  #pairs: Tuples | undefined;
  readonly #pair = new Uint32Array(2);
  /** A term that stands here and of which it is not known what equals it. */
  unsure: number | undefined;

  /** @param rows how many are to come at least. */
  constructor(rows: number) {
    this.subjects = new Uint32Array(Math.max(8, rows));
    this.objects = new Uint32Array(Math.max(8, rows));
    this.bySubject = new RowsOf(rows);
  }

  add(subject: number, object: number): void {
    if (this.has(subject, object)) return;
    const at = this.length++;
    if (at === this.subjects.length) {
      this.subjects = grown(this.subjects);
      this.objects = grown(this.objects);
    }
    this.subjects[at] = subject;
    this.objects[at] = object;
    this.bySubject.add(at, subject);
    this.#byObject?.add(at, object);
    if (this.#pairs !== undefined) this.#pairs.add(this.#pairOf(subject, object), ENDS);
  }

  has(subject: number, object: number): boolean {
    let left = FEW;
    for (let at = this.bySubject.latest(subject); at !== 0; at = this.bySubject.before[at - 1] as number) {
      if (this.objects[at - 1] === object) return true;
      if (--left === 0) return this.#allPairs().find(this.#pairOf(subject, object), ENDS) >= 0;
    }
    return false;
  }

  get byObject(): RowsOf {
    if (this.#byObject === undefined) {
      this.#byObject = new RowsOf(this.length);
      for (let at = 0; at < this.length; at++) this.#byObject.add(at, this.objects[at] as number);
    }
    return this.#byObject;
  }

  #allPairs(): Tuples {
    if (this.#pairs === undefined) {
      this.#pairs = new Tuples(2);
      for (let at = 0; at < this.length; at++)
        this.#pairs.add(this.#pairOf(this.subjects[at] as number, this.objects[at] as number), ENDS);
    }
    return this.#pairs;
  }

  #pairOf(subject: number, object: number): Uint32Array {
    this.#pair[0] = subject;
    this.#pair[1] = object;
    return this.#pair;
  }
}
