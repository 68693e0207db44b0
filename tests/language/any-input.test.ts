import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/language/boilerplate.js';
import { findDates } from '../../src/language/dates.js';
import { lexemeSentences } from '../../src/language/lexemes.js';
import { normalise } from '../../src/language/normalise.js';
import { findNumbers } from '../../src/language/numbers.js';
import { DATE_CASES } from './date-expressions.js';
import { NUMBER_CASES } from './number-expressions.js';

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
      { numRuns: 2000 },
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
      { numRuns: 2000 },
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

describe('A large input is read in time', () => {
  const reading =
    'The army said on Friday that at least 12 of its 400 men fell in early August. They will leave by May 5, 2024.\n\n';
  const inputs: readonly (readonly [string, string])[] = [
    ['10 MB of prose', reading.repeat(Math.ceil(1e7 / reading.length))],
    ['a sentence of 50,000 words', `${'on Friday the troops left 12 huts and '.repeat(6250)}.`],
    ['one word of 10 MB', 'a'.repeat(1e7)],
    ['one numeral of 10 MB', '1'.repeat(1e7)],
    ['5 million emoji', '😀'.repeat(5e6)],
    ['5 million unpaired surrogates', '\ud83d'.repeat(5e6)],
    ['10 MB of white space', ' \n'.repeat(5e6)],
    ['a megabyte of commas and days', 'Friday, '.repeat(125_000)],
    ['a megabyte of number words', 'one hundred and '.repeat(62_500)],
    ['a megabyte of hedges', 'at least just over '.repeat(52_000)],
  ];

  it.each(inputs)(
    '%s',
    (_name, text) => {
      const started = performance.now();
      normalise(text);
      findBoilerplate(text);
      const dates = findDates(text, { reportDate: '2023-08-15' });
      findNumbers(text, { dates });
      // Minutes would mean that something is no longer linear; the slowest of these took 9 s on two cores.
      expect(performance.now() - started).toBeLessThan(60_000);
    },
    120_000,
  );

  it('and twice the text takes no more than some twice the time', () => {
    const time = (text: string): number => {
      const started = performance.now();
      findNumbers(text, { dates: findDates(text, { reportDate: '2023-08-15' }) });
      return performance.now() - started;
    };
    const sentence = 'the men left on Friday and at least twelve of them fell after May 5 when '.repeat(2000);
    time(sentence);
    expect(time(sentence.repeat(4))).toBeLessThan(time(sentence) * 12 + 200);
  });
});
