import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  corroboratorsIn,
  differenceOf,
  isEmptyDifference,
} from '../../../src/compare/differences/difference.js';
import { withoutReport } from '../../../src/compare/differences/without-report.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { type Counted, madeCorpus, ontology, type Told } from '../made.js';

const read = async (...paths: string[]) => readCorpus(await readDataset(paths), ontology);

describe('a report that arrives', () => {
  it('brings nothing where it is in already', async () => {
    const again = await read('data', 'data/reports/003.ttl');
    expect(isEmptyDifference(differenceOf(await read('data'), again))).toBe(true);
  });

  it('003 brings the double ambush, a contradiction on Wagner, and a second voice on the coup', async () => {
    const data = await read('data');
    const found = differenceOf(withoutReport(data, expand('report:003')), data);
    expect(found.newEntities.map(({ id }) => shorten(id))).toContain('event:ambush-2');
    expect(found.newEntities.map(({ id }) => shorten(id))).not.toContain('actor:jnim');
    expect(found.contradicted.map(({ left }) => shorten(left[0]!.proposition.predicate))).toEqual([
      'cg:employs',
    ]);
    expect(found.inTension.map(({ reason }) => reason).sort()).toEqual(['wording']);
    expect(
      found.corroborated.some(
        ({ proposition }) =>
          proposition.subject === expand('event:coup-2020') && proposition.predicate === expand('cg:date'),
      ),
    ).toBe(true);
    expect(found.newClaims.every(({ report }) => report === expand('report:003'))).toBe(true);
    expect(found.goneClaims).toEqual([]);
    expect(found.goneEntities).toEqual([]);
  });

  it('without each report in turn and with it again, the data are what they were', async () => {
    const data = await read('data');
    for (const number of ['000', '001', '002', '003', '004']) {
      const less = withoutReport(data, expand(`report:${number}`));
      const own = [...data.claims.values()].filter(({ report }) => report === expand(`report:${number}`));
      const found = differenceOf(less, data);
      expect(found.newClaims).toEqual(own);
      expect(found.newEntities.length).toBe(data.entities.size - less.entities.size);
      // What stays is described in full: no claim speaks of an entity or an utterance that is gone.
      for (const { proposition, madeIn } of less.claims.values()) {
        expect(less.utterances.has(madeIn)).toBe(true);
        for (const end of [proposition.subject, proposition.object.value])
          expect(less.entities.has(end)).toBe(data.entities.has(end));
      }
    }
  });
});

