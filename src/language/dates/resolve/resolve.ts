/**
 * Shapes to days: takes what an expression says, the report's date and the date named before, and gives bounds.
 * What cannot be told without guessing stays without bounds.
 */

import type { DateShape, Step, YearOf } from '../phrases/shape.js';
import { type Days, type Granularity, monthOf, partOfDays, seasonOf, weekOf, yearsOf } from './bounds.js';
import { calendarDay, civil, type DayNumber, weekdayOf } from './calendar.js';
import type { Anchor, Bounds, ResolveContext } from './context.js';
import type { Direction } from './direction.js';
import { countedBounds, unitBounds } from './relative-bounds.js';
import { listBounds, rangeBounds } from './several.js';

/** Bounds of a shape; never throws. */
export function resolve(shape: DateShape, context: ResolveContext): Bounds {
  switch (shape.kind) {
    case 'day':
      return inYear(shape.year, context, 'day', (year) => single(calendarDay(year, shape.month, shape.day)));
    case 'either-order':
      return eitherOrder(shape);
    case 'month':
      if (shape.step !== undefined) return steppedMonth(shape.month, shape.step, context);
      return inYear(shape.year, context, 'month', (year) => monthOf(year, shape.month));
    case 'year':
      return bounds(yearsOf(shape.year), 'year', 'none');
    case 'weekday':
      return fromReport(context, 'day', (report) => single(weekdayDay(shape, report, context)));
    case 'weekend':
      return fromReport(context, 'weekend', (report) => weekend(shape.step, report, context.direction));
    case 'unit':
      return unitBounds(shape, context);
    case 'offset':
    case 'stretch':
      return countedBounds(shape, context);
    case 'season':
      return { ...seasonBounds(shape, context), approximate: true };
    case 'quarter':
      return inYear(shape.year, context, 'quarter', (year) => ({
        first: monthOf(year, shape.quarter * 3 - 2).first,
        last: monthOf(year, shape.quarter * 3).last,
      }));
    case 'decade':
      return bounds(yearsOf(shape.start, shape.start + 9), 'decade', 'none');
    case 'century':
      return bounds(yearsOf(shape.century * 100 - 99, shape.century * 100), 'century', 'none');
    case 'part':
      return partBounds(shape, context);
    case 'clock':
      return clockBounds(context);
    case 'before-now':
      return {
        granularity: 'vague',
        anchor: 'report',
        approximate: true,
        ...(context.report !== undefined && { last: context.report }),
      };
    case 'range':
      return rangeBounds(shape, context, resolve);
    case 'list':
      return listBounds(shape, context, resolve);
  }
}

function bounds(days: Days | undefined, granularity: Granularity, anchor: Anchor): Bounds {
  return { ...days, granularity, anchor };
}

function single(day: DayNumber | undefined): Days | undefined {
  return day === undefined ? undefined : { first: day, last: day };
}

function fromReport(
  { report }: ResolveContext,
  granularity: Granularity,
  days: (report: DayNumber) => Days | undefined,
): Bounds {
  return bounds(report === undefined ? undefined : days(report), granularity, 'report');
}

/** A day or month of a year that is given, counted from a base, or told by the direction. */
function inYear(
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
  const { year } = civil(report);
  const around = (radius: number): readonly Days[] =>
    Array.from({ length: radius * 2 + 1 }, (_, k) => days(year - radius + k)).filter(
      (span) => span !== undefined,
    );
  // Every year has the day, but for 29 February, which eight years hold.
  const next = around(1);
  const near = next.length === 3 ? next : around(8);
  const begun = near.findLast(({ first }) => first <= report);
  const ahead = near.find(({ last }) => last >= report);
  if (direction === 'future') return ahead;
  const deadline = relation === 'by' || relation === 'until' || relation === 'before';
  if (!deadline || begun === undefined || ahead === undefined) return begun;
  return ahead.first - report <= report - begun.last ? ahead : begun;
}

