/**
 * Whole expressions of time: takes a sentence's pieces and a place, and gives the longest expression that starts
 * there, with its relation (`since`), its lists and stretches, its time and part of the day.
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import { type Body, point } from './points.js';
import { HEDGES, type RelationRead, relationAt } from './relation.js';
import type { DatePhrase, DateShape, Relation } from './shape.js';
import { calendarDate } from './written.js';

type Pieces = readonly Lexeme[];

const LONGEST_LIST = 8;

/** The expression of time that starts at place `at`, if one does. */
export function datePhrase(lexemes: Pieces, at: number): DatePhrase | undefined {
  const read = withoutBracket(lexemes, at);
  const dates = read && weekdaysInBracket(lexemes, read);
  return dates ?? read;
}

/** `on Wednesday and Thursday (2-3 August)`: the dates say which days these are. */
function weekdaysInBracket(lexemes: Pieces, read: DatePhrase): DatePhrase | undefined {
  const { shape, next } = read;
  const ends = shape.kind === 'list' ? shape.items : shape.kind === 'range' ? [shape.first, shape.last] : [];
  if (lexemes[next]?.text !== '(' || ends.length === 0 || ends.some(({ kind }) => kind !== 'weekday'))
    return undefined;
  const dates = calendarDate(lexemes, next + 1);
  if (dates === undefined || lexemes[dates.next]?.text !== ')') return undefined;
  const several = dates.value.kind === 'range' || dates.value.kind === 'list';
  return several ? { ...read, shape: dates.value, next: dates.next + 1 } : undefined;
}

function withoutBracket(lexemes: Pieces, at: number): DatePhrase | undefined {
  const stretch = stretchOf(lexemes, at);
  if (stretch !== undefined) return phrase(stretch, at);
  // `over two years ago` is no `over`: what can be read without a relation is read so.
  const plain = listed(lexemes, at, false);
  if (plain !== undefined) return phrase(plain, at, 'in', HEDGES.has(lexemes[at]!.text));
  const relation = relationAt(lexemes, at);
  if (relation === undefined || isAdverb(lexemes, at, relation)) return undefined;
  const body = listed(lexemes, relation.next, true);
  if (body === undefined) return undefined;
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

/** Words that take no preposition: in `carried on overnight`, `went on last night` it belongs to the verb. */
const ADVERBS = new Set('overnight yesterday today tomorrow tonight recently'.split(' '));
const STEPS = new Set(['last', 'this', 'next', 'every']);
const STEPPED = new Set('night week month year morning afternoon evening weekend'.split(' '));

function isAdverb(lexemes: Pieces, at: number, { relation, next }: RelationRead): boolean {
  const [first, second] = [lexemes[next]?.text ?? '', lexemes[next + 1]?.text ?? ''];
  if (relation === 'in' && ADVERBS.has(first)) return next === at + 1 && lexemes[at]!.text !== 'as';
  return lexemes[at]!.text === 'on' && STEPS.has(first) && STEPPED.has(second);
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
  // `between Monday, 7 August, and Friday, 11 August`
  const comma = lexemes[whole.next]?.text === ',' && lexemes[whole.next + 1]?.text === 'and' ? 1 : 0;
  const end = whole.next + comma;
  const link = lexemes[end]?.text;
  const isLink = opener === 'between' ? link === 'and' || link === '-' : link !== undefined && TO.has(link);
  if (!isLink) return undefined;
  const place =
    relationAt(lexemes, end + 1)?.relation === 'in' ? relationAt(lexemes, end + 1)!.next : end + 1;
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
  if (join === '-' || join === 'to' || join === 'through' || (join === '/' && first.shape.kind === 'year')) {
    const present = now(lexemes, first.next + 1);
    if (present !== undefined)
      return { shape: { kind: 'range', first: first.shape, last: present.shape }, next: present.next };
    const last = point(lexemes, first.next + 1, true) ?? shortYear(lexemes, first);
    if (last === undefined || last.shape.kind !== first.shape.kind) return first;
    return { shape: { kind: 'range', first: first.shape, last: last.shape }, next: last.next };
  }
  if (first.shape.kind === 'part' || !hasConjunction(lexemes, first.next)) return first;
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

/** A list ends in `and` or `or`; without one in reach it is not begun. */
function hasConjunction(lexemes: Pieces, from: number): boolean {
  for (let at = from; at < from + LONGEST_LIST * 4 && at < lexemes.length; at += 1) {
    if (CONJUNCTIONS.has(lexemes[at]!.text)) return true;
  }
  return false;
}

const CONJUNCTIONS = new Set(['and', 'or', '&']);
const LISTED = new Set<DateShape['kind']>(['day', 'month', 'year', 'weekday', 'month-day', 'part', 'decade']);

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
