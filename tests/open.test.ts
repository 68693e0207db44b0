import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import * as library from '../src/index.js';
import { expand } from '../src/model/namespaces.js';

const { openGraph } = library;

test('three lines give the graph, the quads, the records and the answers', async () => {
  const small = await openGraph('tests/fixtures/small');
  expect(small.graph).toBeInstanceOf(MultiDirectedGraph);
  expect(small.actorGraph.hasNode(expand('actor:front'))).toBe(true);
  expect(small.corpus.claims.size).toBe(10);
  const [row] = await small.select('SELECT (COUNT(?c) AS ?n) WHERE { ?c a cg:Claim }');
  expect(row?.n?.value).toBe('10');
  expect(await small.ask('ASK { actor:front cg:attacked actor:guard }')).toBe(true);
  expect(await small.construct('DESCRIBE actor:front')).not.toHaveLength(0);
  expect(small.paths('NF', 'guard')[0]?.steps).toHaveLength(1);
  expect([...small.export({ format: 'turtle' })].join('')).toContain('claim:901-39a18e7b a cg:Claim');
  await small.close();
});

test('the dataset is RDF/JS, knows what was written and what was derived, and can be asked with the ontology', async () => {
  const small = await openGraph(['tests/fixtures/small/entities.ttl', 'tests/fixtures/small']);
  const written = [...small.written()];
  expect(written.length).toBeLessThan(small.dataset.size);
  expect(small.dataset.match(null, null, null, written[0]?.graph).size).toBeGreaterThan(0);
  expect(small.derivedGraphs).toContain(expand('graph:derived/attacked'));
  expect(written.some(({ graph }) => small.derivedGraphs.has(graph.value))).toBe(false);
  expect(await small.ask('ASK { GRAPH graph:ontology { cg:Claim rdfs:label ?label } }')).toBe(true);
  await small.close();
});

test('opening the same data twice gives the same graph', async () => {
  const [one, two] = await Promise.all([
    openGraph('tests/fixtures/small'),
    openGraph('tests/fixtures/small'),
  ]);
  expect(JSON.stringify(one?.graph.export())).toBe(JSON.stringify(two?.graph.export()));
});

test('a query that takes too long is stopped at the time that was set, and the next one is answered', async () => {
  const small = await openGraph('tests/fixtures/small', { timeout: 300 });
  await expect(
    small.select('SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }'),
  ).rejects.toThrow(library.QueryError);
  expect(await small.ask('ASK { ?c a cg:Claim }')).toBe(true);
  await small.close();
});

test('a name that is not there, and a folder that is not there, are errors of their own kind', async () => {
  const small = await openGraph('tests/fixtures/small');
  expect(() => small.entity('Northen Front')).toThrow(library.NotFoundError);
  await expect(openGraph('no-such-folder')).rejects.toThrow(library.NotFoundError);
});
