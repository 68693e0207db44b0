/** Casualties of invented claims over invented trees of events: what holds whatever is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casualties } from '../../../src/compare/casualties/casualties.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { type Counted, madeCorpus, type Told } from '../made.js';

const partOf = (part: string, whole: string): Told => ({
  by: 'reporter',
  says: [`event:${part}`, 'cg:subEventOf', `event:${whole}`],
});

describe('whatever the claims', () => {
  const groups = ['people', 'soldiers', 'civilians', 'security-forces', 'jihadists', 'rebels'];
  const events = ['a', 'b', 'c', 'd', 'e'];
  /** Event n lies in event parent[n], an earlier one, or in none. */
  const tree = fc.tuple(...events.map((_, n) => fc.option(fc.nat({ max: Math.max(0, n - 1) }))));
  const linksOf = (parents: readonly (number | null)[]) =>
    parents.flatMap((parent, n) => (parent === null || n === 0 ? [] : [partOf(events[n]!, events[parent]!)]));
  const claim = fc.record({
    by: fc.constantFrom('x', 'y', 'z'),
    in: fc.constantFrom('p', 'q', 'r'),
    event: fc.constantFrom(...events),
    group: fc.constantFrom(...groups),
    least: fc.nat({ max: 20 }),
    width: fc.option(fc.nat({ max: 5 })),
    denies: fc.boolean(),
  });
  const counted = ({
    by,
    in: post,
    event,
    group,
    least,
    width,
    denies,
  }: typeof claim extends fc.Arbitrary<infer T> ? T : never): Counted => ({
    by,
    in: `${by}-${post}`,
    event,
    group,
    min: least,
    ...(width === null ? {} : { max: least + width }),
    ...(denies ? { denies: true } : {}),
  });

  it('low is no more than best, best no more than high, and no order of claims changes them', () => {
    fc.assert(
      fc.property(tree, fc.array(claim, { maxLength: 12 }), (parents, claims) => {
        const corpus = madeCorpus([...linksOf(parents), ...claims.map(counted)]);
        const found = casualties(corpus);
        for (const line of [found.total, ...found.events, ...found.events.flatMap((each) => each.groups)]) {
          if (line.low !== undefined) expect(line.low).toBeLessThanOrEqual(line.best ?? -1);
          if (line.best !== undefined) expect(line.best).toBeLessThanOrEqual(line.high ?? -1);
          for (const bound of ['low', 'best', 'high'] as const) {
            const sum = line.addends[bound].reduce((all, { count }) => all + count, 0);
            expect(line[bound] ?? 0).toBe(sum);
          }
        }
        const backwards = { ...corpus, claims: new Map([...corpus.claims].reverse()) };
        expect(casualties(backwards)).toEqual(found);
      }),
    );
  });

  const roles = events.flatMap((event): Told[] => [
    { by: 'reporter', says: [`event:${event}`, 'cg:perpetrator', 'actor:jnim'] },
    { by: 'reporter', says: [`event:${event}`, 'cg:target', 'actor:army'] },
  ]);

  it("a party's word on its enemy's dead changes neither low nor best", () => {
    const boast = fc.record({ event: fc.constantFrom(...events), min: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(tree, fc.array(claim, { maxLength: 8 }), boast, (parents, claims, { event, min }) => {
        const told = [...roles, ...linksOf(parents), ...claims.map(counted)];
        const [before, after] = [
          told,
          [...told, { by: 'jnim', event, min, max: min, group: 'soldiers' } as const],
        ].map((some) => casualties(madeCorpus(some)));
        expect([after!.total.low, after!.total.best]).toEqual([before!.total.low, before!.total.best]);
        for (const { events: named, low, best } of before!.events) {
          const now = after!.events.find((each) => each.events[0] === named[0])!;
          expect([now.low, now.best]).toEqual([low, best]);
        }
      }),
    );
  });

  it('one more account never lowers a high, nor closes it', () => {
    fc.assert(
      fc.property(tree, fc.array(claim, { maxLength: 8 }), claim, (parents, claims, more) => {
        const told = [...linksOf(parents), ...claims.map(counted)];
        const before = casualties(madeCorpus(told)).total;
        const after = casualties(madeCorpus([...told, counted(more)])).total;
        expect(after.high ?? -1).toBeGreaterThanOrEqual(before.high ?? -1);
        expect(after.open || !before.open).toBe(true);
      }),
    );
  });

  it('a low never exceeds the least number that an independent account gives of all the dead of an event', () => {
    fc.assert(
      fc.property(tree, fc.array(claim, { maxLength: 12 }), (parents, claims) => {
        const found = casualties(madeCorpus([...linksOf(parents), ...claims.map(counted)]));
        for (const { events: named, low } of found.events) {
          const given = claims.filter(
            ({ event, group, denies }) =>
              !denies && group === 'people' && named.includes(expand(`event:${event}`)),
          );
          expect(low ?? 0).toBeLessThanOrEqual(Math.min(...given.map(({ least }) => least)));
        }
      }),
    );
  });

  it('where every claim is true, neither low nor best exceeds the true number of dead', () => {
    const cells = fc.tuple(...events.map(() => fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))));
    const saying = fc.record({
      by: fc.constantFrom('x', 'y', 'z'),
      event: fc.nat({ max: events.length - 1 }),
      group: fc.constantFrom('people', 'soldiers', 'civilians'),
      short: fc.nat({ max: 3 }),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(tree, cells, fc.array(saying, { maxLength: 12 }), (parents, dead, sayings) => {
        const lies = (n: number, whole: number): boolean =>
          n === whole || (n > 0 && parents[n] !== null && lies(parents[n]!, whole));
        const truth = (whole: number, group: string) =>
          dead.reduce(
            (sum, [soldiers, civilians], n) =>
              lies(n, whole)
                ? sum + (group === 'civilians' ? 0 : soldiers) + (group === 'soldiers' ? 0 : civilians)
                : sum,
            0,
          );
        const told = sayings.map(({ by, event, group, short, open }): Counted => {
          const true_ = truth(event, group);
          const min = Math.max(0, true_ - short);
          return { by, event: events[event]!, group, min, ...(open ? {} : { max: true_ }) };
        });
        const found = casualties(madeCorpus([...linksOf(parents), ...told]));
        const all = dead.reduce((sum, [soldiers, civilians]) => sum + soldiers + civilians, 0);
        expect(found.total.low ?? 0).toBeLessThanOrEqual(all);
        expect(found.total.best ?? 0).toBeLessThanOrEqual(all);
        for (const {
          events: [first],
          low,
          best,
        } of found.events) {
          const at = events.indexOf(shorten(first!).slice('event:'.length));
          expect(low ?? 0).toBeLessThanOrEqual(truth(at, 'people'));
          expect(best ?? 0).toBeLessThanOrEqual(truth(at, 'people'));
        }
      }),
    );
  });
});
