import { beforeAll, describe, expect, it } from 'vitest';
import { type GrowingTie, type Growth, grownFrom } from '../../src/graph/grow.js';
import { expand, localName } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { corpusOf, MALI } from './corpora.js';

const tie = (key: string, source: string, target: string, origins: number, family = 'role'): GrowingTie => ({
  ...{ key, source, target, origins, family, claims: [] },
});
const TIES = [
  tie('1', 'hub', 'a', 1),
  tie('2', 'b', 'hub', 3),
  tie('3', 'hub', 'c', 3),
  tie('4', 'hub', 'c', 1, 'hostile'),
  tie('5', 'a', 'b', 9),
  tie('6', 'hub', 'hub', 9),
];
const ALL: Growth = { around: 'hub', least: 0, family: '', since: '', most: 10 };

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(MALI);
});

describe('growing from a name', () => {
  it('leads to its neighbours, those with the most origins first, of equal ones those with more ties', () => {
    const { neighbours, ties, of } = grownFrom(corpus, TIES, ALL);
    expect(neighbours).toEqual(['c', 'b', 'a']);
    expect([...ties].sort()).toEqual(['1', '2', '3', '4']);
    expect(of).toBe(3);
  });

  it('takes ties with so many independent origins alone', () => {
    const { neighbours, ties } = grownFrom(corpus, TIES, { ...ALL, least: 2 });
    expect(neighbours).toEqual(['b', 'c']);
    expect([...ties].sort()).toEqual(['2', '3']);
  });

  it('takes a family alone, and the first so many, and says of how many', () => {
    expect(grownFrom(corpus, TIES, { ...ALL, family: 'hostile' }).neighbours).toEqual(['c']);
    const { neighbours, of } = grownFrom(corpus, TIES, { ...ALL, most: 1 });
    expect(neighbours).toEqual(['c']);
    expect(of).toBe(3);
  });

  it('takes what is first told after a report alone: nothing that it or one before it tells too', () => {
    const claimIn = (report: string) =>
      [...corpus.claims.values()].find((claim) => localName(claim.report) === report)?.id ?? '';
    // By their days 001 comes before 000, 000 before 004, 004 before 002.
    const [before, own, after, latest] = ['001', '000', '004', '002'].map(claimIn) as [string, ...string[]];
    const told = (key: string, to: string, ...claims: (string | undefined)[]): GrowingTie => ({
      ...tie(key, 'hub', to, 1),
      claims: claims.flatMap((claim) => claim ?? []),
    });
    const ties = [
      told('1', 'old', before),
      told('2', 'its own', own),
      told('3', 'again', own, latest),
      told('4', 'new', after, latest),
      told('5', 'untold'),
    ];
    const since = (report: string) =>
      grownFrom(corpus, ties, { ...ALL, since: expand(`report:${report}`) }).neighbours;
    expect(since('000')).toEqual(['new']);
    expect(since('001')).toEqual(['again', 'its own', 'new'].sort());
    expect(since('002')).toEqual([]);
  });
});
