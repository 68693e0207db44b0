/** A stretch to the marks of its axis: the moments and their words, so that the year can always be read. */
import { utcTicks } from 'd3-time';
import type { TimeWindow } from '../view/view.js';
import { DAY, dayAt } from './days.js';
import type { Stretch } from './stretch.js';

export interface Tick {
  readonly at: number;
  readonly words: string;
  /** Where a year begins, or its name is said for the first time. */
  readonly strong: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Of a letter and of the space around words, in pixels. */
const LETTER = 6.6;
const SPACE = 10;

/** Marks at round dates, as many as their words have room in a width of so many pixels. */
export function ticksOf({ from, to }: Stretch, width: number): readonly Tick[] {
  const dates = utcTicks(new Date(from), new Date(to - 1), Math.max(2, width / 90)).filter(
    (date) => date.getUTCHours() === 0 && date.getTime() >= from && date.getTime() < to,
  );
  let year: number | undefined;
  let free = 0;
  return dates.flatMap((date) => {
    const named = date.getUTCFullYear() !== year;
    const words = wordsOf(date, named);
    const x = ((date.getTime() - from) / (to - from)) * width;
    const end = x + words.length * LETTER + SPACE;
    if (x < free || end > width) return [];
    free = end;
    year = date.getUTCFullYear();
    return [{ at: date.getTime(), words, strong: named }];
  });
}

/** The days from the mark before a moment to the next: those that its words name, as all of August; none before the first. */
export function namedAt(ticks: readonly Tick[], { to }: Stretch, moment: number): TimeWindow | undefined {
  const last = ticks.findLastIndex(({ at }) => at <= moment);
  const begins = ticks[last];
  if (begins === undefined) return undefined;
  return { from: dayAt(begins.at), to: dayAt((ticks[last + 1]?.at ?? to) - DAY) };
}

/** `2023`, `Aug`, `13 Aug`; with the year where it is new. */
function wordsOf(date: Date, named: boolean): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (month === 0 && day === 1) return String(year);
  const words = day === 1 ? MONTHS[month] : `${day} ${MONTHS[month]}`;
  return named ? `${words} ${year}` : String(words);
}
