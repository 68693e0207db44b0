import { describe, expect, it } from 'vitest';
import { lensComparison } from '../../../src/compare/lenses/lens-comparison.js';
import { throughLens } from '../../../src/compare/lenses/lenses.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { openGraph } from '../../../src/open.js';
import { sayInOtherWords } from '../../../src/words/in-other-words.js';
import { type Decided, madeCorpus, type Told } from '../made.js';

const between = (corpus: Corpus, left: string, right: string) => {
  const as = (name: string) => throughLens(corpus, { speakers: [expand(`actor:${name}`)] });
  return lensComparison(corpus, as(left), as(right));
};
const compared = (told: readonly Told[], decided: readonly Decided[] = []) =>
  between(madeCorpus(told, decided), 'l', 'r');
const short = (claims: readonly Claim[]) =>
  claims.map(({ proposition: { subject, predicate, object } }) =>
    [subject, predicate, object.value].map(shorten).join(' '),
  );
const says = (by: string, ...triple: Told['says']): Told => ({ by, says: triple });

describe('what two say in other words', () => {
  const partOf = says('w', 'event:part', 'cg:subEventOf', 'event:whole');
  const within = says('w', 'place:town', 'cg:within', 'place:region');

  it('a part of an event in a town, and the event in the region of that town', () => {
    const found = compared([
      partOf,
      within,
      says('l', 'event:part', 'cg:place', 'place:town'),
      says('r', 'event:whole', 'cg:place', 'place:region'),
    ]);
    expect(found.inOtherWords).toHaveLength(1);
    expect(found.inOtherWords[0]?.links.map(({ kind }) => kind)).toEqual(['part', 'within']);
    expect([found.onlyLeft, found.onlyRight, found.both]).toEqual([[], [], []]);
  });

  it('is the same whichever of the two tells of the part', () => {
    const found = compared([
      partOf,
      says('r', 'event:part', 'cg:target', 'actor:b'),
      says('l', 'event:whole', 'cg:target', 'actor:b'),
    ]);
    expect(short(found.inOtherWords[0]?.left ?? [])).toEqual(['event:whole cg:target actor:b']);
    expect(short(found.inOtherWords[0]?.right ?? [])).toEqual(['event:part cg:target actor:b']);
  });

  it('does not follow for the part from what is said of the whole in a place that is more exact', () => {
    const found = compared([
      partOf,
      within,
      says('l', 'event:part', 'cg:place', 'place:region'),
      says('r', 'event:whole', 'cg:place', 'place:town'),
    ]);
    expect(found.inOtherWords).toEqual([]);
    // Both say where, so that neither place is said by one alone.
    expect(found.bothSayWhere).toHaveLength(1);
    expect(found.onlyLeft).toEqual([]);
  });

  it('goes over what may be one, once; and over nothing that is denied or only planned', () => {
    const unsure = [{ left: 'event:a', right: 'event:b', decision: 'unsure' as const }];
    const told = [says('l', 'event:a', 'cg:target', 'actor:x'), says('r', 'event:b', 'cg:target', 'actor:x')];
    expect(compared(told, unsure).ifOneEvent[0]?.links).toMatchObject([{ kind: 'perhaps' }]);
    expect(compared(told, unsure).inOtherWords).toEqual([]);
    expect(compared(told).ifOneEvent).toEqual([]);
    const twice = [...unsure, { left: 'event:b', right: 'event:c', decision: 'unsure' as const }];
    const far = [told[0] as Told, says('r', 'event:c', 'cg:target', 'actor:x')];
    expect(compared(far, twice).ifOneEvent).toEqual([]);
    const parts = [
      says('l', 'event:part', 'cg:target', 'actor:x'),
      says('r', 'event:whole', 'cg:target', 'actor:x'),
    ];
    expect(compared([partOf, ...parts]).inOtherWords).toHaveLength(1);
    expect(compared([partOf, { ...partOf, by: 'v', denies: true }, ...parts]).inOtherWords).toEqual([]);
    expect(compared([{ ...partOf, act: 'fears' }, ...parts]).inOtherWords).toEqual([]);
  });

  it('a part in an event is another than a more exact part in what only may be that event', () => {
    const told = [
      says('l', 'event:a', 'cg:perpetrator', 'actor:x'),
      says('r', 'event:b', 'cg:participant', 'actor:x'),
    ];
    const unsure = { left: 'event:a', right: 'event:b', decision: 'unsure' } as const;
    expect(compared(told, [unsure]).inOtherWords).toEqual([]);
    const part = says('w', 'event:a', 'cg:subEventOf', 'event:b');
    expect(compared([...told, part]).inOtherWords).toHaveLength(1);
  });

  it('a plan is not in other words what another tells as done, nor said by both', () => {
    const plan: Told = { ...says('l', 'event:a', 'cg:target', 'actor:x'), act: 'plans' };
    const found = compared([plan, says('r', 'event:a', 'cg:target', 'actor:x')]);
    expect([found.both, found.inOtherWords]).toEqual([[], []]);
    expect(found.onlyLeft).toHaveLength(1);
  });

  it('how one place lies to another is geography, and not what only one of them says', () => {
    const found = compared([
      within,
      says('l', 'place:town', 'cg:near', 'place:river'),
      says('r', 'actor:a', 'cg:operatesIn', 'place:town'),
    ]);
    expect(short(found.geographyLeft)).toEqual(['place:town cg:near place:river']);
    expect(found.onlyLeft).toEqual([]);
    expect(short(found.onlyRight)).toEqual(['actor:a cg:operatesIn place:town']);
  });
});

describe('in the Mali data', async () => {
  const { corpus } = await openGraph('data');
  const say = (left: string, right: string) =>
    between(corpus, left, right).ifOneEvent.map((each) => sayInOtherWords(corpus, each, [left, right]));

  it('JNIM and the army both say where, and that the army was there, if it is one fight', () => {
    expect(between(corpus, 'jnim', 'malian-army').inOtherWords).toEqual([]);
    expect(say('jnim', 'malian-army')).toEqual([
      expect.stringMatching(
        /^jnim: “Double ambush[^.]+aimed at Malian army\. malian-army: Malian army took part in .+ may be one\.$/,
      ),
    ]);
    const [where] = between(corpus, 'jnim', 'malian-army').bothSayWhere;
    expect(short(where?.left ?? []).join()).toContain('place:mopti-region');
    expect(short(where?.right ?? []).join()).toContain('place:central-mali');
  });

  it('the army and the CMA tell of one Friday at Ber, and of the army there, if it is one event', () => {
    expect(say('malian-army', 'cma').join('\n')).toMatch(/took place \w+ Ber\./);
    expect(say('malian-army', 'cma').join('\n')).toContain('Malian army took part in');
  });

  it('personnel, and troops and police, agree within rounding', () => {
    const { agree } = between(corpus, 'publisher-000', 'publisher-001');
    expect(agree.map(({ reason }) => reason)).toContain('rounding');
  });
});
