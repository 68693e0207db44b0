/** The one dataset class: holds quads, answers patterns. */
import type * as RDF from '@rdfjs/types';
import { type Place, QuadTable } from './quad-table.js';

type Pattern = RDF.Term | null | undefined;

/** A set of RDF/JS quads (RDF/JS DatasetCore) with the few questions that the project asks of it. */
export class Dataset implements RDF.DatasetCore {
  /** What lies inside, for the rooms that read numbers instead of quads. */
  readonly table: QuadTable;

  constructor(quads: Iterable<RDF.Quad> | QuadTable = []) {
    if (quads instanceof QuadTable) this.table = quads;
    else {
      this.table = new QuadTable();
      this.addAll(quads);
    }
  }

  get size(): number {
    return this.table.size;
  }

  add(quad: RDF.Quad): this {
    this.table.add(quad);
    return this;
  }

  addAll(quads: Iterable<RDF.Quad>): this {
    for (const quad of quads) this.table.add(quad);
    return this;
  }

  delete(quad: RDF.Quad): this {
    this.table.delete(quad);
    return this;
  }

  has(quad: RDF.Quad): boolean {
    return this.table.has(quad);
  }

  /** A new dataset of the quads that fit; an absent term fits anything. `quads()` does the same without a copy. */
  match(subject?: Pattern, predicate?: Pattern, object?: Pattern, graph?: Pattern): Dataset {
    return new Dataset(this.quads(subject, predicate, object, graph));
  }

  /** The quads that fit, all where nothing is given, in no order that a caller may rely on. */
  quads(subject?: Pattern, predicate?: Pattern, object?: Pattern, graph?: Pattern): Iterable<RDF.Quad> {
    return this.table.quads([subject, predicate, object, graph]);
  }

  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.quads()[Symbol.iterator]();
  }

  /** The distinct subjects of the quads with this predicate and object. */
  subjects(predicate?: Pattern, object?: Pattern): RDF.Term[] {
    return this.#distinct(0, [null, predicate, object]);
  }

  /** The distinct objects of the quads with this subject and predicate. */
  objects(subject?: Pattern, predicate?: Pattern): RDF.Term[] {
    return this.#distinct(2, [subject, predicate]);
  }

  /** One object of the quads with this subject and predicate, undefined where there is none. */
  object(subject: Pattern, predicate: Pattern): RDF.Term | undefined {
    for (const row of this.table.rowsOf([subject, predicate]))
      return this.table.terms.term(this.table.column(2)[row] as number);
    return undefined;
  }

  #distinct(place: Place, pattern: readonly Pattern[]): RDF.Term[] {
    const numbers = new Set<number>();
    for (const row of this.table.rowsOf(pattern)) numbers.add(this.table.column(place)[row] as number);
    return Array.from(numbers, (number) => this.table.terms.term(number));
  }
}
