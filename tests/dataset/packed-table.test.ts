/** Tables of quads to bytes and back, of any terms, alone and into a table that holds others. */
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Dataset } from '../../src/dataset/dataset.js';
import { writeQuadLine } from '../../src/dataset/nquads.js';
import { packTable, unpackInto } from '../../src/dataset/packed-table.js';
import { quad } from '../../src/dataset/terms.js';
import { anyQuads, anyTriples } from '../torture/hostile-graphs.js';

/** With triple terms, which name their parts by numbers. */
const hostileQuads = fc
  .tuple(anyQuads, anyTriples)
  .map(([quads, triples]) => [
    ...quads,
    ...triples.map(
      (triple) => quad(triple.subject, triple.predicate, triple as unknown as RDF.Quad_Object) as RDF.Quad,
    ),
  ]);

const lines = (dataset: Dataset) => Array.from(dataset.quads(), writeQuadLine).sort();

it('what is unpacked is what was packed, without what was taken out', () => {
  fc.assert(
    fc.property(hostileQuads, hostileQuads, (quads, others) => {
      const packed = new Dataset(quads);
      const [first] = quads;
      if (first !== undefined) packed.delete(first);
      const alone = new Dataset();
      unpackInto(alone.table, packTable(packed.table));
      expect(lines(alone)).toEqual(lines(packed));
      const both = new Dataset(others);
      unpackInto(both.table, packTable(packed.table));
      expect(lines(both)).toEqual(lines(new Dataset([...others, ...packed.quads()])));
    }),
    { numRuns: 40 },
  );
});

it('bytes that are shorter or longer than they say are refused', () => {
  const packed = packTable(new Dataset(fc.sample(hostileQuads, { numRuns: 20, seed: 1 }).flat()).table);
  expect(packed.length).toBeGreaterThan(100);
  for (const bytes of [packed.subarray(0, -1), packed.subarray(0, 8), new Uint8Array([...packed, 0])])
    expect(() => unpackInto(new Dataset().table, bytes)).toThrow(RangeError);
});
