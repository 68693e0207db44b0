import { expect, test } from 'vitest';
import { reportWarnings } from '../../../src/intake/project/report-warnings.js';

const FINE = { language: 'en-GB', date: '2031-05-12', text: undefined, length: 900, marked: 299 };

test('of a report in English, with a date, of which little is marked, nothing is said', () => {
  expect(reportWarnings(FINE)).toEqual([]);
  expect(reportWarnings({ ...FINE, language: undefined })).toEqual([]);
});

test.each([
  [{ language: 'fr' }, /^It is in another language than English \(fr\)/],
  [{ date: undefined }, /^Nobody says when it appeared: .* cannot be worked out/],
  [
    { date: undefined, text: 'GOMA, 11 May 2031 (Coastal Wire) - Roads closed.' },
    /^Nobody says when it appeared: .* from its dateline, 2031-05-11/,
  ],
  [{ marked: 300 }, /^33 % of its text is marked as not its own/],
])('%o is told', (other, said) => {
  expect(reportWarnings({ ...FINE, ...other })).toEqual([expect.stringMatching(said)]);
});
