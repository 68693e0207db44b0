/** Quads of one file with the lines on which they stand, and its nodes without a name given one of ours. */
import type * as RDF from '@rdfjs/types';
import { PLACES } from '../../dataset/quad-table.js';
import { relabelBlankNodes } from '../../dataset/read/blank-nodes.js';
import type { LinedTable } from '../../dataset/read/scan-quads.js';
import { QUOTE, UNDERSCORE } from '../../dataset/term-bytes.js';
import { defaultGraph, quad as makeQuad, namedNode } from '../../dataset/terms.js';
import { PREFIXES } from '../../model/namespaces.js';
import { rdf } from '../../model/vocabulary.js';

/** A quad whose nodes all have IRIs. */
export interface LinedQuad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RDF.NamedNode | RDF.Literal;
  /** '' where it is in no named graph. */
  readonly graph: string;
  /** From 1: where the object stands, and where the statement names its subject. */
  readonly lines: readonly number[];
}

export interface Placed {
  readonly quad: RDF.Quad;
  readonly lines: readonly number[];
}

/**
 * Blank nodes get IRIs that are made from what is said of them, so that a claim can name them. A triple term becomes
 * a statement with rdf:subject, rdf:predicate and rdf:object.
 * @param id of the file, which keeps its nodes apart from those of others
 */
export function linedQuads(placed: readonly Placed[], id: string): readonly LinedQuad[] {
  const quads = relabelBlankNodes(placed.map(({ quad }) => quad));
  const lined: LinedQuad[] = [];
  const nameOf = (term: RDF.Term): string =>
    term.termType === 'BlankNode' ? `${PREFIXES.node}${id}-${term.value}` : term.value;
  const objectOf = (term: RDF.Term): RDF.NamedNode | RDF.Literal =>
    term.termType === 'Literal' ? term : namedNode(nameOf(term));
  for (const [at, { subject, predicate, object, graph }] of quads.entries()) {
    const { lines } = placed[at]!;
    const say = (property: string, value: RDF.Term) =>
      lined.push({
        subject: nameOf(subject),
        predicate: property,
        object: objectOf(value),
        graph: graph.termType === 'DefaultGraph' ? '' : nameOf(graph),
        lines,
      });
    if (object.termType !== 'Quad') say(predicate.value, object);
    else if (predicate.value === rdf.reifies && object.object.termType !== 'Quad') {
      say(rdf.subject, object.subject);
      say(rdf.predicate, object.predicate);
      say(rdf.object, object.object);
    }
  }
  return lined;
}

/** The same of a table without triple terms. */
export function linedRows({ table, lines }: LinedTable, id: string): readonly LinedQuad[] {
  const { terms } = table;
  const [subjects, predicates, objects, graphs] = PLACES.map((place) => table.column(place));
  const isBlank = (number: number) => terms.kind(number) === UNDERSCORE;
  const nodes = memoized((number) => namedNode(terms.value(number)));
  const withBlanks: Placed[] = [];
  const lined = Array.from({ length: table.rows }, (_, row): LinedQuad | undefined => {
    const [s, p, o, g] = [subjects![row]!, predicates![row]!, objects![row]!, graphs![row]!];
    const own = [lines[row]!];
    if (terms.hasBlanks && (isBlank(s) || isBlank(o) || isBlank(g))) {
      withBlanks.push({ quad: table.quad(row), lines: own });
      return undefined;
    }
    return {
      subject: terms.value(s),
      predicate: terms.value(p),
      object: terms.kind(o) === QUOTE ? (terms.term(o) as RDF.Literal) : nodes(o),
      graph: terms.value(g),
      lines: own,
    };
  });
  const named = linedQuads(withBlanks, id).values();
  return lined.map((each) => each ?? (named.next().value as LinedQuad));
}

/** What is made of a number, from 1, made once. */
function memoized<T>(make: (number: number) => T): (number: number) => T {
  const made: (T | undefined)[] = [];
  return (number) => {
    while (made.length <= number) made.push(undefined);
    const before = made[number] ?? make(number);
    made[number] = before;
    return before;
  };
}

/** The same as quads of RDF. */
export function asQuad({ subject, predicate, object, graph }: LinedQuad): RDF.Quad {
  const named = graph === '' ? defaultGraph() : namedNode(graph);
  return makeQuad(namedNode(subject), namedNode(predicate), object, named) as RDF.Quad;
}