/** `last September`: the last one that has ended; `next June`: the first one that has not begun. */
function steppedMonth(month: number, step: Step, context: ResolveContext): Bounds {
  return fromReport(context, 'month', (report) => {
    const { year } = civil(report);
    const near = [year - 1, year, year + 1].map((each) => monthOf(each, month));
    if (step === -1) return near.findLast(({ last }) => last < report);
    return step === 1 ? near.find(({ first }) => first > report) : near[1];
  });
}

function eitherOrder({ year, first, second }: DateShape & { kind: 'either-order' }): Bounds {
  const days = [calendarDay(year, first, second), calendarDay(year, second, first)]
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
  const parts = days.map((day) => bounds(single(day), 'day', 'none'));
  return { ...bounds({ first: days[0]!, last: days.at(-1)! }, 'day', 'none'), parts };
}

function weekdayDay(
  shape: DateShape & { kind: 'weekday' },
  report: DayNumber,
  { direction }: ResolveContext,
): DayNumber {
  if (shape.week !== undefined) return weekOf(report).first + shape.week * 7 + shape.weekday - 1;
  const back = (((weekdayOf(report) - shape.weekday) % 7) + 7) % 7;
  const past = report - back;
  const ahead = back === 0 ? report : past + 7;
  if (shape.step === -1) return back === 0 ? report - 7 : past;
  if (shape.step === 1) return back === 0 ? report + 7 : ahead;
  // `this Friday` with no verb to tell by is the one of the report's own week.
  if (shape.step === 0 && direction === 'untold') return weekOf(report).first + shape.weekday - 1;
  return direction === 'future' ? ahead : past;
}

function weekend(step: number | undefined, report: DayNumber, direction: Direction): Days {
  const saturday = weekOf(report).first + 5;
  const within = report >= saturday;
  let first = within ? saturday : saturday - 7;
  if (step === -1) first = saturday - 7;
  else if (step === 1) first = within ? saturday + 7 : saturday;
  else if (direction === 'future' || (step === 0 && direction === 'untold')) first = saturday;
  return { first, last: first + 1 };
}

function seasonBounds(shape: DateShape & { kind: 'season' }, context: ResolveContext): Bounds {
  if (shape.step === undefined) {
    return inYear(shape.year, context, 'season', (year) => ({
      // `winter 2021` may be the one that began or the one that ended in that year: both are within.
      first: seasonOf(shape.season === 'winter' ? year - 1 : year, shape.season).first,
      last: seasonOf(year, shape.season).last,
    }));
  }
  return fromReport(context, 'season', (report) => {
    const near = [-2, -1, 0, 1, 2].map((step) => seasonOf(civil(report).year + step, shape.season));
    if (shape.step === -1) return near.findLast(({ last }) => last < report);
    if (shape.step === 1) return near.find(({ first }) => first > report);
    return near.find(({ last }) => last >= report && civil(last).year >= civil(report).year);
  });
}

function partBounds({ part, of }: DateShape & { kind: 'part' }, context: ResolveContext): Bounds {
  const cut = (days: Days, granularity: Granularity): Days => partOfDays(days, part, granularity);
  if (of.kind === 'month' && of.year === undefined && of.step === undefined) {
    return inYear(undefined, context, 'part-of-month', (year) => cut(monthOf(year, of.month), 'month'));
  }
  const whole = resolve(of, context);
  const granularity =
    whole.granularity === 'month'
      ? 'part-of-month'
      : whole.granularity === 'year'
        ? 'part-of-year'
        : whole.granularity;
  if (whole.first === undefined || whole.last === undefined) return { ...whole, granularity };
  if (part === 'so-far' || part === 'still-to-come') {
    if (context.report === undefined) return { granularity, anchor: 'report' };
    const [first, last] = part === 'so-far' ? [whole.first, context.report] : [context.report, whole.last];
    return { ...whole, granularity, first, last };
  }
  return { ...whole, ...cut(whole as Days, whole.granularity), granularity };
}

function clockBounds({ previous, sameSentence }: ResolveContext): Bounds {
  const day =
    sameSentence === true &&
    (previous?.granularity === 'day' || previous?.granularity === 'minute') &&
    previous.first === previous.last
      ? previous
      : undefined;
  return {
    granularity: 'minute',
    anchor: 'previous',
    ...(day?.first !== undefined && { first: day.first, last: day.first }),
  };
}
