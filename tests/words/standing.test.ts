import { beforeAll, describe, expect, it } from 'vitest';
import { entityStanding } from '../../src/compare/standing/entity-standing.js';
import { standings } from '../../src/compare/standing/standing.js';
import { toldOtherwiseIn } from '../../src/compare/verdicts/told-otherwise.js';
import { expand } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { sayEntityStanding, sayStanding, sayToldOtherwise } from '../../src/words/standing.js';
import { madeCorpus } from '../compare/made.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;
beforeAll(async () => {
  mali = await corpusOf(MALI);
});

/** Who tells otherwise any proposition of the Mali data, each in words. */
const dissents = () => {
  const keys = new Set([...mali.claims.values()].map(({ proposition }) => proposition.key));
  return [...keys].flatMap((key) =>
    sayToldOtherwise(mali, toldOtherwiseIn(mali).ofProposition({ key })).map(({ lead, words }) => ({
      key,
      lead,
      words,
    })),
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
      const leads = dissents().filter(({ key }) => key === proposition.key);
      expect(leads.map(({ lead }) => lead)).toEqual(['its sum with others is told otherwise by']);
    }
  });

  it('names who tells an event otherwise in several ways once, with all of them', () => {
    const all = [...mali.entities.keys()].map((id) =>
      sayToldOtherwise(mali, toldOtherwiseIn(mali).ofEvent(id)),
    );
    for (const found of all) {
      const whose = found.map(({ lead, words }) => `${lead} ${words.slice(0, words.lastIndexOf(' (in '))}`);
      expect(new Set(whose).size, whose.join('\n')).toBe(whose.length);
    }
    expect(all.flat().filter(({ words }) => words.includes('; '))).not.toEqual([]);
  });

  it('names nobody who tells what can be true beside it', () => {
    const beside = [...mali.claims.values()].flatMap(({ proposition }) =>
      toldOtherwiseIn(mali)
        .ofProposition(proposition)
        .filter(({ verdict }) => verdict === 'compatible'),
    );
    expect(beside.length).toBeGreaterThan(0);
    expect(sayToldOtherwise(mali, beside)).toEqual([]);
    const all = dissents().map(({ words }) => words);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((words) => !/\((?:in tension|contradictory): /.test(words))).toEqual([]);
  });
});

it('what is only said not to be so has those who say so', () => {
  expect(sayStanding('denied', [], [{ speechAct: 'asserts' }])).toBe('says so');
  expect(sayStanding('uncontested', [], [{ speechAct: 'demands' }])).toBe('nobody here tells it as done');
});

it('what one suspects and another denies is not only said not to be so', () => {
  const corpus = madeCorpus([
    { by: 'minister', says: ['actor:blue', 'cg:supplies', 'actor:red'], act: 'suspects' },
    { by: 'vox', says: ['actor:blue', 'cg:supplies', 'actor:red'], denies: true },
    { by: 'army', says: ['actor:army', 'cg:fights', 'actor:red'], denies: true },
  ]);
  expect(sayEntityStanding(entityStanding(corpus, standings(corpus), expand('actor:red')))).toContain(
    '2 propositions: 1 only said not to be so, 1 denied, and nobody here tells it as done; ',
  );
});
