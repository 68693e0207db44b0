/** The one dataset class: holds quads, answers patterns; what lies inside is nobody else's business. */
import type * as RDF from '@rdfjs/types';
import { QuadTable } from './quad-table.js';

type Pattern = RDF.Term | null | undefined;

/** A set of RDF/JS quads (RDF/JS DatasetCore) with the few questions that the project asks of it. */
export class Dataset implements RDF.DatasetCore {
  readonly #table = new QuadTable();

  constructor(quads: Iterable<RDF.Quad> = []) {
    this.addAll(quads);
  }

  get size(): number {
    return this.#table.size;
  }

  add(quad: RDF.Quad): this {
    this.#table.add(quad);
    return this;
  }

  addAll(quads: Iterable<RDF.Quad>): this {
    for (const quad of quads) this.#table.add(quad);
    return this;
  }

  delete(quad: RDF.Quad): this {
    this.#table.delete(quad);
    return this;
  }

  has(quad: RDF.Quad): boolean {
    return this.#table.has(quad);
  }

  /** A new dataset of the quads that fit; an absent term fits anything. `quads()` does the same without a copy. */
  match(subject?: Pattern, predicate?: Pattern, object?: Pattern, graph?: Pattern): Dataset {
    return new Dataset(this.quads(subject, predicate, object, graph));
  }

  /** The quads that fit, all where nothing is given, in no order that a caller may rely on. */
  quads(subject?: Pattern, predicate?: Pattern, object?: Pattern, graph?: Pattern): Iterable<RDF.Quad> {
    return this.#table.quads([subject, predicate, object, graph]);
  }

  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.quads()[Symbol.iterator]();
  }

  /** The distinct subjects of the quads with this predicate and object. */
  subjects(predicate?: Pattern, object?: Pattern): RDF.Term[] {
    return distinct(this.quads(null, predicate, object), (quad) => quad.subject);
  }

  /** The distinct objects of the quads with this subject and predicate. */
  objects(subject?: Pattern, predicate?: Pattern): RDF.Term[] {
    return distinct(this.quads(subject, predicate), (quad) => quad.object);
  }

  /** One object of the quads with this subject and predicate, undefined where there is none. */
  object(subject: Pattern, predicate: Pattern): RDF.Term | undefined {
    for (const quad of this.quads(subject, predicate)) return quad.object;
    return undefined;
  }
}

function distinct(quads: Iterable<RDF.Quad>, pick: (quad: RDF.Quad) => RDF.Term): RDF.Term[] {
  const seen = new Map<string, RDF.Term>();
  for (const quad of quads) {
    const term = pick(quad);
    const key =
      term.termType === 'Literal'
        ? `"${term.value}"@${term.language}^^${term.datatype.value}`
        : `${term.termType} ${term.value}`;
    if (!seen.has(key)) seen.set(key, term);
  }
  return [...seen.values()];
}
