/** The date a report states of itself: takes its text and gives the day of the line under its title that is a date. */

import { findBoilerplate } from '../text/boilerplate.js';
import { slicesAt } from '../text/code-points.js';
import { findDates } from './dates.js';
import type { IsoDay } from './resolve/calendar.js';

/**
 * The day that the report says it was printed on (`7 November 2023` on a line of its own), or undefined where it
 * says none. Of several lines the first counts.
 */
export function printDate(text: string): IsoDay | undefined {
  const line = findBoilerplate(text).find(({ kind }) => kind === 'print-date');
  if (line === undefined) return undefined;
  const day = findDates(slicesAt(text, [line])[0]!).find(({ earliest, latest }) => earliest === latest);
  return day?.earliest;
}
