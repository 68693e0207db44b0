/** Quads to what a SPARQL store is to hold so that its default graph is the union of all graphs. */
import type * as RDF from '@rdfjs/types';
import { defaultGraph, quad as newQuad } from '../../dataset/terms.js';

/**
 * Each quad without its graph name and, if `named`, also with it. A store's own option for a union of graphs
 * will not do: oxigraph then gives a triple once for each graph and does not heed FROM.
 */
export function* merged(quads: Iterable<RDF.Quad>, named: boolean): Generator<RDF.Quad> {
  for (const quad of quads) {
    const inDefault = quad.graph.termType === 'DefaultGraph';
    yield inDefault ? quad : newQuad(quad.subject, quad.predicate, quad.object, defaultGraph());
    if (named && !inDefault) yield quad;
  }
}
