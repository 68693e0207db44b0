/**
 * Dates that recur each year: takes a day or month without its year, and what it is told by, and gives the one that is
 * meant; a weekday beside it tells which.
 */

import type { YearOf } from '../phrases/shape.js';
import type { Days, Granularity } from './bounds.js';
import { calendarDay, civil, type DayNumber, weekdayOf } from './calendar.js';
import type { Anchor, Bounds, ResolveContext } from './context.js';

export function bounds(days: Days | undefined, granularity: Granularity, anchor: Anchor): Bounds {
  return { ...days, granularity, anchor };
}

export function single(day: DayNumber | undefined): Days | undefined {
  return day === undefined ? undefined : { first: day, last: day };
}

/** What is told from the report's day alone. */
export function fromReport(
  { report }: ResolveContext,
  granularity: Granularity,
  days: (report: DayNumber) => Days | undefined,
): Bounds {
  return bounds(report === undefined ? undefined : days(report), granularity, 'report');
}

/** A day or month of a year that is given, counted from a base, or told by the direction. */
export function inYear(
  year: YearOf | undefined,
  context: ResolveContext,
  granularity: Granularity,
  days: (year: number) => Days | undefined,
): Bounds {
  if (typeof year === 'number') return bounds(days(year), granularity, 'none');
  if (year === undefined) {
    return fromReport(context, granularity, (report) => nearestYear(report, context, days));
  }
  const base = year.from === 'previous' ? context.previous?.first : context.report;
  const anchor = year.from === 'previous' ? 'previous' : 'report';
  return bounds(base === undefined ? undefined : days(civil(base).year + year.step), granularity, anchor);
}

/**
 * The year in which a day or month lies: the last one that has begun, or with `will` the first that has not
 * ended. A deadline (`by December 31`) without a word for the future takes the nearest.
 */
function nearestYear(
  report: DayNumber,
  { direction, relation }: ResolveContext,
  days: (year: number) => Days | undefined,
): Days | undefined {
  const near = yearsAround(report, days);
  const begun = near.findLast(({ first }) => first <= report);
  const ahead = near.find(({ last }) => last >= report);
  if (direction === 'future') return ahead;
  const deadline = relation === 'by' || relation === 'until' || relation === 'before';
  if (!deadline || begun === undefined || ahead === undefined) return begun;
  return ahead.first - report <= report - begun.last ? ahead : begun;
}

function yearsAround(report: DayNumber, days: (year: number) => Days | undefined): readonly Days[] {
  const { year } = civil(report);
  const around = (radius: number): readonly Days[] =>
    Array.from({ length: radius * 2 + 1 }, (_, k) => days(year - radius + k)).filter(
      (span) => span !== undefined,
    );
  // Every year has the day, but for 29 February, which eight years hold.
  const next = around(1);
  return next.length === 3 ? next : around(8);
}

/**
 * A day with its weekday: without a year, the one of last, this and next year that is such a weekday. Where none is,
 * or the year that stands there has another, one of the two words is wrong, and the day is no more than likely.
 */
export function weekdayInYear(
  { month, day, year, weekday }: { month: number; day: number; year?: YearOf; weekday: number },
  context: ResolveContext,
): Bounds {
  const inThat = (each: number) => single(calendarDay(each, month, day));
  const plain = inYear(year, context, 'day', inThat);
  if (plain.first === undefined || weekdayOf(plain.first) === weekday) return plain;
  const fits =
    year === undefined && context.report !== undefined
      ? yearsAround(context.report, inThat).filter(({ first }) => weekdayOf(first) === weekday)
      : [];
  const [only] = fits;
  return fits.length === 1 && only !== undefined
    ? bounds(only, 'day', plain.anchor)
    : { ...plain, approximate: true };
}
