/** Each kind has its own shape, and the drawing of sources uses none of them for something else. */
import { expect, it } from 'vitest';
import type { NodeKind } from '../../../src/graph/attributes.js';
import { expand } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';
import { shapeOf } from '../../../viewer/src/scene/kinds.js';
import { sourcesScene } from '../../../viewer/src/scene/sources.js';

const NODE_KINDS: readonly NodeKind[] = ['actor', 'event', 'place', 'document', 'utterance'];

it('actors, events, places, things and what was said have shapes of their own', () => {
  const shapes = NODE_KINDS.map((kind) => shapeOf(kind, expand('cg:ArmedGroup')));
  expect(new Set(shapes).size).toBe(NODE_KINDS.length);
  expect(shapes).not.toContain(shapeOf('actor', expand('cg:UnnamedActor')));
});

it('among sources a speaker looks as among relations, and no mark means an event or an unnamed actor', async () => {
  const { corpus } = await openGraph('data');
  const { nodes } = sourcesScene(corpus, corpus, []);
  expect(nodes.length).toBeGreaterThan(20);
  for (const { id, shape } of nodes) {
    const utterance = corpus.utterances.get(id);
    const own =
      utterance === undefined
        ? shapeOf('actor', corpus.entities.get(id)?.type ?? '')
        : utterance.report === undefined
          ? shapeOf('utterance', '')
          : 'hexagon';
    expect([own, 'cross']).toContain(shape);
  }
});
