/** The triples of one predicate as two columns of numbers, found by either end; and the named graphs in which they stand. */
import { RowsBy } from './rows-by.js';
import { doubled, Tuples } from './tuples.js';

const SUBJECT = [0] as const;
const OBJECT = [1] as const;
const ENDS = [0, 1] as const;
const GRAPH = [2] as const;
const ALL = [0, 1, 2] as const;

/** Triples in the union of all graphs, each once. */
export class Table {
  #length = 0;
  subjects: Uint32Array = new Uint32Array(16);
  objects: Uint32Array = new Uint32Array(16);
  readonly #ends = new Tuples(2);
  #bySubject: RowsBy | undefined;
  #byObject: RowsBy | undefined;
  readonly #sought = new Uint32Array(3);
  /** A term that stands here and of which it is not known what equals it. */
  unsure: number | undefined;

  get length(): number {
    return this.#length;
  }

  /** @param row subject, object. */
  add(row: Uint32Array): void {
    if (this.#ends.add(row, ENDS) < this.#length) return;
    const at = this.#length++;
    if (at === this.subjects.length) {
      this.subjects = doubled(this.subjects);
      this.objects = doubled(this.objects);
    }
    this.subjects[at] = row[0] as number;
    this.objects[at] = row[1] as number;
    this.#bySubject?.add(at, row, SUBJECT);
    this.#byObject?.add(at, row, OBJECT);
  }

  has(subject: number, object: number): boolean {
    this.#sought[0] = subject;
    this.#sought[1] = object;
    return this.#ends.find(this.#sought, ENDS) >= 0;
  }

  get bySubject(): RowsBy {
    this.#bySubject ??= this.#rowsBy(SUBJECT);
    return this.#bySubject;
  }

  get byObject(): RowsBy {
    this.#byObject ??= this.#rowsBy(OBJECT);
    return this.#byObject;
  }

  #rowsBy(places: readonly number[]): RowsBy {
    const rows = new RowsBy(1);
    const row = new Uint32Array(2);
    for (let at = 0; at < this.#length; at++) {
      row[0] = this.subjects[at] as number;
      row[1] = this.objects[at] as number;
      rows.add(at, row, places);
    }
    return rows;
  }
}

/** The same triples once for each named graph. */
export class GraphTable {
  readonly #rows = new Tuples(3);
  readonly #bySubject = new RowsBy(1);
  readonly #byObject = new RowsBy(1);
  readonly #byGraph = new RowsBy(1);

  get length(): number {
    return this.#rows.size;
  }

  /** @param row subject, object, graph. */
  add(row: Uint32Array): void {
    const at = this.#rows.size;
    if (this.#rows.add(row, ALL) < at) return;
    this.#bySubject.add(at, row, SUBJECT);
    this.#byObject.add(at, row, OBJECT);
    this.#byGraph.add(at, row, GRAPH);
  }

  /** @param column 0 for the subject, 1 for the object, 2 for the graph. */
  number(row: number, column: number): number {
    return this.#rows.number(row, column);
  }

  /** True where all three are known and stand here. */
  has(row: Uint32Array): boolean {
    return this.#rows.find(row, ALL) >= 0;
  }

  /** Rows by the first end that is known. */
  *rows([subject = 0, object = 0, graph = 0]: ArrayLike<number> & Iterable<number>): Generator<number> {
    const row = Uint32Array.of(subject, object, graph);
    const [rows, places] =
      subject !== 0
        ? [this.#bySubject, SUBJECT]
        : object !== 0
          ? [this.#byObject, OBJECT]
          : [this.#byGraph, GRAPH];
    if (subject === 0 && object === 0 && graph === 0) {
      for (let at = 0; at < this.length; at++) yield at;
      return;
    }
    for (let at = rows.latest(row, places); at !== 0; at = rows.before[at - 1] as number) yield at - 1;
  }
}
