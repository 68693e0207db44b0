/** What a claim would do, tried by taking claims out of the five reports and asking what each would do if it came. */
import { beforeAll, describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/compare/differences/difference.js';
import { expand } from '../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../src/model/records.js';
import { openGraph } from '../../src/open.js';
import { effectInWords } from '../../src/review/effect-in-words.js';
import { effectFinder } from '../../src/review/effects.js';
import { madeCorpus, type Told } from '../compare/made.js';

const without = (corpus: Corpus, claim: Claim): Corpus => ({
  ...corpus,
  claims: new Map([...corpus.claims].filter(([id]) => id !== claim.id)),
});

describe('over the five reports', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    ({ corpus } = await openGraph('data'));
  });

  it('is what a comparison of the data before and after says', () => {
    const kinds = new Set<string>();
    for (const [n, claim] of [...corpus.claims.values()].entries()) {
      if (n % 9 !== 0) continue;
      const before = without(corpus, claim);
      const effect = effectFinder(before).effectOf(claim);
      const difference = differenceOf(before, corpus);
      expect(effect.kind === 'corroborates').toBe(
        difference.corroborated.some(({ by }) => by.some(({ id }) => id === claim.id)),
      );
      const grave = effect.comparisons.filter(
        ({ verdict }) => verdict === 'contradictory' || verdict === 'inTension',
      );
      // What another already says against the same is no news to the data, and still said of this claim.
      for (const each of [...difference.contradicted, ...difference.inTension])
        if ([...each.left, ...each.right].some(({ id }) => id === claim.id))
          expect(grave).toContainEqual(each);
      kinds.add(effect.kind).add(grave.length > 0 ? 'conflict' : 'none');
    }
    expect([...kinds].sort()).toEqual(['again', 'conflict', 'corroborates', 'new', 'none']);
  });

  it('asking changes nothing: asked twice, and of another between, it says the same', () => {
    const claims = [...corpus.claims.values()].filter((_, n) => n % 50 === 0);
    const base = {
      ...corpus,
      claims: new Map([...corpus.claims].filter(([id]) => !claims.some((c) => c.id === id))),
    };
    const finder = effectFinder(base);
    const first = claims.map((claim) => finder.effectOf(claim));
    expect(claims.map((claim) => finder.effectOf(claim))).toEqual(first);
    expect(
      claims
        .toReversed()
        .map((claim) => effectFinder(base).effectOf(claim))
        .toReversed(),
    ).toEqual(first);
  });
});

describe('in words', () => {
  const SAYS = ['event:raid', 'cg:perpetrator', 'actor:red'] as const;
  const told = (by: string, more: Partial<Told> = {}): Told => ({ by, says: SAYS, ...more });
  /** What the last of these would do. */
  const words = (...all: Told[]) => {
    const after = madeCorpus(all);
    const last = [...after.claims.values()].at(-1)!;
    return effectInWords(after, last, effectFinder(without(after, last)).effectOf(last));
  };
  const label = (name: string) => expand(`actor:${name}`);

  it('nobody says it yet', () => {
    expect(words(told('paper', { says: ['event:raid', 'cg:target', 'actor:red'] }), told('paper'))).toEqual({
      main: 'New: nobody in the data says it yet',
      conflicts: [],
      rest: undefined,
    });
  });

  it('a second origin is told with who said it before', () => {
    expect(words(told('paper'), told('radio')).main).toBe(
      `Corroborates ${label('paper')} (${expand('report:r')}): with it, 2 independent origins`,
    );
  });

  it('the same speaker again is no second origin, nor is a plan for a deed', () => {
    expect(words(told('paper'), told('paper', { in: 'again' })).main).toMatch(
      /^Adds no independent origin: .*paper/,
    );
    expect(words(told('paper', { act: 'plans' }), told('radio')).main).toMatch(/^New/);
  });

  it('a contradiction names whom, where, what they say and why', () => {
    const { main, conflicts } = words(told('paper'), told('radio', { denies: true }));
    expect(main).toBe('New: nobody in the data says yet that it is not so');
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatch(
      /^Contradicts .*report.r, .*paper: .+\. One side denies what the other affirms\.$/,
    );
  });

  it('rivals for one deed are in tension', () => {
    const { conflicts } = words(
      told('red'),
      told('blue', { says: ['event:raid', 'cg:perpetrator', 'actor:blue'] }),
    );
    expect(conflicts.join()).toMatch(/^In tension with .*report.r, .*red: .*\. Each says of itself/);
  });
});
