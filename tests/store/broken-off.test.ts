/** A process that ends between any two writes to a store leaves nothing that is taken for the whole, or for what it is not. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { claimgraph, SMALL } from '../cli/run.js';
import { lastingFolder } from '../dataset/temporary.js';
import { derivedOfWhole, derivedThere } from './derived-quads.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

/** The small data, and the same with another report 901. */
const [before, after] = [0, 1].map(() => join(lastingFolder(), 'small')) as [string, string];
for (const data of [before, after])
  cpSync(SMALL, data, {
    recursive: true,
    filter: (path) => !relative(SMALL, path).startsWith('.claimgraph'),
  });
const report = join(after, 'reports/901.ttl');
writeFileSync(report, readFileSync(report, 'utf8').replaceAll('code:affirmed', 'code:negated'));

let server: OxigraphServer;
beforeEach(async () => {
  server = await startOxigraph();
});

const into = (way: 'update' | 'graphStore') => [
  '--endpoint',
  server.query,
  way === 'update' ? '--update-endpoint' : '--graph-store',
  server[way],
];
const push = (data: string, way: 'update' | 'graphStore') => claimgraph(['push', data, ...into(way)]);
const derive = (way: 'update' | 'graphStore') =>
  claimgraph(['derive', ...into(way), '--claims-at-once', '20']);

const NQUADS = { format: 'application/n-quads' } as const;
const linesThere = () => server.store.dump(NQUADS).split('\n').sort();

/** Back to what the store was. */
function restore(dump: string): void {
  server.store.update('CLEAR ALL');
  server.store.load(dump, NQUADS);
  server.writes.length = 0;
  delete server.manners.mostWrites;
}

/** How many writes `run` makes in full; the store is then as it was. */
async function writesOf(run: () => Promise<unknown>): Promise<number> {
  const dump = server.store.dump(NQUADS);
  restore(dump);
  await run();
  const writes = server.writes.length;
  restore(dump);
  return writes;
}

test.each(['update', 'graphStore'] as const)('a push, by %s', async (way) => {
  await push(after, way);
  const whole = linesThere();
  server.store.update('CLEAR ALL');
  await push(before, way);
  const there = server.store.dump(NQUADS);
  const all = await writesOf(() => push(after, way));
  expect(all).toBeGreaterThan(3);
  for (let most = 1; most < all; most += 1) {
    restore(there);
    server.manners.mostWrites = most;
    expect((await push(after, way)).code).toBe(2);
    const read = await claimgraph(['stats', '--endpoint', server.query]);
    expect([most, read.err]).toEqual([most, expect.stringMatching(/has begun and not ended/)]);
    delete server.manners.mostWrites;
    expect((await push(after, way)).code).toBe(0);
    expect(linesThere()).toEqual(whole);
  }
});

test.each(['update', 'graphStore'] as const)(
  'what is derived, by %s, once the data are others',
  async (way) => {
    const other = await derivedOfWhole(after);
    await push(before, way);
    const pushed = server.store.dump(NQUADS);
    const all = await writesOf(() => derive(way));
    // In the end, when what there is of it is put down.
    for (let most = all - 3; most < all; most += 1) {
      restore(pushed);
      server.manners.mostWrites = most;
      expect((await derive(way)).code).toBe(2);
      delete server.manners.mostWrites;
      await push(after, way);
      expect((await derive(way)).code).toBe(0);
      expect([most, derivedThere(server)]).toEqual([most, other]);
    }
    // And in the beginning, when what was derived before is taken out.
    restore(pushed);
    await derive(way);
    await push(after, way);
    const old = server.store.dump(NQUADS);
    const graphs = new Set(derivedThere(server).map((line) => line.split(' ').at(-2))).size;
    for (const most of [1, 2, 3, graphs, graphs + 1, graphs + 2, graphs + 3]) {
      restore(old);
      server.manners.mostWrites = most;
      expect((await derive(way)).code).toBe(2);
      delete server.manners.mostWrites;
      expect((await derive(way)).code).toBe(0);
      expect([most, derivedThere(server)]).toEqual([most, other]);
    }
  },
);
