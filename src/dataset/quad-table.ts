/** Quads as rows of four numbers, each the number of a term: a million of them are forty megabytes, not a thousand. */
import type * as RDF from '@rdfjs/types';
import { quad as makeQuad } from './terms.js';

/** Subject, predicate, object, graph. */
const PLACES = [0, 1, 2, 3] as const;
type Place = (typeof PLACES)[number];
type Pattern = readonly (RDF.Term | null | undefined)[];

/** A set of quads in the order in which they came. */
export class QuadTable {
  readonly #terms = new TermNumbers();
  #rows = 0;
  #columns: Uint32Array[] = PLACES.map(() => new Uint32Array(64));
  /** Rows by a hash of their numbers, each plus one; at most half of it is taken. */
  #slots: Uint32Array = new Uint32Array(128);
  readonly #gone = new Set<number>();
  /** Made when a pattern asks for it first: many sets are only gone through. */
  readonly #chains: (Chains | undefined)[] = [undefined, undefined, undefined, undefined];

  get size(): number {
    return this.#rows - this.#gone.size;
  }

  add(quad: RDF.Quad): void {
    const numbers = [quad.subject, quad.predicate, quad.object, quad.graph].map((term) =>
      this.#terms.number(term),
    );
    const slot = this.#slotOf(numbers);
    const found = this.#slots[slot] as number;
    if (found !== 0) {
      this.#gone.delete(found - 1);
      return;
    }
    const row = this.#rows++;
    if (row === this.#columns[0]?.length) this.#columns = this.#columns.map(doubled);
    for (const place of PLACES) {
      (this.#columns[place] as Uint32Array)[row] = numbers[place] as number;
      this.#chains[place]?.append(numbers[place] as number, row);
    }
    this.#slots[slot] = row + 1;
    if (2 * this.#rows > this.#slots.length) this.#rehash();
  }

  delete(quad: RDF.Quad): void {
    const row = this.#rowOf(quad);
    if (row !== undefined) this.#gone.add(row);
  }

  has(quad: RDF.Quad): boolean {
    const row = this.#rowOf(quad);
    return row !== undefined && !this.#gone.has(row);
  }

  /** The quads that fit, an absent term fits any; what is added meanwhile is left out. */
  *quads(pattern: Pattern): Generator<RDF.Quad> {
    const wanted = pattern.map((term) => (term ? this.#terms.known(term) : 0));
    if (wanted.includes(undefined)) return;
    for (const row of this.#candidates(wanted as number[])) {
      if (this.#gone.has(row)) continue;
      if (wanted.some((number, place) => number !== 0 && this.#columns[place]?.[row] !== number)) continue;
      yield this.#quad(row);
    }
  }

  #quad(row: number): RDF.Quad {
    const [subject, predicate, object, graph] = this.#columns.map((column) =>
      this.#terms.term(column[row] as number),
    );
    return makeQuad(
      subject as RDF.Quad_Subject,
      predicate as RDF.Quad_Predicate,
      object as RDF.Quad_Object,
      graph as RDF.Quad_Graph,
    ) as RDF.Quad;
  }

  /** Rows among which all that fit are: those of the wanted term that the fewest have, or all. */
  *#candidates(wanted: readonly number[]): Generator<number> {
    let best: { readonly chains: Chains; readonly number: number } | undefined;
    for (const place of PLACES) {
      const number = wanted[place] as number;
      if (number === 0) continue;
      const chains = this.#chainsOf(place);
      if (best === undefined || chains.count(number) < best.chains.count(best.number))
        best = { chains, number };
    }
    const end = this.#rows;
    if (best === undefined) for (let row = 0; row < end; row++) yield row;
    else for (const row of best.chains.rows(best.number)) if (row < end) yield row;
  }

  #chainsOf(place: Place): Chains {
    const before = this.#chains[place];
    if (before !== undefined) return before;
    const chains = new Chains();
    const column = this.#columns[place] as Uint32Array;
    for (let row = 0; row < this.#rows; row++) chains.append(column[row] as number, row);
    this.#chains[place] = chains;
    return chains;
  }

  #rowOf(quad: RDF.Quad): number | undefined {
    const numbers = [quad.subject, quad.predicate, quad.object, quad.graph].map((term) =>
      this.#terms.known(term),
    );
    if (numbers.includes(undefined)) return undefined;
    const found = this.#slots[this.#slotOf(numbers as number[])] as number;
    return found === 0 ? undefined : found - 1;
  }

  /** The slot of these numbers, or the free one that they would take. */
  #slotOf(numbers: readonly number[]): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash(numbers) & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found === 0 || PLACES.every((place) => this.#columns[place]?.[found - 1] === numbers[place]))
        return slot;
    }
  }

  #rehash(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let row = 0; row < this.#rows; row++) {
      this.#slots[this.#slotOf(this.#columns.map((column) => column[row] as number))] = row + 1;
    }
  }
}

