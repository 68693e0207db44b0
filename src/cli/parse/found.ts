/** Dates and numbers to read: takes what was found in a text and gives lines with the wording and its meaning. */

import type { NumberExpression } from '../../language/counts/numbers.js';
import type { DateExpression } from '../../language/dates/dates.js';
import { cut, type Paint, printable, widthOf } from './tree.js';

/** Columns for the place and the wording. */
const PLACE = 14;
const WORDING = 30;

/** One line a date: its place, wording and days. */
export function dateLines(dates: readonly DateExpression[], width: number, paint: Paint): readonly string[] {
  return dates.map((date) => line(date, daysInWords(date), width, paint));
}

/** One line a number: its place, wording, bounds and what is counted. */
export function numberLines(
  numbers: readonly NumberExpression[],
  width: number,
  paint: Paint,
): readonly string[] {
  return numbers.map((number) => line(number, boundsInWords(number), width, paint));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly wording: string;
}

function line({ start, end, wording }: Found, meaning: string, width: number, paint: Paint): string {
  const place = `${start}-${end}`.padEnd(PLACE);
  const words = cut(printable(wording), WORDING - 1);
  const gap = ' '.repeat(WORDING - widthOf(words));
  return `  ${paint.dim(place)}${words}${gap}${cut(meaning, width - PLACE - WORDING - 2)}`;
}

/** `2023-08-11`, `from 2012-01-01`, `about 2023-06-01 to 2023-06-30`, `unknown; from an event`. */
export function daysInWords(date: DateExpression): string {
  const { earliest, latest, resolved, approximate, time, partOfDay } = date;
  const clock =
    time === undefined
      ? ''
      : ` ${time.earliest}${time.latest === time.earliest ? '' : `-${time.latest}`}${time.zone ? ` ${time.zone}` : ''}`;
  const part = partOfDay === undefined ? '' : `, ${partOfDay}`;
  if (!resolved) return `unknown${clock}${part}; from ${BASES[date.anchor]}`;
  const about = approximate ? 'about ' : '';
  if (earliest === latest) return `${about}${earliest}${clock}${part}`;
  if (earliest === undefined) return `${about}up to ${latest}${clock}${part}`;
  if (latest === undefined) return `${about}from ${earliest}${clock}${part}`;
  return `${about}${earliest} to ${latest}${clock}${part}`;
}

const BASES: Readonly<Record<DateExpression['anchor'], string>> = {
  none: 'nothing',
  report: "the report's date",
  previous: 'a date before it',
  event: 'an event',
};

/** `4 or more members`, `about 11600 troops`, `5 to 7 scouts`, `number not told, of troops`, `6th`. */
export function boundsInWords({ min, max, approximate, kind, unit }: NumberExpression): string {
  const about = approximate ? 'about ' : '';
  const of = unit === undefined ? '' : ` ${unit}`;
  const note = kind === 'count' ? '' : ` (${kind})`;
  if (min === undefined && max === undefined)
    return `number not told${unit === undefined ? '' : `, of ${unit}`}`;
  if (min === max) return `${about}${min}${of}${note}`;
  if (max === undefined) return `${min} or more${of}${note}`;
  if (min === undefined) return `${max} or fewer${of}${note}`;
  return `${about}${min} to ${max}${of}${note}`;
}
