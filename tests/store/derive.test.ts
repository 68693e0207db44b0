/** `claimgraph derive`: what it makes of a store part by part is what is made of the whole. */
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveStore } from '../../src/index.js';
import { claimgraph, expectOneLine, MALI, SMALL } from '../cli/run.js';
import { temporaryFolder } from '../dataset/temporary.js';
import { derivedOfWhole, derivedThere, linesIn } from './derived-quads.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

const into = (server: OxigraphServer) => ['--endpoint', server.query, '--graph-store', server.graphStore];
const derive = (server: OxigraphServer, claims: number, ...words: readonly string[]) =>
  claimgraph(['derive', ...into(server), '--claims-at-once', `${claims}`, ...words]);
const deriveTo = (file: string, server: OxigraphServer, claims: number, ...words: readonly string[]) =>
  claimgraph(['derive', '--endpoint', server.query, '--to', file, '--claims-at-once', `${claims}`, ...words]);
const isOpen = ({ store }: OxigraphServer) =>
  store.query(
    'ASK { GRAPH <https://w3id.org/claimgraph/graph/derived/progress> { ?s <https://schema.org/actionStatus> <https://schema.org/ActiveActionStatus> } }',
  );

async function pushed(data: string): Promise<OxigraphServer> {
  const server = await startOxigraph();
  await claimgraph(['push', data, ...into(server)]);
  return server;
}

describe('into a store', () => {
  let server: OxigraphServer;
  beforeAll(async () => {
    server = await pushed(MALI);
  });

  test('broken off, and gone on with where it was, it is what is derived of the whole', async () => {
    server.manners.mostWrites = server.writes.length + 60;
    const broken = await derive(server, 400);
    expect(broken.code).toBe(2);
    expectOneLine(broken.err);
    expect(isOpen(server)).toBe(true);
    delete server.manners.mostWrites;
    const rest = await derive(server, 400, '--json');
    expect(rest).toMatchObject({ code: 0, err: '' });
    const whole = await derivedOfWhole(MALI);
    expect(JSON.parse(rest.out)).toMatchObject({ before: 1, ranges: 1, quads: whole.length });
    expect(isOpen(server)).toBe(false);
    expect(derivedThere(server)).toEqual(whole);
  });

  test('it is derived once, and read by nobody here', async () => {
    server.writes.length = 0;
    expect((await derive(server, 100)).out).toMatch(/what follows from its \d+ claims is there already/);
    expect(server.writes).toEqual([]);
    const stats = await claimgraph(['stats', '--endpoint', server.query]);
    expect(stats.out).toBe((await claimgraph(['stats', MALI])).out);
  });
});

test('into a file: broken off in the middle of a line, it goes on behind the last part', async () => {
  const server = await pushed(SMALL);
  const to = join(temporaryFolder(), 'derived.nq');
  server.manners.mostQueries = 60;
  const broken = await deriveTo(to, server, 4);
  delete server.manners.mostQueries;
  expect(broken.code).toBe(2);
  expect(broken.err).toMatch(/answered 500: out of memory/);
  const { before } = JSON.parse((await deriveTo(to, server, 4, '--dry-run', '--json')).out);
  expect([before > 0, existsSync(to)]).toEqual([true, false]);
  appendFileSync(`${to}.part`, '<https://w3id.org/claimgraph/actor/a> <https://w3id.org/cla');
  appendFileSync(`${to}.progress`, '{"upTo":"https://w3id.org/claim');
  const rest = await deriveTo(to, server, 4, '--json');
  expect(rest).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(rest.out).before).toBe(before);
  expect(linesIn(to)).toEqual(await derivedOfWhole(SMALL));
  expect([existsSync(`${to}.part`), existsSync(`${to}.progress`)]).toEqual([false, false]);
});

test('two runs at once do not write into one file', async () => {
  const server = await pushed(SMALL);
  const to = join(temporaryFolder(), 'derived.nq');
  const both = await Promise.allSettled([
    deriveStore(server.query, { to }),
    deriveStore(server.query, { to }),
  ]);
  const refused = both.flatMap((run) => (run.status === 'rejected' ? [String(run.reason)] : []));
  expect(refused).toEqual([expect.stringMatching(/derived\.nq is being written by another run: wait/)]);
  expect(linesIn(to)).toEqual(await derivedOfWhole(SMALL));
});

test('of a store that was pushed to since, all is derived anew, and it is said', async () => {
  const data = join(temporaryFolder(), 'data');
  cpSync(SMALL, data, { recursive: true });
  const server = await pushed(data);
  const to = join(temporaryFolder(), 'derived.nq');
  await derive(server, 4);
  server.manners.mostQueries = 60;
  await deriveTo(to, server, 4);
  delete server.manners.mostQueries;
  const file = join(data, 'reports/901.ttl');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('code:affirmed', 'code:negated'));
  const again = await claimgraph(['push', data, ...into(server)]);
  expect(again.err).toMatch(/what was derived in .* is of the data before: claimgraph derive/);
  const [there, inFile] = [await derive(server, 4), await deriveTo(to, server, 4)];
  const anew = /is of other data, or of another version: all is derived anew/;
  expect([there.err, inFile.err]).toEqual([expect.stringMatching(anew), expect.stringMatching(anew)]);
  const whole = await derivedOfWhole(data);
  expect([derivedThere(server), linesIn(to)]).toEqual([whole, whole]);
});

test('what it cannot be made of is told in a line', async () => {
  const server = await startOxigraph();
  const empty = await derive(server, 4);
  expect(empty.code).toBe(2);
  expectOneLine(empty.err);
  expect(empty.err).toMatch(/nobody pushed to .*: claimgraph push DATA --endpoint/);
  server.manners.mostWrites = 4;
  await claimgraph(['push', SMALL, ...into(server)]);
  expect((await derive(server, 4)).err).toMatch(
    /a push to .* has begun and not ended: nothing is derived of a part/,
  );
  delete server.manners.mostWrites;
  await claimgraph(['push', SMALL, ...into(server)]);
  const readOnly = await claimgraph(['derive', '--endpoint', server.query]);
  expect(readOnly.err).toMatch(/the endpoint takes no updates/);
  const nowhere = await deriveTo('/nowhere/derived.nq', server, 4);
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringMatching(/\/nowhere\/derived\.nq/)]);
  const both = await claimgraph(['derive', ...into(server), '--to', 'derived.nq']);
  expect(both.err).toMatch(
    /--to writes into a file, and --graph-store into the store: leave out one of them/,
  );
  const none = await claimgraph(['derive', ...into(server), '--claims-at-once', '0']);
  expect(none.err).toMatch(/It must be a whole number, 1 or more/);
});
