/**
 * Weekdays: takes pieces and a place, and gives `Sunday`, `last Friday`, `the following Monday`, and a weekday with its
 * date as one (`Sunday night, 7 June 2015`, `Wednesday (2 August)`, `Friday the 4th`).
 */

import { ordinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import { numericDate, type Read, stepWord } from './atoms.js';
import { standingOrdinal } from './month-days.js';
import type { DateShape, PartOfDay } from './shape.js';
import { DAY_PARTS, NAMED_AFTER, NAMED_DAYS, SHORT_WEEKDAYS, WEEKDAYS } from './words.js';
import { calendarDate } from './written.js';

type Pieces = readonly Lexeme[];
type Weekday = DateShape & { readonly kind: 'weekday' };

/** A day with the part of it that its words hold. */
export interface WeekdayRead {
  readonly shape: DateShape;
  readonly partOfDay?: PartOfDay;
}

/** A weekday alone or with its date. */
export function weekdayDate(lexemes: Pieces, at: number): Read<WeekdayRead> | undefined {
  const named = besideNamed(lexemes, at) ?? weekday(lexemes, at);
  if (named === undefined) return undefined;
  const partOfDay = DAY_PARTS.get(lexemes[named.next]?.text ?? '');
  const place = partOfDay === undefined ? named.next : named.next + 1;
  const date = dateOf(lexemes, place, named.value.weekday);
  if (date === undefined) return { value: { shape: named.value }, next: named.next };
  return { value: { shape: date.value, ...(partOfDay && { partOfDay }) }, next: date.next };
}

/** The date after a weekday: `, 7 June 2015`, `(2 August)`, `the 4th`. */
function dateOf(lexemes: Pieces, at: number, weekday: number): Read<DateShape> | undefined {
  const mark = lexemes[at]?.text;
  const bracket = mark === '(';
  const place = mark === ',' || bracket ? at + 1 : at;
  const date = numericDate(lexemes, place) ?? calendarDate(lexemes, place);
  const shape = date?.value;
  if (shape?.kind === 'either-order' || (shape?.kind === 'day' && shape.month !== undefined)) {
    if (!bracket) return { value: { ...shape, weekday }, next: date!.next };
    if (lexemes[date!.next]?.text !== ')') return undefined;
    return { value: { ...shape, weekday }, next: date!.next + 1 };
  }
  const day = date === undefined ? standingOrdinal(lexemes, place) : undefined;
  if (day === undefined || (bracket && lexemes[day.next]?.text !== ')')) return undefined;
  return { value: { kind: 'month-day', day: day.value, weekday }, next: bracket ? day.next + 1 : day.next };
}

/** The weekday after a date: `2 August (Wednesday)`, `13 August 2023, a Sunday`. */
export function weekdayAfter(lexemes: Pieces, at: number): Read<number> | undefined {
  const [mark, second] = [lexemes[at]?.text, lexemes[at + 1]?.text];
  const bracket = mark === '(';
  if (!bracket && !(mark === ',' && second === 'a')) return undefined;
  const place = bracket ? at + 1 : at + 2;
  const value = WEEKDAYS.get(lexemes[place]?.text ?? '');
  const after = lexemes[place + 1];
  if (value === undefined) return undefined;
  if (bracket) return after?.text === ')' ? { value, next: place + 2 } : undefined;
  return after === undefined || after.kind === 'mark' ? { value, next: place + 1 } : undefined;
}

/** Words before a weekday that tell of no one day (`every Friday`), or of one that is told elsewhere (`that Friday`). */
const NO_ONE_DAY = new Set('every each any some another one most that certain'.split(' '));

/** A weekday, with `last`, `this` or `next` before it and `last week`, `of next week` after it. */
function weekday(lexemes: Pieces, at: number): Read<Weekday> | undefined {
  const step = stepWord(lexemes[at]);
  const place = step === undefined ? at : at + 1;
  const named = weekdayName(lexemes, place);
  if (named === undefined || (step === undefined && isNoOneDay(lexemes, at, named.next))) return undefined;
  const { value, next } = named;
  const week = lexemes[next]?.text === 'of' ? next + 1 : next;
  const steps = lexemes[week + 1]?.text === 'week' ? stepWord(lexemes[week]) : undefined;
  if (steps !== undefined) return { value: { kind: 'weekday', weekday: value, week: steps }, next: week + 2 };
  return { value: { kind: 'weekday', weekday: value, ...(step === undefined ? {} : { step }) }, next };
}

/** The name of a weekday, long or short; not as part of another name (`Black Friday`, `Sunday Times`). */
export function weekdayName(lexemes: Pieces, at: number): Read<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word' || NAMED_DAYS.has(lexemes[at - 1]?.text ?? '')) return undefined;
  let value = WEEKDAYS.get(lexeme.text);
  let next = at + 1;
  if (value === undefined && lexeme.capital) {
    value = SHORT_WEEKDAYS.get(lexeme.text);
    const stop = lexemes[next]?.text === '.' && !lexemes[next]!.spaced;
    const numbered = lexemes[next]?.kind === 'number' || lexemes[next]?.kind === 'ordinal';
    if (value === undefined || !(stop || numbered)) return undefined;
    if (stop) next += 1;
  }
  const paper = lexemes[next]?.capital === true && NAMED_AFTER.has(lexemes[next]!.text);
  return value === undefined || paper ? undefined : { value, next };
}

function isNoOneDay(lexemes: Pieces, at: number, next: number): boolean {
  const before = lexemes[at - 1];
  if (before === undefined) return false;
  // `the second Friday of Ramadan`
  if (NO_ONE_DAY.has(before.text) || ordinal(lexemes, at - 1) !== undefined) return true;
  // `on a Friday`; but `in a Friday raid` tells of the last one.
  const after = lexemes[next];
  return (before.text === 'a' || before.text === 'an') && !(after?.kind === 'word' && !ENDS.has(after.text));
}

const ENDS = new Set('in of at and or when after before that to by with from on was were is had'.split(' '));

const BESIDE: ReadonlyMap<string, 1 | -1> = new Map([
  ['following', 1],
  ['next', 1],
  ['subsequent', 1],
  ['previous', -1],
  ['preceding', -1],
]);

/** `the following Friday`, `the Friday before`: told from the date named before. */
function besideNamed(lexemes: Pieces, at: number): Read<Weekday> | undefined {
  if (lexemes[at]?.text !== 'the') return undefined;
  const beside = BESIDE.get(lexemes[at + 1]?.text ?? '');
  const named = weekdayName(lexemes, beside === undefined ? at + 1 : at + 2);
  if (named === undefined) return undefined;
  if (beside !== undefined)
    return { value: { kind: 'weekday', weekday: named.value, beside }, next: named.next };
  const [link, after] = [lexemes[named.next]?.text, lexemes[named.next + 1]];
  const sign = link === 'before' || link === 'prior' ? -1 : link === 'after' ? 1 : undefined;
  if (sign === undefined || (after !== undefined && after.kind !== 'mark')) return undefined;
  return { value: { kind: 'weekday', weekday: named.value, beside: sign }, next: named.next + 1 };
}
