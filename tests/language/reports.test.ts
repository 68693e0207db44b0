import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/language/counts/numbers.js';
import { findDates } from '../../src/language/dates/dates.js';
import { printDate } from '../../src/language/dates/print-date.js';
import { findBoilerplate } from '../../src/language/text/boilerplate.js';
import { REPORT_DATE_ROWS, REPORT_DATES, REPORT_NUMBER_ROWS } from './report-expressions.js';
import { shownBounds, shownDays } from './shown.js';

const directory = process.env.CLAIMGRAPH_TEXTS ?? resolve(import.meta.dirname, '../../../shared/reports');

function textOf(report: string): string {
  const file = readdirSync(directory).find((name) => name.startsWith(report));
  return readFileSync(join(directory, file!), 'utf8');
}

/** Share of rows found as expected; what is found beside them counts as wrong. Prints what is wrong. */
function share(
  name: string,
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): number {
  const places = new Set([...expected.keys(), ...found.keys()]);
  const wrong = [...places].filter((place) => expected.get(place) !== found.get(place));
  for (const place of wrong) {
    console.log(
      `${name} ${place}: expected ${expected.get(place) ?? 'nothing'}, found ${found.get(place) ?? 'nothing'}`,
    );
  }
  const right = (places.size - wrong.length) / places.size;
  console.log(
    `${name}: ${places.size - wrong.length} of ${places.size} right (${(right * 100).toFixed(1)} %)`,
  );
  return right;
}

describe.skipIf(!existsSync(directory))('In the five reports', () => {
  const reports = Object.keys(REPORT_DATES);

  it('at least 95 % of the expressions of time are found and mean what they should', () => {
    const expected = new Map(
      REPORT_DATE_ROWS.map(([report, start, end, days]) => [`${report} ${start}-${end}`, days]),
    );
    const found = new Map(
      reports.flatMap((report) =>
        findDates(textOf(report), { reportDate: REPORT_DATES[report]! }).map(
          (date) => [`${report} ${date.start}-${date.end}`, shownDays(date)] as const,
        ),
      ),
    );
    expect(share('dates', expected, found)).toBeGreaterThanOrEqual(0.95);
  });

  it('at least 95 % of the numbers are found and mean what they should', () => {
    const expected = new Map(
      REPORT_NUMBER_ROWS.map(([report, start, end, ...rest]) => [
        `${report} ${start}-${end}`,
        rest.join(' '),
      ]),
    );
    const found = new Map(
      reports.flatMap((report) =>
        findNumbers(textOf(report)).map(
          (number) =>
            [
              `${report} ${number.start}-${number.end}`,
              [shownBounds(number), number.unit, number.kind].join(' '),
            ] as const,
        ),
      ),
    );
    expect(share('numbers', expected, found)).toBeGreaterThanOrEqual(0.95);
  });

  it('without a report date no weekday gets a day', () => {
    for (const report of reports) {
      for (const date of findDates(textOf(report))) {
        if (date.shape.kind === 'weekday') expect(date).not.toHaveProperty('earliest');
        if (date.anchor === 'report') expect(date.resolved).toBe(false);
      }
    }
  });

  it('only one report states the day it was printed on', () => {
    expect(reports.map((report) => printDate(textOf(report)))).toEqual([
      undefined,
      undefined,
      '2023-11-07',
      undefined,
      undefined,
    ]);
  });

  it('the lines around the reports are marked, and nothing else is', () => {
    const marked = reports.flatMap((report) =>
      findBoilerplate(textOf(report)).map(({ kind, start, end }) => `${report} ${start}-${end} ${kind}`),
    );
    expect(marked).toEqual([
      '000 2810-2823 scroll',
      '001 2324-2337 scroll',
      '002 64-116 caption',
      '002 117-132 print-date',
      '002 1999-2008 credit',
      '002 2010-2454 distributor',
      '002 2456-2623 distributor',
      '003 46-65 caption',
      '003 2840-2854 comments',
      '003 2856-2999 disclaimer',
      '003 3001-3024 navigation',
      '004 6046-6059 scroll',
    ]);
  });
});
