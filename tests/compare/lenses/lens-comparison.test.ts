import { describe, expect, it } from 'vitest';
import { lensComparison } from '../../../src/compare/lenses/lens-comparison.js';
import { throughLens } from '../../../src/compare/lenses/lenses.js';
import { comparisonsOf } from '../../../src/compare/verdicts/comparisons.js';
import { expand } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';
import { sayComparison } from '../../../src/words/verdicts.js';

const { corpus } = await openGraph('data');
const differencesBetween = (...of: Parameters<typeof lensComparison>) => lensComparison(...of).differ;
const compatibleBetween = (...of: Parameters<typeof lensComparison>) => lensComparison(...of).compatible;
const as = (...names: string[]) =>
  throughLens(corpus, { speakers: names.map((name) => expand(`actor:${name}`)) });

describe('where two tellings differ', () => {
  it('the army counts jihadists "neutralised" where JNIM counts its dead', () => {
    const found = differencesBetween(corpus, as('malian-army'), as('jnim'));
    const words = found.map((each) => sayComparison(corpus, each));
    expect(words.join('\n')).toContain('31 jihadists neutralised');
    // JNIM is a group of jihadists, as the army calls whom it fought; Wagner was hit beside the army.
    expect(words).toHaveLength(1); // that the army says nothing of Wagner's dead is no telling of its own
  });

  it('counts that differ and can both be true stand apart: at least 14 soldiers, and seven in one ambush', () => {
    const found = compatibleBetween(corpus, as('malian-army'), as('jnim'));
    const words = found.map((each) => sayComparison(corpus, each)).join('\n');
    expect(words).toContain('at least 14 soldiers killed');
    expect(words).toContain('7 soldiers killed');
    expect(found.every(({ verdict }) => verdict === 'compatible')).toBe(true);
    expect(compatibleBetween(corpus, as('jnim'), as('jnim'))).toEqual([]);
  });

  it('is the same whichever telling comes first', () => {
    const ids = (found: ReturnType<typeof differencesBetween>) =>
      found.map(({ left, right }) => [...left, ...right].map(({ id }) => id));
    expect(ids(differencesBetween(corpus, as('jnim'), as('malian-army')))).toEqual(
      ids(differencesBetween(corpus, as('malian-army'), as('jnim'))),
    );
  });

  it('a telling does not differ from itself', () => {
    expect(differencesBetween(corpus, as('jnim'), as('jnim'))).toEqual([]);
    expect(differencesBetween(corpus, corpus, corpus)).toEqual([]);
  });

  it('held against everyone, a telling differs where others contradict it', () => {
    const found = differencesBetween(corpus, as('mali-junta'), corpus);
    expect(found.map(({ reason }) => reason)).toContain('polarity');
  });

  it('two speakers differ here as they do among all comparisons', () => {
    const actors = ['jnim', 'al-qaeda', 'malian-army', 'cma', 'minusma', 'mali-junta'];
    const facts = comparisonsOf(corpus).map(({ verdict, reason, left, right }) => ({
      of: `${verdict} ${reason}`,
      ids: new Set([...left, ...right].map(({ id }) => id)),
    }));
    for (const one of actors)
      for (const other of actors)
        for (const each of differencesBetween(corpus, as(one), as(other)))
          expect(
            facts.some(
              ({ of, ids }) =>
                of === `${each.verdict} ${each.reason}` &&
                [...each.left, ...each.right].every(({ id }) => ids.has(id)),
            ),
          ).toBe(true);
    expect(differencesBetween(corpus, as('jnim'), as('al-qaeda'))).toEqual([]);
  });

  it('what is compared above is not listed as said by one alone', () => {
    const found = lensComparison(corpus, as('jnim'), as('malian-army'));
    const compared = [...found.differ, ...found.compatible, ...found.bothSayWhere].flatMap(
      ({ left, right }) => [...left, ...right].map(({ proposition }) => proposition.key),
    );
    const only = [...found.onlyLeft, ...found.onlyRight].map(({ proposition }) => proposition.key);
    expect(compared.length).toBeGreaterThan(0);
    expect(only.filter((key) => compared.includes(key))).toEqual([]);
  });
});
