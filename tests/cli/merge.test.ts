import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeGraphFile } from '../../src/graph/graph-file.js';
import { resolveName } from '../../src/graph/names.js';
import { expand } from '../../src/model/namespaces.js';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI } from './run.js';
import { startView } from './viewing.js';

/** The Mali data with the two ambushes decided to be one. */
const inMerged = (what: (data: string, folder: string) => Promise<void>) =>
  inEmptyFolder(async (folder) => {
    const data = join(folder, 'data');
    await cp(MALI, data, { recursive: true });
    const decided = await claimgraph(['same', data, 'ambush-1', 'ambush-2', '--reason', 'A test.']);
    expect(decided.code).toBe(0);
    await what(data, folder);
  });
const MERGE = ['--merge', '0.8'];
const SAID =
  'Second ambush in central Mali (event:ambush-2) is read as First ambush in central Mali (event:ambush-1)';

test('show and path find what was merged away by its old IRI and name, and say where it went', async () => {
  await inMerged(async (data) => {
    for (const name of ['event:ambush-2', 'Second ambush in central Mali']) {
      const { code, out } = await claimgraph(['show', data, name, ...MERGE]);
      expect(code).toBe(0);
      expectReadable(out);
      const text = out.replace(/\s+/g, ' ');
      expect(text).toContain(SAID);
      expect(text).toContain('read as one with: Second ambush in central Mali (event:ambush-2)');
    }
    const path = await claimgraph(['path', data, 'event:ambush-2', 'JNIM', ...MERGE]);
    expect([path.code, path.err]).toEqual([0, `claimgraph: ${SAID}\n`]);
    expect(path.out).toContain('First ambush in central Mali');
    expect((await claimgraph(['show', data, 'event:ambush-2'])).out).toContain(
      'Second ambush in central Mali',
    );
  });
});

test('query asks the merged graph, where the old IRI leads on', async () => {
  await inMerged(async (data) => {
    const ask = async (query: string, ...more: string[]) =>
      JSON.parse((await claimgraph(['query', data, '--json', '-e', query, ...more])).out);
    const claims = 'SELECT (COUNT(?c) AS ?n) { ?c a cg:Claim ; rdf:subject event:ambush-1 }';
    const of = (answer: { results: { bindings: { n: { value: string } }[] } }) =>
      Number(answer.results.bindings[0]?.n.value);
    expect(of(await ask(claims, ...MERGE))).toBeGreaterThan(of(await ask(claims)));
    const led = await ask('SELECT ?new { event:ambush-2 owl:sameAs ?new }', ...MERGE);
    expect(led.results.bindings).toEqual([{ new: { type: 'uri', value: expand('event:ambush-1') } }]);
    const through = 'SELECT ?c { event:ambush-2 owl:sameAs?/^rdf:subject ?c . ?c a cg:Claim }';
    expect((await ask(through, ...MERGE)).results.bindings.length).toBe(of(await ask(claims, ...MERGE)));
    const endpoint = ['--endpoint', 'http://127.0.0.1:9/', ...MERGE];
    const refused = await claimgraph(['query', data, '-e', 'ASK { ?s ?p ?o }', ...endpoint]);
    expect(refused.code).toBe(2);
    expectOneLine(refused.err);
  });
});

test('export writes the merged graph in every format, and finds the old IRI by --entity', async () => {
  await inMerged(async (data) => {
    const all = await Promise.all(
      ['turtle', 'trig', 'nquads', 'jsonld', 'gexf', 'graphml'].map((format) =>
        claimgraph(['export', data, '--format', format, ...MERGE]),
      ),
    );
    for (const { code, out } of all) {
      expect(code).toBe(0);
      expect(out.includes('ambush-1')).toBe(true);
    }
    const [turtle, , , , gexf] = all;
    const signpost =
      /event:ambush-2 a cg:MergedNode ;\n {2}owl:sameAs event:ambush-1 ;\n {2}rdfs:label "Second/;
    expect(signpost.test(turtle?.out ?? '')).toBe(true);
    expect(turtle?.out.includes('rdf:subject event:ambush-2')).toBe(false);
    expect(gexf?.out.includes('<node id="event:ambush-2"')).toBe(false);
    const part = (name: string) => claimgraph(['export', data, '--entity', name, ...MERGE]);
    const [old, now] = await Promise.all([part('event:ambush-2'), part('event:ambush-1')]);
    expect(old.err).toContain(SAID);
    expect(old.out).toBe(now.out);
    expect(old.out.includes('owl:sameAs event:ambush-1')).toBe(true);
  });
});

test('build and view give the page the merged graph, which knows the old names', async () => {
  await inMerged(async (data, folder) => {
    const site = join(folder, 'site');
    const { code } = await claimgraph(['build', data, '--out', site, ...MERGE]);
    expect(code).toBe(0);
    const built = await readFile(join(site, 'graph.json'), 'utf8');
    const { corpus } = decodeGraphFile(built);
    for (const name of ['event:ambush-2', 'Second ambush in central Mali', 'ambush-2'])
      expect(resolveName(corpus, name).matches.map(({ id }) => id)).toEqual([expand('event:ambush-1')]);
    expect(await readFile(join(site, 'claimgraph.ttl'), 'utf8')).toContain('owl:sameAs event:ambush-1');
    const { url } = await startView(data, ...MERGE);
    expect(await (await fetch(`${url}graph.json`)).text()).toBe(built);
  });
});

test('a threshold above the decision merges nothing, and one that is no confidence is refused', async () => {
  await inMerged(async (data) => {
    const [plain, above] = await Promise.all(
      [[], ['--merge', '0.95']].map((more) => claimgraph(['export', data, ...more])),
    );
    expect(above?.out).toBe(plain?.out);
    for (const command of ['build', 'view', 'query', 'export', 'show', 'path']) {
      const { code, err } = await claimgraph([command, data, '--merge', '80']);
      expect(code, command).toBe(2);
      expectOneLine(err);
    }
  });
});
