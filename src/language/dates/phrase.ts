/**
 * Whole expressions of time: takes a sentence's pieces and a place, and gives the longest expression that starts
 * there, with its relation (`since`), its lists and stretches, its time and part of the day.
 */

import type { Lexeme } from '../lexemes.js';
import { type Read, season, yearNumber } from './atoms.js';
import { clockTime } from './clock.js';
import { HEDGES, relationAt } from './relation.js';
import { relativeDate } from './relative.js';
import type { ClockTime, DatePhrase, DateShape, PartOfDay, Relation } from './shape.js';
import { namedSpan, partOf } from './spans.js';
import { COUNTED, DAY_PARTS } from './words.js';
import { writtenDate } from './written.js';

type Pieces = readonly Lexeme[];

/** A point or span with what the words around it add. */
interface Body {
  readonly shape: DateShape;
  readonly partOfDay?: PartOfDay;
  readonly time?: ClockTime;
  readonly approximate?: boolean;
  readonly next: number;
}

const LONGEST_LIST = 8;

/** The expression of time that starts at place `at`, if one does. */
export function datePhrase(lexemes: Pieces, at: number): DatePhrase | undefined {
  const stretch = stretchOf(lexemes, at);
  if (stretch !== undefined) return phrase(stretch, at);
  // `over two years ago` is no `over`: what can be read without a relation is read so.
  const plain = listed(lexemes, at, false);
  if (plain !== undefined) return phrase(plain, at, 'in', HEDGES.has(lexemes[at]!.text));
  const relation = relationAt(lexemes, at);
  const body = relation && listed(lexemes, relation.next, true);
  if (relation === undefined || body === undefined) return undefined;
  // `after Sunday's attack` dates the attack, not what came after it.
  const told =
    possessive(lexemes, body.next) && (relation.relation === 'before' || relation.relation === 'after');
  return told ? undefined : phrase(body, at, relation.relation, relation.approximate);
}

function phrase(body: Body, from: number, relation: Relation = 'in', approximate = false): DatePhrase {
  const { shape, partOfDay, time, next } = body;
  return {
    shape,
    relation,
    approximate: approximate || body.approximate === true,
    ...(time === undefined ? {} : { time }),
    ...(partOfDay === undefined ? {} : { partOfDay }),
    from,
    next,
  };
}

function possessive(lexemes: Pieces, at: number): boolean {
  return lexemes[at]?.text === "'s" || (lexemes[at]?.text === "'" && !lexemes[at]!.spaced);
}

/** `between June and December 2022`, `from Monday to Friday`, `between 5 and 7 May`. */
function stretchOf(lexemes: Pieces, at: number): Body | undefined {
  const opener = lexemes[at]?.text;
  if (opener !== 'between' && opener !== 'from') return undefined;
  const whole = point(lexemes, at + 1, true);
  if (whole?.shape.kind === 'range' || (whole?.shape.kind === 'list' && opener === 'between'))
    return asRange(whole);
  if (whole === undefined) return undefined;
  const link = lexemes[whole.next]?.text;
  const isLink = opener === 'between' ? link === 'and' || link === '-' : link !== undefined && TO.has(link);
  if (!isLink) return undefined;
  const place =
    relationAt(lexemes, whole.next + 1)?.relation === 'in'
      ? relationAt(lexemes, whole.next + 1)!.next
      : whole.next + 1;
  const last = now(lexemes, place) ?? point(lexemes, place, true);
  if (last === undefined) return undefined;
  return { shape: { kind: 'range', first: whole.shape, last: last.shape }, next: last.next };
}

function asRange(body: Body): Body {
  const { shape } = body;
  if (shape.kind !== 'list' || shape.items.length !== 2) return body;
  return { ...body, shape: { kind: 'range', first: shape.items[0]!, last: shape.items[1]! } };
}

const TO = new Set(['to', 'until', 'till', 'through', '-']);

function now(lexemes: Pieces, at: number): Body | undefined {
  const word = lexemes[at]?.text;
  const place = word === 'the' ? at + 1 : at;
  if (lexemes[place]?.text !== 'now' && lexemes[place]?.text !== 'present') return undefined;
  return { shape: { kind: 'unit', unit: 'day', step: 0, from: 'report' }, next: place + 1 };
}

