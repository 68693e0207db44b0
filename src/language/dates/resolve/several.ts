/**
 * Several dates as one: takes the ends of a stretch or the items of a list, and gives their bounds; the one that
 * is surer is told first, the others from it.
 */

import type { DateShape } from '../phrases/shape.js';
import type { Bounds, ResolveContext } from './context.js';

/** Tells the bounds of one date. */
type Resolve = (shape: DateShape, context: ResolveContext) => Bounds;

/** Bounds of `between June and December 2022`, `from Monday to Friday`. */
export function rangeBounds(
  { first, last }: DateShape & { kind: 'range' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  if (context.direction === 'untold' && isFloating(first) && isFloating(last) && isYearly(first)) {
    // `a curfew from 29 February to 20 March`, told in between: the one that began last.
    const from = resolve(first, { ...context, direction: 'past' });
    return joined([from, resolve(last, after(from, context))], from);
  }
  if (context.direction === 'future' || (isCalendar(first) && !isCalendar(last))) {
    const from = resolve(first, context);
    return joined([from, resolve(last, isFloating(last) ? after(from, context) : context)], from);
  }
  const to = resolve(last, context);
  return joined([resolve(first, isFloating(first) ? before(to, context) : context), to], to);
}

/** Bounds of `Friday and Saturday`: looking back, each item is the latest not after the one that follows it. */
export function listBounds(
  { items }: DateShape & { kind: 'list' },
  context: ResolveContext,
  resolve: Resolve,
): Bounds {
  const ahead = context.direction === 'future';
  const parts: Bounds[] = [];
  let at = context;
  for (const item of ahead ? items : items.toReversed()) {
    const part = resolve(item, at);
    parts.push(part);
    at = ahead ? after(part, context) : before(part, context);
  }
  const [pivot] = parts;
  if (!ahead) parts.reverse();
  return { ...joined(parts, pivot!), parts };
}

function after({ first }: Bounds, context: ResolveContext): ResolveContext {
  return first === undefined ? context : { ...context, report: first, direction: 'future' };
}

function before({ last }: Bounds, context: ResolveContext): ResolveContext {
  return last === undefined ? context : { ...context, report: last, direction: 'past' };
}

/** From the first day of all to the last; counted from what the surest part, the pivot, was counted from. */
function joined(parts: readonly Bounds[], { anchor }: Bounds): Bounds {
  const firsts = parts.map(({ first }) => first);
  const lasts = parts.map(({ last }) => last);
  const { granularity } = parts[0]!;
  if (firsts.includes(undefined) || lasts.includes(undefined)) return { granularity, anchor };
  return {
    first: Math.min(...(firsts as number[])),
    last: Math.max(...(lasts as number[])),
    granularity,
    anchor,
  };
}

/** True for a shape that stands in the calendar by itself. */
function isCalendar(shape: DateShape): boolean {
  if ('of' in shape) return isCalendar(shape.of);
  if (
    shape.kind === 'year' ||
    shape.kind === 'decade' ||
    shape.kind === 'century' ||
    shape.kind === 'either-order'
  )
    return true;
  return (
    (shape.kind === 'day' || shape.kind === 'month' || shape.kind === 'quarter') &&
    typeof shape.year === 'number'
  );
}

/** True for a shape that recurs, so that its neighbour tells which one is meant. */
function isFloating(shape: DateShape): boolean {
  if ('of' in shape) return isFloating(shape.of);
  if (shape.kind === 'month-day') return shape.step === undefined;
  if (shape.kind === 'weekday')
    return shape.step === undefined && shape.week === undefined && shape.beside === undefined;
  if (shape.kind === 'month' && shape.step !== undefined) return false;
  return (shape.kind === 'day' || shape.kind === 'month') && shape.year === undefined;
}

/** True for a day or a month that comes once a year. */
function isYearly(shape: DateShape): boolean {
  if ('of' in shape) return isYearly(shape.of);
  return shape.kind === 'day' || shape.kind === 'month';
}
