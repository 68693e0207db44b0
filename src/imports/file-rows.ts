/** The claims of one file of plain triples: rows, with their IRIs and the records that were made of them. */

import type { AskedTie } from '../asked/asked-claims.js';
import type { Assertion } from '../dataset/derive/plain-claims.js';
import type { Place, QuadTable } from '../dataset/quad-table.js';
import { QUOTE } from '../dataset/term-bytes.js';
import { namedNode } from '../dataset/terms.js';
import { daysOf } from '../model/date.js';
import { propositionKey } from '../model/identifiers.js';
import type { Claim, Iri } from '../model/records.js';
import { EDTF } from '../model/vocabulary.js';
import { lazy } from '../structures/lazy.js';
import { RowIds } from './telling/row-ids.js';
import type { Told, ToldClaim } from './telling/told.js';
import { claimRecord, objectTerm, reportOf } from './telling/told-claims.js';
import type { ToldRows } from './telling/told-rows.js';

interface Ruled {
  readonly rows: readonly number[];
  readonly dated: number;
  readonly sample: readonly Assertion[];
}

export interface ToldByRows extends Told {
  readonly claims: ToldRows;
}

export class FileRows {
  readonly report: Iri;
  readonly table: QuadTable;
  readonly #told: ToldByRows;
  readonly #claims: (Claim | undefined)[];
  readonly #ids: () => RowIds;

  constructor(told: ToldByRows) {
    this.#told = told;
    this.report = reportOf(told);
    this.table = told.claims.table;
    this.#claims = new Array(told.claims.length);
    this.#ids = lazy(() => new RowIds(told, told.claims));
  }

  get size(): number {
    return this.table.rows;
  }

  order(): Uint32Array {
    return this.#ids().order;
  }

  /** Each claim as it is told, with its IRI. */
  *told(): Iterable<readonly [Iri, ToldClaim]> {
    for (let row = 0; row < this.size; row++) yield this.toldOf(row);
  }

  toldOf(row: number): readonly [Iri, ToldClaim] {
    return [this.#ids().id(row), this.#told.claims.claim(row)];
  }

  rowOf(id: Iri): number | undefined {
    return this.#ids().rowOf(id);
  }

  claim(row: number): Claim {
    const before = this.#claims[row];
    if (before !== undefined) return before;
    const made = claimRecord(this.#told, ...this.toldOf(row));
    this.#claims[row] = made;
    return made;
  }

  keyOf(row: number): string {
    const { terms } = this.table;
    const [subject, predicate] = [0, 1].map((place) => terms.value(this.table.column(place as Place)[row]!));
    return propositionKey(subject!, predicate!, objectTerm(this.#told.claims.object(row)));
  }

  *predicates(): Iterable<readonly [Iri, number]> {
    const counts = new Map<number, number>();
    const column = this.table.column(1);
    for (let row = 0; row < this.size; row++) counts.set(column[row]!, (counts.get(column[row]!) ?? 0) + 1);
    for (const [number, count] of counts) yield [this.table.terms.value(number), count];
  }

  rowsAt(place: Place, iri: Iri): Iterable<number> {
    const pattern: (ReturnType<typeof namedNode> | undefined)[] = [undefined, undefined, undefined];
    pattern[place] = namedNode(iri);
    return this.table.rowsOf(pattern);
  }

  rowsOf(pattern: Parameters<QuadTable['rowsOf']>[0]): Iterable<number> {
    return this.table.rowsOf(pattern);
  }

  /**
   * Rows of which rules say more than of plain ones; of the others how many tell a date, and for each relation with nodes
   * and with words one of them.
   * @throws ShapeError for a date that is none.
   */
  ruled(isPlain: (claim: Assertion) => boolean): Ruled {
    const { terms } = this.table;
    const [predicates, objects] = [this.table.column(1), this.table.column(2)];
    const isNamed = memoized((number: number) => !isPlain(assertion(terms.value(number))));
    const rows: number[] = [];
    const sample = new Map<number, Assertion>();
    const meet = (row: number, isLiteral: boolean) => {
      const kind = 2 * predicates[row]! + Number(isLiteral);
      if (!sample.has(kind)) sample.set(kind, this.#told.claims.claim(row));
    };
    let dated = 0;
    for (let row = 0; row < this.size; row++) {
      const isLiteral = terms.kind(objects[row]!) === QUOTE;
      const isTyped = isLiteral && terms.byteAt(objects[row]!, -1) !== QUOTE;
      if (!isNamed(predicates[row]!) && !isTyped) {
        meet(row, isLiteral);
        continue;
      }
      const object = this.#told.claims.object(row);
      const isDate = object.termType === 'Literal' && object.datatype.value === EDTF;
      // Whoever makes the record says what is wrong with it.
      if (isDate && !isEdtf(object.value)) this.claim(row);
      if (!isPlain({ ...assertion(terms.value(predicates[row]!)), object })) rows.push(row);
      else {
        meet(row, isLiteral);
        if (isDate) dated++;
      }
    }
    return { rows, dated, sample: [...sample.values()] };
  }

  /** Every node that is named, once. */
  *ends(): Iterable<Iri> {
    const { terms } = this.table;
    const seen = new Uint8Array(terms.count + 1);
    for (const column of [this.table.column(0), this.table.column(2)])
      for (let row = 0; row < this.size; row++) {
        const number = column[row]!;
        if (seen[number] === 1 || terms.kind(number) === QUOTE) continue;
        seen[number] = 1;
        yield terms.value(number);
      }
  }

  *ties(isWanted: (predicate: Iri) => boolean): Iterable<AskedTie> {
    const { terms } = this.table;
    const [subjects, predicates, objects] = [
      this.table.column(0),
      this.table.column(1),
      this.table.column(2),
    ];
    const wanted = new Set(
      [...new Set(predicates.subarray(0, this.size))].filter((number) => isWanted(terms.value(number))),
    );
    for (let row = 0; row < this.size; row++) {
      if (!wanted.has(predicates[row]!) || terms.kind(objects[row]!) === QUOTE) continue;
      const [subject, predicate] = [terms.value(subjects[row]!), terms.value(predicates[row]!)];
      yield { subject, predicate, object: terms.value(objects[row]!), madeIn: this.report };
    }
  }
}

const NOBODY = namedNode('urn:x');
const assertion = (predicate: Iri): Assertion => ({ subject: NOBODY.value, predicate, object: NOBODY });

function memoized(make: (number: number) => boolean): (number: number) => boolean {
  const known = new Map<number, boolean>();
  return (number) => {
    const is = known.get(number) ?? make(number);
    known.set(number, is);
    return is;
  };
}

function isEdtf(text: string): boolean {
  try {
    daysOf(text);
    return true;
  } catch {
    return false;
  }
}
