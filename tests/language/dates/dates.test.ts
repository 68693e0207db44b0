import { describe, expect, it, test } from 'vitest';
import { type DateExpression, type DateOptions, findDates } from '../../../src/language/dates/dates.js';
import { unmarked } from '../marked.js';
import { shownDays } from '../shown.js';
import { DATE_CASES, type DateCase, NO_DATES, REPORT_DATE } from './date-expressions.js';

function read({ text, report }: Pick<DateCase, 'text' | 'report'>): DateExpression | undefined {
  const { plain, start, end } = unmarked(text);
  const options: DateOptions = report === null ? {} : { reportDate: report ?? REPORT_DATE };
  return findDates(plain, options).find((date) => date.start === start && date.end === end);
}

describe('An expression of time', () => {
  test.each(DATE_CASES)('$text ($report) is $days', ({ text, days: expected, report, time, edtf }) => {
    const date = read({ text, ...(report === undefined ? {} : { report }) });
    expect(date, 'found at its place').toBeDefined();
    expect(shownDays(date!)).toBe(expected);
    if (time !== undefined) expect(date!.time?.earliest).toBe(time);
    if (edtf !== undefined) expect(date!.edtf).toBe(edtf);
  });

  test.each(NO_DATES)('is not found in: %s', (text) => {
    expect(findDates(text, { reportDate: REPORT_DATE }).map(({ wording }) => wording)).toEqual([]);
  });
});

describe('Dates', () => {
  it('carry EDTF strings of level 1 that a reader of EDTF accepts', async () => {
    // The package brings no types.
    const { parse } = (await import('edtf' as string)) as {
      parse(code: string, options: { level: number }): unknown;
    };
    const codes = DATE_CASES.map((row) => read(row)?.edtf).filter((code) => code !== undefined);
    expect(codes.length).toBeGreaterThan(80);
    for (const code of codes) expect(() => parse(code, { level: 1 }), code).not.toThrow();
  });

  it('keep what the words say where no report date is given', () => {
    const [sunday] = findDates('Gunmen raided the mill on Sunday.');
    expect(sunday).toMatchObject({
      wording: 'on Sunday',
      resolved: false,
      anchor: 'report',
      direction: 'past',
      shape: { kind: 'weekday', weekday: 7 },
    });
    expect(sunday).not.toHaveProperty('earliest');
    expect(sunday).not.toHaveProperty('edtf');
  });

  it('name both days of a pair', () => {
    const [pair] = findDates('They fought on Friday and Saturday.', { reportDate: REPORT_DATE });
    expect(pair?.parts).toEqual([
      { earliest: '2023-05-12', latest: '2023-05-12' },
      { earliest: '2023-05-13', latest: '2023-05-13' },
    ]);
  });

  it('refuse a report date that is no day', () => {
    expect(() => findDates('on Sunday', { reportDate: '2023-02-30' })).toThrow(/"2023-02-30".*YYYY-MM-DD/);
  });

  it('are placed by code points, not by code units', () => {
    const [date] = findDates('😀 They left on 3 May 2022.');
    expect(date).toMatchObject({ start: 12, end: 25, wording: 'on 3 May 2022' });
  });
});
