import { describe, expect, it } from 'vitest';
import { aroundInTime, firstToldSince } from '../../../src/compare/differences/around-in-time.js';
import { differenceOf } from '../../../src/compare/differences/difference.js';
import { changesOf } from '../../../src/compare/differences/report-changes.js';
import { withoutReport, withoutReports } from '../../../src/compare/differences/without-report.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand, localName, shorten } from '../../../src/model/namespaces.js';
import type { Corpus, Utterance } from '../../../src/model/records.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { madeCorpus, ontology, type Told } from '../made.js';

const mali = readCorpus(await readDataset(['data']), ontology);
const report = (number: string) => expand(`report:${number}`);
const NUMBERS = ['000', '001', '002', '003', '004'];

/** The same with days for its reports. */
function dated(told: readonly Told[], days: Readonly<Record<string, string | undefined>>): Corpus {
  const corpus = madeCorpus(told);
  const utterances = new Map(
    [...corpus.utterances].map(([id, each]): [string, Utterance] => {
      const day = days[localName(id)];
      if (!(localName(id) in days)) return [id, each];
      const details = { number: localName(id), title: id } as unknown as Utterance['report'];
      return [id, { ...each, saidOn: day, earliest: day, latest: day, report: details }];
    }),
  );
  return { ...corpus, utterances };
}

const place = (by: string, inReport: string, where = 'ber', more: object = {}) =>
  ({
    by,
    says: ['event:fight', 'cg:place', `place:${where}`],
    report: inReport,
    in: `u-${inReport}`,
    ...more,
  }) as const;

describe('what a report changed', () => {
  it('is held against those dated before it, all others, or those dated after it', () => {
    const inOrder = ['003', '001', '000', '004', '002'];
    for (const [at, number] of inOrder.entries()) {
      const { earlier, later, undatable } = aroundInTime(mali, report(number));
      expect(earlier.map(localName)).toEqual(inOrder.slice(0, at).sort());
      expect(later.map(localName)).toEqual(inOrder.slice(at + 1).sort());
      expect(undatable).toEqual([]);
    }
  });

  it('against all others is what diff --report tells', () => {
    for (const number of NUMBERS) {
      const found = changesOf(mali, report(number), 'others');
      expect(found).toMatchObject(differenceOf(withoutReport(mali, report(number)), mali));
      expect(found.reports.map(localName)).toEqual(NUMBERS.filter((each) => each !== number));
    }
  });

  it('brings all of its claims, whatever it is held against; what came since it brings none of them', () => {
    for (const number of NUMBERS) {
      const own = [...mali.claims.values()].filter((claim) => claim.report === report(number));
      for (const against of ['before', 'others'] as const)
        expect(changesOf(mali, report(number), against).newClaims).toEqual(own);
      const { newClaims, reports } = changesOf(mali, report(number), 'since');
      expect([...new Set(newClaims.map((claim) => claim.report))].sort()).toEqual(reports);
    }
  });

  it('what is told for the first time since it is what its claims alone tell of', () => {
    const told = groupBy(mali.claims.values(), ({ proposition }) => proposition.key);
    for (const number of NUMBERS) {
      const isNew = firstToldSince(mali, report(number));
      const { newPropositions } = changesOf(mali, report(number), 'since');
      const found = [...told].filter(([, claims]) => isNew(claims.map(({ id }) => id)));
      expect(found.map(([key]) => key).sort()).toEqual(
        newPropositions.map(({ proposition }) => proposition.key).sort(),
      );
    }
  });

  it('002 contradicts those before it on since when the junta is in power; its publisher is no new name', () => {
    const found = changesOf(mali, report('002'));
    expect(found.contradicted.map(({ reason }) => reason)).toEqual(['time']);
    expect(found.newEntities.map(({ id }) => shorten(id))).toContain('actor:publisher-002');
    expect(found.newNames.map(({ id }) => shorten(id))).not.toContain('actor:publisher-002');
    expect(found.agreed.every(({ verdict }) => verdict === 'agrees')).toBe(true);
  });

  it('what comes up anew and may be one with what was known says so', () => {
    const perhaps = changesOf(mali, report('000')).perhapsKnown;
    expect(perhaps.size).toBeGreaterThan(0);
    for (const [id, others] of perhaps) {
      expect(mali.entities.get(id)).toBeDefined();
      for (const other of others) {
        const pair = [id, other].sort();
        const decided = [...mali.identities.values()].filter(
          ({ left, right }) => [left, right].sort().join() === pair.join(),
        );
        expect(decided.map(({ decision }) => decision)).toContain('unsure');
      }
    }
    expect(changesOf(mali, report('003')).perhapsKnown.size).toBe(0);
  });

  it('a report of the same day, or of none, is neither before nor after', () => {
    const told = [place('army', 'a'), place('nurse', 'b'), place('mayor', 'c'), place('monk', 'd')];
    const corpus = dated(told, { a: '2031-03-01', b: '2031-03-02', c: '2031-03-02', d: undefined });
    const found = changesOf(corpus, report('b'));
    expect(found.reports.map(localName)).toEqual(['a']);
    expect(found.undatable.map(localName)).toEqual(['c', 'd']);
    expect(found.corroborated.map(({ before, by }) => [before.length, by.length])).toEqual([[1, 1]]);
    expect([...found.after.claims.values()].map((claim) => localName(claim.report))).toEqual(['a', 'b']);
    expect(changesOf(corpus, report('d')).reports).toEqual([]);
    expect(changesOf(corpus, report('d'), 'others').corroborated).toHaveLength(1);
  });

  it('a denial makes a dispute of what nobody denied', () => {
    const told = [place('army', 'a'), place('nurse', 'b', 'ber', { denies: true })];
    const corpus = dated(told, { a: '2031-03-01', b: '2031-03-02' });
    const [first, ...others] = changesOf(corpus, report('b')).standings;
    expect(others).toEqual([]);
    expect([first?.before, first?.after]).toEqual(['uncontested', 'contested']);
    expect(changesOf(corpus, report('a')).standings).toEqual([]);
    expect(changesOf(corpus, report('a'), 'since').standings).toHaveLength(1);
  });

  it('without several reports is as without one after the other', () => {
    const [a, b] = [report('001'), report('004')];
    const both = withoutReports(mali, [a, b]);
    const inTurn = withoutReport(withoutReport(mali, a), b);
    expect([...both.claims.keys()]).toEqual([...inTurn.claims.keys()]);
    expect([...both.entities.keys()]).toEqual([...inTurn.entities.keys()]);
    expect(withoutReports(mali, [])).toBe(mali);
  });
});
