/** The triples of one predicate with the named graphs in which they stand. */
import { RowsOf } from './rows-of.js';
import { Tuples } from './tuples.js';

/** Subject, object, graph. */
const COLUMNS = [0, 1, 2] as const;

export class GraphTable {
  readonly #rows = new Tuples(3);
  /** By column; made when a pattern knows that one alone. */
  readonly #by: (RowsOf | undefined)[] = [undefined, undefined, undefined];

  get length(): number {
    return this.#rows.size;
  }

  /** @param row a number a column. */
  add(row: Uint32Array): void {
    const at = this.#rows.size;
    if (this.#rows.add(row, COLUMNS) < at) return;
    for (const column of COLUMNS) this.#by[column]?.add(at, row[column] as number);
  }

  number(row: number, column: number): number {
    return this.#rows.number(row, column);
  }

  has(row: Uint32Array): boolean {
    return this.#rows.find(row, COLUMNS) >= 0;
  }

  /** Rows among which all that fit are; 0 stands for what is not known. */
  *rows(known: Uint32Array): Generator<number> {
    const column = COLUMNS.find((each) => known[each] !== 0);
    if (column === undefined) {
      for (let at = 0; at < this.length; at++) yield at;
      return;
    }
    const rows = this.#rowsOf(column);
    for (let at = rows.latest(known[column] as number); at !== 0; at = rows.before[at - 1] as number)
      yield at - 1;
  }

  #rowsOf(column: number): RowsOf {
    const before = this.#by[column];
    if (before !== undefined) return before;
    const rows = new RowsOf(this.length);
    for (let at = 0; at < this.length; at++) rows.add(at, this.number(at, column));
    this.#by[column] = rows;
    return rows;
  }
}