/** One point, or several of one kind joined by commas, `and`, `or` (a list) or a dash, `to` (a stretch). */
function listed(lexemes: Pieces, at: number, licensed: boolean): Body | undefined {
  const first = point(lexemes, at, licensed);
  if (first === undefined || !LISTED.has(first.shape.kind) || first.time !== undefined) return first;
  const join = lexemes[first.next]?.text ?? '';
  if (join === '-' || join === 'to' || join === 'through') {
    const last = point(lexemes, first.next + 1, true) ?? shortYear(lexemes, first);
    if (last === undefined || last.shape.kind !== first.shape.kind) return first;
    return { shape: { kind: 'range', first: first.shape, last: last.shape }, next: last.next };
  }
  const items = [first.shape];
  let place = first.next;
  while (items.length < LONGEST_LIST) {
    const link = lexemes[place]?.text;
    const comma = link === ',' && (lexemes[place + 1]?.text === 'and' || lexemes[place + 1]?.text === 'or');
    if (link !== ',' && link !== 'and' && link !== 'or' && link !== '&') break;
    let next = comma ? place + 2 : place + 1;
    if (lexemes[next]?.text === 'on' || lexemes[next]?.text === 'in') next += 1;
    const item = point(lexemes, next, true);
    if (item === undefined || item.shape.kind !== first.shape.kind) break;
    items.push(item.shape);
    place = item.next;
    if (link !== ',' || comma) return { shape: { kind: 'list', items }, next: place };
  }
  return first;
}

const LISTED = new Set<DateShape['kind']>(['day', 'month', 'year', 'weekday']);

/** `13` in `2012-13`. */
function shortYear(lexemes: Pieces, first: Body): Body | undefined {
  const lexeme = lexemes[first.next + 1];
  if (
    first.shape.kind !== 'year' ||
    lexeme?.kind !== 'number' ||
    !/^\d{2}$/.test(lexeme.text) ||
    lexeme.spaced
  )
    return undefined;
  const year = Math.floor(first.shape.year / 100) * 100 + lexeme.value;
  return year > first.shape.year ? { shape: { kind: 'year', year }, next: first.next + 2 } : undefined;
}

/** A day, month, year or span with its time and part of the day, on either side. */
function point(lexemes: Pieces, at: number, licensed: boolean): Body | undefined {
  return (
    withTimeBefore(lexemes, at) ??
    withDayPartBefore(lexemes, at) ??
    withTimeAfter(lexemes, bare(lexemes, at, licensed))
  );
}

function bare(lexemes: Pieces, at: number, licensed: boolean): Body | undefined {
  const part = partOf(lexemes, at, insidePart);
  if (part !== undefined) return { shape: part.value, next: part.next };
  const relative = relativeDate(lexemes, at);
  if (relative !== undefined) return { ...relative.value, next: relative.next };
  const read = spanOrDate(lexemes, at) ?? bareYear(lexemes, at, licensed);
  return read && { shape: read.value, next: read.next };
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
  const year = yearNumber(lexemes, at);
  if (year === undefined) return undefined;
  const before = lexemes[at - 1];
  const follows = [1, 2, 3].map((k) => lexemes[at + k]?.text ?? '');
  const counted =
    COUNTED.has(follows[0]!) || (before?.text === 'of' && follows.some((word) => COUNTED.has(word)));
  if (counted && !(licensed && year.value % 100 !== 0)) return undefined;
  if (!licensed && !(before !== undefined && YEAR_BEFORE.has(before.text) && allowsYear(lexemes, at)))
    return undefined;
  return { value: { kind: 'year', year: year.value }, next: year.next };
}

function allowsYear(lexemes: Pieces, at: number): boolean {
  const [before, after] = [lexemes[at - 1]!.text, lexemes[at + 1]];
  if (before === '(' || before === ',')
    return after === undefined || after.text === ')' || after.text === ',' || after.text === '.';
  if (after?.text === '-') return lexemes[at + 2]?.kind === 'number' && !lexemes[at + 2]!.spaced;
  return before === 'of' || after?.kind === 'word';
}

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

const TIMED = new Set<DateShape['kind']>(['day', 'weekday', 'unit', 'either-order']);

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
  const day = bare(lexemes, linked ? place + 1 : place, false);
  if (
    day === undefined ||
    (day.shape.kind !== 'day' && day.shape.kind !== 'weekday' && !isDayStep(day.shape))
  )
    return undefined;
  return withTimeAfter(lexemes, { ...day, partOfDay: part });
}

function isDayStep(shape: DateShape): boolean {
  return shape.kind === 'unit' && shape.unit === 'day';
}
