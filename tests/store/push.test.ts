/** `claimgraph push` and `pull` over a store of others: what is sent comes back, and only what changed is sent. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, MALI } from '../cli/run.js';
import { SMALL, temporaryFolder } from '../dataset/temporary.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

const GRAPHS = 'https://w3id.org/claimgraph/graph/';
const LEDGER = 'https://w3id.org/claimgraph/graph/pushed';
const ways = (server: OxigraphServer) =>
  [
    ['the Graph Store Protocol', ['--graph-store', server.graphStore]],
    ['SPARQL Update', ['--update-endpoint', server.update]],
  ] as const;

/** The files of data, by their paths. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ttl'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The small data without what is kept of them, and a change to one of the two reports. */
function smallCopy(): { readonly data: string; readonly file: string; readonly change: () => void } {
  const data = join(temporaryFolder(), 'small');
  cpSync(SMALL, data, {
    recursive: true,
    filter: (path) => !relative(SMALL, path).startsWith('.claimgraph'),
  });
  const file = join(data, 'reports/902.ttl');
  const text = readFileSync(file, 'utf8');
  const change = () => writeFileSync(file, text.replace('Old opposition', 'Long opposition'));
  return { data, file, change };
}

test('the Mali data come back as the same bytes, by either way in', async () => {
  const server = await startOxigraph();
  for (const [, way] of ways(server)) {
    server.store.update('CLEAR ALL');
    const pushed = await claimgraph(['push', MALI, '--endpoint', server.query, ...way]);
    expect(pushed).toMatchObject({ code: 0, err: '' });
    const back = join(temporaryFolder(), 'data');
    expect(await claimgraph(['pull', '--endpoint', server.query, '--to', back])).toMatchObject({
      code: 0,
      err: '',
    });
    expect(filesIn(back)).toEqual(filesIn(MALI));
  }
});

test('the second time nothing is sent, then the one report that changed, and what is gone where it is said', async () => {
  const server = await startOxigraph();
  const { data, file, change } = smallCopy();
  const push = (...words: readonly string[]) =>
    claimgraph([
      'push',
      data,
      '--endpoint',
      server.query,
      '--graph-store',
      server.graphStore,
      '--json',
      ...words,
    ]);
  const graphsOf = (out: string, what: 'written' | 'gone') =>
    (JSON.parse(out)[what] as { graph: string }[]).map(({ graph }) => graph.split('/').at(-1));

  const dry = await push('--dry-run');
  expect([graphsOf(dry.out, 'written').length > 4, server.writes]).toEqual([true, []]);
  await push();
  server.writes.length = 0;
  const again = await push();
  expect([graphsOf(again.out, 'written'), server.writes]).toEqual([[], []]);

  change();
  const changed = await push();
  expect(graphsOf(changed.out, 'written')).toEqual(['902']);
  expect(server.writes.filter((write) => !write.includes(LEDGER))).toEqual([
    'PUT https://w3id.org/claimgraph/report/902',
  ]);

  rmSync(file);
  expect(graphsOf((await push()).out, 'gone')).toContain('902');
  expect((await push('--prune')).code).toBe(0);
  expect(server.store.query('ASK { GRAPH <https://w3id.org/claimgraph/report/902> { ?s ?p ?o } }')).toBe(
    false,
  );
});

test('what is derived is written for others to ask, and read by nobody here', async () => {
  const server = await startOxigraph();
  const push = (...words: readonly string[]) =>
    claimgraph(['push', MALI, '--endpoint', server.query, '--graph-store', server.graphStore, ...words]);
  expect(await push('--derived')).toMatchObject({ code: 0, err: '' });
  expect(
    server.store.query(
      'PREFIX cg: <https://w3id.org/claimgraph/ns#> ASK { GRAPH ?g { <https://w3id.org/claimgraph/actor/jnim> cg:attacked ?whom } }',
    ),
  ).toBe(true);
  expect((await push('--derived')).out).toContain('0 graphs written');
  const there = (words: readonly string[]) => claimgraph([...words, '--endpoint', server.query]);
  for (const words of [['show', 'JNIM', '--claims'], ['stats'], ['disagreements', '--all']]) {
    const [command = '', ...rest] = words;
    expect(await there(words)).toEqual(await claimgraph([command, MALI, ...rest]));
  }
  const back = join(temporaryFolder(), 'data');
  await claimgraph(['pull', '--endpoint', server.query, '--to', back]);
  expect(filesIn(back)).toEqual(filesIn(MALI));
  expect(readdirSync(back).filter((name) => name.startsWith('derived'))).toEqual([]);
  const derived = `ASK { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "${GRAPHS}") && !STRSTARTS(STR(?g), "${GRAPHS}file/") && STR(?g) != "${LEDGER}") }`;
  expect(server.store.query(derived)).toBe(true);
  expect((await push('--prune')).out).toMatch(/\d+ graphs taken out/);
  expect(server.store.query(derived)).toBe(false);
});

