import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Dataset } from '../../../src/dataset/dataset.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { openEngine } from '../../../src/query/engine/engine.js';
import { openQuadFile } from '../../../src/query/engine/quad-files.js';
import { unionChunks, unionChunksOfText } from '../../../src/query/engine/quad-lines.js';
import type { QueryEngine } from '../../../src/query/engine/query-engine.js';
import { LoadError } from '../../../src/query/engine/worker-engine.js';
import { claimsGraph } from '../../bench/generate.js';
import { QUERIES, withPrefixes } from '../../bench/queries.js';
import { lastingFolder } from '../../dataset/temporary.js';

const folder = lastingFolder();
const engines: QueryEngine[] = [];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
function open(path: string): QueryEngine {
  const engine = openQuadFile(path, async () => new Dataset());
  engines.push(engine);
  return engine;
}

it('a file of N-Quads answers as the dataset that is read from it', async () => {
  const path = file('graph.nq', [...claimsGraph({ quads: 3000 })].join(''));
  const whole = openEngine((await readDataset([path])).quads());
  engines.push(whole);
  const quick = open(path);
  for (const query of Object.values(QUERIES)) {
    const rows = async (engine: QueryEngine) =>
      (await engine.select(withPrefixes(query))).rows.map((row) =>
        Object.values(row)
          .map((term) => term?.value)
          .join(' '),
      );
    expect(await rows(quick)).toEqual(await rows(whole));
  }
});

it('a triple in two graphs is one in the union and one in each graph', async () => {
  const engine = open(file('two.nq', '<urn:s> <urn:p> "o" <urn:g> .\n<urn:s> <urn:p> "o" <urn:h> .\n'));
  expect((await engine.select('SELECT * WHERE { ?s ?p ?o }')).rows).toHaveLength(1);
  expect((await engine.select('SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }')).rows).toHaveLength(2);
});

it('quotes, backslashes, dots and graph-like text inside a literal stay what they are', async () => {
  const value = 'a \\"b\\" <urn:x> . # not \\\\ a comment _:b';
  const engine = open(
    file('odd.nt', `# a comment\r\n<urn:s> <urn:p> "${value}"@en . # end\r\n\r\n_:b <urn:q> _:b .`),
  );
  const { rows } = await engine.select('SELECT ?o WHERE { <urn:s> <urn:p> ?o }');
  expect(rows[0]?.o?.value).toBe('a "b" <urn:x> . # not \\ a comment _:b');
  expect(await engine.ask('ASK { ?b <urn:q> ?b }')).toBe(true);
});

it('pieces may end anywhere', () => {
  const text = '<urn:s> <urn:p> <urn:o> .\n<urn:s> <urn:p> "x" <urn:g> .\n';
  expect([...unionChunks([...text], false)].join('')).toBe([...unionChunks([text], false)].join(''));
});

it('a broken line is an error of loading, not an empty answer', async () => {
  await expect(open(file('bad.nq', '<urn:s> <urn:p> .\n')).ask('ASK {}')).rejects.toThrow(LoadError);
});

it('a graph that stands apart is in no default graph, and by its name where one is asked for', () => {
  const text = '<urn:a> <urn:p> "1" <urn:g> .\n<urn:b> <urn:p> _:x <urn:words> .\n';
  const lines = (named: boolean) => [...unionChunksOfText(text, named, 'urn:words')].join('').split('\n');
  expect(lines(false)).toEqual(['<urn:a> <urn:p> "1" .', '']);
  expect(lines(true)).toEqual([
    '<urn:a> <urn:p> "1" .',
    '<urn:a> <urn:p> "1" <urn:g> .',
    '<urn:b> <urn:p> _:x <urn:words> .',
    '',
  ]);
});
