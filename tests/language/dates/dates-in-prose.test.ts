import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/language/dates/dates.js';
import { shownDays } from '../shown.js';
import { DATES_IN_PROSE, PROSE_DATE } from './dates-in-prose.js';

describe('The days of a sentence', () => {
  test.each(DATES_IN_PROSE.map(([text, ...days]) => ({ text, days })))('$text', ({ text, days }) => {
    const told = findDates(text, { reportDate: PROSE_DATE }).filter(({ resolved }) => resolved);
    expect(told.map((date) => `${date.wording} = ${shownDays(date)}`)).toEqual(days);
  });

  test('are EDTF of level 1', async () => {
    // The package brings no types.
    const { parse } = (await import('edtf' as string)) as {
      parse(code: string, options: { level: number }): unknown;
    };
    const told = DATES_IN_PROSE.flatMap(([text]) => findDates(text, { reportDate: PROSE_DATE }));
    const codes = told.flatMap(({ edtf }) => edtf ?? []);
    expect(codes.length).toBeGreaterThan(40);
    for (const code of codes) expect(() => parse(code, { level: 1 }), code).not.toThrow();
  });

  test('A weekday that is not that of its date makes the date no more than likely', () => {
    const [date] = findDates('They fled on Tuesday, 13 August 2023.', { reportDate: PROSE_DATE });
    expect(date).toMatchObject({ earliest: '2023-08-13', latest: '2023-08-13', approximate: true });
  });

  test('A night between two days is of the night', () => {
    const [night] = findDates('The night of 3-4 March was loud.', { reportDate: PROSE_DATE });
    expect(night).toMatchObject({ earliest: '2024-03-03', latest: '2024-03-04', partOfDay: 'night' });
  });
});
