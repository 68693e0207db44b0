/** Claims of invented worlds, all of them true there: whatever is compared, nothing may come out contradictory. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus, ObjectTerm } from '../../../src/model/records.js';
import { EDTF } from '../../../src/model/vocabulary.js';
import { type Counted, type Decided, madeCorpus, type Told } from '../made.js';

const EVENTS = ['a', 'b', 'c'] as const;
const GROUPS = ['people', 'soldiers', 'civilians'] as const;
const OUTCOMES = ['harmed', 'killed', 'wounded'] as const;
const ACTORS = ['x', 'y', 'z'] as const;

/** What is the case: where each event lies, on which day of August, who did it, and whom it harmed. */
const world = fc.record({
  parents: fc.tuple(...EVENTS.map((_, n) => fc.option(fc.nat({ max: Math.max(0, n - 1) })))),
  days: fc.tuple(...EVENTS.map(() => fc.integer({ min: 1, max: 28 }))),
  doers: fc.tuple(...EVENTS.map(() => fc.subarray([...ACTORS]))),
  /** Soldiers killed and wounded, civilians killed and wounded, in each event outside its parts. */
  harm: fc.tuple(
    ...EVENTS.map(() => fc.tuple(...[0, 1, 2, 3].map(() => fc.nat({ max: 30 })))),
  ) as fc.Arbitrary<number[][]>,
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const event = fc.nat({ max: EVENTS.length - 1 });
/** What someone may tell of it: which matter, how exactly, and whether by denying the opposite. */
const telling = fc.record({
  by: fc.constantFrom('p', 'q', 'r', ...ACTORS),
  matter: fc.constantFrom('count', 'count', 'count', 'day', 'order', 'doer'),
  event,
  other: event,
  actor: fc.constantFrom(...ACTORS),
  group: fc.constantFrom(...GROUPS),
  outcome: fc.constantFrom(...OUTCOMES),
  below: fc.option(fc.nat({ max: 2 })),
  above: fc.option(fc.nat({ max: 2 })),
  manner: fc.constantFrom('bounds', 'rounded', 'denied'),
});
type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never;

/** How many of the group met with that outcome in the event and its parts. */
function countIn(of: World, whole: number, group: string, outcome: string): number {
  const within = (n: number): boolean =>
    n === whole || (n > 0 && of.parents[n] !== null && within(of.parents[n]!));
  const cells = of.harm.filter((_, n) => within(n));
  const counts = (cell: number) =>
    (group === 'people' || (group === 'soldiers') === cell < 2) &&
    (outcome === 'harmed' || (outcome === 'killed') === (cell % 2 === 0));
  return cells.flatMap((cell) => cell.filter((_, n) => counts(n))).reduce((sum, n) => sum + n, 0);
}

const dated = (text: string): ObjectTerm => ({ kind: 'literal', value: text, datatype: EDTF, language: '' });
const august = (day: number) => `2023-08-${String(Math.min(31, Math.max(1, day))).padStart(2, '0')}`;

/** A claim that is true in that world. */
function trueClaim(of: World, each: Telling): Told | Counted {
  const { by, matter, below, above, manner } = each;
  const name = EVENTS[each.event]!;
  const other = EVENTS[each.other]!;
  const day = of.days[each.event]!;
  if (matter === 'day') {
    const from = below === null ? '..' : august(day - below);
    const to = above === null ? '..' : august(day + above);
    const text = from === '..' && to === '..' ? '2023-08' : from === to ? from : `${from}/${to}`;
    return { by, says: [`event:${name}`, 'cg:date', dated(text)] };
  }
  if (matter === 'order') {
    const denies = day >= of.days[each.other]! ? { denies: true as const } : {};
    return { by, says: [`event:${name}`, 'cg:before', `event:${other}`], ...denies };
  }
  if (matter === 'doer') {
    const denies = of.doers[each.event]!.includes(each.actor) ? {} : { denies: true as const };
    return { by, says: [`event:${name}`, 'cg:perpetrator', `actor:${each.actor}`], ...denies };
  }
  const truth = countIn(of, each.event, each.group, each.outcome);
  const counted = { by, event: name, group: each.group, outcome: each.outcome };
  if (manner === 'denied') return { ...counted, min: truth + 1 + (above ?? 0), denies: true };
  const tens = Math.round(truth / 10) * 10;
  if (manner === 'rounded' && tens > 0) return { ...counted, min: tens, max: tens, about: true };
  // An unknown number is at least one: of nobody it cannot be told.
  if (below === null && above === null && truth === 0) return { ...counted, max: 0 };
  return {
    ...counted,
    ...(below === null ? {} : { min: Math.max(0, truth - below) }),
    ...(above === null ? {} : { max: truth + above }),
  };
}

const linksOf = ({ parents }: World): Told[] =>
  parents.flatMap((parent, n) =>
    parent === null || n === 0
      ? []
      : [{ by: 'o', says: [`event:${EVENTS[n]}`, 'cg:subEventOf', `event:${EVENTS[parent]}`] }],
  );

const decided = fc.array(
  fc
    .tuple(event, event, fc.constantFrom('unsure' as const, 'different' as const))
    .filter(([one, other]) => one < other)
    .map(
      ([one, other, decision]): Decided => ({
        left: `event:${EVENTS[one]}`,
        right: `event:${EVENTS[other]}`,
        decision,
      }),
    ),
  { maxLength: 2 },
);

/** Each comparison by what its sides say, whichever stands left and however the claims are numbered. */
function inContent(corpus: Corpus): readonly string[] {
  const said = ({ madeIn, proposition, polarity }: Claim) =>
    [madeIn, proposition.key, polarity].map(shorten).join(' ');
  return comparisons(corpus)
    .map(({ verdict, reason, left, right }) => {
      const sides = [left, right].map((side) => [...new Set(side.map(said))].sort().join(' + ')).sort();
      return `${verdict} ${reason}: ${sides.join(' | ')}`;
    })
    .sort();
}

describe('whatever the world', () => {
  it('claims that are all true in it do not contradict each other', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(telling, { maxLength: 24, size: 'max' }),
        decided,
        (of, tellings, decisions) => {
          const told = tellings.map((each) => trueClaim(of, each));
          const found = comparisons(madeCorpus([...linksOf(of), ...told], decisions));
          expect(found.filter(({ verdict }) => verdict === 'contradictory')).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a count that is false in it contradicts the exact count, of the same event or of one it lies in', () => {
    fc.assert(
      fc.property(world, telling, fc.integer({ min: 1, max: 9 }), event, (of, each, over, whole) => {
        const { group, outcome } = each;
        const truth = countIn(of, whole, group, outcome);
        const lies = (n: number): boolean =>
          n === whole || (n > 0 && of.parents[n] !== null && lies(of.parents[n]!));
        fc.pre(lies(each.event));
        const exact = { by: 'p', event: EVENTS[whole]!, group, outcome, min: truth, max: truth };
        const more = { by: 'q', event: EVENTS[each.event]!, group, outcome, min: truth + over };
        const found = comparisons(madeCorpus([...linksOf(of), exact, more]));
        expect(found.map(({ verdict }) => verdict)).toContain('contradictory');
      }),
    );
  });

  it('verdicts depend neither on the order of the claims nor on which of them is read first', () => {
    const anyTelling = fc.tuple(world, telling).map(([of, each]) => trueClaim(of, each));
    fc.assert(
      fc.property(
        world,
        fc
          .array(anyTelling, { maxLength: 16, size: 'max' })
          .chain((told) =>
            fc.tuple(
              fc.constant(told),
              fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
            ),
          ),
        decided,
        (of, [told, shuffled], decisions) => {
          // Each is true in a world of its own, so that every verdict comes up.
          const one = madeCorpus([...linksOf(of), ...told], decisions);
          const other = madeCorpus([...shuffled, ...linksOf(of)], decisions.toReversed());
          expect(inContent(other)).toEqual(inContent(one));
          expect(comparisons({ ...one, claims: new Map([...one.claims].reverse()) })).toEqual(
            comparisons(one),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