test('a push that broke off goes on where it was, and until then it is said', async () => {
  const server = await startOxigraph({ mostWrites: 3 });
  const push = () =>
    claimgraph(['push', SMALL, '--endpoint', server.query, '--graph-store', server.graphStore]);
  const broken = await push();
  expect(broken.code).toBe(2);
  expectOneLine(broken.err);
  expect(broken.err).toMatch(/answered 507: no room/);
  const part = await claimgraph(['stats', '--endpoint', server.query]);
  expect(part.err).toMatch(/a push to .* has begun and not ended/);
  delete server.manners.mostWrites;
  expect(await push()).toMatchObject({ code: 0, err: '' });
  expect((await claimgraph(['stats', '--endpoint', server.query])).out).toBe(
    (await claimgraph(['stats', SMALL])).out,
  );
});

test('a file that changes while it is pushed is told, and pushed as it is the next time', async () => {
  const { data, change } = smallCopy();
  const server = await startOxigraph({ onWrite: change });
  const push = () =>
    claimgraph(['push', data, '--endpoint', server.query, '--graph-store', server.graphStore]);
  const changed = await push();
  expect(changed.code).toBe(2);
  expectOneLine(changed.err);
  expect(changed.err).toContain('reports/902.ttl changed while it was pushed: push again');
  delete server.manners.onWrite;
  expect(await push()).toMatchObject({ code: 0, err: '' });
  expect(
    server.store.query('ASK { GRAPH ?g { ?s ?p ?o FILTER CONTAINS(STR(?o), "Long opposition") } }'),
  ).toBe(true);
});

test('two pushes at once, of which both wrote a graph, are told, and it is pushed again', async () => {
  const report = 'https://w3id.org/claimgraph/report/901';
  const other = `INSERT DATA { GRAPH <${LEDGER}> { <${report}> <https://schema.org/sha256> "of another" } }`;
  const server = await startOxigraph({ onWrite: () => server.store.update(other) });
  const push = () =>
    claimgraph(['push', SMALL, '--endpoint', server.query, '--graph-store', server.graphStore]);
  const both = await push();
  expect(both.code).toBe(2);
  expectOneLine(both.err);
  expect(both.err).toContain(`${report} was written by another push at the same time: push again`);
  delete server.manners.onWrite;
  expect((await push()).out).toContain('1 graph written');
  expect((await push()).out).toContain('0 graphs written');
});

test('what others changed in the store is written again', async () => {
  const server = await startOxigraph();
  const push = () =>
    claimgraph(['push', SMALL, '--endpoint', server.query, '--graph-store', server.graphStore]);
  await push();
  server.store.update('DELETE WHERE { GRAPH <https://w3id.org/claimgraph/report/901> { ?s a ?t } }');
  expect((await push()).out).toContain('1 graph written');
});

test('a store that takes no updates, and a folder with other data, are told in a line', async () => {
  const server = await startOxigraph();
  const refused = await claimgraph(['push', SMALL, '--endpoint', server.query]);
  expect([refused.code, server.writes]).toEqual([2, []]);
  expectOneLine(refused.err);
  expect(refused.err).toMatch(/takes no updates \(.*\): name where the store does, by --update-endpoint URL/);
  await claimgraph(['push', SMALL, '--endpoint', server.query, '--graph-store', server.graphStore]);
  const to = temporaryFolder();
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'mine.ttl'), '<urn:a> <urn:b> <urn:c> .');
  const pulled = await claimgraph(['pull', '--endpoint', server.query, '--to', to]);
  expect(pulled.code).toBe(2);
  expectOneLine(pulled.err);
  expect(pulled.err).toContain('mine.ttl is in the folder and not in the store');
});