describe('what changed', () => {
  const place = (by: string, more: object = {}) =>
    ({ by, says: ['event:fight', 'cg:place', 'place:ber'], ...more }) as const;

  it('a relay of the same utterance, or the same speaker again, corroborates nothing', () => {
    const before = madeCorpus([place('army')]);
    const relayed = madeCorpus([place('army'), place('army', { report: 'other' })]);
    const repeated = madeCorpus([place('army'), place('army', { in: 'second-post' })]);
    expect(differenceOf(before, relayed).corroborated).toEqual([]);
    expect(differenceOf(before, repeated).corroborated).toEqual([]);
  });

  it('another speaker does, and one that may be the same utterance does not', () => {
    const before = madeCorpus([place('army')]);
    const told = [place('army'), place('nurse')];
    expect(differenceOf(before, madeCorpus(told)).corroborated).toHaveLength(1);
    const unsure = {
      left: 'utterance:of-army',
      right: 'utterance:of-nurse',
      decision: 'unsure',
    } as const;
    expect(differenceOf(before, madeCorpus(told, [unsure])).corroborated).toEqual([]);
  });

  it('a plan corroborates no deed, nor one that was given up or feared; a plan of another does a plan', () => {
    const ACTS = ['asserts', 'plans', 'once-planned', 'demands', 'expects', 'fears', 'suspects'] as const;
    for (const told of ACTS)
      for (const added of ACTS) {
        const before = madeCorpus([place('a', { act: told })]);
        const after = madeCorpus([place('a', { act: told }), place('b', { act: added })]);
        expect(differenceOf(before, after).corroborated).toHaveLength(told === added ? 1 : 0);
      }
    const deed = [place('a'), place('b', { act: 'plans' })];
    const [done] = differenceOf(madeCorpus(deed), madeCorpus([...deed, place('b')])).corroborated;
    expect(done?.before.map(({ speechAct }) => speechAct)).toEqual(['asserts']);
    const again = [...deed, place('a', { in: 'later', act: 'plans' }), place('a', { in: 'later' })];
    expect(differenceOf(madeCorpus(again.slice(0, 3)), madeCorpus(again)).corroborated).toEqual([]);
  });

  it('another who says that it is not so corroborates whoever said that before, and nobody who says that it is', () => {
    const negated = (by: string) => place(by, { denies: true });
    const [found, ...more] = differenceOf(
      madeCorpus([negated('army')]),
      madeCorpus([negated('army'), negated('nurse')]),
    ).corroborated;
    expect(more).toEqual([]);
    expect([found?.before, found?.by].map((claims) => claims?.map(({ polarity }) => polarity))).toEqual([
      ['negated'],
      ['negated'],
    ]);
    const both = madeCorpus([place('army'), negated('nurse')]);
    expect(differenceOf(madeCorpus([place('army')]), both).corroborated).toEqual([]);
  });

  it('a denial contradicts and contests, and taking it back takes both back', () => {
    const before = madeCorpus([place('army')]);
    const after = madeCorpus([place('army'), place('cma', { denies: true })]);
    const found = differenceOf(before, after);
    expect(found.contradicted.map(({ reason }) => reason)).toEqual(['polarity']);
    expect(found.standings.map(({ before, after }) => [before, after])).toEqual([
      ['uncontested', 'contested'],
    ]);
    expect(differenceOf(after, before).standings.map(({ after }) => after)).toEqual(['uncontested']);
    expect(differenceOf(after, before).goneClaims).toHaveLength(1);
  });

  it('a count told within other bounds widens them', () => {
    const six: Counted = { by: 'army', event: 'fight', min: 6, max: 6 };
    const found = differenceOf(madeCorpus([six]), madeCorpus([six, { by: 'cma', event: 'fight', min: 4 }]));
    expect(
      found.bounds.map(({ before, after }) => [before.least, before.greatest, after.least, after.greatest]),
    ).toEqual([[6, 6, 4, undefined]]);
  });

  it("a party's boast about its enemy gives no least number, and widens none", () => {
    const did: Told = { by: 'reporter', says: ['event:raid', 'cg:perpetrator', 'actor:jnim'] };
    const hit: Told = { by: 'reporter', says: ['event:raid', 'cg:target', 'actor:army'] };
    const boast: Counted = { by: 'jnim', event: 'raid', min: 24, about: true };
    const mission: Counted = { by: 'mission', event: 'raid', min: 12, max: 12 };
    const own: Counted = { by: 'army', event: 'raid', min: 5, max: 5 };
    const bounds = (before: readonly Counted[], after: readonly Counted[]) => {
      const [one, other] = [before, after].map((some) => madeCorpus([did, hit, ...some]));
      const found = differenceOf(one!, other!).bounds;
      return found.map(({ before: was, after: is }) => [was.least, was.greatest, is.least, is.greatest]);
    };
    expect(bounds([boast], [boast, mission])).toEqual([[undefined, undefined, 12, undefined]]);
    expect(bounds([mission], [{ ...boast, min: 3, max: 30 }, mission])).toEqual([[12, 12, 12, 30]]);
    expect(bounds([mission], [{ ...boast, min: 3, max: 9 }, mission])).toEqual([]);
    expect(bounds([mission], [own, mission])).toEqual([[12, 12, 5, 12]]);
  });

  it('whatever two states there are, what is new one way is gone the other way', () => {
    const told = fc.array(
      fc.record({
        by: fc.constantFrom('x', 'y'),
        report: fc.constantFrom('r', 's'),
        event: fc.constantFrom('a', 'b'),
        min: fc.nat({ max: 3 }),
        denies: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    const made = (list: readonly { denies: boolean }[]): Corpus =>
      madeCorpus(
        list.map(
          ({ denies, ...each }) => ({ ...each, ...(denies ? { denies: true as const } : {}) }) as Counted,
        ),
      );
    fc.assert(
      fc.property(told, told, (one, other) => {
        const [a, b] = [made(one), made(other)];
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
        expect(there.newEntities).toEqual(back.goneEntities);
        expect(there.newPropositions.map(({ proposition }) => proposition)).toEqual(
          back.gonePropositions.map(({ proposition }) => proposition),
        );
        expect(there.bounds.map(({ before, after }) => [after, before])).toEqual(
          back.bounds.map(({ before, after }) => [before, after]),
        );
        expect(isEmptyDifference(differenceOf(a, a))).toBe(true);
      }),
    );
  });
});

it('a headline corroborates nothing that its own report relays, and what no one says below it does', () => {
  const says = (by: string, report: string, headline?: true): Told => ({
    by,
    report,
    ...(headline === undefined ? {} : { headline }),
    says: ['event:exit', 'cg:agent', 'actor:mission'],
  });
  const by = (...more: readonly Told[]) => {
    const [first, ...claims] = [...madeCorpus([says('mission', 'one'), ...more]).claims.values()];
    const corpus = madeCorpus([says('mission', 'one'), ...more]);
    return corroboratorsIn(corpus)([first as Claim], claims).map(({ madeIn }) => shorten(madeIn));
  };
  expect(by(says('paper', 'two', true), says('mission', 'two'))).toEqual([]);
  expect(by(says('paper', 'one', true))).toEqual([]);
  expect(by(says('paper', 'two', true))).toEqual(['utterance:of-paper']);
  expect(by(says('paper', 'two'), says('mission', 'two'))).toEqual(['utterance:of-paper']);
});
