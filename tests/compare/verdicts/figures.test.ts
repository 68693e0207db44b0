import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../../src/compare/nesting/lattice.js';
import { type Count, compareCounts, intervalOf, type Orders } from '../../../src/compare/verdicts/figures.js';
import type { Figure } from '../../../src/model/records.js';

const parents: Record<string, string[]> = {
  soldiers: ['people'],
  guards: ['soldiers'],
  civilians: ['people'],
  killed: ['harmed'],
  wounded: ['harmed'],
  'badly-wounded': ['wounded'],
  'ambush-1': ['clashes'],
  'ambush-2': ['clashes'],
};
const lattice = latticeOf((iri) => parents[iri] ?? []);
const orders: Orders = { scopes: lattice, concepts: lattice };

function count(
  scope: string,
  group: string,
  outcome: string,
  min?: number,
  max?: number,
  approximate = false,
): Count {
  const figure: Figure = { id: '', kind: 'casualty', outcome, group, item: undefined, min, max, approximate };
  return { scope, figure };
}

const verdict = (left: Count, right: Count) => compareCounts(left, right, orders);

describe('figures', () => {
  it('at least 14 dead soldiers and at least 12 can both be true', () => {
    expect(
      verdict(count('clashes', 'soldiers', 'killed', 14), count('clashes', 'soldiers', 'killed', 12)),
    ).toEqual({
      verdict: 'compatible',
      reason: 'bounds',
    });
  });

  it('22 hurt in one blast and 39 in all is no contradiction', () => {
    const part = count('ambush-1', 'soldiers', 'wounded', 22, 22);
    expect(verdict(part, count('clashes', 'soldiers', 'wounded', 39, 39))).toEqual({
      verdict: 'compatible',
      reason: 'part-of',
    });
  });

  it('40 hurt in one blast and 39 in all is one', () => {
    const part = count('ambush-1', 'soldiers', 'wounded', 40, 40);
    const whole = count('clashes', 'soldiers', 'wounded', 39, 39);
    expect(verdict(part, whole)).toEqual({ verdict: 'contradictory', reason: 'part-of' });
    expect(verdict(whole, part)).toEqual({ verdict: 'contradictory', reason: 'part-of' });
  });

  it('an unknown number is at least one: nobody contradicts it, up to 3 does not', () => {
    const unknown = count('clashes', 'soldiers', 'killed');
    const nobody = count('clashes', 'soldiers', 'killed', 0, 0);
    expect(verdict(unknown, nobody)).toEqual({ verdict: 'contradictory', reason: 'bounds' });
    expect(verdict(nobody, unknown).verdict).toBe('contradictory');
    expect(verdict(unknown, count('clashes', 'people', 'killed', 0, 0))).toMatchObject({
      verdict: 'contradictory',
      reason: 'group',
    });
    expect(verdict(unknown, count('clashes', 'guards', 'killed', 0, 0)).verdict).toBe('compatible');
    expect(verdict(unknown, count('clashes', 'soldiers', 'killed', undefined, 3)).verdict).toBe('compatible');
    expect(verdict(unknown, count('clashes', 'soldiers', 'killed', 3)).verdict).toBe('compatible');
  });

  it('three badly hurt is no clash with at least four hurt', () => {
    const badly = count('clashes', 'soldiers', 'badly-wounded', 3, 3);
    expect(verdict(badly, count('clashes', 'soldiers', 'wounded', 4))).toEqual({
      verdict: 'compatible',
      reason: 'outcome',
    });
  });

  it('a part of the event that counts a wider group is not comparable', () => {
    const people = count('ambush-1', 'people', 'killed', 50, 50);
    expect(verdict(people, count('clashes', 'soldiers', 'killed', 7, 7)).verdict).toBe('notComparable');
  });

  it('about 13,000 covers 13,100 and not 15,000', () => {
    const about = (n: number) => intervalOf({ min: n, max: n, approximate: true });
    expect(about(13_000)).toEqual({ min: 12_500, max: 13_500 });
    expect(about(15_000).min).toBeGreaterThan(about(13_000).max);
  });

  it.each([
    ['about 20 or more', [20, undefined, true], 'about 30', [30, 30, true], 'compatible'],
    ['about 30 at most', [undefined, 30, true], 'about 20', [20, 20, true], 'compatible'],
    ['about 20 or more', [20, undefined, true], '30 or more', [30, undefined, false], 'compatible'],
    ['from about 10 to 30', [10, 30, true], '20', [20, 20, false], 'compatible'],
    ['about 20', [20, 20, true], '22', [22, 22, false], 'agrees'],
    ['about 20 or more', [20, undefined, true], '22 or more', [22, undefined, false], 'agrees'],
  ] as const)('%s %j and %s %j: %s', (_one, [a, b, c], _other, [x, y, z], expected) => {
    const found = verdict(count('e', 'people', 'killed', a, b, c), count('e', 'people', 'killed', x, y, z));
    expect(found).toEqual({ verdict: expected, reason: expected === 'agrees' ? 'rounding' : 'bounds' });
  });

  it('strengths that differ are in tension, as they may be of different times', () => {
    const strength = (n: number): Count => ({
      scope: 'mission',
      figure: {
        id: '',
        kind: 'strength',
        outcome: undefined,
        group: 'people',
        item: undefined,
        min: n,
        max: n,
        approximate: true,
      },
    });
    expect(verdict(strength(13_000), strength(15_000)).verdict).toBe('inTension');
  });
});

