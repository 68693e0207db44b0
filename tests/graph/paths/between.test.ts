import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimGraph } from '../../../src/graph/attributes.js';
import { betweenNames, pairsAmong, waysAmong } from '../../../src/graph/paths/between.js';
import { findPaths } from '../../../src/graph/paths/paths.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { corpusOf, MALI } from '../corpora.js';

let mali: Corpus;
let graph: ClaimGraph;
const THREE = ['actor:jnim', 'actor:wagner', 'actor:malian-army'].map(expand);

beforeAll(async () => {
  mali = await corpusOf(MALI);
  graph = projectGraph(mali);
});

describe('what stands between several names', () => {
  it('is tied to at least two of them, by ties that a path would follow', () => {
    const found = betweenNames(graph, mali, THREE);
    expect(found.length).toBeGreaterThan(3);
    for (const { id, ties, kind } of found) {
      expect(THREE).not.toContain(id);
      expect(kind).not.toBe('place');
      expect(new Set(ties.map(({ name }) => name)).size).toBe(ties.length);
      expect(ties.length).toBeGreaterThan(1);
      for (const { name, edges, edge, sentence } of ties) {
        expect(edges).toContain(edge);
        expect(sentence).not.toBe('');
        for (const key of edges) {
          expect(graph.extremities(key).toSorted()).toEqual([id, name].sort());
          const { standing, planned, family } = graph.getEdgeAttributes(key);
          expect([standing === 'denied', planned, family === 'spatial']).toEqual([false, false, false]);
        }
      }
    }
  });

  it('comes with those first that tie the most of them', () => {
    const ties = betweenNames(graph, mali, THREE).map((each) => each.ties.length);
    expect(ties).toEqual(ties.toSorted((a, b) => b - a));
    expect(ties[0]).toBe(3);
  });

  it('is an event in which both had a part', () => {
    const found = betweenNames(graph, mali, ['actor:jnim', 'actor:minusma'].map(expand));
    const events = found.filter(({ kind }) => kind === 'event');
    expect(events.length).toBeGreaterThan(0);
    const attack = events.find(({ ties }) => ties.some(({ kind }) => kind === 'violence'));
    expect(attack?.ties.every(({ joins }) => joins)).toBe(false);
  });

  it('is nothing for one name, for one that is given twice, and for one that nobody knows', () => {
    const [jnim = ''] = THREE;
    expect(betweenNames(graph, mali, [jnim, jnim])).toEqual([]);
    expect(betweenNames(graph, mali, [jnim, 'urn:nobody'])).toEqual([]);
  });
});

describe('the ways among several names', () => {
  it('are the first of each pair', () => {
    expect(pairsAmong(THREE)).toHaveLength(3);
    const task = waysAmong(graph, mali, [...THREE, 'urn:nobody']);
    let step = task.next();
    let rests = 0;
    for (; !step.done; step = task.next()) rests += 1;
    expect(rests).toBe(3);
    for (const { from, to, path } of step.value) {
      expect(path).toEqual(findPaths(graph, mali, from, to, { limit: 1 })[0]);
      expect(path?.steps.length).toBeGreaterThan(0);
    }
  });
});
