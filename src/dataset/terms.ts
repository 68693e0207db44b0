/** RDF/JS terms: makes them, compares them, and gives the IRI objects of our vocabulary; browser-safe. */
import type * as RDF from '@rdfjs/types';
import { DataFactory } from 'n3';

const { blankNode, defaultGraph, literal, namedNode: newNamedNode, quad } = DataFactory;

export { blankNode, defaultGraph, literal, quad };

const known = new Map<string, RDF.NamedNode>();
/** So many are kept, then this begins anew: a long-running process does not hold every subject. */
const KEPT = 1 << 13;

/** One object for an IRI that was asked for lately: a dataset knows it by the object, and holds no thousands of copies of a predicate. */
export function namedNode(iri: string): RDF.NamedNode {
  let node = known.get(iri);
  if (node === undefined) {
    node = newNamedNode(iri);
    if (known.size >= KEPT) known.clear();
    known.set(iri, node);
  }
  return node;
}

/** Orders strings by code unit, the same on every machine (localeCompare is not). */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders IRIs that end in a number by that number: `x-2` before `x-10`. */
export function byLengthThenCodeUnit(a: string, b: string): number {
  return a.length - b.length || byCodeUnit(a, b);
}
