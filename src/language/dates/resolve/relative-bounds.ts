/**
 * Days of what is told from another time: takes a calendar unit, a number of units or a stretch, and gives its
 * bounds from the report's date or from the date named before.
 */

import type { DateShape } from '../phrases/shape.js';
import { type Days, granularityOf } from './bounds.js';
import type { Bounds, ResolveContext } from './context.js';
import { moved, offsetDays, stretchDays, unitAround } from './moved.js';

/** Bounds of `last week`, `the following month`, `the year`. */
export function unitBounds(shape: DateShape & { kind: 'unit' }, context: ResolveContext): Bounds {
  const granularity = granularityOf(shape.unit);
  if (shape.from === 'event') return { granularity, anchor: 'event' };
  const { previous } = context;
  // `In 2012 rebels rose, and by the end of the year ...`: the year just named, unless the sentence looks ahead.
  const named =
    shape.bare === true &&
    context.sameSentence === true &&
    previous?.anchor === 'none' &&
    context.direction !== 'future';
  if (shape.from === 'report' && !named) {
    const { report } = context;
    if (report === undefined) return { granularity, anchor: 'report' };
    return {
      ...moved({ first: report, last: report }, shape.unit, shape.step),
      granularity,
      anchor: 'report',
    };
  }
  if (previous?.first === undefined || previous.last === undefined)
    return { granularity, anchor: 'previous' };
  // `that very day` after `in August` is no day of it that could be told
  if (shape.unit === 'day' && shape.step === 0 && previous.last !== previous.first)
    return { granularity, anchor: 'previous' };
  const days = unitAround(previous as Days, previous.granularity, shape.unit, shape.step);
  return { ...days, granularity, anchor: 'previous' };
}

/** Bounds of `three days ago`, `a year earlier`, `the past two weeks`. */
export function countedBounds(
  shape: DateShape & { kind: 'offset' | 'stretch' },
  context: ResolveContext,
): Bounds {
  const granularity = granularityOf(shape.unit);
  if (shape.from === 'event') return { granularity, anchor: 'event' };
  const day = context.report === undefined ? undefined : { first: context.report, last: context.report };
  const named = context.previous;
  // `two years later` after `the sixties` is no time.
  const vaguer = named?.granularity === 'decade' || named?.granularity === 'century';
  const base = shape.from === 'report' ? day : vaguer ? undefined : named;
  if (base?.first === undefined || base.last === undefined) return { granularity, anchor: shape.from };
  const days = shape.kind === 'offset' ? offsetDays(base as Days, shape) : stretchDays(base as Days, shape);
  const vague = shape.max === undefined || shape.max !== shape.min;
  return { ...days, granularity, anchor: shape.from, ...(vague && { approximate: true }) };
}
