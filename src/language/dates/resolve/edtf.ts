/** Bounds as EDTF: takes first and last days and gives the shortest level 1 string (ISO 8601-2:2019) that says them. */

import type { DateShape, Season } from '../phrases/shape.js';
import type { Granularity } from './bounds.js';
import { civil, type DayNumber, isoDay, monthLength } from './calendar.js';

export interface EdtfBounds {
  readonly first?: DayNumber;
  readonly last?: DayNumber;
  readonly granularity: Granularity;
  readonly approximate: boolean;
}

const SEASON_CODES: Readonly<Record<Season, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };

/** The EDTF string, or undefined where neither side has a day. Times of day are left out. */
export function edtf(
  { first, last, granularity, approximate }: EdtfBounds,
  shape: DateShape,
): string | undefined {
  if (first === undefined && last === undefined) return undefined;
  const mark = approximate && granularity !== 'vague' && granularity !== 'season' ? '~' : '';
  if (first === undefined || last === undefined) {
    const end = endpoint((first ?? last)!, granularity);
    if (end === undefined) return undefined;
    return first === undefined ? `../${end}${mark}` : `${end}${mark}/..`;
  }
  if (shape.kind === 'season' && typeof shape.year === 'number')
    return `${year4(shape.year)}-${SEASON_CODES[shape.season]}`;
  if (shape.kind === 'decade') return `${year4(shape.start).slice(0, 3)}X`;
  const [from, to] = ends(first, last);
  if (from === undefined || to === undefined) return undefined;
  return from === to ? `${from}${mark}` : `${from}${mark}/${to}${mark}`;
}

/** Both ends as years or months where they fill whole ones, as days otherwise. */
function ends(first: DayNumber, last: DayNumber): readonly [string | undefined, string | undefined] {
  const [from, to] = [civil(first), civil(last)];
  const [start, end] = [isoDay(first), isoDay(last)];
  if (from.day !== 1 || to.day !== monthLength(to.year, to.month)) return [start, end];
  const length = from.month === 1 && to.month === 12 ? 4 : 7;
  return [start?.slice(0, length), end?.slice(0, length)];
}

function endpoint(day: DayNumber, granularity: Granularity): string | undefined {
  const iso = isoDay(day);
  if (granularity === 'year') return iso?.slice(0, 4);
  return granularity === 'month' ? iso?.slice(0, 7) : iso;
}

function year4(year: number): string {
  return String(year).padStart(4, '0');
}
