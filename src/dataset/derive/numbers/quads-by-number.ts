/** Quads as rules ask for them: by predicate, as numbers of terms. What no rule asks for is never numbered. */
import type * as RDF from '@rdfjs/types';
import { namedNode } from '../../terms.js';
import { GraphTable } from './graph-table.js';
import { Table } from './table.js';
import { Terms } from './terms.js';

/** What an evaluation asks of quads, whoever holds them. */
export interface NumberedQuads {
  readonly terms: Terms;
  /** The triples with this predicate in the union of all graphs. */
  table(predicate: number): Table;
  /** The same by named graph. */
  graphTable(predicate: number): GraphTable;
  /** All predicates that quads have. */
  predicates(): readonly number[];
  /** True where the term is subject or object of a quad. */
  isNode(term: number): boolean;
}

/** The quads of one predicate, and how many of them are in its tables. */
interface Taken {
  readonly quads: RDF.Quad[];
  table?: Table;
  inTable: number;
  graphTable?: GraphTable;
  inGraphTable: number;
}

export class QuadsByNumber implements NumberedQuads {
  readonly terms = new Terms();
  readonly #byPredicate = new Map<string, Taken>();
  readonly #row = new Uint32Array(3);

  add(quad: RDF.Quad): void {
    const predicate = quad.predicate.value;
    const taken = this.#byPredicate.get(predicate);
    if (taken !== undefined) taken.quads.push(quad);
    else this.#byPredicate.set(predicate, { quads: [quad], inTable: 0, inGraphTable: 0 });
  }

  /** The quads with this predicate, in the order in which they came. */
  quads(predicate: string): readonly RDF.Quad[] {
    return this.#byPredicate.get(predicate)?.quads ?? [];
  }

  *all(): Iterable<RDF.Quad> {
    for (const { quads } of this.#byPredicate.values()) yield* quads;
  }

  table(predicate: number): Table {
    const taken = this.#taken(predicate);
    taken.table ??= new Table(taken.quads.length);
    const { quads, table } = taken;
    for (; taken.inTable < quads.length; taken.inTable++) {
      const { subject, object } = quads[taken.inTable] as RDF.Quad;
      const to = this.terms.number(object);
      if (this.terms.unsure.has(to)) table.unsure ??= to;
      table.add(this.terms.number(subject), to);
    }
    return table;
  }

  graphTable(predicate: number): GraphTable {
    const taken = this.#taken(predicate);
    taken.graphTable ??= new GraphTable();
    const { quads, graphTable } = taken;
    for (; taken.inGraphTable < quads.length; taken.inGraphTable++) {
      const { subject, object, graph } = quads[taken.inGraphTable] as RDF.Quad;
      if (graph.termType === 'DefaultGraph') continue;
      this.#row[0] = this.terms.number(subject);
      this.#row[1] = this.terms.number(object);
      this.#row[2] = this.terms.number(graph);
      graphTable.add(this.#row);
    }
    return graphTable;
  }

  predicates(): readonly number[] {
    return [...this.#byPredicate.keys()].map((iri) => this.terms.number(namedNode(iri)));
  }

  isNode(term: number): boolean {
    return this.predicates().some((predicate) => {
      const { bySubject, byObject } = this.table(predicate);
      return bySubject.count(term) + byObject.count(term) > 0;
    });
  }

  #taken(predicate: number): Taken {
    const { termType, value } = this.terms.term(predicate);
    const taken = termType === 'NamedNode' ? this.#byPredicate.get(value) : undefined;
    return taken ?? { quads: [], inTable: 0, inGraphTable: 0 };
  }
}
