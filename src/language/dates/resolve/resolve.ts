/**
 * Shapes to days: takes what an expression says, the report's date and the date named before, and gives bounds.
 * What cannot be told without guessing stays without bounds.
 */

import type { DateShape, Step } from '../phrases/shape.js';
import { type Days, type Granularity, monthOf, partOfDays, seasonOf, weekOf, yearsOf } from './bounds.js';
import { calendarDay, civil, type DayNumber, weekdayOf } from './calendar.js';
import type { Bounds, ResolveContext } from './context.js';
import type { Direction } from './direction.js';
import { aroundBounds, countedFromBounds, edgeBounds, nthWeekdayBounds, upToBounds } from './from-dates.js';
import { bounds, fromReport, inYear, single, weekdayInYear } from './in-year.js';
import { monthDayBounds } from './month-days.js';
import { countedBounds, unitBounds } from './relative-bounds.js';
import { listBounds, rangeBounds } from './several.js';

/** Bounds of a shape; never throws. */
export function resolve(shape: DateShape, context: ResolveContext): Bounds {
  switch (shape.kind) {
    case 'day':
      if (shape.weekday !== undefined) return weekdayInYear({ ...shape, weekday: shape.weekday }, context);
      return inYear(shape.year, context, 'day', (year) => single(calendarDay(year, shape.month, shape.day)));
    case 'either-order':
      return eitherOrder(shape);
    case 'month':
      if (shape.step !== undefined) return steppedMonth(shape.month, shape.step, context);
      return inYear(shape.year, context, 'month', (year) => monthOf(year, shape.month));
    case 'year':
      return bounds(yearsOf(shape.year), 'year', 'none');
    case 'month-day':
      return monthDayBounds(shape, context);
    case 'nth-weekday':
      return nthWeekdayBounds(shape, context, resolve);
    case 'edge':
      return edgeBounds(shape, context, resolve);
    case 'counted-from':
      return countedFromBounds(shape, context, resolve);
    case 'up-to':
      return upToBounds(shape, context, resolve);
    case 'around':
      return aroundBounds(shape, context, resolve);
    case 'weekday':
      if (shape.beside !== undefined) return besideBounds(shape.weekday, shape.beside, context);
      return fromReport(context, 'day', (report) => single(weekdayDay(shape, report, context)));
    case 'weekday-beside':
      return besideDateBounds(shape, context);
    case 'weekday-counted':
      return countedWeekdayBounds(shape, context);
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

/** `last September`: the last one that has ended; `next June`: the first one that has not begun. */
function steppedMonth(month: number, step: Step, context: ResolveContext): Bounds {
  return fromReport(context, 'month', (report) => {
    const { year } = civil(report);
    const near = [year - 1, year, year + 1].map((each) => monthOf(each, month));
    if (step === -1) return near.findLast(({ last }) => last < report);
    return step === 1 ? near.find(({ first }) => first > report) : near[1];
  });
}

/** Both days that a date in figures can mean; a weekday beside it tells which. */
function eitherOrder({ year, first, second, weekday }: DateShape & { kind: 'either-order' }): Bounds {
  const both = [calendarDay(year, first, second), calendarDay(year, second, first)]
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
  const fits = both.filter((day) => weekdayOf(day) === weekday);
  if (fits.length === 1) return bounds(single(fits[0]), 'day', 'none');
  const days = both;
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

/** `the following Friday`: the first one after the date named before. */
function besideBounds(weekday: number, beside: 1 | -1, { previous }: ResolveContext): Bounds {
  const edge = beside > 0 ? previous?.last : previous?.first;
  if (edge === undefined || previous!.last! - previous!.first! > 7)
    return { granularity: 'day', anchor: 'previous' };
  return bounds(single(dayBeside(edge, weekday, beside)), 'day', 'previous');
}

/** `the Monday after 5 August`; without a date it cannot be told. */
function besideDateBounds(
  { weekday, sign, of }: DateShape & { kind: 'weekday-beside' },
  context: ResolveContext,
): Bounds {
  if (of === undefined) return { granularity: 'day', anchor: 'event' };
  const { first, last, anchor } = resolve(of, context);
  const edge = sign > 0 ? last : first;
  if (edge === undefined || first !== last) return { granularity: 'day', anchor };
  return bounds(single(dayBeside(edge, weekday, sign)), 'day', anchor);
}

/** `a week last Tuesday`: a week before the last one; `Saturday week`: a week after the next one. */
function countedWeekdayBounds(
  { weekday, weeks }: DateShape & { kind: 'weekday-counted' },
  context: ResolveContext,
): Bounds {
  // `a week on Friday`, told of what is past, is no day ahead.
  if (weeks === undefined || (weeks > 0 && context.direction === 'past'))
    return { granularity: 'day', anchor: 'report' };
  return fromReport(context, 'day', (report) =>
    single(dayBeside(report, weekday, weeks < 0 ? -1 : 1) + 7 * weeks),
  );
}

/** The first such day after another (1), or the last before it (-1). */
function dayBeside(day: DayNumber, weekday: number, sign: 1 | -1): DayNumber {
  return day + sign * ((((sign * (weekday - weekdayOf(day))) % 7) + 7) % 7 || 7);
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
  const days = cut(whole as Days, whole.granularity);
  // `at month's end they came`, told before that: of another month.
  const ahead = whole.anchor === 'report' && context.relation === 'in' && context.direction === 'past';
  if (ahead && of.kind === 'unit' && of.bare === true && days.first > context.report!)
    return { granularity, anchor: 'report' };
  return { ...whole, ...days, granularity };
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
