/** A push that ends between any two writes to a store leaves nothing that is taken for the whole. */
import { expect, test } from 'vitest';
import { claimgraph } from '../cli/run.js';
import { brokenWrites, WAYS } from './broken-writes.js';

const store = brokenWrites();
const { before, after, push, dump, restore, endAfter, writesOf } = store;
const linesThere = () => dump().split('\n').sort();

test.each(WAYS)('a push, by %s', async (way) => {
  await push(after, way);
  const whole = linesThere();
  restore('');
  await push(before, way);
  const there = dump();
  const all = await writesOf(() => push(after, way));
  expect(all).toBeGreaterThan(3);
  for (let most = 1; most < all; most += 1) {
    restore(there);
    endAfter(most);
    expect((await push(after, way)).code).toBe(2);
    const read = await claimgraph(['stats', '--endpoint', store.server().query]);
    expect([most, read.err]).toEqual([most, expect.stringMatching(/has begun and not ended/)]);
    endAfter(undefined);
    expect((await push(after, way)).code).toBe(0);
    expect(linesThere()).toEqual(whole);
  }
});
