import { expect, test } from 'vitest';
import { asEnglishWrites } from '../../../src/language/counts/as-english-writes.js';
import { findNumbers } from '../../../src/language/counts/numbers.js';

const read = (text: string, language = 'fr') =>
  findNumbers(asEnglishWrites(text, language)).map(({ min, max, approximate }) => [min, max, approximate]);

test.each([
  ['1 200 soldats', 1200, false],
  ['1\u00a0200 soldats', 1200, false],
  ['12\u202f000 déplacés', 12_000, false],
  ['1,5 million de personnes', 1_500_000, false],
  ['2 millions de personnes', 2_000_000, false],
  ['3 mille soldats', 3000, false],
  ['trois soldats', 3, false],
  ['40 soldats', 40, false],
])('%s is read as %i', (text, number, about) => {
  expect(read(text)).toEqual([[number, number, about]]);
});

test('about ten is about ten, and twelve hundred of English stay as they are', () => {
  const [[, , approximate]] = read('une dizaine de soldats') as [[number, number, boolean]];
  expect(approximate).toBe(true);
  expect(asEnglishWrites('on May 5 100 soldiers', 'en')).toBe('on May 5 100 soldiers');
});

test.each([
  'vingt-trois soldats',
  'deux cents soldats',
  'cent vingt soldats',
  '3 dizaines de soldats',
  '1.200 soldats',
  '2,5 tonnes',
  'des dizaines de soldats',
])('%s is rather not read than misread', (text) => {
  expect(read(text)).toEqual([]);
});
