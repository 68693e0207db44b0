/**
 * The first or last of something within a longer time: takes pieces and a place, and gives `the last day of May`, `the
 * first three weeks of 2023`, `the first fortnight of June`, `the second Friday of February`.
 */

import { cardinal, ordinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Read } from './atoms.js';
import { unitAt, VAGUE_LIMIT } from './quantity.js';
import type { DateShape } from './shape.js';
import { weekdayName } from './weekdays.js';

type Pieces = readonly Lexeme[];
type ReadShape = (lexemes: Pieces, at: number) => Read<DateShape> | undefined;

const FIRST = new Set(['first', 'opening']);
const LAST = new Set(['last', 'final', 'closing', 'dying']);

/** The first or last units of a span, or the weekday of a month; `span` reads what they are of. */
export function edgeOf(lexemes: Pieces, at: number, span: ReadShape): Read<DateShape> | undefined {
  return unitsOf(lexemes, at, span) ?? partOfCentury(lexemes, at, span) ?? weekdayOfMonth(lexemes, at, span);
}

/** Years in what a century is cut into. */
const CENTURY_PARTS: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['quarter', 25],
]);

/** `the second decade of the 21st century`, `the third quarter of the 19th century`. */
function partOfCentury(lexemes: Pieces, at: number, span: ReadShape): Read<DateShape> | undefined {
  const rank = ordinal(lexemes, lexemes[at]?.text === 'the' ? at + 1 : at);
  const years = rank && CENTURY_PARTS.get(lexemes[rank.next]?.text ?? '');
  if (rank === undefined || years === undefined || rank.value * years > 100) return undefined;
  const of = lexemes[rank.next + 1]?.text === 'of' ? span(lexemes, rank.next + 2) : undefined;
  if (of?.value.kind !== 'century') return undefined;
  const first = of.value.century * 100 - 99 + (rank.value - 1) * years;
  return {
    value: {
      kind: 'range',
      first: { kind: 'year', year: first },
      last: { kind: 'year', year: first + years - 1 },
    },
    next: of.next,
  };
}

function unitsOf(lexemes: Pieces, at: number, span: ReadShape): Read<DateShape> | undefined {
  const article = lexemes[at]?.text === 'the' ? at + 1 : at;
  const place = article > at && lexemes[article]?.text === 'very' ? article + 1 : article;
  const word = lexemes[place]?.text ?? '';
  const side = FIRST.has(word) ? 'first' : LAST.has(word) ? 'last' : undefined;
  if (side === undefined) return undefined;
  const few = lexemes[place + 1]?.text === 'few';
  const count = few ? undefined : cardinal(lexemes, place + 1);
  const next = count?.next ?? (few ? place + 2 : place + 1);
  const named = unitAt(lexemes, next);
  if (named === undefined || named.unit === 'hour' || named.unit === 'minute' || !isSmall(count?.value))
    return undefined;
  if (lexemes[next + 1]?.text !== 'of' && lexemes[next + 1]?.text !== 'in') return undefined;
  const of = span(lexemes, next + 2);
  if (of === undefined) return undefined;
  const century = of.value.kind === 'century' || (of.value.kind === 'unit' && of.value.unit === 'century');
  const unit = century && named.unit === 'quarter' ? 'year' : named.unit;
  const vague = count === undefined && named.plural;
  const several = vague ? VAGUE_LIMIT[unit] : (count?.value ?? 1) * named.times;
  // `the first days of June`, `the last months of 2022` are told by parts of a month and of a year.
  if (
    vague &&
    !few &&
    (unit === 'month' || unit === 'decade' || of.value.kind === 'month' || isMonth(of.value))
  )
    return undefined;
  return {
    value: { kind: 'edge', unit, count: century && unit === 'year' ? 25 : several, side, of: of.value },
    next: of.next,
  };
}

function isSmall(count: number | undefined): boolean {
  return count === undefined || (Number.isInteger(count) && count >= 1 && count <= 99);
}

function isMonth(shape: DateShape): boolean {
  return shape.kind === 'unit' && shape.unit === 'month';
}

/** `the first Sunday of April 2024`, `the last Friday in March`. */
function weekdayOfMonth(lexemes: Pieces, at: number, span: ReadShape): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const last = LAST.has(lexemes[place]?.text ?? '');
  const rank = last ? { value: -1, next: place + 1 } : ordinal(lexemes, place);
  if (rank === undefined || rank.value > 5) return undefined;
  const named = weekdayName(lexemes, rank.next);
  const link = lexemes[named?.next ?? rank.next]?.text;
  if (named === undefined || !(link === 'of' || (link === 'in' && place > at))) return undefined;
  const of = span(lexemes, named.next + 1);
  if (of === undefined || !(of.value.kind === 'month' || isMonth(of.value))) return undefined;
  return {
    value: { kind: 'nth-weekday', weekday: named.value, nth: rank.value, of: of.value },
    next: of.next,
  };
}
