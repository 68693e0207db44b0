import { beforeAll, describe, expect, it } from 'vitest';
import { decodeGraphFile, encodeGraphFile } from '../../../src/graph/file/graph-file.js';
import type { Layouts } from '../../../src/graph/layout/positions.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { ShapeError } from '../../../src/model/errors.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { corpusOf, MALI, SMALL } from '../corpora.js';

let small: Corpus;
let mali: Corpus;
const layouts: Layouts = {
  actors: new Map([[expand('actor:front'), { x: 1.5, y: -2.125 }]]),
  all: new Map([[expand('event:ridge-ambush'), { x: 0, y: 3 }]]),
};

beforeAll(async () => {
  [small, mali] = await Promise.all([corpusOf(SMALL), corpusOf(MALI)]);
});

describe('the graph file', () => {
  it('gives back the corpus and the layouts that went in', () => {
    for (const corpus of [small, mali]) {
      expect(decodeGraphFile(encodeGraphFile(corpus, layouts))).toEqual({ corpus, layouts });
    }
  });

  it('gives the same graph as the data', () => {
    const { corpus } = decodeGraphFile(encodeGraphFile(mali, layouts));
    expect(projectGraph(corpus).export()).toEqual(projectGraph(mali).export());
  });

  it('is the same to the byte each time, and after a round', () => {
    const text = encodeGraphFile(mali, layouts);
    const { corpus, layouts: again } = decodeGraphFile(text);
    expect(encodeGraphFile(mali, layouts) === text).toBe(true);
    expect(encodeGraphFile(corpus, again) === text).toBe(true);
  });

  it('writes IRIs short', () => {
    const text = encodeGraphFile(mali, layouts);
    expect(text).toContain('"actor:jnim"');
    expect(text).not.toContain('https://w3id.org/claimgraph/actor/');
  });

  it('does not mistake a text that looks like a short or bracketed IRI for one', () => {
    const front = small.entities.get(expand('actor:front'));
    if (front === undefined) throw new Error('the fixture has no actor:front');
    for (const label of [
      'actor:jnim',
      '<actor:jnim>',
      'geo:37.78,-122.39',
      '<',
      '<>',
      '<script>alert(1)</script>',
    ]) {
      const entities = new Map([...small.entities, [front.id, { ...front, label }]]);
      const { corpus } = decodeGraphFile(encodeGraphFile({ ...small, entities }, layouts));
      expect(corpus.entities.get(front.id)?.label).toBe(label);
    }
  });

  it('of another version is refused, with both versions named', () => {
    const text = encodeGraphFile(small, layouts).replace('"version":1', '"version":99');
    expect(() => decodeGraphFile(text)).toThrow(ShapeError);
    expect(() => decodeGraphFile(text)).toThrow(/version 99.*version 1.*claimgraph build/);
  });

  it('that is cut short, empty or something else is refused', () => {
    const text = encodeGraphFile(small, layouts);
    for (const broken of [
      text.slice(0, -20),
      '',
      '{}',
      'null',
      '[]',
      '{"format":"claimgraph","version":1}',
    ]) {
      expect(() => decodeGraphFile(broken), broken.slice(0, 20)).toThrow(ShapeError);
    }
  });
});
