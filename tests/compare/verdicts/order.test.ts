import { expect, it } from 'vitest';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { type Decided, madeCorpus, type Told } from '../made.js';

const says = (by: string, one: string, relation: string, other: string): Told => ({
  by,
  says: [`event:${one}`, `cg:${relation}`, `event:${other}`],
});
const verdicts = (told: readonly Told[], decided: readonly Decided[] = []) =>
  comparisons(madeCorpus(told, decided)).map(({ verdict, reason }) => `${verdict} (${reason})`);
const maybe = (left: string, right: string, decision: Decided['decision'] = 'unsure'): Decided => ({
  left: `event:${left}`,
  right: `event:${right}`,
  decision,
});

it('each of two events before the other is contradictory, and in tension where one is only perhaps the same', () => {
  const told = [says('army', 'attack', 'before', 'exit'), says('mission', 'exit', 'before', 'blast')];
  expect(verdicts([told[0]!, says('mission', 'exit', 'before', 'attack')])).toEqual([
    'contradictory (order)',
  ]);
  expect(verdicts(told)).toEqual([]);
  expect(verdicts(told, [maybe('attack', 'blast')])).toEqual(['inTension (identity-unsure)']);
  expect(verdicts(told, [maybe('blast', 'attack', 'same')])).toEqual(['contradictory (order)']);
  expect(verdicts(told, [maybe('blast', 'attack', 'different')])).toEqual([]);
});

it('an exit before the attack and its announcement after it can both be true; the other way round nothing is odd', () => {
  const steps = [
    says('paper', 'announcement', 'theme', 'decision'),
    says('mission', 'decision', 'theme', 'exit'),
  ];
  const odd = [
    says('paper', 'attack', 'before', 'announcement'),
    says('mission', 'exit', 'before', 'attack'),
  ];
  expect(verdicts([...steps, ...odd])).toEqual(['compatible (order)']);
  expect(verdicts([steps[0]!, ...odd])).toEqual([]);
  const even = [
    says('paper', 'announcement', 'before', 'attack'),
    says('mission', 'attack', 'before', 'exit'),
  ];
  expect(verdicts([...steps, ...even])).toEqual([]);
});

it('a planned order contradicts nothing', () => {
  const planned: Told = { ...says('army', 'attack', 'before', 'exit'), act: 'plans' };
  expect(verdicts([planned, says('mission', 'exit', 'before', 'attack')])).toEqual([]);
});
