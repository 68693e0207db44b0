/** Who claims a deed and later denies it took a word back: that is no quarrel of two sides. */
import { expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { sayBothWays } from '../../../src/words/voices.js';
import { sayWhy } from '../../../src/words/why.js';
import { madeCorpus, type Told } from '../made.js';

const says = (by: string, more: Partial<Told>): Told => ({
  by,
  says: ['event:raid', 'cg:perpetrator', 'actor:red'],
  ...more,
});
const CLAIMED = says('red', { in: 'first', act: 'claims-responsibility' });
const DENIED = says('red', { in: 'second', denies: true });
const dated = (told: readonly Told[], days: Readonly<Record<string, string>>): Corpus => {
  const made = madeCorpus(told);
  const utterances = [...made.utterances].map(([id, each]) => {
    const day = days[id.slice(id.lastIndexOf('/') + 1)];
    return [id, day === undefined ? each : { ...each, saidOn: day, earliest: day, latest: day }] as const;
  });
  return { ...made, utterances: new Map(utterances) };
};
const why = (corpus: Corpus) => comparisons(corpus).map((each) => sayWhy(corpus, each));
const RED = expand('actor:red');

it('is told with its days, in their order', () => {
  expect(why(dated([CLAIMED, DENIED], { first: '2031-03-14', second: '2031-03-16' }))).toEqual([
    `The same speaker says both: ${RED} claimed it on 14 March 2031 and denied it on 16 March 2031.`,
  ]);
  expect(why(dated([CLAIMED, DENIED], { first: '2031-03-16', second: '2031-03-14' }))).toEqual([
    `The same speaker says both: ${RED} denied it on 14 March 2031 and claimed it on 16 March 2031.`,
  ]);
});

it('leaves open what came first where no day is told', () => {
  expect(why(dated([CLAIMED, DENIED], {}))).toEqual([
    `The same speaker says both: ${RED} claimed it and denied it; which came first is not told.`,
  ]);
});

it('is named beside others who affirm it, and nobody is who says but one thing', () => {
  const [said] = why(dated([CLAIMED, DENIED, says('paper', {})], {}));
  expect(said).toMatch(/^One side denies what the other affirms; .*red claimed it and denied it/);
  const apart = madeCorpus([CLAIMED, says('mayor', { denies: true })]);
  expect(why(apart)).toEqual(['One side denies what the other affirms.']);
  const claims = [...apart.claims.values()];
  expect(sayBothWays(apart, claims.slice(0, 1), claims.slice(1))).toEqual([]);
});
