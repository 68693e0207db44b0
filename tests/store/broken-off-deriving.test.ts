/** A derivation that ends between any two writes to a store leaves nothing that is taken for what is derived of other data. */
import { expect, test } from 'vitest';
import { brokenWrites, WAYS } from './broken-writes.js';
import { derivedOfWhole, derivedThere } from './derived-quads.js';

const store = brokenWrites();
const { before, after, push, derive, dump, restore, endAfter, writesOf } = store;

test.each(WAYS)('what is derived, by %s, once the data are others', async (way) => {
  const other = await derivedOfWhole(after);
  await push(before, way);
  const pushed = dump();
  const all = await writesOf(() => derive(way));
  // In the end, when what there is of it is put down.
  for (let most = all - 3; most < all; most += 1) {
    restore(pushed);
    endAfter(most);
    expect((await derive(way)).code).toBe(2);
    endAfter(undefined);
    await push(after, way);
    expect((await derive(way)).code).toBe(0);
    expect([most, derivedThere(store.server())]).toEqual([most, other]);
  }
  // And in the beginning, when what was derived before is taken out.
  restore(pushed);
  await derive(way);
  await push(after, way);
  const old = dump();
  const graphs = new Set(derivedThere(store.server()).map((line) => line.split(' ').at(-2))).size;
  for (const most of [1, 2, 3, graphs, graphs + 1, graphs + 2, graphs + 3]) {
    restore(old);
    endAfter(most);
    expect((await derive(way)).code).toBe(2);
    endAfter(undefined);
    expect((await derive(way)).code).toBe(0);
    expect([most, derivedThere(store.server())]).toEqual([most, other]);
  }
});
