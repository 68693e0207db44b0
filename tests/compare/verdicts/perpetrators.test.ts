import { describe, expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { expand } from '../../../src/model/namespaces.js';
import { sayWhy } from '../../../src/words/why.js';
import { madeCorpus, type Told } from '../made.js';

const RAID = 'event:raid';
const did = (by: string, actor: string, more: Partial<Told> = {}): Told => ({
  by,
  says: [RAID, 'cg:perpetrator', `actor:${actor}`],
  ...more,
});
const judged = (...told: Told[]) => {
  const made = madeCorpus(told);
  return comparisons(made).map((each) => `${each.verdict} ${each.reason}: ${sayWhy(made, each)}`);
};
const saying = (words: string) => [
  `inTension perpetrator: ${words}; both are true only if they did it together.`,
];

describe('who carried an event out', () => {
  it('two groups that each claim one raid are in tension, not contradictory', () => {
    expect(judged(did('red', 'red'), did('blue', 'blue'))).toEqual(
      saying('Each says of itself that it did it'),
    );
  });

  it('two who blame different groups are so too, and all who blame one stand on one side', () => {
    expect(judged(did('paper', 'red'), did('radio', 'red'), did('mayor', 'blue'))).toEqual(
      saying('They name different ones as who did it'),
    );
  });

  it('two who blame each other name each other, and one who claims it beside one who blames another names itself', () => {
    expect(judged(did('red', 'blue'), did('blue', 'red'))).toEqual(
      saying('Each names the other as the one who did it'),
    );
    expect(judged(did('red', 'red'), did('mayor', 'blue'))).toEqual(
      saying('One says that it did it itself, the other names another'),
    );
  });

  it('who tells of people without a name names nobody else: they may be those of whoever says it was they', () => {
    const made = madeCorpus([did('red', 'red'), did('mayor', 'gunmen')]);
    const gunmen = expand('actor:gunmen');
    const unnamed = { ...made.entities.get(gunmen)!, type: expand('cg:UnnamedActor') };
    const corpus = { ...made, entities: new Map([...made.entities, [gunmen, unnamed]]) };
    expect(comparisons(corpus).map((each) => sayWhy(corpus, each))).toEqual([
      'One says that it did it itself, the other gives no name; both are true if it was the same people, or if they did it together.',
    ]);
    const blamed = madeCorpus([did('paper', 'red'), did('mayor', 'gunmen')]);
    const both = { ...blamed, entities: new Map([...blamed.entities, [gunmen, unnamed]]) };
    expect(comparisons(both).map((each) => sayWhy(both, each))).toEqual([
      'One names who did it, the other gives no name; both are true if it was the same people, or if they did it together.',
    ]);
  });

  it.each<[string, Told[]]>([
    ['one voice names both', [did('paper', 'red'), did('paper', 'blue')]],
    ['another names one of the two alone', [did('paper', 'red'), did('paper', 'blue'), did('radio', 'red')]],
    [
      'one names the other as having taken part',
      [
        did('paper', 'red'),
        { by: 'paper', says: [RAID, 'cg:participant', 'actor:blue'] },
        did('radio', 'blue'),
      ],
    ],
    [
      'one is said to be part of the other',
      [
        did('paper', 'red'),
        did('radio', 'blue'),
        { by: 'paper', says: ['actor:red', 'cg:partOf', 'actor:blue'] },
      ],
    ],
    [
      'one fights under the name of the other',
      [
        did('paper', 'red'),
        did('radio', 'blue'),
        { by: 'paper', says: ['actor:blue', 'cg:affiliatedWith', 'actor:red'] },
      ],
    ],
    ['one only suspects it', [did('paper', 'red'), did('radio', 'blue', { act: 'suspects' })]],
    [
      'one rejects the other, and names nobody',
      [did('paper', 'red'), { ...did('radio', 'blue'), denies: true }],
    ],
  ])('no tension where %s', (_why, told) => {
    expect(judged(...told)).toEqual([]);
  });
});