// --- Properties: random figures over random trees --------------------------------

const NODES = 5;
/** A random order: node i hangs under up to two nodes before it, or under none. */
const lattices = fc
  .tuple(
    ...Array.from({ length: NODES }, (_, i) =>
      fc.subarray(
        Array.from({ length: i }, (_, n) => n),
        { maxLength: Math.min(2, i) },
      ),
    ),
  )
  .map((above) => (prefix: string) => (iri: string) => {
    const parents = iri.startsWith(prefix) ? (above[Number(iri.slice(prefix.length))] ?? []) : [];
    return parents.map((parent) => `${prefix}${parent}`);
  });
const place = fc.integer({ min: 0, max: NODES - 1 });
const bound = fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined });
const anyCount = fc
  .record({ e: place, g: place, o: place, a: bound, b: bound, approximate: fc.boolean() })
  .map(({ e, g, o, a, b, approximate }) => {
    const [min, max] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
    return count(`e${e}`, `g${g}`, `o${o}`, min, max, approximate);
  });
const world = fc.record({
  events: lattices,
  groups: lattices,
  outcomes: lattices,
  left: anyCount,
  right: anyCount,
});

function ordersOf({
  events,
  groups,
  outcomes,
}: {
  events: Parents;
  groups: Parents;
  outcomes: Parents;
}): Orders {
  const concepts = latticeOf((iri) => (iri.startsWith('g') ? groups('g')(iri) : outcomes('o')(iri)));
  return { scopes: latticeOf(events('e')), concepts };
}
type Parents = (prefix: string) => (iri: string) => string[];

/**
 * Whether some assignment of whole or half numbers to (event, group, outcome) that grows along all three orders puts
 * both counts within their bounds: tried in full, without the code under test.
 */
function aWorldExists(left: Count, right: Count, { scopes, concepts }: Orders): boolean {
  const below = (a: Count, b: Count) =>
    scopes.isWithin(a.scope, b.scope) &&
    concepts.isWithin(a.figure.group ?? '', b.figure.group ?? '') &&
    concepts.isWithin(a.figure.outcome ?? '', b.figure.outcome ?? '');
  const fits = (value: number, { figure }: Count) => {
    const slack = figure.approximate ? 0.5 : 0;
    // People of whom no number is told are at least one.
    if (figure.min === undefined && figure.max === undefined) return value >= 1;
    return (
      (figure.min === undefined || value >= figure.min - slack) &&
      (figure.max === undefined || value <= figure.max + slack)
    );
  };
  for (let x = 0; x <= 20; x += 0.5) {
    for (let y = 0; y <= 20; y += 0.5) {
      if (below(left, right) && x > y) continue;
      if (below(right, left) && y > x) continue;
      if (fits(x, left) && fits(y, right)) return true;
    }
  }
  return false;
}

describe('for any figures over any trees', () => {
  it('contradictory is never said where a world exists in which both are true', () => {
    fc.assert(
      fc.property(world, (w) => {
        const all = ordersOf(w);
        if (compareCounts(w.left, w.right, all).verdict === 'contradictory') {
          expect(aWorldExists(w.left, w.right, all)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('the verdict is the same from either side', () => {
    fc.assert(
      fc.property(world, (w) => {
        const all = ordersOf(w);
        expect(compareCounts(w.left, w.right, all)).toEqual(compareCounts(w.right, w.left, all));
      }),
      { numRuns: 3000 },
    );
  });
});
