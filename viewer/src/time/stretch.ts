/** The stretch of time that a histogram shows: entries to all that they cover and to where most of them lie; moved and zoomed. */
import type { Entry } from '../../../src/times/chronicle.js';
import type { TimeWindow } from '../view/view.js';
import { DAY, dayAt, spanInWords, startOf } from './days.js';

/** Milliseconds; `to` is the midnight after the last day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 10 * DAY;
/** What is dated to a season or better says where the accounts are dense. */
const SHARP = 92 * DAY;
/** The share of them that the first picture holds. */
const MOST = 0.75;
const DENSE = 0.6;

/** From the first to the last day that any entry names, in whole months; undefined where none does. */
export function extentOf(entries: readonly Entry[]): Stretch | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { span } of entries) {
    for (const day of [span.earliest, span.latest]) {
      if (day === undefined) continue;
      from = Math.min(from, startOf(day));
      to = Math.max(to, startOf(day));
    }
  }
  return from > to ? undefined : wholeMonths({ from, to: to + DAY });
}

/**
 * The shortest stretch of whole months with three quarters of what is sharply dated; all, where that is not much
 * shorter.
 */
export function densest(entries: readonly Entry[], extent: Stretch): Stretch {
  const middles = entries
    .flatMap(({ span: { earliest, latest } }) => {
      if (earliest === undefined || latest === undefined) return [];
      const [start, end] = [startOf(earliest), startOf(latest) + DAY];
      return end - start <= SHARP ? [(start + end) / 2] : [];
    })
    .sort((a, b) => a - b);
  const count = Math.ceil(middles.length * MOST);
  if (count === 0) return extent;
  let best = extent;
  for (let i = 0; i + count <= middles.length; i += 1) {
    const [from, to] = [middles[i]!, middles[i + count - 1]!];
    if (to - from < best.to - best.from) best = { from, to };
  }
  const months = wholeMonths(best);
  return lengthOf(months) < DENSE * lengthOf(extent) ? months : extent;
}

/** `August to November 2023`. */
export function stretchInWords({ from, to }: Stretch): string {
  return spanInWords({ earliest: dayAt(from), latest: dayAt(to - 1) });
}

export function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

/** A factor below 1 comes nearer; `at` stays where it is. */
export function zoom(stretch: Stretch, factor: number, at: number, extent: Stretch): Stretch {
  const length = Math.min(lengthOf(extent), Math.max(SHORTEST, lengthOf(stretch) * factor));
  const share = (at - stretch.from) / lengthOf(stretch);
  return within({ from: at - share * length, to: at + (1 - share) * length }, extent);
}

export function pan(stretch: Stretch, by: number, extent: Stretch): Stretch {
  return within({ from: stretch.from + by, to: stretch.to + by }, extent);
}

/** The stretch moved, and widened where it must be, so that the window lies in it; the same where it does. */
export function holding(stretch: Stretch, window: TimeWindow, extent: Stretch): Stretch {
  const [from, to] = [startOf(window.from), startOf(window.to) + DAY];
  if (from >= stretch.from && to <= stretch.to) return stretch;
  const length = Math.max(lengthOf(stretch), (to - from) * 1.2);
  if (length > lengthOf(stretch))
    return within({ from: (from + to - length) / 2, to: (from + to + length) / 2 }, extent);
  return pan(stretch, from < stretch.from ? from - stretch.from : to - stretch.to, extent);
}

/** A stretch somewhat wider than the window. */
export function around(window: TimeWindow, extent: Stretch): Stretch {
  const [from, to] = [startOf(window.from), startOf(window.to) + DAY];
  const margin = Math.max((to - from) * 0.15, (SHORTEST - (to - from)) / 2);
  return within({ from: from - margin, to: to + margin }, extent);
}

function within({ from, to }: Stretch, extent: Stretch): Stretch {
  const length = Math.min(to - from, lengthOf(extent));
  const start = Math.min(Math.max(from, extent.from), extent.to - length);
  return { from: start, to: start + length };
}

function wholeMonths({ from, to }: Stretch): Stretch {
  const [first, last] = [new Date(from), new Date(to - 1)];
  return {
    from: Date.UTC(first.getUTCFullYear(), first.getUTCMonth()),
    to: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1),
  };
}
