/** Days of a month that is not named: takes `the 17th`, `Friday the 4th`, `the 14th of last month`, and gives the day. */

import type { DateShape } from '../phrases/shape.js';
import { calendarDay, civil, type DayNumber, weekdayOf } from './calendar.js';
import type { Bounds, ResolveContext } from './context.js';
import { bounds, single } from './in-year.js';

/** Months looked at on each side: of two that follow each other one has a 31st; a weekday that fits none of them fits no near day. */
const REACH = 3;

/** Bounds of a day of a month. */
export function monthDayBounds(shape: DateShape & { kind: 'month-day' }, context: ResolveContext): Bounds {
  const { day, step, from, weekday } = shape;
  if (step !== undefined) {
    const base = from === 'previous' ? context.previous?.first : context.report;
    const anchor = from === 'previous' ? 'previous' : 'report';
    return bounds(base === undefined ? undefined : single(inMonth(base, step, day)), 'day', anchor);
  }
  const { report, direction } = context;
  if (report === undefined) return { granularity: 'day', anchor: 'report' };
  const named = monthNamed(context);
  // Told within another year: which month is meant cannot be known.
  if (named === 'unknown') return { granularity: 'day', anchor: 'previous' };
  const start = named ?? report;
  // `on 28 July; on the 3rd`: of that month or of the next one, where both are past.
  if (named !== undefined && isUnsure(named, context, day)) return { granularity: 'day', anchor: 'previous' };
  const ahead = direction === 'future';
  for (let k = 0; k < REACH; k += 1) {
    const found = inMonth(start, ahead ? k : -k, day);
    const inTime = found !== undefined && (ahead ? found >= report : found <= report);
    if (inTime && (weekday === undefined || weekdayOf(found) === weekday))
      return bounds(single(found), 'day', named === undefined ? 'report' : 'previous');
  }
  return { granularity: 'day', anchor: 'report' };
}

/** A day within the month that was named just before; undefined where none was. */
function monthNamed({ previous, report }: ResolveContext): DayNumber | 'unknown' | undefined {
  if (previous?.first === undefined || previous.last === undefined) return undefined;
  const [from, to] = [civil(previous.first), civil(previous.last)];
  if (previous.granularity === 'year') return from.year === civil(report!).year ? undefined : 'unknown';
  return from.year === to.year && from.month === to.month ? previous.first : undefined;
}

/** True where the day lies before the one just named, and the next month's has come, too. */
function isUnsure(named: DayNumber, { previous, report, direction }: ResolveContext, day: number): boolean {
  if (previous?.granularity !== 'day' || direction === 'future') return false;
  const [same, next] = [inMonth(named, 0, day), inMonth(named, 1, day)];
  return same !== undefined && same < named && next !== undefined && next <= report!;
}

function inMonth(base: DayNumber, step: number, day: number): DayNumber | undefined {
  const { year, month } = civil(base);
  const count = year * 12 + month - 1 + step;
  return calendarDay(Math.floor(count / 12), (count % 12) + 1, day);
}