function hash(numbers: readonly number[]): number {
  let mixed = 0;
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ number, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed >>> 0;
}

function doubled(column: Uint32Array): Uint32Array {
  const wider = new Uint32Array(2 * column.length);
  wider.set(column);
  return wider;
}

/** The rows that have a number in one place, linked in their order. */
class Chains {
  #first: Uint32Array = new Uint32Array(64);
  #last: Uint32Array = new Uint32Array(64);
  #counts: Uint32Array = new Uint32Array(64);
  /** Row -> the next one of the same number, plus one. */
  #next: Uint32Array = new Uint32Array(64);

  append(number: number, row: number): void {
    while (number >= this.#first.length) {
      this.#first = doubled(this.#first);
      this.#last = doubled(this.#last);
      this.#counts = doubled(this.#counts);
    }
    while (row >= this.#next.length) this.#next = doubled(this.#next);
    if (this.#counts[number] === 0) this.#first[number] = row;
    else this.#next[this.#last[number] as number] = row + 1;
    this.#last[number] = row;
    this.#counts[number]! += 1;
  }

  count(number: number): number {
    return this.#counts[number] ?? 0;
  }

  *rows(number: number): Generator<number> {
    if (this.count(number) === 0) return;
    for (let row = (this.#first[number] as number) + 1; row !== 0; row = this.#next[row - 1] as number)
      yield row - 1;
  }
}

/** Terms and their numbers, from 1; equal terms have one. */
class TermNumbers {
  readonly #terms: RDF.Term[] = [];
  /** By kind of term: each map has room for sixteen million. */
  readonly #numbers = new Map<string, Map<string, number>>();

  term(number: number): RDF.Term {
    return this.#terms[number - 1] as RDF.Term;
  }

  known(term: RDF.Term): number | undefined {
    const key = this.#key(term, (part) => this.known(part));
    return key === undefined ? undefined : this.#numbers.get(term.termType)?.get(key);
  }

  number(term: RDF.Term): number {
    const key = this.#key(term, (part) => this.number(part)) as string;
    let ofType = this.#numbers.get(term.termType);
    if (ofType === undefined) {
      ofType = new Map();
      this.#numbers.set(term.termType, ofType);
    }
    const before = ofType.get(key);
    if (before !== undefined) return before;
    this.#terms.push(term);
    ofType.set(key, this.#terms.length);
    return this.#terms.length;
  }

  /** What tells a term from others of its kind; of a triple term its parts by number, undefined where one has none. */
  #key(term: RDF.Term, numberOf: (part: RDF.Term) => number | undefined): string | undefined {
    if (term.termType === 'Literal') {
      const direction = 'direction' in term && term.direction ? `--${term.direction}` : '';
      return `${term.language}${direction} ${term.language === '' ? term.datatype.value : ''} ${term.value}`;
    }
    if (term.termType !== 'Quad') return term.value;
    const parts = [term.subject, term.predicate, term.object, term.graph].map(numberOf);
    return parts.includes(undefined) ? undefined : parts.join(' ');
  }
}
