import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/language/counts/numbers.js';
import { findDates } from '../../src/language/dates/dates.js';
import { lexemeSentences } from '../../src/language/lexemes/lexemes.js';
import { sentencesOf } from '../../src/language/sentences/sentences.js';
import { findBoilerplate } from '../../src/language/text/boilerplate.js';
import { normalise } from '../../src/language/text/normalise.js';
import { NUMBER_CASES } from './counts/number-expressions.js';
import { DATE_CASES } from './dates/date-expressions.js';

/** Words that the grammars know, so that random texts get far into them. */
const KNOWN = [...DATE_CASES, ...NUMBER_CASES].flatMap(({ text }) => text.replace(/[[\]]/g, '').split(' '));
const ODD = [
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u0007',
  '😀',
  '👩\u200d🚒',
  '\u202e',
  '\u00ad',
  '–',
  '’',
  '“',
  '\n\n',
  '١٢',
  '第三',
  'Ⅻ',
  '½',
  '9'.repeat(60),
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...KNOWN, ...ODD), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...KNOWN, ...ODD), { maxLength: 40 }).map((words) => words.join('')),
);
const anyDay = fc.constantFrom(undefined, '2023-08-15', '2024-02-29', '0000-01-01', '9999-12-31');

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly wording: string;
}

function expectPlaced(text: string, found: readonly Placed[]): void {
  const points = Array.from(text);
  let before = 0;
  for (const { start, end, wording } of found) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(points.length);
    expect(points.slice(start, end).join('')).toBe(wording);
    before = end;
  }
}

describe('On any input', () => {
  it('dates are placed where their wording stands, and earliest is not after latest', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, reportDate) => {
        const dates = findDates(text, reportDate === undefined ? {} : { reportDate });
        expectPlaced(text, dates);
        for (const { earliest, latest } of dates) {
          if (earliest !== undefined && latest !== undefined) expect(earliest <= latest).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('numbers are placed where their wording stands, and min is not above max', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbers = findNumbers(text);
        expectPlaced(text, numbers);
        for (const { min, max } of numbers)
          if (min !== undefined && max !== undefined) expect(min).toBeLessThanOrEqual(max);
      }),
      { numRuns: 1000 },
    );
  });

  it('boilerplate and pieces lie within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const length = Array.from(text).length;
        for (const { start, end } of findBoilerplate(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(length);
        }
        let last = 0;
        for (const { lexemes } of lexemeSentences(text)) {
          for (const { start, end } of lexemes) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        }
        expect(last).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('A large input is read to its end', () => {
  const prose =
    'The army said on Friday that at least 12 of its 400 men fell in early August. They will leave by May 5, 2024.\n\n';
  // What is not linear would not come to an end within the time that a test has.
  const inputs: readonly (readonly [string, string])[] = [
    ['a quarter megabyte of prose', prose.repeat(Math.ceil(250_000 / prose.length))],
    ['a sentence of 50,000 words', `${'on Friday the troops left 12 huts and '.repeat(6250)}.`],
    ['one word of 10 MB', 'a'.repeat(1e7)],
    ['one numeral of 10 MB', '1'.repeat(1e7)],
    ['a million emoji', '😀'.repeat(1e6)],
    ['a million unpaired surrogates', '\ud83d'.repeat(1e6)],
    ['a million control characters', '\u0007\u001b'.repeat(5e5)],
    ['10 MB of white space', ' \n'.repeat(5e6)],
    ['a quarter megabyte of commas and days', 'Friday, '.repeat(31_000)],
    ['a quarter megabyte of number words', 'one hundred and '.repeat(15_600)],
    ['a quarter megabyte of hedges', 'at least just over '.repeat(13_000)],
  ];

  it.each(inputs)('%s', { timeout: 120_000 }, (_name, text) => {
    normalise(text);
    findBoilerplate(text);
    const dates = findDates(text, { reportDate: '2023-08-15' });
    const numbers = findNumbers(text, { dates });
    const points = Array.from(text);
    const wrong = [...dates, ...numbers].filter(
      ({ start, end, wording }) => points.slice(start, end).join('') !== wording,
    );
    expect(wrong).toEqual([]);
    let last = 0;
    for (const { words } of sentencesOf(text)) {
      for (const { start, end } of words) {
        if (start < last || end <= start) expect.fail(`word at ${start} to ${end} after ${last}`);
        last = end;
      }
    }
    expect(last).toBeLessThanOrEqual(points.length);
  });
});
