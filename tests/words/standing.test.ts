import { beforeAll, describe, expect, it } from 'vitest';
import { toldOtherwiseIn } from '../../src/compare/verdicts/told-otherwise.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { sayStanding, sayToldOtherwise } from '../../src/words/standing.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;
beforeAll(async () => {
  mali = await corpusOf(MALI);
});

/** Who tells otherwise any proposition of the Mali data, each in words. */
const dissents = () => {
  const keys = new Set([...mali.claims.values()].map(({ proposition }) => proposition.key));
  return [...keys].flatMap((key) =>
    sayToldOtherwise(mali, toldOtherwiseIn(mali).ofProposition({ key })).map(({ words }) => ({ key, words })),
  );
};

describe('who tells a thing otherwise', () => {
  it('says of a count that differs only with others added up that it is their sum', () => {
    const parts = [...mali.claims.values()].filter(
      ({ proposition: { predicate, object } }) =>
        predicate === expand('cg:strength') && /-(?:1500|11600)-/.test(object.value),
    );
    expect(parts).toHaveLength(2);
    for (const { proposition } of parts) {
      const words = dissents().filter(({ key }) => key === proposition.key);
      expect(words.map(({ words: said }) => said)).toEqual([expect.stringContaining('the sum with others')]);
    }
  });

  it('says what is compatible in no word of the codes', () => {
    const all = dissents().map(({ words }) => words);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((words) => words.includes('(compatible'))).toEqual([]);
    expect(all.some((words) => words.includes('(both can be true'))).toBe(true);
  });
});

it('what is only said not to be so has those who say so', () => {
  expect(sayStanding('denied', [], [{ speechAct: 'asserts' }])).toBe('says so');
  expect(sayStanding('uncontested', [], [{ speechAct: 'demands' }])).toBe('nobody here tells it as done');
});
