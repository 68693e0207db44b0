import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import { applyLayout, layoutGraph } from '../../../src/graph/layout/layout.js';
import type { Layout } from '../../../src/graph/layout/positions.js';
import { reading } from '../../../src/graph/layout/score.js';
import { components } from '../../../src/graph/layout/skeleton.js';
import { aggregateActors } from '../../../src/graph/project/actors.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { seededRandom } from '../../../src/structures/seeded-random.js';
import { corpusOf, MALI } from '../corpora.js';

let graph: ClaimGraph;
let actors: ActorGraph;

beforeAll(async () => {
  graph = projectGraph(await corpusOf(MALI));
  actors = aggregateActors(graph);
});

const bytes = (layout: Layout) => JSON.stringify([...layout]);

function window(layout: Layout): { width: number; height: number } {
  const positions = [...layout.values()];
  const across = positions.map(({ x }) => x);
  const down = positions.map(({ y }) => y);
  return { width: Math.max(...across) - Math.min(...across), height: Math.max(...down) - Math.min(...down) };
}

describe('the layout of a graph', () => {
  it('is the same to the byte each time', () => {
    expect(bytes(layoutGraph(actors))).toBe(bytes(layoutGraph(actors)));
    expect(bytes(layoutGraph(graph))).toBe(bytes(layoutGraph(graph)));
  });

  it('is another one for another seed', () => {
    expect(bytes(layoutGraph(actors, { seed: 2 }))).not.toBe(bytes(layoutGraph(actors)));
  });

  it('places every node, in numbers of at most three decimals', () => {
    const layout = layoutGraph(graph);
    expect([...layout.keys()]).toEqual(graph.nodes());
    for (const { x, y } of layout.values()) {
      for (const n of [x, y]) expect(Math.round(n * 1000) / 1000).toBe(n);
    }
  });

  it('fills a window that is wider than high, about 16:10', () => {
    for (const each of [graph, actors]) {
      const { width, height } = window(layoutGraph(each));
      expect(width / height).toBeGreaterThan(1.2);
      expect(width / height).toBeLessThan(2.1);
    }
  });

  it('gives the actors of Mali room to be read: hardly a label on another in 1440 by 900', () => {
    const layout = layoutGraph(actors);
    const { width, height } = window(layout);
    const main = components(actors)[0];
    if (main === undefined) throw new Error('the graph of actors is empty');
    const positions = main.nodes.map((id) => layout.get(id) ?? { x: 0, y: 0 });
    const { overlaps, crossings } = reading(main, positions, Math.min(1440 / width, 900 / height));
    expect(overlaps).toBeLessThanOrEqual(5);
    expect(crossings).toBeLessThanOrEqual(main.ties.length / 2);
  });

  it('puts no two nodes in one place', () => {
    const places = [...layoutGraph(graph).values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('does not change when parallel edges are said once more', () => {
    const doubled = actors.copy() as ActorGraph;
    actors.forEachEdge((key, attributes, source, target) => {
      doubled.addDirectedEdgeWithKey(`${key} again`, source, target, attributes);
    });
    expect(bytes(layoutGraph(doubled))).toBe(bytes(layoutGraph(actors)));
  });

  it('holds for an empty graph, a single node and a thousand nodes', () => {
    expect(layoutGraph(graph.nullCopy() as ClaimGraph).size).toBe(0);
    expect(bytes(layoutGraph(large(1)))).toContain('n0');
    const thousand = large(1000);
    expect(bytes(layoutGraph(thousand))).toBe(bytes(layoutGraph(thousand)));
  });

  it('is written into the nodes', () => {
    const copy = actors.copy() as ActorGraph;
    const layout = layoutGraph(copy);
    applyLayout(copy, layout);
    copy.forEachNode((id, { x, y }) => expect({ x, y }).toEqual(layout.get(id)));
  });
});

/** A ring of nodes with chords, as large as wanted. */
function large(size: number): ClaimGraph {
  const random = seededRandom(7);
  const ring = graph.nullCopy() as ClaimGraph;
  const like = graph.getNodeAttributes(graph.nodes()[0]);
  const edge = graph.getEdgeAttributes(graph.edges()[0]);
  for (let n = 0; n < size; n += 1) ring.addNode(`n${n}`, { ...like, label: `Node ${n}` });
  for (let n = 0; size > 1 && n < size; n += 1) {
    ring.addDirectedEdge(`n${n}`, `n${(n + 1) % size}`, edge);
    ring.addDirectedEdge(`n${n}`, `n${Math.floor(random() * size)}`, edge);
  }
  return ring;
}
