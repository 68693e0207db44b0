/** Days as text (`2023-08-13`) and as milliseconds, and the windows that a step of a week or a month leads to. */

import type { Span } from '../../../src/times/days.js';
import { dateInWords } from '../../../src/words/dates.js';
import type { TimeWindow } from '../view/view.js';

export const DAY = 86_400_000;

export const STEPS = ['day', 'week', 'month', 'year'] as const;
export type Step = (typeof STEPS)[number];

/** Midnight UTC at which the day begins. */
export function startOf(day: string): number {
  return Date.parse(day);
}

export function dayAt(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / DAY) * DAY).toISOString().slice(0, 10);
}

/** `1–31 August 2023`, `13 August 2023`. */
export function windowInWords({ from, to }: TimeWindow): string {
  return dateInWords(from === to ? from : `${from}/${to}`).text;
}

/** As short as it can be said: `2012`, `August 2023`, `June to December 2022`, `1–10 August 2023`, `by 31 December 2023`. */
export function spanInWords({ earliest, latest }: Span): string {
  if (earliest === undefined || latest === undefined)
    return dateInWords(`${earliest ?? '..'}/${latest ?? '..'}`).text;
  if (!earliest.endsWith('-01') || !shiftDay(latest, 'day', 1).endsWith('-01')) {
    return windowInWords({ from: earliest, to: latest });
  }
  const length = earliest.endsWith('-01-01') && latest.endsWith('-12-31') ? 4 : 7;
  return windowInWords({ from: earliest.slice(0, length), to: latest.slice(0, length) });
}

/** The day so many steps later; of the 31st one month on, the last day of that month. */
export function shiftDay(day: string, step: Step, count: number): string {
  if (step === 'day' || step === 'week') {
    return dayAt(startOf(day) + count * (step === 'week' ? 7 : 1) * DAY);
  }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + count * (step === 'year' ? 12 : 1);
  const [y, m] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  return dayAt(Date.UTC(y, m, Math.min(date, lengthOfMonth(y, m))));
}

/** The window so many steps later. Whole months stay whole months, else it keeps its length. */
export function shiftWindow({ from, to }: TimeWindow, step: Step, count: number): TimeWindow {
  const start = shiftDay(from, step, count);
  if (step === 'day' || step === 'week') return { from: start, to: shiftDay(to, step, count) };
  const after = shiftDay(to, 'day', 1);
  if (from.endsWith('-01') && after.endsWith('-01')) {
    return { from: start, to: shiftDay(shiftDay(after, step, count), 'day', -1) };
  }
  return { from: start, to: dayAt(startOf(start) + startOf(to) - startOf(from)) };
}

/** The day, week, month or year that begins with a day. */
export function firstWindow(from: string, step: Step): TimeWindow {
  return { from, to: shiftDay(shiftDay(from, step, 1), 'day', -1) };
}

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
