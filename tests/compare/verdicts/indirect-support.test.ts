import { expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { indirectSupport } from '../../../src/compare/verdicts/indirect-support.js';
import { shorten } from '../../../src/model/namespaces.js';
import { madeCorpus, type Told } from '../made.js';

const employs = (by: string, denies?: true): Told => ({
  by,
  says: ['actor:state', 'cg:employs', 'actor:company'],
  ...(denies ? { denies } : {}),
});
const role = (by: string, event: string, predicate: string, actor: string): Told => ({
  by,
  says: [`event:${event}`, `cg:${predicate}`, `actor:${actor}`],
});
const ARMY: Told = { by: 'press', says: ['actor:army', 'cg:partOf', 'actor:state'] };
const DISPUTE = [employs('nations'), employs('state', true)];

/** Speakers of what speaks for the affirming and for the denying side. */
function speaking(...told: readonly Told[]) {
  const corpus = madeCorpus([...DISPUTE, ...told]);
  const [dispute] = comparisons(corpus).filter(({ reason }) => reason === 'polarity');
  const { affirmed, denied } = indirectSupport(corpus)(dispute!);
  const names = (each: typeof affirmed) => each.map(({ claims }) => shorten(claims[0]!.madeIn)).sort();
  return { affirmed: names(affirmed), denied: names(denied) };
}
const NOBODY = { affirmed: [], denied: [] };

it('who tells of both in one role of one event speaks for it, in one role each does not', () => {
  expect(
    speaking(
      ARMY,
      role('rebels', 'raid', 'perpetrator', 'army'),
      role('rebels', 'raid', 'perpetrator', 'company'),
    ),
  ).toEqual({
    affirmed: ['utterance:of-rebels'],
    denied: [],
  });
  expect(
    speaking(
      ARMY,
      role('rebels', 'raid', 'perpetrator', 'army'),
      role('rebels', 'raid', 'target', 'company'),
    ),
  ).toEqual(NOBODY);
  expect(
    speaking(
      ARMY,
      role('rebels', 'raid', 'perpetrator', 'army'),
      role('rebels', 'siege', 'perpetrator', 'company'),
    ),
  ).toEqual(NOBODY);
});

it('two who each name one of them do not together say that they fought side by side', () => {
  expect(
    speaking(
      ARMY,
      role('rebels', 'raid', 'perpetrator', 'army'),
      role('press', 'raid', 'perpetrator', 'company'),
    ),
  ).toEqual(NOBODY);
});

it('a unit speaks for its whole at any remove, and an actor that nobody puts there does not', () => {
  const unit: Told = { by: 'press', says: ['actor:unit', 'cg:partOf', 'actor:army'] };
  const side: Told = { by: 'witness', says: ['actor:company', 'cg:alignedWith', 'actor:unit'] };
  expect(speaking(ARMY, unit, side).affirmed).toEqual(['utterance:of-witness']);
  expect(speaking(ARMY, side)).toEqual(NOBODY);
  expect(speaking(ARMY, { ...unit, denies: true }, side)).toEqual(NOBODY);
});

it('a denied tie speaks for the denying side, a denied role for nobody', () => {
  const apart: Told = {
    by: 'witness',
    says: ['actor:company', 'cg:alignedWith', 'actor:state'],
    denies: true,
  };
  expect(speaking(apart)).toEqual({ affirmed: [], denied: ['utterance:of-witness'] });
  const roles = ['army', 'company'].map((actor) => role('witness', 'raid', 'perpetrator', actor));
  expect(speaking(ARMY, ...roles.map((each) => ({ ...each, denies: true as const })))).toEqual(NOBODY);
});

it('speakers of a side, titles and plans are not listed beside it; an admission by the other side is', () => {
  const aligned = (by: string, more: Partial<Told> = {}): Told => ({
    by,
    says: ['actor:company', 'cg:alignedWith', 'actor:state'],
    ...more,
  });
  expect(speaking(aligned('nations'))).toEqual(NOBODY);
  expect(speaking(aligned('witness', { headline: true }))).toEqual(NOBODY);
  expect(speaking(aligned('witness', { act: 'plans' }))).toEqual(NOBODY);
  expect(speaking(aligned('state'))).toEqual({ affirmed: ['utterance:of-state'], denied: [] });
});

it('the verdict and its sides are the same with and without what speaks for them', () => {
  const roles = ['army', 'company'].map((actor) => role('rebels', 'raid', 'perpetrator', actor));
  const ids = (told: readonly Told[]) =>
    comparisons(madeCorpus(told)).map(({ verdict, left, right }) => [
      verdict,
      [...left, ...right].map(({ id }) => id),
    ]);
  expect(ids([...DISPUTE, ARMY, ...roles])).toEqual(ids(DISPUTE));
});
