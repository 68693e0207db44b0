import { describe, expect, it } from 'vitest';
import { twoReports } from '../../../src/compare/differences/two-reports.js';
import { sayingOf } from '../../../src/compare/lenses/lenses.js';
import { readDataset } from '../../../src/dataset/read/read.js';
import { readCorpus } from '../../../src/dataset/records/corpus.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { ontology } from '../made.js';

const mali = readCorpus(await readDataset(['data']), ontology);
const two = (one: string, other: string) =>
  twoReports(mali, expand(`report:${one}`), expand(`report:${other}`));

describe('two reports held against each other', () => {
  it('000 and 004 part over a date and a count', () => {
    const { parted } = two('000', '004');
    expect(parted.get('dates')?.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
      'contradictory time',
      'contradictory time',
    ]);
    expect(parted.get('counts')?.map(({ reason }) => reason)).toEqual(['bounds']);
  });

  it('reads the same from either side', () => {
    for (const [one, other] of [
      ['000', '001'],
      ['000', '004'],
      ['002', '003'],
    ] as const) {
      const [here, there] = [two(one, other), two(other, one)];
      expect(here.namesLeft).toEqual(there.namesRight);
      expect(here.namesBoth).toEqual(there.namesBoth);
      expect(here.onlyLeft).toEqual(there.onlyRight);
      expect(here.shared.map(({ left }) => sayingOf(left[0]!)).sort()).toEqual(
        there.shared.map(({ left }) => sayingOf(left[0]!)).sort(),
      );
      expect(here.differ.length).toBe(there.differ.length);
    }
  });

  it('what both relay from one speaker is no second source', () => {
    const { shared } = two('000', '001');
    expect(shared.some(({ independent }) => independent)).toBe(true);
    const relayed = shared.filter(({ independent }) => !independent);
    expect(relayed.length).toBeGreaterThan(0);
    for (const { left, right } of relayed) {
      expect(left.every(({ report }) => shorten(report) === 'report:000')).toBe(true);
      expect(right.every(({ report }) => shorten(report) === 'report:001')).toBe(true);
    }
  });

  it('a name that both tell of is added by neither, and a report is no name of its own', () => {
    const { namesLeft, namesRight, namesBoth } = two('000', '004');
    const ids = (some: typeof namesBoth) => some.map(({ id }) => shorten(id));
    expect(ids(namesBoth)).toContain('actor:minusma');
    expect([...ids(namesLeft), ...ids(namesRight)]).not.toContain('actor:minusma');
    expect([...ids(namesLeft), ...ids(namesRight)].filter((id) => id.startsWith('actor:publisher'))).toEqual(
      [],
    );
  });
});
