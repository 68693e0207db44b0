/** What a pointer does to the chosen days: takes where it went down and where it is, gives the days from there to here. */
import type { TimeWindow } from '../view/view.js';
import { DAY, dayAt, startOf } from './days.js';

/** A new window, an end of the present one, or all of it. */
export type Grip = 'new' | 'from' | 'to' | 'all';

/** What lies under the pointer; `reach` is how near an end, in milliseconds, counts as on it. */
export function gripAt(window: TimeWindow | undefined, moment: number, reach: number): Grip {
  if (window === undefined) return 'new';
  const [from, to] = [startOf(window.from), startOf(window.to) + DAY];
  const [toFrom, toTo] = [Math.abs(moment - from), Math.abs(moment - to)];
  if (Math.min(toFrom, toTo) <= reach) return toFrom < toTo ? 'from' : 'to';
  return moment > from && moment < to ? 'all' : 'new';
}

/** How far along an element a pointer is, from 0 to 1: on a wall a pixel of the element is more than one of the pointer's. */
export function shareAlong(element: Element, { clientX }: MouseEvent): number {
  const { left, width } = element.getBoundingClientRect();
  return (clientX - left) / width;
}

/** Moments of the pointer, in milliseconds. An end drawn over the other turns the window round. */
export function dragged(window: TimeWindow | undefined, grip: Grip, down: number, now: number): TimeWindow {
  if (grip === 'new' || window === undefined) return ordered(dayAt(down), dayAt(now));
  // The last day ends where its handle stands, at the following midnight.
  if (grip === 'from') return ordered(dayAt(now + DAY / 2), window.to);
  if (grip === 'to') return ordered(window.from, dayAt(now - DAY / 2));
  const by = Math.round((now - down) / DAY) * DAY;
  return { from: dayAt(startOf(window.from) + by), to: dayAt(startOf(window.to) + by) };
}

function ordered(a: string, b: string): TimeWindow {
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}
