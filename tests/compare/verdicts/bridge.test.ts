import { expect, it } from 'vitest';
import { bridgeOf } from '../../../src/compare/verdicts/bridge.js';
import { comparisons } from '../../../src/compare/verdicts/comparisons.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import { EDTF } from '../../../src/model/vocabulary.js';
import { madeCorpus, type Told } from '../made.js';

const year = (value: string) => ({ kind: 'literal', value, datatype: EDTF, language: '' }) as const;
const since = (by: string, value: string): Told => ({
  by,
  says: ['actor:junta', 'cg:inPowerSince', year(value)],
});
const dated = (by: string, event: string, value: string): Told => ({
  by,
  says: [`event:${event}`, 'cg:date', year(value)],
});
const carriedOut = (by: string, event: string): Told => ({
  by,
  says: [`event:${event}`, 'cg:perpetrator', 'actor:junta'],
});
const inOrder = (by: string): Told => ({ by, says: ['event:first', 'cg:before', 'event:second'] });

const DATES = [since('x', '2020'), since('y', '2021')];
const COUPS = [dated('press', 'first', '2020'), dated('press', 'second', '2021')];

/** The events that are named as a bridge; each of these is of the kind given. */
function bridged(told: readonly Told[], kinds: Readonly<Record<string, string>>): string[] {
  const made = madeCorpus([...DATES, ...told]);
  const entities = new Map(
    [...made.entities].map(([id, entity]) => {
      const kind = kinds[shorten(id)];
      return [id, kind === undefined ? entity : { ...entity, eventType: expand(`code:${kind}`) }];
    }),
  );
  const corpus: Corpus = { ...made, entities };
  const [dispute] = comparisons(corpus).filter(({ about }) => about === expand('actor:junta'));
  expect(dispute).toMatchObject({ verdict: 'contradictory', reason: 'time' });
  return bridgeOf(corpus, dispute!)
    .map(({ proposition }) => shorten(proposition.subject))
    .sort();
}
const TWO = { 'event:first': 'coup', 'event:second': 'coup' };
const BOTH = ['event:first', 'event:second'];

it('two events in which the subject has a role, each within the days of one side, are a bridge', () => {
  expect(bridged([...COUPS, carriedOut('x', 'first'), carriedOut('x', 'second')], {})).toEqual(BOTH);
  expect(bridged(COUPS, TWO)).toEqual([]);
});

it('so are a first of a kind, in which it has a role, and a second, in the words of one utterance', () => {
  const told = [...COUPS, carriedOut('x', 'first')];
  expect(bridged([...told, inOrder('press')], TWO)).toEqual(BOTH);
  expect(bridged(told, TWO)).toEqual([]);
  expect(bridged([...told, inOrder('y')], TWO)).toEqual([]);
  expect(bridged([...told, { ...inOrder('press'), denies: true }], TWO)).toEqual([]);
  expect(bridged([...COUPS, inOrder('press')], TWO)).toEqual([]);
});

it('events of two kinds that follow each other are none', () => {
  const told = [...COUPS, carriedOut('x', 'first'), inOrder('press')];
  expect(bridged(told, { ...TWO, 'event:second': 'attack' })).toEqual([]);
  expect(bridged(told, {})).toEqual([]);
});
