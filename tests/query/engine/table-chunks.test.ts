/** Tables of any quads to what a store is filled with: the same quads as RDF/JS gives, by N-Quads that n3 reads. */
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { tableChunks } from '../../../src/query/engine/table-chunks.js';
import { merged } from '../../../src/query/engine/union-graph.js';
import { anyQuads } from '../../torture/hostile-graphs.js';

/** Chunk by chunk, as a store reads them: blank nodes of two chunks are two. */
function read(chunks: Iterable<Uint8Array | string>): RDF.Quad[] {
  return [...chunks].flatMap((chunk, n) =>
    new Parser({ format: 'N-Quads', blankNodePrefix: `_:c${n}_` }).parse(
      typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk),
    ),
  );
}

it.each([true, false])('with named graphs: %s', (named) => {
  fc.assert(
    fc.property(fc.array(anyQuads, { maxLength: 2 }), anyQuads, (all, others) => {
      const apart = others.filter(({ graph }) => graph.termType === 'NamedNode');
      const tables = all.map((quads) => new Dataset(quads).table);
      const found = read(tableChunks(tables, named, [new Dataset(apart).table]));
      const quads = [...merged(all.flat(), named), ...(named ? apart : [])];
      expect(isomorphic(found, [...new Dataset(quads)])).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
});
