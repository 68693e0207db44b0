/** All comparisons of a store, range by range of names, are those of the whole. */
import { beforeAll, expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/verdicts/verdict.js';
import { comparisonsAsFound, comparisonsInStore, openGraph } from '../../src/index.js';
import { claimgraph, MALI, SMALL } from '../cli/run.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

const lines = (out: string) => out.trimEnd().split('\n').sort();
let server: OxigraphServer;

beforeAll(async () => {
  server = await startOxigraph();
  await claimgraph(['push', MALI, '--endpoint', server.query, '--graph-store', server.graphStore]);
});

test.each([1, 250])('in parts of at most %i claims', async (claimsAtOnce) => {
  const word = ({ verdict, reason, about, left, right, silent }: Comparison) =>
    JSON.stringify([
      verdict,
      reason,
      about,
      silent,
      ...[left, right].map((side) => side.map(({ id }) => id)),
    ]);
  const whole = [...comparisonsAsFound((await openGraph(MALI)).corpus)].map(word).sort();
  const small = claimsAtOnce === 1;
  const found: string[] = [];
  let ranges = 0;
  for await (const { comparisons } of (await comparisonsInStore(server.query, { claimsAtOnce })) ?? []) {
    ranges += 1;
    found.push(...[...comparisons].map(word));
    if (small && ranges > 4) break;
  }
  if (small) expect(whole).toEqual(expect.arrayContaining(found));
  else expect(found.sort()).toEqual(whole);
  expect(ranges).toBeGreaterThan(1);
});

test('--json-lines prints of a store what it prints of the files, in some order, reading no graph as a whole', async () => {
  const words = ['disagreements', '--all', '--json-lines'];
  const files = await claimgraph([...words, MALI]);
  server.queries.length = 0;
  const store = await claimgraph([...words, '--endpoint', server.query]);
  expect(store).toMatchObject({ code: 0, err: '' });
  expect(lines(store.out)).toEqual(lines(files.out));
  expect(lines(store.out).length).toBeGreaterThan(50);
  const ofWhole = () =>
    server.queries.filter((query) => /GRAPH <\S+report\S+> \{ \?s \?p \?o \}/.test(query)).length;
  expect(ofWhole()).toBe(0);
  await claimgraph(['disagreements', '--json', '--endpoint', server.query]);
  expect(ofWhole()).toBeGreaterThan(3);
});

test('a store that nobody pushed to is read as a whole, and one that is pushed to meanwhile is named', async () => {
  const other = await startOxigraph();
  const { out: turtle } = await claimgraph(['export', SMALL, '--format', 'trig']);
  other.store.load(turtle, { format: 'application/trig' });
  expect(await comparisonsInStore(other.query)).toBe(undefined);
  const words = ['disagreements', '--all', '--json-lines'];
  const [files, store] = [
    await claimgraph([...words, SMALL]),
    await claimgraph([...words, '--endpoint', other.query]),
  ];
  expect([store.code, lines(store.out)]).toEqual([files.code, lines(files.out)]);

  const ranges = (await comparisonsInStore(server.query)) ?? [];
  const read = async () => {
    for await (const _ of ranges)
      await claimgraph(['push', SMALL, '--endpoint', server.query, '--graph-store', server.graphStore]);
  };
  await expect(read()).rejects.toThrow(/was pushed to while it was read/);
});
