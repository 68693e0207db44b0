/** A store whose writes end in the middle, and small data before and after a report of them changed. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach } from 'vitest';
import { claimgraph, SMALL } from '../cli/run.js';
import { lastingFolder } from '../dataset/temporary.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

export const WAYS = ['update', 'graphStore'] as const;
type Way = (typeof WAYS)[number];
const NQUADS = { format: 'application/n-quads' } as const;

/** A store of its own for each test of the file that calls it. */
export function brokenWrites() {
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
  const into = (way: Way) => [
    '--endpoint',
    server.query,
    way === 'update' ? '--update-endpoint' : '--graph-store',
    server[way],
  ];
  /** Back to what the store was. */
  const restore = (dump: string) => {
    server.store.update('CLEAR ALL');
    server.store.load(dump, NQUADS);
    server.writes.length = 0;
    delete server.manners.mostWrites;
  };
  return {
    before,
    after,
    server: () => server,
    push: (data: string, way: Way) => claimgraph(['push', data, ...into(way)]),
    derive: (way: Way) => claimgraph(['derive', ...into(way), '--claims-at-once', '20']),
    dump: () => server.store.dump(NQUADS),
    restore,
    /** The next run ends after so many writes, or none does. */
    endAfter(writes: number | undefined): void {
      if (writes === undefined) delete server.manners.mostWrites;
      else server.manners.mostWrites = writes;
    },
    /** How many writes `run` makes in full; the store is then as it was. */
    async writesOf(run: () => Promise<unknown>): Promise<number> {
      const dump = server.store.dump(NQUADS);
      restore(dump);
      await run();
      const writes = server.writes.length;
      restore(dump);
      return writes;
    },
  };
}
