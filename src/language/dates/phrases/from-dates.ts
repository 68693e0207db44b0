/**
 * Times told from a date that stands beside them: takes pieces and a place, and gives `the day after 10 July`, `the eve
 * of 1 January`, `the 12 months to June 2023`, `the week ending 9 July`, `the week of 3 July`.
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Read } from './atoms.js';
import { type Amount, quantity, unitAt } from './quantity.js';
import { type DateShape, isDay } from './shape.js';
import { DAY_PARTS } from './words.js';

type Pieces = readonly Lexeme[];
type ReadShape = (lexemes: Pieces, at: number) => Read<DateShape> | undefined;

/** A time told from a date; `inner` reads that date. */
export function fromDate(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  return (
    eveOf(lexemes, at, inner) ??
    beforeOrAfter(lexemes, at, inner) ??
    upTo(lexemes, at, inner) ??
    around(lexemes, at, inner)
  );
}

/** The date at a place, where it is not the date of a thing: `Sunday's raid` is named by itself. */
function dateItself(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const date = inner(lexemes, at);
  return date === undefined || lexemes[date.next]?.text === "'s" ? undefined : date;
}

/** `the eve of 1 January`; of anything but a day it is told by that thing. */
function eveOf(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  if (lexemes[place]?.text !== 'eve' || lexemes[place + 1]?.text !== 'of') return undefined;
  const of = dateItself(lexemes, place + 2, inner);
  if (of === undefined || !isDay(of.value)) return undefined;
  return {
    value: { kind: 'counted-from', unit: 'day', min: 1, max: 1, sign: -1, of: of.value },
    next: of.next,
  };
}

const SIDES: ReadonlyMap<string, 1 | -1> = new Map([
  ['before', -1],
  ['preceding', -1],
  ['prior', -1],
  ['after', 1],
  ['following', 1],
]);

/** `the day after 10 July`, `two weeks before 1 March`, `the night before 3 May`. */
function beforeOrAfter(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const definite = lexemes[at]?.text === 'the';
  const amount = quantity(lexemes, definite ? at + 1 : at);
  const place = amount?.next ?? (definite ? at + 1 : at);
  const named = unitAt(lexemes, place);
  const word = lexemes[place]?.text ?? '';
  const part = definite ? DAY_PARTS.has(word) : word === 'night' || word === 'nights';
  const unit = part ? 'day' : named?.unit;
  if (unit === undefined || unit === 'hour' || unit === 'minute') return undefined;
  if (amount === undefined && !definite) return undefined;
  const link = lexemes[place + 1]?.text ?? '';
  const sign = SIDES.get(link);
  if (sign === undefined) return undefined;
  const of = dateItself(lexemes, link === 'prior' ? place + 3 : place + 2, inner);
  if (of === undefined) return undefined;
  if (definite && amount === undefined && named?.plural === true) return undefined;
  const times = named?.times ?? 1;
  const { min, max }: Amount = amount?.value ?? { min: 1, max: 1 };
  const count = { min: min * times, ...(max !== undefined && { max: max * times }) };
  return {
    value: { kind: 'counted-from', unit, ...count, sign, of: of.value, ...(definite && { whole: true }) },
    next: of.next,
  };
}

/** `the 12 months to June 2023`, `the year to June`, `the week ending 9 July`, `the week beginning 3 July`. */
function upTo(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  let place = at;
  let definite = false;
  while (place < at + 2 && BEFORE_SPANS.has(lexemes[place]?.text ?? '')) {
    definite = true;
    place += 1;
  }
  const amount = quantity(lexemes, place);
  const named = unitAt(lexemes, amount?.next ?? place);
  const { min, max } = amount?.value ?? { min: 1, max: 1 };
  if (named === undefined || min !== max || named.unit === 'hour' || named.unit === 'minute')
    return undefined;
  if (amount === undefined && named.plural) return undefined;
  const link = spanLink(lexemes, (amount?.next ?? place) + 1);
  if (link === undefined) return undefined;
  // `they have two days to Friday`
  if (link.bare && !definite && (amount === undefined || named.unit === 'day')) return undefined;
  const of = inner(lexemes, link.next);
  if (of === undefined) return undefined;
  return {
    value: { kind: 'up-to', unit: named.unit, count: min * named.times, sign: link.sign, of: of.value },
    next: of.next,
  };
}

const BEFORE_SPANS = new Set(['the', 'last', 'past', 'a', 'this']);

/** What binds a span to its end or start; `bare` where it is no more than a preposition. */
function spanLink(
  lexemes: Pieces,
  at: number,
): { readonly sign: 1 | -1; readonly bare: boolean; readonly next: number } | undefined {
  const word = lexemes[at]?.text;
  if (word === 'to' || word === 'through') return { sign: -1, bare: true, next: at + 1 };
  if (word === 'up' && lexemes[at + 1]?.text === 'to') return { sign: -1, bare: true, next: at + 2 };
  const ends = word === 'ending' || word === 'ended';
  if (!ends && word !== 'beginning' && word !== 'starting' && word !== 'commencing') return undefined;
  const next = lexemes[at + 1]?.text === 'on' || lexemes[at + 1]?.text === 'in' ? at + 2 : at + 1;
  return { sign: ends ? -1 : 1, bare: false, next };
}

/** `the week of 3 July`, `the weekend of 5 August`, `the month of May`. */
function around(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const unit = lexemes[place]?.text;
  if (place === at || lexemes[place + 1]?.text !== 'of') return undefined;
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'month') return undefined;
  const of = inner(lexemes, place + 2);
  if (of === undefined) return undefined;
  if (unit === 'month') return of.value.kind === 'month' ? of : undefined;
  const days = isDay(of.value) || of.value.kind === 'range' || of.value.kind === 'list';
  return days ? { value: { kind: 'around', unit, of: of.value }, next: of.next } : undefined;
}
