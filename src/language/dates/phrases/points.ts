/**
 * Single points and spans of time: takes pieces and a place, and gives a day, month, year or relative time with
 * the time of day and part of the day beside it (`Sunday at around 08:30`, `the early hours of Monday`).
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import { spelledYear } from '../../lexemes/spelled-years.js';
import { type Read, season, yearNumber } from './atoms.js';
import { clockTime } from './clock.js';
import { fromDate } from './from-dates.js';
import { monthDay } from './month-days.js';
import { nightBetween } from './nights.js';
import { relationAt } from './relation.js';
import { relativeDate } from './relative.js';
import { type ClockTime, type DateShape, isDay, type PartOfDay } from './shape.js';
import { namedSpan, partOf } from './spans.js';
import { weekdayAfter, weekdayDate } from './weekdays.js';
import { weekdayBeside, weekdayCounted } from './weekdays-told.js';
import { COUNTED, DAY_PARTS } from './words.js';
import { writtenDate } from './written.js';

type Pieces = readonly Lexeme[];

/** A point or span with what the words around it add. */
export interface Body {
  readonly shape: DateShape;
  readonly partOfDay?: PartOfDay;
  readonly time?: ClockTime;
  readonly approximate?: boolean;
  readonly next: number;
}

/** A day, month, year or span with its time and part of the day, on either side. */
export function point(lexemes: Pieces, at: number, licensed: boolean): Body | undefined {
  return (
    night(lexemes, at) ??
    withTimeBefore(lexemes, at) ??
    withDayPartBefore(lexemes, at) ??
    withTimeAfter(lexemes, bare(lexemes, at, licensed))
  );
}

function night(lexemes: Pieces, at: number): Body | undefined {
  const read = nightBetween(lexemes, at, standingDate);
  return read && { shape: read.value, partOfDay: 'night', next: read.next };
}

/** A date that another is told from: anything but what is told from a date itself. */
function standingDate(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const body = plainDate(lexemes, at, true);
  return body && { value: body.shape, next: body.next };
}

function bare(lexemes: Pieces, at: number, licensed: boolean): Body | undefined {
  const from = weekdayBeside(lexemes, at, standingDate) ?? fromDate(lexemes, at, standingDate);
  return from === undefined ? plainDate(lexemes, at, licensed) : { shape: from.value, next: from.next };
}

function plainDate(lexemes: Pieces, at: number, licensed: boolean): Body | undefined {
  const part = partOf(lexemes, at, insidePart);
  if (part !== undefined) return { shape: part.value, next: part.next };
  const counted = weekdayCounted(lexemes, at);
  if (counted !== undefined) return { shape: counted.value, next: counted.next };
  const told = weekdayDate(lexemes, at) ?? relativeDate(lexemes, at);
  if (told !== undefined) return { ...told.value, next: told.next };
  const read = spanOrDate(lexemes, at) ?? monthDay(lexemes, at, licensed) ?? bareYear(lexemes, at, licensed);
  if (read === undefined) return undefined;
  const weekday = read.value.kind === 'day' ? weekdayAfter(lexemes, read.next) : undefined;
  if (weekday === undefined || read.value.kind !== 'day') return { shape: read.value, next: read.next };
  return { shape: { ...read.value, weekday: weekday.value }, next: weekday.next };
}

function spanOrDate(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  return namedSpan(lexemes, at) ?? writtenDate(lexemes, at) ?? season(lexemes, at);
}

/** What a part can be part of: `of 2022`, `of last year`, `of June`. */
function insidePart(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const relative = relativeDate(lexemes, at);
  if (relative !== undefined) return { value: relative.value.shape, next: relative.next };
  return (
    namedSpan(lexemes, at) ?? writtenDate(lexemes, at) ?? season(lexemes, at) ?? bareYear(lexemes, at, true)
  );
}

const YEAR_BEFORE = new Set([
  "'s",
  'a',
  'an',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'of',
  'failed',
  'abortive',
  '(',
  ',',
]);

/**
 * A year on its own. Four digits count something instead where a counted thing follows (`2000 soldiers`), unless
 * a preposition makes them a year and they are not round (`in 2022 people fled`).
 */
function bareYear(lexemes: Pieces, at: number, licensed: boolean): Read<DateShape> | undefined {
  const spelled = licensed || lexemes[at - 1]?.text === 'of' ? spelledYear(lexemes, at) : undefined;
  if (spelled !== undefined) return { value: { kind: 'year', year: spelled.value }, next: spelled.next };
  const year =
    yearNumber(lexemes, at) ??
    (licensed && standsAlone(lexemes[at + 1]) ? yearNumber(lexemes, at, 1000) : undefined);
  if (year === undefined) return undefined;
  const before = lexemes[at - 1];
  const follows = [1, 2, 3].map((k) => lexemes[at + k]?.text ?? '');
  const counted =
    COUNTED.has(follows[0]!) || (before?.text === 'of' && follows.some((word) => COUNTED.has(word)));
  if (counted && !(licensed && year.value % 100 !== 0)) return undefined;
  if (!licensed && !allowsYear(lexemes, at)) return undefined;
  return { value: { kind: 'year', year: year.value }, next: year.next };
}

