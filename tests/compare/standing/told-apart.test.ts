import { describe, expect, it } from 'vitest';
import { toldApart, toldApartOf } from '../../../src/compare/standing/told-apart.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { openGraph } from '../../../src/open.js';
import { sayPutTogether } from '../../../src/words/put-together.js';
import { madeCorpus, type Told } from '../made.js';

const did = (by: string, who: string, more: Partial<Told> = {}): Told => ({
  by,
  says: ['event:e', 'cg:perpetrator', `actor:${who}`],
  ...more,
});
const hit = (by: string, who: string, more: Partial<Told> = {}): Told => ({
  by,
  says: ['event:e', 'cg:target', `actor:${who}`],
  ...more,
});
const pairs = (corpus: Corpus, of = 'event:e') =>
  (toldApart(corpus, expand(of))?.pairs ?? []).map((pair) => pair.map(shorten).join(' '));

describe('the actors of an event whom no telling ties', () => {
  it('are those of whom one speaker names one and another the other', () => {
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b')]))).toEqual(['actor:a actor:b']);
    expect(pairs(madeCorpus([did('x', 'a'), hit('x', 'b')]))).toEqual([]);
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b'), did('y', 'a')]))).toEqual([]);
  });

  it('are none whom one speaker names in two reports: one voice is no two tellings', () => {
    expect(
      pairs(madeCorpus([did('x', 'a', { in: 'one' }), hit('x', 'b', { in: 'two', report: 'other' })])),
    ).toEqual([]);
  });

  it('leave out what a report adds itself to what it relays, as that is one telling', () => {
    const corpus = madeCorpus([did('x', 'a'), hit('y', 'b')]);
    const report = expand('report:r');
    const claims = [...corpus.claims.values()].map((claim, n) =>
      n === 1 ? { ...claim, madeIn: report } : claim,
    );
    const told = { ...corpus, claims: new Map(claims.map((claim) => [claim.id, claim])) };
    expect(pairs(told)).toEqual([]);
  });

  it('count no denial, plan or title as a part, and no two that may be one or belong together as a pair', () => {
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b', { denies: true })]))).toEqual([]);
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b', { act: 'plans' })]))).toEqual([]);
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b', { headline: true })]))).toEqual([]);
    const unsure = [{ left: 'actor:a', right: 'actor:b', decision: 'unsure' as const }];
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b')], unsure))).toEqual([]);
    const part: Told = { by: 'z', says: ['actor:a', 'cg:partOf', 'actor:b'] };
    expect(pairs(madeCorpus([did('x', 'a'), hit('y', 'b'), part]))).toEqual([]);
  });

  it('are found for an agreement too', () => {
    const party = (by: string, who: string): Told => ({
      by,
      says: [`actor:${who}`, 'cg:partyTo', 'event:pact'],
    });
    expect(pairs(madeCorpus([party('x', 'a'), party('y', 'b')]), 'event:pact')).toEqual(['actor:a actor:b']);
  });

  it('in the Mali data, Al-Qaeda and the army: said with who tells what', async () => {
    const { corpus } = await openGraph('data');
    const [event, qaeda, army] = ['event:central-clashes', 'actor:al-qaeda', 'actor:malian-army'].map(
      expand,
    ) as [string, string, string];
    const apart = toldApartOf(corpus, event, army, qaeda);
    expect(apart && sayPutTogether(corpus, apart)).toMatch(
      /^put together from several tellings, none of which gives both Al-Qaeda and Malian army a part\. Al-Qaeda: Al-Qaeda .+”; .*Malian army: Malian army took part in “/,
    );
    expect(toldApartOf(corpus, event, army, expand('actor:jnim'))).toBeUndefined();
  });
});
