import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallenBetween, takeOut } from '../../../src/compare/sources/leave-out.js';
import { Sources } from '../../../src/compare/sources/sources.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';

const { corpus } = await openGraph('data');
const sources = new Sources(corpus);
const without = (...names: string[]) => fallenBetween(corpus, takeOut(corpus, names.map(expand)));
const pairs = ({ pairs }: ReturnType<typeof without>) =>
  pairs.map(({ pair, steps }) => [shorten(pair.one), shorten(pair.other), steps]);

describe('sources taken out', () => {
  it('with nothing taken out, nothing falls', () => {
    expect(takeOut(corpus, [])).toBe(corpus);
    expect(without()).toEqual({ propositions: [], pairs: [] });
  });

  it('without SITE, JNIM attacks neither Wagner nor the mission', () => {
    expect(pairs(without('actor:site'))).toEqual([
      ['actor:jnim', 'actor:minusma', 2],
      ['actor:jnim', 'actor:wagner', 2],
    ]);
  });

  it('of one source exactly that falls which the ranking says rests on it', () => {
    for (const { id } of sources.ranked) {
      const alone = sources.without(id);
      const { propositions, pairs } = fallenBetween(corpus, takeOut(corpus, [id]));
      expect(propositions.map(({ key }) => key)).toEqual(alone.propositions.map(({ key }) => key));
      expect(pairs.map(({ pair, steps }) => [pair.key, steps])).toEqual(
        alone.pairs.map(({ pair, steps }) => [pair.key, steps]),
      );
    }
  });

  it('two who each carry the same news take it with them only together', () => {
    const [one, other] = [without('report:000'), without('report:001')];
    const both = without('report:000', 'report:001');
    const keys = new Set([...one.propositions, ...other.propositions].map(({ key }) => key));
    const more = both.propositions.filter(({ key }) => !keys.has(key));
    expect(more.length).toBeGreaterThan(0);
    for (const { key } of more) {
      const reports = [...corpus.claims.values()]
        .filter(({ proposition, polarity }) => proposition.key === key && polarity === 'affirmed')
        .map(({ report }) => shorten(report));
      expect([...new Set(reports)].sort()).toEqual(['report:000', 'report:001']);
    }
  });

  it('the more is taken out, the more falls', () => {
    const ids = sources.ranked.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (some, others) => {
        const less = takeOut(corpus, some);
        const least = takeOut(corpus, [...some, ...others]);
        for (const id of least.claims.keys()) expect(less.claims.has(id)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('with every report taken out nothing is left', () => {
    const reports = sources.ranked.filter(({ kind }) => kind === 'report').map(({ id }) => id);
    expect(takeOut(corpus, reports).claims.size).toBe(0);
  });
});
