/**
 * Stretches of days and their parts: takes calendar spans and gives the first and last day of a month, a season,
 * `early August`, `the end of 2021`.
 */

import type { Part, Season, Unit } from '../phrases/shape.js';
import { civil, type DayNumber, dayNumber, monthLength, weekdayOf } from './calendar.js';

/** A closed stretch of days. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** How exact the bounds of an expression are meant. */
export type Granularity =
  | 'minute'
  | 'part-of-day'
  | 'day'
  | 'weekend'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'season'
  | 'quarter'
  | 'part-of-year'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague';

export function monthOf(year: number, month: number): Days {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month, monthLength(year, month)) };
}

export function yearsOf(first: number, last = first): Days {
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31) };
}

/** ISO 8601 week (Monday to Sunday) of a day. */
export function weekOf(day: DayNumber): Days {
  const first = day - weekdayOf(day) + 1;
  return { first, last: first + 6 };
}

const SEASON_MONTHS: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Meteorological season of the northern hemisphere that begins in `year`. */
export function seasonOf(year: number, season: Season): Days {
  const start = SEASON_MONTHS[season];
  return { first: dayNumber(year, start, 1), last: dayNumber(year, start + 3, 0) };
}

/** The granularity that a calendar unit has. */
export function granularityOf(unit: Unit): Granularity {
  return unit === 'hour' ? 'day' : unit;
}

/**
 * Part of a stretch. TIMEX3 names these parts (`mod` START, MID, END; TimeML Annotation Guidelines of October
 * 2004, section 2.2.3) and gives them no days, and EDTF (ISO 8601-2) has no part of a month. Here:
 * - a month: early, mid, late are the three dekads of the World Meteorological Organization (days 1-10, 11-20,
 *   21 to the end); start and end are its first and last five days; halves part at the 15th;
 * - a year: early, mid, late are thirds of four months; start and end are its first and last quarter;
 * - a week: start is Monday and Tuesday, end is Friday to Sunday;
 * - a decade or century: thirds, quarters and halves in whole years, rounded outwards;
 * - anything between: thirds, quarters and halves by days.
 */
export function partOfDays(days: Days, part: Part, granularity: Granularity): Days {
  const [from, to] = partShare(part);
  if (granularity === 'month') return monthPart(days, part);
  if (granularity === 'week') return weekPart(days, part);
  if (granularity === 'year') return monthsOfYear(days, from * 12, to * 12);
  if (granularity === 'decade' || granularity === 'century') return yearsWithin(days, from, to);
  const length = days.last - days.first + 1;
  return { first: days.first + Math.floor(length * from), last: days.first + Math.ceil(length * to) - 1 };
}

const WEEK: Partial<Record<Part, readonly [number, number]>> = {
  start: [0, 1],
  early: [0, 1],
  mid: [2, 3],
  late: [4, 6],
  end: [4, 6],
  'first-half': [0, 3],
  'second-half': [3, 6],
};

function weekPart({ first }: Days, part: Part): Days {
  const [from, to] = WEEK[part] ?? [0, 6];
  return { first: first + from, last: first + to };
}

function partShare(part: Part): readonly [number, number] {
  switch (part) {
    case 'start':
      return [0, 1 / 4];
    case 'early':
      return [0, 1 / 3];
    case 'mid':
      return [1 / 3, 2 / 3];
    case 'late':
      return [2 / 3, 1];
    case 'end':
      return [3 / 4, 1];
    case 'first-half':
      return [0, 1 / 2];
    case 'second-half':
      return [1 / 2, 1];
    default:
      return [0, 1];
  }
}

function monthPart({ first, last }: Days, part: Part): Days {
  switch (part) {
    case 'start':
      return { first, last: first + 4 };
    case 'early':
      return { first, last: first + 9 };
    case 'mid':
      return { first: first + 10, last: first + 19 };
    case 'late':
      return { first: first + 20, last };
    case 'end':
      return { first: last - 4, last };
    case 'first-half':
      return { first, last: first + 14 };
    case 'second-half':
      return { first: first + 15, last };
    case 'last-week':
      return { first: last - 6, last };
    case 'week-1':
    case 'week-2':
    case 'week-3':
    case 'week-4': {
      const start = first + 7 * (Number(part.at(-1)) - 1);
      return { first: start, last: start + 6 };
    }
    default:
      return { first, last };
  }
}

function yearsWithin({ first, last }: Days, from: number, to: number): Days {
  const start = civil(first).year;
  const count = civil(last).year - start + 1;
  return yearsOf(start + Math.floor(count * from), start + Math.ceil(count * to) - 1);
}

function monthsOfYear({ first }: Days, from: number, to: number): Days {
  const { year } = civil(first);
  return { first: dayNumber(year, Math.round(from) + 1, 1), last: dayNumber(year, Math.round(to) + 1, 0) };
}
