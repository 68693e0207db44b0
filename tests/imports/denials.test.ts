/** Relations whose names deny: what they say is told as denied, or drawn as no tie. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openGraph } from '../../src/index.js';
import { sayClaim } from '../../src/words/claims.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-denials-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function opened(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return openGraph(path);
}

test.each([
  ['did not attack', 'Red did not attack blue'],
  ['never met', 'Red never met blue'],
  ["didn't attack", 'Red did not attack blue'],
  ['is not a part of', 'Red is not a part of blue'],
])('an edge that says “%s” is a denial', async (relation, sentence) => {
  const { corpus } = await opened('edges.csv', `source,target,type\nred,blue,${relation}\n`);
  const [claim, ...more] = [...corpus.claims.values()];
  expect(more).toEqual([]);
  expect(claim?.polarity).toBe('negated');
  expect(sayClaim(corpus, claim!).sentence).toContain(sentence);
});

test.each(['not by', 'no ally of', 'denies having attacked'])(
  'an edge that says “%s” is no tie',
  async (relation) => {
    const graph = await opened('words.csv', `source,target,type\nred,blue,${relation}\ngreen,blue,trained\n`);
    expect(graph.corpus.claims.size).toBe(2);
    expect(graph.graph.mapEdges((_, { label }) => label)).toEqual([expect.stringContaining('trained')]);
  },
);

test('a property whose name denies is no tie, and an edge of a name that only begins so is one', async () => {
  const ttl = (property: string) =>
    `@prefix ex: <https://example.org/> . ex:raid ex:${property} ex:army . ex:raid ex:after ex:truce .`;
  const denying = await opened('not.ttl', ttl('notBy'));
  expect(denying.corpus.claims.size).toBe(2);
  expect(denying.graph.size).toBe(1);
  expect((await opened('noted.ttl', ttl('notedBy'))).graph.size).toBe(2);
});
