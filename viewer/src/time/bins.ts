/** Entries and a stretch to what a histogram draws: bins of a fitting length, what lies in each, and what may lie in several. */
import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { Entry } from '../../../src/times/chronicle.js';
import type { TimeWindow } from '../view/view.js';
import { DAY, dayAt, startOf } from './days.js';
import { lengthOf, type Stretch } from './stretch.js';

/** Length in days, and the interval, from the shortest. */
const UNITS = [
  { words: 'day', days: 1, interval: utcDay },
  { words: 'week', days: 7, interval: utcMonday },
  { words: 'month', days: 30.4, interval: utcMonth },
  { words: 'three months', days: 91.3, interval: utcMonth.every(3) as CountableTimeInterval },
  { words: 'year', days: 365.25, interval: utcYear },
] as const;
export type Unit = (typeof UNITS)[number];

/** A narrower bar could not be pressed. */
const NARROWEST = 7;

export interface Bin extends TimeWindow {
  /** Milliseconds; `end` is where the next one begins. */
  readonly start: number;
  readonly end: number;
}

export interface Heap {
  /** Entries that lie in the bin, and those among them whose date is in doubt. */
  readonly sure: readonly Entry[];
  readonly unsure: readonly Entry[];
}

/** Entries that may lie in any of the bins from the first to the last, and beyond them where an end is open. */
export interface Reach {
  readonly first: number;
  readonly last: number;
  readonly before: boolean;
  readonly after: boolean;
  readonly entries: readonly Entry[];
}

export interface Piled {
  readonly heaps: readonly Heap[];
  readonly reaches: readonly Reach[];
}

/** The finest unit whose bars are wide enough. */
export function unitFor(stretch: Stretch, width: number): Unit {
  const fits = UNITS.find(({ days }) => (width * days * DAY) / lengthOf(stretch) >= NARROWEST);
  return fits ?? UNITS[UNITS.length - 1]!;
}

/** The bins that touch the stretch, in order; the first and the last may stand out of it. */
export function binsOf(stretch: Stretch, { interval }: Unit): readonly Bin[] {
  const starts = interval.range(interval.floor(new Date(stretch.from)), new Date(stretch.to));
  return starts.map((date) => {
    const [start, end] = [date.getTime(), interval.offset(date, 1).getTime()];
    return { start, end, from: dayAt(start), to: dayAt(end - DAY) };
  });
}

/** Each entry that touches the bins lies in one heap or in one reach. */
export function pile(entries: readonly Entry[], bins: readonly Bin[]): Piled {
  const heaps = bins.map(() => ({ sure: [] as Entry[], unsure: [] as Entry[] }));
  const reaches = new Map<string, { entries: Entry[] } & Reach>();
  const [left, right] = [bins[0], bins.at(-1)];
  if (left === undefined || right === undefined) return { heaps, reaches: [] };
  for (const entry of entries) {
    const { earliest, latest } = entry.span;
    const before = earliest === undefined || earliest < left.from;
    const after = latest === undefined || latest > right.to;
    const gone =
      (latest !== undefined && latest < left.from) || (earliest !== undefined && earliest > right.to);
    if (gone) continue;
    const first = before ? 0 : binAt(bins, startOf(earliest));
    const last = after ? bins.length - 1 : binAt(bins, startOf(latest));
    if (first === last && !before && !after) {
      heaps[first]?.[entry.sure ? 'sure' : 'unsure'].push(entry);
      continue;
    }
    const key = `${first} ${last} ${before} ${after}`;
    const known = reaches.get(key);
    if (known === undefined) reaches.set(key, { first, last, before, after, entries: [entry] });
    else known.entries.push(entry);
  }
  return {
    heaps,
    reaches: [...reaches.values()].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first),
  };
}

/** Reaches to rows, the first row nearest the bars; what finds no room stands in the last. */
export function rowsOf(reaches: readonly Reach[], most: number): readonly (readonly Reach[])[] {
  const rows: Reach[][] = [];
  for (const reach of reaches) {
    const free = rows.find((row) => row.every(({ first, last }) => last < reach.first || first > reach.last));
    if (free !== undefined) free.push(reach);
    else if (rows.length < most) rows.push([reach]);
    else rows.at(-1)?.push(reach);
  }
  return rows;
}

/** The bin that a moment lies in; the first or last for one outside. */
export function binAt(bins: readonly Bin[], moment: number): number {
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins[middle]!.start <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}