/** Four digits below 1900 are a year only where no noun can follow: `In 1562, a bishop ...`. */
function standsAlone(after: Lexeme | undefined): boolean {
  return after === undefined || after.kind === 'mark' || NO_NOUNS.has(after.text);
}

const NO_NOUNS = new Set(
  (
    'to and or but when while where until the a an his her its their he she it they we i this that these was were is ' +
    'had has by in at on with from after before for as'
  ).split(' '),
);

/** Whether the words beside four digits make them a year where no preposition does. */
function allowsYear(lexemes: Pieces, at: number): boolean {
  const [before, after] = [lexemes[at - 1], lexemes[at + 1]];
  const ends = after === undefined || after.kind === 'mark';
  if (before === undefined) return after === undefined || (after.kind === 'word' && after.capital);
  if (before.text === 'year' || before.text === 'years' || before.text === 'of') return true;
  if (after?.text === '-') {
    return (
      YEAR_BEFORE.has(before.text) &&
      (lexemes[at + 2]?.kind === 'number' || lexemes[at + 2]?.text === 'present')
    );
  }
  if (before.text === '(' || before.text === ',') return ends;
  // `London 2012 Olympics`, `Mali 2023`; not `Resolution 2000`, `Boeing 1950s`.
  if (before.capital && !YEAR_BEFORE.has(before.text))
    return !LABELS.has(before.text) && (ends || after!.capital);
  return YEAR_BEFORE.has(before.text) && after?.kind === 'word';
}

const LABELS = new Set(
  'resolution route highway flight boeing airbus article version model unit no number page room section chapter'.split(
    ' ',
  ),
);

/** `Sunday morning`, `Friday at around 08:30`, `13 August, at noon`. */
function withTimeAfter(lexemes: Pieces, body: Body | undefined): Body | undefined {
  if (body === undefined || !TIMED.has(body.shape.kind)) return body;
  let { next, partOfDay } = body;
  const named = DAY_PARTS.get(lexemes[next]?.text ?? '');
  if (named !== undefined && body.shape.kind !== 'year' && body.shape.kind !== 'month') {
    partOfDay = named;
    next += 1;
  }
  const withPart = { ...body, next, ...(partOfDay === undefined ? {} : { partOfDay }) };
  const comma = lexemes[next]?.text === ',' ? next + 1 : next;
  const link = relationAt(lexemes, comma);
  const between = lexemes[comma]?.text === 'between' ? { next: comma + 1, approximate: false } : undefined;
  const time = link || between ? clockTime(lexemes, (link ?? between)!.next) : clockTime(lexemes, comma);
  if (time === undefined || body.shape.kind === 'month' || body.shape.kind === 'year') return withPart;
  return { ...withPart, time: time.value, approximate: link?.approximate === true, next: time.next };
}

const TIMED = new Set<DateShape['kind']>([
  'day',
  'weekday',
  'unit',
  'either-order',
  'month-day',
  'nth-weekday',
  'weekday-beside',
  'weekday-counted',
  'counted-from',
  'edge',
]);

/** `08:30 on Sunday`, `noon`. */
function withTimeBefore(lexemes: Pieces, at: number): Body | undefined {
  const time = clockTime(lexemes, at);
  if (time === undefined) return undefined;
  const link =
    lexemes[time.next]?.text === 'on' || lexemes[time.next]?.text === ',' ? time.next + 1 : time.next;
  const day = withDayPartBefore(lexemes, link) ?? bare(lexemes, link, false);
  if (day !== undefined && TIMED.has(day.shape.kind)) return { ...day, time: time.value };
  return { shape: { kind: 'clock' }, time: time.value, next: time.next };
}

/** `early on Sunday`, `late Friday`, `the night of 3 May`, `the early hours of Monday`, `dawn on Friday`. */
function withDayPartBefore(lexemes: Pieces, at: number): Body | undefined {
  let place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const word = lexemes[place]?.text ?? '';
  const hours = lexemes[place + 1]?.text === 'hours' || lexemes[place + 1]?.text === 'morning';
  let part: PartOfDay | undefined = DAY_PARTS.get(word);
  if (part === undefined && (word === 'early' || word === 'small')) part = 'early';
  if (part === undefined && word === 'late') part = 'late';
  if (word === 'overnight') part = 'night';
  if (part === undefined) return undefined;
  place += hours ? 2 : 1;
  const link = lexemes[place]?.text;
  const linked = link === 'on' || link === 'of' || link === 'in';
  if (!linked && part !== 'early' && part !== 'late' && word !== 'overnight') return undefined;
  const day = bare(lexemes, linked ? place + 1 : place, linked);
  if (day === undefined || !isDay(day.shape)) return undefined;
  return withTimeAfter(lexemes, { ...day, partOfDay: part });
}
