/**
 * Days and months with their names: takes pieces and a place, and gives `7 November 2023`, `Nov. 7`,
 * `5-7 May`, `the 3rd to the 9th of March`, `June last year` as shapes.
 */

import { ordinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import { dayOfMonth, monthName, numericDate, type Read, stepWord, yearAfter } from './atoms.js';
import type { DateShape, YearOf } from './shape.js';
import { COUNTED } from './words.js';

type Pieces = readonly Lexeme[];

/** A calendar date in figures or words at place `at`: a day, a month, or several days of one month. */
export function writtenDate(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  return numericDate(lexemes, at) ?? calendarDate(lexemes, at);
}

/** A date with its month in words. */
export function calendarDate(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  return dayFirst(lexemes, at) ?? monthFirst(lexemes, at);
}

/** `7 November 2023`, `the 7th of November`, `5-7 May`, `5, 6 and 9 May 2023`. */
function dayFirst(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  let place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const first = dayOfMonth(lexemes, place);
  if (first === undefined) return undefined;
  const days = [first.value];
  let join: string | undefined;
  place = first.next;
  for (;;) {
    const link = dayLink(lexemes, place);
    if (link === undefined || days.length > 8) break;
    const day = dayOfMonth(lexemes, lexemes[link.next]?.text === 'the' ? link.next + 1 : link.next);
    if (day === undefined) break;
    days.push(day.value);
    join = link.value;
    place = day.next;
  }
  if (lexemes[place]?.text === 'of') place += 1;
  const month = monthName(lexemes, place);
  if (month === undefined) return undefined;
  const year = yearAfter(lexemes, month.next);
  return { value: daysOf(days, join, month.value, year?.value), next: year?.next ?? month.next };
}

/** `November 7`, `Nov. 7th, 2023`, `May 5-7`, `June`, `June 2022`, `June this year`. */
function monthFirst(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const step = stepWord(lexemes[at]);
  const month = monthName(lexemes, step === undefined ? at : at + 1);
  if (month === undefined) return undefined;
  if (step !== undefined) return { value: { kind: 'month', month: month.value, step }, next: month.next };
  const article =
    lexemes[month.next]?.text === 'the' && ordinal(lexemes, month.next + 1) !== undefined ? 1 : 0;
  const day = dayOfMonth(lexemes, month.next + article);
  if (day === undefined || COUNTED.has(lexemes[day.next]?.text ?? '') || isMore(lexemes, day.next)) {
    const year = yearAfter(lexemes, month.next);
    const value: DateShape = { kind: 'month', month: month.value, ...(year && { year: year.value }) };
    return { value, next: year?.next ?? month.next };
  }
  const days = [day.value];
  let place = day.next;
  const link = dayLink(lexemes, place);
  const other = link && dayOfMonth(lexemes, link.next);
  if (link && other && other.value > day.value && !belongsToNoun(lexemes, other.next)) {
    days.push(other.value);
    place = other.next;
  }
  const year = yearAfter(lexemes, place);
  return { value: daysOf(days, link?.value, month.value, year?.value), next: year?.next ?? place };
}

/** True where a lower-case word follows that could be counted: `May 5 and 7 farmers`. */
function belongsToNoun(lexemes: Pieces, at: number): boolean {
  const after = lexemes[at];
  return after?.kind === 'word' && !after.capital && !AFTER_DATES.has(after.text);
}

const AFTER_DATES = new Set(
  'in at on for from by near with to when while where as and or but after before this last of'.split(' '),
);

/** `June 15,000`, `June 15 armed men`: the number does not belong to the month. */
function isMore(lexemes: Pieces, at: number): boolean {
  const [first, second] = [lexemes[at], lexemes[at + 1]];
  return first?.kind === 'word' && !first.capital && COUNTED.has(second?.text ?? '') && first.text !== 'as';
}

/** What joins two days of one month: a dash or `to` makes a stretch, a comma, `and` or `or` a list. */
function dayLink(lexemes: Pieces, at: number): Read<'to' | 'and'> | undefined {
  const text = lexemes[at]?.text;
  const slash = text === '/' && !lexemes[at]!.spaced && lexemes[at + 1]?.spaced === false;
  if (slash || text === '-' || text === 'to' || text === 'until' || text === 'through')
    return { value: 'to', next: at + 1 };
  if (text === 'and' || text === 'or' || text === '&') return { value: 'and', next: at + 1 };
  if (text !== ',') return undefined;
  return { value: 'and', next: lexemes[at + 1]?.text === 'and' ? at + 2 : at + 1 };
}

function daysOf(
  days: readonly number[],
  join: string | undefined,
  month: number,
  year: YearOf | undefined,
): DateShape {
  const shapes = days.map(
    (day) => ({ kind: 'day', month, day, ...(year === undefined ? {} : { year }) }) as const,
  );
  if (shapes.length === 1) return shapes[0]!;
  if (join === 'to' && shapes.length === 2) return { kind: 'range', first: shapes[0]!, last: shapes[1]! };
  return { kind: 'list', items: shapes };
}
