/**
 * Days told from a date beside them: takes `the last day of May`, `the second Friday of February`, `the day after 10
 * July`, `the 12 months to June`, `the week of 3 July`, and gives their bounds.
 */

import type { DateShape } from '../phrases/shape.js';
import { type Days, type Granularity, granularityOf, monthOf, weekOf } from './bounds.js';
import { weekdayOf } from './calendar.js';
import type { Bounds, ResolveContext } from './context.js';
import { inYear, single } from './in-year.js';
import { moved, offsetDays, shifted } from './moved.js';

/** Tells the bounds of the date beside. */
type Resolve = (shape: DateShape, context: ResolveContext) => Bounds;

/** Bounds of `the last day of May`, `the first six months of 2023`. */
export function edgeBounds(
  { unit, count, side, of }: DateShape & { kind: 'edge' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  return within(of, context, resolve, granularityOf(unit), (whole) => {
    const far =
      side === 'first' ? shifted(whole.first, unit, count) - 1 : shifted(whole.last + 1, unit, -count);
    return side === 'first'
      ? { first: whole.first, last: Math.min(far, whole.last) }
      : { first: Math.max(far, whole.first), last: whole.last };
  });
}

/** Bounds of `the second Friday of February`. */
export function nthWeekdayBounds(
  { weekday, nth, of }: DateShape & { kind: 'nth-weekday' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  return within(of, context, resolve, 'day', ({ first, last }) => {
    const start = first + ((weekday - weekdayOf(first) + 7) % 7);
    const end = last - ((weekdayOf(last) - weekday + 7) % 7);
    const day = nth < 0 ? end : start + 7 * (nth - 1);
    return day <= last ? single(day) : undefined;
  });
}

/** Part of a span; of a month without its year the year is told by the part, not by the whole month. */
function within(
  of: DateShape,
  context: ResolveContext,
  resolve: Resolve,
  granularity: Granularity,
  cut: (whole: Days) => Days | undefined,
): Bounds {
  if (of.kind === 'month' && of.year === undefined && of.step === undefined)
    return inYear(undefined, context, granularity, (year) => cut(monthOf(year, of.month)));
  const { first, last, anchor } = resolve(of, context);
  const days = first === undefined || last === undefined ? undefined : cut({ first, last });
  // `on the last Friday of the month they fled`, told before that Friday: of another month than the report's.
  const ahead = anchor === 'report' && context.direction === 'past' && days !== undefined;
  if (ahead && days.first > context.report!) return { granularity, anchor };
  return { ...days, granularity, anchor };
}

/** Bounds of `the day after 10 July`, `two weeks before 1 March`, `the year after 2012`. */
export function countedFromBounds(
  { unit, min, max, sign, of, whole }: DateShape & { kind: 'counted-from' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  const base = resolve(of, context);
  const granularity = granularityOf(unit);
  const { first, last, anchor } = base;
  if (first === undefined || last === undefined) return { granularity, anchor };
  const vague = { ...(min !== max && { approximate: true }) };
  const sameUnit = base.granularity === granularity || base.granularity === 'part-of-day';
  const several = max !== 1;
  if (whole === true && (several || (!sameUnit && unit !== 'day'))) {
    if (max === undefined) return { granularity, anchor };
    // `the week after 10 July`, `the 12 months before June`: all of the days that follow it, or go before.
    const far = sign > 0 ? shifted(last + 1, unit, max) - 1 : shifted(first, unit, -max);
    return sign > 0
      ? { first: last + 1, last: far, granularity, anchor, ...vague }
      : { first: far, last: first - 1, granularity, anchor, ...vague };
  }
  if (whole === true && unit !== 'day') return { ...moved({ first, last }, unit, sign), granularity, anchor };
  const edge = sign > 0 ? last : first;
  const from = unit === 'day' ? { first: edge, last: edge } : { first, last };
  const days = offsetDays(from, { unit, min, ...(max !== undefined && { max }), sign });
  // `less than a week after 1 March` is not before it.
  const near = min === 0 && (sign > 0 ? { first: last + 1 } : { last: first - 1 });
  return { ...days, ...near, granularity, anchor, ...vague };
}

/** Bounds of `the 12 months to June 2023`, `the week beginning 3 July`. */
export function upToBounds(
  { unit, count, sign, of }: DateShape & { kind: 'up-to' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  const { first, last, anchor } = resolve(of, context);
  const granularity = granularityOf(unit);
  if (first === undefined || last === undefined) return { granularity, anchor };
  return sign < 0
    ? { first: shifted(last + 1, unit, -count), last, granularity, anchor }
    : { first, last: shifted(first, unit, count) - 1, granularity, anchor };
}

/** Bounds of `the week of 3 July`, `the weekend of 5 August`. */
export function aroundBounds(
  { unit, of }: DateShape & { kind: 'around' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  const { first, last, anchor } = resolve(of, context);
  if (first === undefined || last === undefined) return { granularity: unit, anchor };
  if (first !== last) return { first, last, granularity: unit, anchor };
  const week = weekOf(first);
  return { first: unit === 'week' ? week.first : week.first + 5, last: week.last, granularity: unit, anchor };
}
