/** Quads as rows of four numbers, each the number of a term. */
import type * as RDF from '@rdfjs/types';
import { Chains } from './chains.js';
import { TermDictionary } from './term-dictionary.js';
import { defaultGraph, quad as makeQuad } from './terms.js';
import { grown, widened } from './widened.js';

/** Subject, predicate, object, graph. */
export const PLACES = [0, 1, 2, 3] as const;
export type Place = (typeof PLACES)[number];
type Pattern = readonly (RDF.Term | null | undefined)[];
type Columns = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** A set of quads in the order in which they came. */
export class QuadTable {
  readonly terms: TermDictionary;
  /** The number of the default graph. */
  readonly defaultGraph: number;
  #rows = 0;
  #columns: Columns = [new Uint32Array(64), new Uint32Array(64), new Uint32Array(64), new Uint32Array(64)];
  /** Rows by a hash of their numbers, each plus one; at most half of it is taken. */
  #slots: Uint32Array = new Uint32Array(128);
  readonly #gone = new Set<number>();
  /** Made when a pattern asks for it first: many sets are only gone through. */
  readonly #chains: (Chains | undefined)[] = [undefined, undefined, undefined, undefined];

  /** @param terms those of another table, whose numbers this one goes on with. */
  constructor(terms = new TermDictionary()) {
    this.terms = terms;
    this.defaultGraph = terms.number(defaultGraph());
  }

  get size(): number {
    return this.#rows - this.#gone.size;
  }

  /** How many rows there are, those that are gone included; rows count from 0. */
  get rows(): number {
    return this.#rows;
  }

  isGone(row: number): boolean {
    return this.#gone.size > 0 && this.#gone.has(row);
  }

  /** The numbers of the terms in one place, by row; longer than the rows are, and another array when rows came. */
  column(place: Place): Uint32Array {
    return this.#columns[place];
  }

  add({ subject, predicate, object, graph }: RDF.Quad): void {
    const { terms } = this;
    this.addRow(terms.number(subject), terms.number(predicate), terms.number(object), terms.number(graph));
  }

  /** @returns the row of these, from now or from before. */
  addRow(subject: number, predicate: number, object: number, graph: number): number {
    const slot = this.#slotOf(subject, predicate, object, graph);
    const found = this.#slots[slot] as number;
    if (found !== 0) {
      this.#gone.delete(found - 1);
      return found - 1;
    }
    const row = this.#rows++;
    let columns = this.#columns;
    if (row === columns[0].length) {
      columns = columns.map(grown) as unknown as Columns;
      this.#columns = columns;
    }
    columns[0][row] = subject;
    columns[1][row] = predicate;
    columns[2][row] = object;
    columns[3][row] = graph;
    for (const place of PLACES) this.#chains[place]?.append(columns[place][row] as number, row);
    this.#slots[slot] = row + 1;
    if (2 * this.#rows > this.#slots.length) this.#rehash(2 * this.#slots.length);
    return row;
  }

  /** Adds the rows of a table with the same terms. */
  addRowsOf(other: QuadTable): void {
    this.reserve(other.rows);
    const [subjects, predicates, objects, graphs] = other.#columns;
    for (let row = 0; row < other.rows; row++)
      if (!other.isGone(row))
        this.addRow(
          subjects[row] as number,
          predicates[row] as number,
          objects[row] as number,
          graphs[row] as number,
        );
  }

  /** Makes room for so many more rows at once, where their number is about known. */
  reserve(rows: number): void {
    const wanted = this.#rows + rows;
    if (wanted <= this.#columns[0].length) return;
    this.#columns = this.#columns.map((column) => widened(column, wanted)) as unknown as Columns;
    let slots = this.#slots.length;
    while (slots < 2 * wanted) slots *= 2;
    this.#rehash(slots);
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
    for (const row of this.rowsOf(pattern)) yield this.quad(row);
  }

  /** The same as rows. */
  *rowsOf(pattern: Pattern): Generator<number> {
    const wanted = pattern.map((term) => (term ? this.terms.known(term) : 0));
    if (wanted.includes(undefined)) return;
    const asked = PLACES.filter((place) => (wanted[place] ?? 0) !== 0);
    for (const row of this.#candidates(wanted as number[])) {
      if (this.isGone(row)) continue;
      if (asked.every((place) => this.#columns[place][row] === wanted[place])) yield row;
    }
  }

  quad(row: number): RDF.Quad {
    const [subject, predicate, object, graph] = this.#columns;
    return makeQuad(
      this.terms.term(subject[row] as number) as RDF.Quad_Subject,
      this.terms.term(predicate[row] as number) as RDF.Quad_Predicate,
      this.terms.term(object[row] as number) as RDF.Quad_Object,
      this.terms.term(graph[row] as number) as RDF.Quad_Graph,
    ) as RDF.Quad;
  }

  /** The rows of each number in one place, those that are gone among them. */
  chains(place: Place): Chains {
    const before = this.#chains[place];
    if (before !== undefined) return before;
    const chains = new Chains();
    const column = this.#columns[place];
    for (let row = 0; row < this.#rows; row++) chains.append(column[row] as number, row);
    this.#chains[place] = chains;
    return chains;
  }

  /** Rows among which all that fit are: those of the wanted term that the fewest have, or all. */
  *#candidates(wanted: readonly number[]): Generator<number> {
    let best: { readonly chains: Chains; readonly number: number } | undefined;
    for (const place of PLACES) {
      const number = wanted[place] ?? 0;
      if (number === 0) continue;
      const chains = this.chains(place);
      if (best === undefined || chains.count(number) < best.chains.count(best.number))
        best = { chains, number };
    }
    const end = this.#rows;
    if (best === undefined) {
      for (let row = 0; row < end; row++) yield row;
      return;
    }
    const { chains, number } = best;
    for (let next = chains.first(number); next !== 0; next = chains.next(next - 1))
      if (next <= end) yield next - 1;
  }

  #rowOf({ subject, predicate, object, graph }: RDF.Quad): number | undefined {
    const { terms } = this;
    const [s, p, o, g] = [subject, predicate, object, graph].map((term) => terms.known(term));
    if (s === undefined || p === undefined || o === undefined || g === undefined) return undefined;
    const found = this.#slots[this.#slotOf(s, p, o, g)] as number;
    return found === 0 ? undefined : found - 1;
  }

  /** The slot of these numbers, or the free one that they would take. */
  #slotOf(s: number, p: number, o: number, g: number): number {
    const slots = this.#slots;
    const [subjects, predicates, objects, graphs] = this.#columns;
    const mask = slots.length - 1;
    for (let slot = hash(s, p, o, g) & mask; ; slot = (slot + 1) & mask) {
      const row = (slots[slot] as number) - 1;
      if (
        row === -1 ||
        (subjects[row] === s && objects[row] === o && predicates[row] === p && graphs[row] === g)
      )
        return slot;
    }
  }

  #rehash(length: number): void {
    const slots = new Uint32Array(length);
    const mask = slots.length - 1;
    const [subjects, predicates, objects, graphs] = this.#columns;
    for (let row = 0; row < this.#rows; row++) {
      let slot =
        hash(
          subjects[row] as number,
          predicates[row] as number,
          objects[row] as number,
          graphs[row] as number,
        ) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = row + 1;
    }
    this.#slots = slots;
  }
}

function hash(s: number, p: number, o: number, g: number): number {
  let mixed = Math.imul(s, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ o, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ p, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ g, 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
