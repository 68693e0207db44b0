import { expect, test } from 'vitest';
import { type Choice, type Decision, reviewState } from '../../src/review/decisions.js';
import { RIDGE_READING } from '../reading/ridge.js';

const after = (...choices: readonly Choice[]) =>
  reviewState(
    RIDGE_READING,
    choices.map((each) => ({ at: '2026-01-01T00:00:00Z', by: 'me', ...each }) as Decision),
    'https://example.org/report/901',
  );
const verdicts = (...choices: readonly Choice[]) => Object.fromEntries(after(...choices).verdicts);

test('what is decided last on a proposal holds', () => {
  expect(
    verdicts(
      { do: 'accept', ids: ['c1', 'c2'] },
      { do: 'reject', ids: ['c2'] },
      { do: 'later', ids: ['c3'] },
    ),
  ).toEqual({
    c1: 'accepted',
    c2: 'rejected',
    c3: 'later',
  });
});

test('undo takes back the last decision that stands, and undo again the one before', () => {
  const [accept, reject] = [
    { do: 'accept', ids: ['c1'] },
    { do: 'reject', ids: ['c1'] },
  ] as const;
  expect(verdicts(accept, reject, { do: 'undo' })).toEqual({ c1: 'accepted' });
  expect(verdicts(accept, reject, { do: 'undo' }, { do: 'undo' })).toEqual({});
  expect(verdicts({ do: 'undo' }, accept)).toEqual({ c1: 'accepted' });
});

test('a report that is taken out has nothing decided, and undo brings all decisions back', () => {
  const accept = { do: 'accept', ids: ['c1', 'c2'] } as const;
  expect(verdicts(accept, { do: 'take-out' })).toEqual({});
  expect(verdicts(accept, { do: 'take-out' }, { do: 'undo' })).toEqual({ c1: 'accepted', c2: 'accepted' });
});

test('an edit changes the keys it names, and never the id', () => {
  const { reading } = after({ do: 'edit', id: 'c1', set: { polarity: 'negated', id: 'c9' } });
  expect(reading.claims[0]).toEqual({ ...RIDGE_READING.claims[0], polarity: 'negated' });
  expect(RIDGE_READING.claims[0]?.polarity).toBe('affirmed');
});

test('what is stated by hand is accepted, and whoever passes it on quotes it', () => {
  const {
    reading,
    verdicts: decided,
    stated,
  } = after({
    do: 'state',
    utterances: [{ id: 'h1u', speakers: ['e1'] }],
    claims: [{ ...RIDGE_READING.claims[0]!, id: 'h1c', utterance: 'h1u' }],
    quotes: [{ by: 'u0', quoted: 'h1u' }],
  });
  expect(decided.get('h1c')).toBe('accepted');
  expect([...stated]).toEqual(['h1u', 'h1c']);
  expect(reading.utterances[0]?.quotes).toEqual(['u1', 'u2', 'u4', 'h1u']);
});

test('an id that the reading does not have is told, and decides nothing', () => {
  const { unknown, verdicts: decided } = after({ do: 'accept', ids: ['c1', 'c77'] });
  expect(unknown).toEqual(['c77']);
  expect([...decided.keys()]).toEqual(['c1']);
});
