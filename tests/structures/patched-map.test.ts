import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, PatchedMap } from '../../src/structures/patched-map.js';

it('a patched map reads like the map with its changes made, in the same order, also where it is patched again', () => {
  const keys = fc.uniqueArray(fc.nat(20), { minLength: 1 });
  const change = fc.option(fc.string(), { nil: undefined });
  fc.assert(
    fc.property(
      keys,
      fc.array(fc.tuple(fc.nat(), change)),
      fc.array(fc.tuple(fc.nat(), change)),
      (all, one, other) => {
        let plain = new Map(all.map((key) => [key, `${key}`]));
        let patched: ReadonlyMap<number, string> = plain;
        for (const wanted of [one, other]) {
          const here = [...plain.keys()];
          const changes = new Map(
            here.length === 0
              ? []
              : wanted.map(([at, value]) => [here[at % here.length] as number, value] as const),
          );
          patched = new PatchedMap(patched, changes);
          plain = new Map(
            here.flatMap((key) => {
              const value = changes.has(key) ? changes.get(key) : plain.get(key);
              return value === undefined ? [] : [[key, value] as const];
            }),
          );
          expect([...patched]).toEqual([...plain]);
          expect([...patched.keys()]).toEqual([...plain.keys()]);
          expect([...patched.values()]).toEqual([...plain.values()]);
          expect(patched.size).toBe(plain.size);
          const seen: [number, string][] = [];
          patched.forEach((value, key) => {
            seen.push([key, value]);
          });
          expect(seen).toEqual([...plain]);
          for (const key of all) {
            expect(patched.get(key)).toBe(plain.get(key));
            expect(patched.has(key)).toBe(plain.has(key));
          }
        }
      },
    ),
  );
});

it('two maps joined read like one in which the first stands, what the second alone has after it', () => {
  const map = fc.array(fc.tuple(fc.nat(9), fc.string())).map((entries) => new Map(entries));
  fc.assert(
    fc.property(map, map, (first, second) => {
      const plain = new Map([...first, ...[...second].filter(([key]) => !first.has(key))]);
      const both = joined(first, second);
      expect([...both]).toEqual([...plain]);
      expect(both.size).toBe(plain.size);
      for (const key of plain.keys()) expect([both.has(key), both.get(key)]).toEqual([true, plain.get(key)]);
    }),
  );
});
