/** What a store says of nodes, as it says it, in columns: asked by node and property, or taken as a dataset of ours. */
import type * as RDF from '@rdfjs/types';
import type { Dataset } from '../dataset/dataset.js';
import { QuadTable } from '../dataset/quad-table.js';
import { iriText, LESS, QUOTE, textOfTerm } from '../dataset/term-bytes.js';
import type { Iri } from '../model/records.js';
import type { Row } from '../query/results/sparql-json.js';
import { datasetOf } from './part-dataset.js';

export class NodeTable {
  readonly #table = new QuadTable();
  /** Nodes that were taken: all that is said of them is read, or is being read. */
  readonly #taken = new Set<number>();
  /** Graphs of which nothing is told. */
  readonly #closed = new Set<number>();

  /** How many rows there are. */
  get rows(): number {
    return this.#table.rows;
  }

  isTaken(node: Iri): boolean {
    const number = this.#table.terms.knownIri(node);
    return number !== undefined && this.#taken.has(number);
  }

  take(node: Iri): void {
    this.#taken.add(this.#table.terms.numberOfText(iriText(node)));
  }

  /** Rows of `?g ?s ?p ?o`; what lacks one of them is passed over. */
  add(rows: readonly Row[]): void {
    const { terms } = this.#table;
    const known = new Map<string, number>();
    // One answer says much of the same nodes, in the same graphs.
    const numberOf = (term: RDF.Term) => {
      if (term.termType !== 'NamedNode')
        return terms.numberOfText(textOfTerm(term, (part) => terms.number(part)) as string);
      const number = known.get(term.value) ?? terms.numberOfText(iriText(term.value));
      known.set(term.value, number);
      return number;
    };
    for (const { g, s, p, o } of rows)
      if (g !== undefined && s !== undefined && p !== undefined && o !== undefined)
        this.#table.addRow(numberOf(s), numberOf(p), numberOf(o), numberOf(g));
  }

  /** The graphs of the rows from one on. */
  graphsFrom(row: number): readonly Iri[] {
    const graphs = this.#table.column(3).subarray(row, this.rows);
    return Array.from(new Set(graphs), (graph) => this.#table.terms.value(graph));
  }

  /** What stands in this graph is told no more. */
  close(graph: Iri): void {
    this.#closed.add(this.#table.terms.numberOfText(iriText(graph)));
  }

  /** The nodes to which the rows from one on lead, by properties that do. */
  ledTo(row: number, leads: (property: Iri) => boolean): readonly Iri[] {
    const { terms } = this.#table;
    const objects = new Set<number>();
    for (let at = row; at < this.rows; at++) {
      const object = this.#table.column(2)[at]!;
      if (terms.kind(object) !== LESS || this.#taken.has(object) || this.#isClosed(at)) continue;
      if (leads(terms.value(this.#table.column(1)[at]!))) objects.add(object);
    }
    return Array.from(objects, (object) => terms.value(object));
  }

  /** The IRIs that a node has by a property. */
  objects(node: Iri, property: Iri): readonly Iri[] {
    return this.#valuesOf(LESS, node, property);
  }

  /** The texts that a node has by a property. */
  texts(node: Iri, property: Iri): readonly string[] {
    return this.#valuesOf(QUOTE, node, property);
  }

  #valuesOf(kind: number, node: Iri, property: Iri): readonly string[] {
    const { terms } = this.#table;
    const [subject, predicate] = [terms.knownIri(node), terms.knownIri(property)];
    if (subject === undefined || predicate === undefined) return [];
    const [predicates, objects] = [this.#table.column(1), this.#table.column(2)];
    const chains = this.#table.chains(0);
    const found: string[] = [];
    for (let next = chains.first(subject); next !== 0; next = chains.next(next - 1)) {
      const object = objects[next - 1]!;
      if (predicates[next - 1] === predicate && terms.kind(object) === kind && !this.#isClosed(next - 1))
        found.push(terms.value(object));
    }
    return found;
  }

  #isClosed(row: number): boolean {
    return this.#closed.size > 0 && this.#closed.has(this.#table.column(3)[row]!);
  }

  /** All of it as we hold it. */
  dataset(): Dataset {
    return datasetOf(this.#table, (row) => !this.#isClosed(row));
  }
}
