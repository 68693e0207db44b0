/** Takes a dataset and gives its subjects with what is said of each. */
import type * as RDF from '@rdfjs/types';
import { inLanguage } from '../../model/languages.js';
import type { Iri, Text } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import { Dataset } from '../dataset.js';
import type { QuadTable } from '../quad-table.js';
import { UNDERSCORE } from '../term-bytes.js';
import { byCodeUnit } from '../terms.js';

/** What a dataset says of one subject: its rows, read when they are asked for. */
export class Node {
  readonly id: string;
  readonly #table: QuadTable;
  readonly #subject: number;
  #types: readonly Iri[] | undefined;

  constructor(id: string, table: QuadTable, subject: number) {
    this.id = id;
    this.#table = table;
    this.#subject = subject;
  }

  /** Each predicate with its object. */
  *entries(): Iterable<readonly [string, RDF.Term]> {
    const { terms } = this.#table;
    for (let row = this.#first(); row !== -1; row = this.#after(row))
      yield [terms.value(this.#table.column(1)[row]!), terms.term(this.#table.column(2)[row]!)];
  }

  term(predicate: string): RDF.Term | undefined {
    for (const object of this.#objects(predicate)) return this.#table.terms.term(object);
    return undefined;
  }

  terms(predicate: string): RDF.Term[] {
    return Array.from(this.#objects(predicate), (object) => this.#table.terms.term(object));
  }

  value(predicate: string): string | undefined {
    for (const object of this.#objects(predicate)) return this.#table.terms.value(object);
    return undefined;
  }

  /** The distinct values of a predicate, sorted: the order of a file is not part of what it says. */
  values(predicate: string): string[] {
    const values = new Set<string>();
    for (const object of this.#objects(predicate)) values.add(this.#table.terms.value(object));
    return [...values].sort(byCodeUnit);
  }

  types(): readonly Iri[] {
    this.#types ??= this.values(rdf.type);
    return this.#types;
  }

  isA(type: Iri): boolean {
    const { terms } = this.#table;
    const [kind, wanted] = [terms.knownIri(rdf.type), terms.knownIri(type)];
    if (kind === undefined || wanted === undefined) return false;
    const [predicates, objects] = [this.#table.column(1), this.#table.column(2)];
    for (let row = this.#first(); row !== -1; row = this.#after(row))
      if (predicates[row] === kind && objects[row] === wanted) return true;
    return false;
  }

  /** The distinct texts of a predicate with their languages, sorted. */
  texts(predicate: string): Text[] {
    const texts = new Map<string, Text>();
    for (const term of this.terms(predicate)) {
      if (term.termType !== 'Literal') continue;
      texts.set(`${term.value}@${term.language}`, { value: term.value, language: term.language });
    }
    return [...texts.keys()].sort(byCodeUnit).map((key) => texts.get(key)!);
  }

  /** One text, in the language that comes first. */
  text(predicate: string, languages: readonly string[] = []): string | undefined {
    return inLanguage(this.texts(predicate), languages);
  }

  /** The numbers of the objects of a predicate, in the order in which they were said. */
  #objects(predicate: string): number[] {
    const found: number[] = [];
    const number = this.#table.terms.knownIri(predicate);
    if (number === undefined) return found;
    const [predicates, objects] = [this.#table.column(1), this.#table.column(2)];
    for (let row = this.#first(); row !== -1; row = this.#after(row))
      if (predicates[row] === number) found.push(objects[row]!);
    return found;
  }

  /** The first row of the subject that is not gone, -1 where there is none. */
  #first(): number {
    return this.#here(this.#table.chains(0).first(this.#subject));
  }

  #after(row: number): number {
    return this.#here(this.#table.chains(0).next(row));
  }

  /** @param next a row plus one, 0 after the last. */
  #here(next: number): number {
    let at = next;
    while (at !== 0 && this.#table.isGone(at - 1)) at = this.#table.chains(0).next(at - 1);
    return at - 1;
  }
}

/** IRI or `_:label` of each subject -> what is said of it, in the order in which they are first named. */
export function nodesOf(quads: Dataset | Iterable<RDF.Quad>): ReadonlyMap<string, Node> {
  const { table } = quads instanceof Dataset ? quads : new Dataset(quads);
  const nodes = new Map<string, Node>();
  const subjects = table.column(0);
  const seen = new Uint8Array(table.terms.count + 1);
  for (let row = 0; row < table.rows; row++) {
    const subject = subjects[row]!;
    if (seen[subject] === 1 || table.isGone(row)) continue;
    seen[subject] = 1;
    const isBlank = table.terms.kind(subject) === UNDERSCORE;
    const id = isBlank ? `_:${table.terms.value(subject)}` : table.terms.value(subject);
    nodes.set(id, new Node(id, table, subject));
  }
  return nodes;
}

export function nodeId(term: RDF.Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}
