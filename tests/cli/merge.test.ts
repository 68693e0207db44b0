import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDecision } from '../../src/dataset/write/identity-ledger.js';
import { decodeGraphFile } from '../../src/graph/file/graph-file.js';
import { expand } from '../../src/model/namespaces.js';
import { resolveName } from '../../src/names/names.js';
import { claimgraph, expectOneLine, expectReadable, MALI } from './run.js';
import { askWithKey, startView } from './viewing.js';

const MERGE = ['--merge', '0.8'];
const SAID =
  'Second ambush in central Mali (event:ambush-2) is read as First ambush in central Mali (event:ambush-1)';

let folder: string;
/** Report 003 of the Mali data, with its two ambushes decided to be one. */
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-merged-'));
  data = join(folder, 'data');
  // Every command reads it anew: one report shows what five would.
  await cp(MALI, data, { recursive: true, filter: (path) => !/\b00[0124]\.ttl$/.test(path) });
  await addDecision(join(data, 'identity.ttl'), {
    left: expand('event:ambush-1'),
    right: expand('event:ambush-2'),
    decision: 'same',
    confidence: 0.9,
    reason: 'A test.',
    creator: 'a test',
    date: '2026-01-01',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('show finds what was merged away by its old IRI and name, and says where it went', async () => {
  for (const name of ['event:ambush-2', 'Second ambush in central Mali']) {
    const { code, out } = await claimgraph(['show', data, name, ...MERGE]);
    expect(code).toBe(0);
    expectReadable(out);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(SAID);
    expect(text).toContain('read as one with: Second ambush in central Mali (event:ambush-2)');
  }
});

test('path takes the old IRI, and says where it went beside the result', async () => {
  const { code, err, out } = await claimgraph(['path', data, 'event:ambush-2', 'JNIM', ...MERGE]);
  expect([code, err]).toEqual([0, `claimgraph: ${SAID}\n`]);
  expect(out).toContain('First ambush in central Mali');
});

test('query asks the merged graph, where the old IRI leads on', async () => {
  const query = `SELECT (COUNT(DISTINCT ?c) AS ?here) (COUNT(DISTINCT ?d) AS ?through) (SAMPLE(?to) AS ?new) {
    { ?c a cg:Claim ; rdf:subject event:ambush-1 }
    UNION { event:ambush-2 owl:sameAs ?to . ?d a cg:Claim ; rdf:subject ?to }
  }`;
  const ask = async (...more: string[]) =>
    JSON.parse((await claimgraph(['query', data, '--json', '-e', query, ...more])).out).results.bindings[0];
  const [apart, one] = [await ask(), await ask(...MERGE)];
  expect(Number(one.here.value)).toBeGreaterThan(Number(apart.here.value));
  expect([apart.through.value, one.through.value]).toEqual(['0', one.here.value]);
  expect(one.new).toEqual({ type: 'uri', value: expand('event:ambush-1') });
});

test('an endpoint answers from what it holds: --merge, --lens and --without are refused with it', async () => {
  const endpoint = ['query', data, '-e', 'ASK { ?s ?p ?o }', '--endpoint', 'http://127.0.0.1:9/'];
  for (const view of [MERGE, ['--lens', 'JNIM'], ['--without', 'SITE']]) {
    const { code, err } = await claimgraph([...endpoint, ...view]);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(err).toContain(`${view[0]} is for a folder`);
  }
});

test('export writes the merged graph, in RDF with a way from the old IRI, and in GEXF without it', async () => {
  const turtle = await claimgraph(['export', data, ...MERGE]);
  const signpost =
    /event:ambush-2 a cg:MergedNode ;\n {2}owl:sameAs event:ambush-1 ;\n {2}rdfs:label "Second/;
  expect(signpost.test(turtle.out)).toBe(true);
  expect(turtle.out.includes('rdf:subject event:ambush-2')).toBe(false);
  const gexf = await claimgraph(['export', data, '--format', 'gexf', ...MERGE]);
  expect(gexf.out.includes('ambush-1')).toBe(true);
  expect(gexf.out.includes('<node id="event:ambush-2"')).toBe(false);
});

test('export finds the old IRI by --entity', async () => {
  const old = await claimgraph(['export', data, '--entity', 'event:ambush-2', ...MERGE]);
  const now = await claimgraph(['export', data, '--entity', 'event:ambush-1', ...MERGE]);
  expect([old.err, now.err]).toEqual([`claimgraph: ${SAID}\n`, '']);
  expect(old.out === now.out).toBe(true);
  expect(old.out.includes('owl:sameAs event:ambush-1')).toBe(true);
});

test('build and view give the page the merged graph, which knows the old names', async () => {
  const site = join(folder, 'site');
  expect((await claimgraph(['build', data, '--out', site, ...MERGE])).code).toBe(0);
  const built = await readFile(join(site, 'graph.json'), 'utf8');
  const { corpus } = decodeGraphFile(built);
  for (const name of ['event:ambush-2', 'Second ambush in central Mali', 'ambush-2'])
    expect(resolveName(corpus, name).matches.map(({ id }) => id)).toEqual([expand('event:ambush-1')]);
  expect((await readFile(join(site, 'claimgraph.ttl'), 'utf8')).includes('owl:sameAs event:ambush-1')).toBe(
    true,
  );
  const served = await startView(data, ...MERGE);
  expect((await (await askWithKey(served, 'graph.json')).text()) === built).toBe(true);
});

test('a threshold above the decision merges nothing', async () => {
  const [plain, above] = [
    await claimgraph(['export', data]),
    await claimgraph(['export', data, '--merge', '0.95']),
  ];
  expect(above.out === plain.out).toBe(true);
});

test('a threshold that is no confidence is refused', async () => {
  for (const command of ['build', 'view', 'query', 'export', 'show', 'path']) {
    const { code, err } = await claimgraph([command, data, '--merge', '80']);
    expect(code, command).toBe(2);
    expectOneLine(err);
  }
});
