/** Days of a month that is not named: takes pieces and a place, and gives `the 17th`, `the 14th of last month`. */

import { ordinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import { isPastVerb } from '../../lexemes/past-verbs.js';
import { type Read, stepWord } from './atoms.js';
import type { Base, DateShape } from './shape.js';

type Pieces = readonly Lexeme[];

/** Words after a day that begin something new: before any other word an ordinal belongs to a thing (`the 17th Brigade`). */
const AFTER_DAYS = new Set(
  (
    'and or but to until through when while where who which that as after before in at on for from by near with of the a an his ' +
    'her its their our he she it they we i you this these those was were is are had has have did will would said'
  ).split(' '),
);

/** What stands before longer times than a day: `in the 19th`, a century. */
const SPANS_BEFORE = new Set(['in', 'at', 'over', 'during', 'within', 'throughout']);

const JOINS = new Set(['and', 'or', 'to', '-']);

/** A day of the month; one without a month only where `licensed`, by a preposition before it. */
export function monthDay(lexemes: Pieces, at: number, licensed: boolean): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  // `on the 17th and 18th`
  if (place === at && !(licensed && JOINS.has(lexemes[at - 1]?.text ?? ''))) return undefined;
  const day = standingOrdinal(lexemes, place);
  if (day === undefined) return undefined;
  const month = lexemes[day.next]?.text === 'of' ? ofMonth(lexemes, day.next + 1) : undefined;
  if (month !== undefined)
    return { value: { kind: 'month-day', day: day.value, ...month.value }, next: month.next };
  if (!licensed || lexemes[day.next]?.text === 'of' || SPANS_BEFORE.has(lexemes[at - 1]?.text ?? ''))
    return undefined;
  // `on the 3rd and 5th floors`
  const joined = JOINS.has(lexemes[day.next]?.text ?? '') && ordinal(lexemes, day.next + 1) !== undefined;
  if (joined && standingOrdinal(lexemes, day.next + 1) === undefined) return undefined;
  return { value: { kind: 'month-day', day: day.value }, next: day.next };
}

/** `17th`, `seventeenth` where nothing follows that it could be one of; `first` to `tenth` in words are left alone. */
export function standingOrdinal(lexemes: Pieces, from: number): Read<number> | undefined {
  const at = lexemes[from]?.text === 'the' ? from + 1 : from;
  const day = ordinal(lexemes, at);
  if (day === undefined || day.value < (day.digits ? 1 : 11) || day.value > 31) return undefined;
  const after = lexemes[day.next];
  if (after !== undefined && !(after.kind === 'mark' ? after.text !== '%' : isAfterDay(after)))
    return undefined;
  // `the 2nd-largest`
  if (after?.text === '-' && !after.spaced && lexemes[day.next + 1]?.kind === 'word') return undefined;
  return { value: day.value, next: day.next };
}

function isAfterDay(after: Lexeme): boolean {
  return AFTER_DAYS.has(after.text) || isPastVerb(after);
}

type MonthStep = { readonly step: number; readonly from: Base } | Record<never, never>;

/** `this month`, `the same month`, `that month`, `the month`. */
function ofMonth(lexemes: Pieces, at: number): Read<MonthStep> | undefined {
  const [first, second, third] = [0, 1, 2].map((k) => lexemes[at + k]?.text);
  if (second === 'month') {
    const step = stepWord(lexemes[at]);
    if (step !== undefined) return { value: { step, from: 'report' }, next: at + 2 };
    if (first === 'that') return { value: { step: 0, from: 'previous' }, next: at + 2 };
    return first === 'the' ? { value: {}, next: at + 2 } : undefined;
  }
  const step = first === 'the' && third === 'month' ? BESIDE.get(second ?? '') : undefined;
  return step === undefined ? undefined : { value: { step, from: 'previous' }, next: at + 3 };
}

const BESIDE: ReadonlyMap<string, number> = new Map([
  ['same', 0],
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
  ['next', 1],
]);
