/** Rows of a file to the IRIs of their claims, as toldClaims gives them, and back: held as numbers, for a million have no room as words. */
import { longClaimIri } from '../../model/identifiers.js';
import type { Iri } from '../../model/records.js';
import { objectTerm, reportOf, SHORTER } from './told-claims.js';
import type { ToldRows } from './told-rows.js';

/** Digits of the long form. */
const DIGITS = 16;

export class RowIds {
  readonly #rows: ToldRows;
  readonly #report: Iri;
  /** What stands before the digits. */
  readonly #begin: string;
  /** First and last eight digits of each row. */
  readonly #first: Uint32Array;
  readonly #last: Uint32Array;
  /** Rows in order of their IRIs. */
  readonly order: Uint32Array;
  /** Rows whose short form is that of a row before them. */
  readonly #long = new Set<number>();

  constructor(of: { readonly id: string }, rows: ToldRows) {
    this.#rows = rows;
    this.#report = reportOf(of);
    this.#begin = rows.length === 0 ? '' : this.#longIri(0).slice(0, -DIGITS);
    this.#first = new Uint32Array(rows.length);
    this.#last = new Uint32Array(rows.length);
    for (let row = 0; row < rows.length; row++) {
      const digits = this.#longIri(row).slice(-DIGITS);
      this.#first[row] = Number.parseInt(digits.slice(0, -SHORTER), 16);
      this.#last[row] = Number.parseInt(digits.slice(-SHORTER), 16);
    }
    this.order = this.#inOrder();
  }

  id(row: number): Iri {
    const short = this.#begin + hex(this.#first[row] as number);
    return this.#long.has(row) ? short + hex(this.#last[row] as number) : short;
  }

  rowOf(id: Iri): number | undefined {
    if (!id.startsWith(this.#begin)) return undefined;
    const digits = id.slice(this.#begin.length);
    if (!/^[0-9a-f]{8}(?:[0-9a-f]{8})?$/.test(digits)) return undefined;
    const wanted = Number.parseInt(digits.slice(0, SHORTER), 16);
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#first[this.order[middle]!] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    for (; low < this.order.length; low++) {
      const row = this.order[low] as number;
      if (this.#first[row] !== wanted) return undefined;
      if (this.id(row) === id) return row;
    }
    return undefined;
  }

  #inOrder(): Uint32Array {
    const first = this.#first;
    const order = sortedRows(first);
    for (let at = 0; at < order.length; ) {
      let end = at + 1;
      while (end < order.length && first[order[end]!] === first[order[at]!]) end++;
      for (let other = at + 1; other < end; other++) this.#long.add(order[other] as number);
      if (end - at > 2) order.subarray(at + 1, end).sort((a, b) => this.#last[a]! - this.#last[b]!);
      at = end;
    }
    return order;
  }

  #longIri(row: number): Iri {
    const { table } = this.#rows;
    const subject = table.terms.value(table.column(0)[row] as number);
    const predicate = table.terms.value(table.column(1)[row] as number);
    const object = objectTerm(this.#rows.object(row));
    return longClaimIri(this.#report, { subject, predicate, object }, this.#report, 'affirmed');
  }
}

/** Rows by the digits of each, then as they come. */
function sortedRows(digits: Uint32Array): Uint32Array {
  if (digits.length > SORTED_AS_NUMBERS)
    return Uint32Array.from(digits.keys()).sort((a, b) => digits[a]! - digits[b]! || a - b);
  // Numbers of up to 53 bits sort by themselves, several times as fast: the digits, then the row.
  const keys = Float64Array.from(digits, (number, row) => number * SORTED_AS_NUMBERS + row).sort();
  return Uint32Array.from(keys, (key) => key % SORTED_AS_NUMBERS);
}

const SORTED_AS_NUMBERS = 2 ** 21;

const hex = (number: number) => number.toString(16).padStart(SHORTER, '0');
