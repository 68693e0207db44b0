import type * as RDF from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { Dataset } from '../../src/dataset/dataset.js';
import { nquadsChunks } from '../../src/dataset/derive/oxigraph-store.js';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { blankNode, literal, namedNode, quad } from '../../src/dataset/terms.js';

const data = () => parseRdf('<s> <p> <o>, "x"@en . <t> <p> <o> . <t> <q> 1 .', { format: 'turtle' });
const node = (local: string) => namedNode(`https://w3id.org/claimgraph/${local}`);

describe('a data set', () => {
  it('is an RDF/JS dataset: adds, deletes, finds and counts quads', () => {
    const dataset = data();
    const extra = quad(node('s'), node('p'), literal('new')) as RDF.Quad;
    expect(dataset.add(extra).add(extra).size).toBe(5);
    expect(dataset.has(extra)).toBe(true);
    expect(dataset.delete(extra).size).toBe(4);
    expect(dataset.match(node('t')).size).toBe(2);
    expect([...dataset.match(null, null, node('o'))]).toHaveLength(2);
    expect([...dataset]).toHaveLength(4);
  });

  it('gives subjects and objects once each', () => {
    expect(
      data()
        .subjects(node('p'))
        .map((term) => term.value),
    ).toHaveLength(2);
    expect(data().subjects(node('p'), node('o'))).toHaveLength(2);
    expect(data().objects(node('s'), node('p'))).toHaveLength(2);
    expect(data().object(node('t'), node('q'))?.value).toBe('1');
    expect(data().object(node('t'), node('none'))).toBeUndefined();
  });

  it('gives a match that can be changed without changing what it came from', () => {
    const dataset = data();
    dataset.match(node('t')).add(quad(node('t'), node('p'), literal('new')) as RDF.Quad);
    expect(dataset.size).toBe(4);
  });

  it('goes to the query engine in pieces that part no blank node from its quads', () => {
    const quads: RDF.Quad[] = [];
    const long = literal('x'.repeat(1000));
    for (let i = 0; i < 3000; i++) {
      const blank = blankNode(`b${i}`);
      quads.push(
        quad(node(`s${i}`), node('p'), blank) as RDF.Quad,
        quad(node(`s${i}`), node('q'), long) as RDF.Quad,
      );
      quads.push(quad(blank, node('a'), long) as RDF.Quad, quad(blank, node('b'), literal('y')) as RDF.Quad);
    }
    const chunks = [...nquadsChunks(new Dataset(quads))];
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.join('').split('\n')).toHaveLength(12_001);
    const home = new Map<string, number>();
    for (const [at, chunk] of chunks.entries()) {
      for (const [label] of chunk.matchAll(/_:b\d+/g)) {
        expect(home.get(label) ?? at, label).toBe(at);
        home.set(label, at);
      }
    }
    expect(home.size).toBe(3000);
  });
});
