import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsThatClose } from '../../src/structures/circles.js';
import { Nesting } from '../../src/structures/nesting.js';
import { Ways } from '../../src/structures/ways.js';

const THINGS = [...'abcdefgh'];
const links = fc.array(fc.tuple(fc.constantFrom(...THINGS), fc.constantFrom(...THINGS)), { maxLength: 14 });

const grouped = (pairs: readonly (readonly [string, string])[]) => {
  const map = new Map<string, string[]>();
  for (const [from, to] of pairs) map.set(from, [...(map.get(from) ?? []), to]);
  return map;
};
const above = (from: string, map: ReadonlyMap<string, readonly string[]>) => {
  const seen = new Set([from]);
  for (const here of seen) for (const next of map.get(here) ?? []) seen.add(next);
  return seen;
};

it('what lies in what, at any remove, is what a walk finds, in trees, lattices and circles', () => {
  fc.assert(
    fc.property(links, (pairs) => {
      const map = grouped(pairs);
      const nesting = new Nesting(map);
      for (const one of THINGS) {
        for (const other of THINGS) {
          const [here, there] = [above(one, map), above(other, map)];
          expect(nesting.isWithin(one, other)).toBe(here.has(other));
          expect(nesting.areEqual(one, other)).toBe(here.has(other) && there.has(one));
          expect(nesting.meet(one, other)).toBe([...here].some((each) => there.has(each)));
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('without the steps that close a circle there is none, and where there is none no step does', () => {
  fc.assert(
    fc.property(links, (pairs) => {
      const steps = pairs.map(([from, to]) => ({ from, to }));
      const closing = [...stepsThatClose(steps)];
      const without = steps.filter((step) => !closing.some((each) => each.step === step));
      expect([...stepsThatClose(without)]).toEqual([]);
      const map = grouped(pairs);
      const circular = pairs.some(([from, to]) => above(to, map).has(from));
      expect(closing.length > 0).toBe(circular);
      for (const { step, around, length } of closing) {
        expect(around[0]).toBe(step.to);
        expect(above(step.to, map).has(step.from)).toBe(true);
        if (length <= around.length) expect(around.at(-1)).toBe(step.from);
      }
    }),
    { numRuns: 500 },
  );
});

it('of a circle the step that was added last is the one that closes it', () => {
  const steps = ['ab', 'bc', 'ca'].map(([from, to]) => ({ from, to })) as { from: string; to: string }[];
  expect([...stepsThatClose(steps)]).toEqual([
    { step: { from: 'c', to: 'a' }, around: ['a', 'b', 'c'], length: 3 },
  ]);
});

it('two things hang together where a walk over the pairs leads from one to the other', () => {
  fc.assert(
    fc.property(links, (pairs) => {
      const both = grouped(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
      const ways = new Ways(pairs);
      const joined = (one: string, other: string) =>
        pairs.some((pair) => pair.includes(one) && pair.includes(other));
      for (const one of both.keys()) {
        for (const other of both.keys()) {
          const way = ways.between(one, other);
          expect(way !== undefined).toBe(above(one, both).has(other));
          if (way === undefined) continue;
          expect([way[0], way.at(-1)]).toEqual([one, other]);
          for (const [at, here] of way.entries())
            if (at > 0) expect(joined(way[at - 1] as string, here)).toBe(true);
        }
      }
    }),
  );
});

it('a hundred thousand things in each other are no deeper than ten', () => {
  const many = 100_000;
  const map = new Map(Array.from({ length: many }, (_, at) => [`n${at + 1}`, [`n${at}`]]));
  const nesting = new Nesting(map);
  for (let at = 0; at < many; at += 1) {
    expect(nesting.isWithin(`n${many}`, `n${at}`) && !nesting.isWithin(`n${at}`, `n${at + 1}`)).toBe(true);
  }
  const ring = [...map].map(([from, [to]]) => ({ from, to: to as string }));
  expect([...stepsThatClose([...ring, { from: 'n0', to: `n${many}` }])]).toMatchObject([
    { length: many + 1 },
  ]);
  expect(new Ways(ring.map(({ from, to }) => [from, to])).between('n0', `n${many}`)).toEqual([]);
});
