/** The Mali data derived part by part, at several sizes of parts, into a file and by updates: always what the whole gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { claimgraph, MALI } from '../cli/run.js';
import { temporaryFolder } from '../dataset/temporary.js';
import { derivedOfWhole, derivedThere, linesIn } from './derived-quads.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';

let pushed: OxigraphServer;
beforeAll(async () => {
  pushed = await startOxigraph();
  await claimgraph(['push', MALI, '--endpoint', pushed.query, '--graph-store', pushed.graphStore]);
});

const whole = await derivedOfWhole(MALI);
const deriveTo = async (claims: number) => {
  const to = join(temporaryFolder(), 'derived.nq');
  const words = ['derive', '--endpoint', pushed.query, '--to', to, '--claims-at-once', `${claims}`];
  expect(await claimgraph(words)).toMatchObject({ code: 0, err: '' });
  return to;
};

test.each([[10], [700], [100_000]])(
  '%i claims at once',
  async (claims) => {
    expect(linesIn(await deriveTo(claims))).toEqual(whole);
    // Small parts are many, and each is read with all that stands around it.
  },
  400_000,
);

test('the file is the same bytes, whatever the size of its parts', async () => {
  const [one, other] = [await deriveTo(90), await deriveTo(400)];
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

test('by SPARQL Update, from a store that cuts its answers', async () => {
  pushed.manners.mostRows = 90;
  const words = ['--endpoint', pushed.query, '--update-endpoint', pushed.update, '--claims-at-once', '300'];
  expect(await claimgraph(['derive', ...words])).toMatchObject({ code: 0 });
  expect(derivedThere(pushed)).toEqual(whole);
});
