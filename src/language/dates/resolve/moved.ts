/**
 * Days counted from other days: takes a stretch of days, a unit and a number, and gives the calendar unit so many
 * steps on, or the stretch that `three weeks earlier` and `the past two months` mean.
 */

import type { Unit } from '../phrases/shape.js';
import { type Days, type Granularity, monthOf, weekOf, yearsOf } from './bounds.js';
import { addMonths, civil, type DayNumber } from './calendar.js';

const MONTHS_IN: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The calendar unit that holds a day. */
function unitOf(day: DayNumber, unit: Unit): Days {
  const { year, month } = civil(day);
  switch (unit) {
    case 'week':
      return weekOf(day);
    case 'month':
      return monthOf(year, month);
    case 'quarter': {
      const first = month - ((month - 1) % 3);
      return { first: monthOf(year, first).first, last: monthOf(year, first + 2).last };
    }
    case 'year':
      return yearsOf(year);
    case 'decade':
      return yearsOf(year - (year % 10), year - (year % 10) + 9);
    case 'century':
      return yearsOf(year - ((year - 1) % 100), year - ((year - 1) % 100) + 99);
    default:
      return { first: day, last: day };
  }
}

/** A day so many units on. Hours and minutes count as the days they reach into. */
export function shifted(day: DayNumber, unit: Unit, count: number): DayNumber {
  const months = MONTHS_IN[unit];
  if (months !== undefined) return addMonths(day, months * count);
  if (unit === 'week') return day + 7 * count;
  if (unit === 'day') return day + count;
  const days = unit === 'hour' ? count / 24 : count / 1440;
  return day + (days < 0 ? Math.floor(days) : Math.ceil(days));
}

/** The calendar units that hold a stretch, so many steps on: for `last week`, `the following month`. */
export function moved(days: Days, unit: Unit, step: number): Days {
  return {
    first: unitOf(shifted(days.first, unit, step), unit).first,
    last: unitOf(shifted(days.last, unit, step), unit).last,
  };
}

/** Like {@link moved}, but from the edge of several days: the day after Friday and Saturday is Sunday. */
export function unitAround(days: Days, granularity: Granularity, unit: Unit, step: number): Days {
  if (unit !== 'day' || step === 0 || granularity !== 'day') return moved(days, unit, step);
  const day = step > 0 ? days.last + step : days.first + step;
  return { first: day, last: day };
}

interface Count {
  readonly unit: Unit;
  readonly max?: number;
  readonly sign: 1 | -1;
}

/**
 * `two weeks ago`: a point at the unit's own exactness, as HeidelTime normalises it (a week for `two weeks
 * ago`, a year for `a year ago`). A decade is exact to the year before and after.
 */
export function offsetDays(
  base: Days,
  { unit, min, max, sign }: Count & { readonly min: number },
): Partial<Days> {
  const near = spread(base, unit, sign * min);
  if (max === undefined) return sign < 0 ? { last: near.last } : { first: near.first };
  const far = spread(base, unit, sign * max);
  return { first: Math.min(near.first, far.first), last: Math.max(near.last, far.last) };
}

function spread(base: Days, unit: Unit, count: number): Days {
  if (unit !== 'decade') return moved(base, unit, count);
  const [first, last] = [shifted(base.first, unit, count), shifted(base.last, unit, count)];
  return { first: yearsOf(civil(first).year - 1).first, last: yearsOf(civil(last).year + 1).last };
}

/** `the past two weeks`, `the coming days`: everything up to or from the base; without `max` the far side is open. */
export function stretchDays(base: Days, { unit, max, sign }: Count): Partial<Days> {
  const far = max === undefined ? undefined : shifted(sign < 0 ? base.first : base.last, unit, sign * max);
  if (sign < 0) return { last: base.last, ...(far !== undefined && { first: far }) };
  return { first: base.first, ...(far !== undefined && { last: far }) };
}
