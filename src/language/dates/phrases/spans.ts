/**
 * Parts and named stretches of the calendar: takes pieces and a place, and gives `early August`, `the end of
 * June`, `the first half of 2022`, `Q3 2021`, `the 1990s`, `earlier this year`, `year-end` as shapes.
 */

import { ordinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import { type Read, yearAfter, yearNumber } from './atoms.js';
import { edgeOf } from './edges.js';
import type { DateShape, Part } from './shape.js';
import { HALVES, PARTS, UNITS } from './words.js';

type Pieces = readonly Lexeme[];
type ReadShape = (lexemes: Pieces, at: number) => Read<DateShape> | undefined;

/** A part of something; `inner` reads what it is part of. */
export function partOf(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  return (
    edgeOf(lexemes, at, (pieces, place) => spanOnly(bareUnit(pieces, place) ?? inner(pieces, place))) ??
    soFar(lexemes, at, inner) ??
    adjective(lexemes, at, inner) ??
    noun(lexemes, at, inner) ??
    compoundEnd(lexemes, at)
  );
}

/** `earlier this year`, `later in the week`. */
function soFar(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const word = lexemes[at]?.text;
  if (word !== 'earlier' && word !== 'later') return undefined;
  const place = lexemes[at + 1]?.text === 'in' || lexemes[at + 1]?.text === 'on' ? at + 2 : at + 1;
  const of = bareUnit(lexemes, place) ?? inner(lexemes, place);
  if (of === undefined) return undefined;
  const { kind } = of.value;
  if (kind === 'weekday' || kind === 'day') return of;
  if (kind !== 'unit' || of.value.step !== 0) return kind === 'month' ? of : undefined;
  if (of.value.unit === 'day')
    return { value: { ...of.value, from: 'previous', bare: false }, next: of.next };
  return part(word === 'earlier' ? 'so-far' : 'still-to-come', { ...of.value, bare: false }, of.next);
}

/** `early August`, `mid-2022`, `late last year`, `early in 2022`, `end-June`. */
function adjective(lexemes: Pieces, from: number, inner: ReadShape): Read<DateShape> | undefined {
  const at = lexemes[from]?.text === 'the' ? from + 1 : from;
  const word = lexemes[at]?.text ?? '';
  const kind =
    word === 'early' || word === 'mid' || word === 'late' || word === 'end' ? PARTS.get(word) : undefined;
  if (kind === undefined) return undefined;
  const link = lexemes[at + 1]?.text;
  if (word === 'end' && link !== '-') return undefined;
  const place = link === '-' || link === 'in' ? at + 2 : at + 1;
  const until =
    link === 'to' && word !== 'end' && lexemes[at + 3]?.text !== 'to'
      ? adjective(lexemes, at + 2, inner)
      : undefined;
  if (until?.value.kind === 'part') {
    // `early to mid-March`
    return {
      value: { kind: 'range', first: { ...until.value, part: kind }, last: until.value },
      next: until.next,
    };
  }
  const of = spanOnly(inner(lexemes, place) ?? (link === 'in' ? bareUnit(lexemes, place) : undefined));
  return of && part(kind, of.value, of.next);
}

/** `the end of June`, `the beginning of the year`, `the latter part of November`, `the second half of 2022`. */
function noun(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const word = lexemes[place]?.text ?? '';
  const thing = lexemes[place + 1]?.text;
  const week = thing === 'week' ? WEEKS.get(word) : undefined;
  let kind: Part | undefined;
  let next: number;
  if (week !== undefined) {
    kind = week;
    next = place + 2;
  } else if (
    thing === 'half' ||
    thing === 'part' ||
    thing === 'days' ||
    thing === 'weeks' ||
    thing === 'months' ||
    thing === 'years' ||
    thing === 'decades'
  ) {
    kind = thing === 'half' || thing === 'part' ? HALVES.get(word) : boundary(word);
    next = place + 2;
  } else {
    kind =
      (place > at || word === 'end' || word === 'start' || word === 'beginning') && PARTS.has(word)
        ? PARTS.get(word)
        : undefined;
    if (word === 'early' || word === 'late' || word === 'mid') kind = undefined;
    next = place + 1;
  }
  if (kind === undefined || lexemes[next]?.text !== 'of') return undefined;
  const of = spanOnly(bareUnit(lexemes, next + 1) ?? inner(lexemes, next + 1));
  if (
    week !== undefined &&
    of?.value.kind !== 'month' &&
    !(of?.value.kind === 'unit' && of.value.unit === 'month')
  )
    return undefined;
  return of && part(kind, of.value, of.next);
}

/** `the first week of June`; of a month only. */
const WEEKS: ReadonlyMap<string, Part> = new Map([
  ['first', 'week-1'],
  ['second', 'week-2'],
  ['third', 'week-3'],
  ['fourth', 'week-4'],
  ['last', 'last-week'],
  ['final', 'last-week'],
]);

/** `the first days of June`, `the closing weeks of 2022`. */
function boundary(word: string): Part | undefined {
  if (word === 'first' || word === 'early' || word === 'opening') return 'early';
  if (word === 'last' || word === 'final' || word === 'closing' || word === 'dying') return 'late';
  return undefined;
}

/** `the year's end`, `year-end`, `year end`, `month's end`, `mid-year`. */
function compoundEnd(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  if (lexemes[place]?.text === 'mid' && lexemes[place + 1]?.text === '-') {
    const unit = UNITS.get(lexemes[place + 2]?.text ?? '');
    if (unit !== 'year' && unit !== 'month' && unit !== 'week') return undefined;
    return part('mid', { kind: 'unit', unit, step: 0, from: 'report', bare: true }, place + 3);
  }
  const unit = UNITS.get(lexemes[place]?.text ?? '');
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return undefined;
  const link = lexemes[place + 1]?.text;
  const next = link === "'s" || link === '-' ? place + 2 : place + 1;
  const end = PARTS.get(lexemes[next]?.text ?? '');
  if (end !== 'end' && !(end === 'start' && next > place + 1)) return undefined;
  return part(end, { kind: 'unit', unit, step: 0, from: 'report', bare: true }, next + 1);
}

/** `the year`, `the month`: which one is told by what stands around it. */
function bareUnit(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const unit = UNITS.get(lexemes[at + 1]?.text ?? '');
  if (lexemes[at]?.text !== 'the' || unit === undefined || unit === 'hour' || unit === 'minute')
    return undefined;
  return { value: { kind: 'unit', unit, step: 0, from: 'report', bare: true }, next: at + 2 };
}

function spanOnly(read: Read<DateShape> | undefined): Read<DateShape> | undefined {
  if (read === undefined) return undefined;
  const { kind } = read.value;
  const isSpan = ['month', 'year', 'season', 'quarter', 'decade', 'century'].includes(kind);
  return isSpan || (read.value.kind === 'unit' && read.value.unit !== 'day') ? read : undefined;
}

function part(kind: Part, of: DateShape, next: number): Read<DateShape> {
  return { value: { kind: 'part', part: kind, of }, next };
}

/** `Q3 2021`, `the third quarter of 2023`, `the 1990s`, `the 19th century`, `the weekend`. */
export function namedSpan(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const lexeme = lexemes[place];
  if (lexeme === undefined) return undefined;
  if (lexeme.text === 'weekend' && place > at) return { value: { kind: 'weekend' }, next: place + 1 };
  if (lexeme.text === 'q' || lexeme.text === 'h') return codedPart(lexemes, place);
  const decade = decadeInWords(lexemes, place);
  if (decade !== undefined) return decade;
  const edge = EDGE_QUARTERS.get(lexeme.text);
  const count = edge === undefined ? ordinal(lexemes, place) : { value: edge, next: place + 1 };
  const thing = lexemes[count?.next ?? place]?.text;
  if (count !== undefined && edge === undefined && thing === 'century' && count.value <= 21) {
    return { value: { kind: 'century', century: count.value }, next: count.next + 1 };
  }
  if (count !== undefined && thing === 'quarter' && count.value <= 4) {
    const year = yearAfter(lexemes, count.next + 1);
    return year && { value: { kind: 'quarter', quarter: count.value, year: year.value }, next: year.next };
  }
  const plural = lexemes[place + 1];
  const year = plural?.text === 's' && !plural.spaced && /0$/.test(lexeme.text) ? lexeme.value : undefined;
  if (year === undefined || yearNumber([lexeme], 0, 1000) === undefined) return undefined;
  // `the 1800s` are a hundred years; `the 1900s` may be, and `the 2000s` are ten.
  const hundred = year % 100 === 0 && year < 1900;
  return {
    value: hundred ? { kind: 'century', century: year / 100 + 1 } : { kind: 'decade', start: year },
    next: place + 2,
  };
}

const EDGE_QUARTERS: ReadonlyMap<string, number> = new Map([
  ['opening', 1],
  ['last', 4],
  ['final', 4],
  ['closing', 4],
]);

/** `Q3 2021`, `H1 2023`. */
function codedPart(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const [letter, digit] = [lexemes[at]!.text, lexemes[at + 1]];
  const year = digit?.kind === 'number' && !digit.spaced ? yearAfter(lexemes, at + 2) : undefined;
  if (year === undefined || !(digit!.value >= 1 && digit!.value <= (letter === 'q' ? 4 : 2)))
    return undefined;
  if (letter === 'q')
    return { value: { kind: 'quarter', quarter: digit!.value, year: year.value }, next: year.next };
  if (typeof year.value !== 'number') return undefined;
  const half = digit!.value === 1 ? 'first-half' : 'second-half';
  return part(half, { kind: 'year', year: year.value }, year.next);
}

const DECADES: ReadonlyMap<string, number> = new Map([
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);
/** What a decade in words may begin with: `the nineteen-nineties`. */
const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['eighteen', 1800],
  ['nineteen', 1900],
]);
/** Before a decade without its century; `in her 80s` is an age. */
const BEFORE_DECADES = new Set(['the', 'early', 'mid', 'late', '-', "'"]);

/** `the nineties`, `the '90s`, `the 1990s` without its hundreds. */
function decadeInWords(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  if (!BEFORE_DECADES.has(lexemes[at - 1]?.text ?? '')) return undefined;
  const century = CENTURIES.get(lexemes[at]!.text);
  if (century !== undefined) {
    const place = lexemes[at + 1]?.text === '-' ? at + 2 : at + 1;
    const tens = DECADES.get(lexemes[place]?.text ?? '');
    if (tens === undefined) return undefined;
    return { value: { kind: 'decade', start: century + (tens % 100) }, next: place + 1 };
  }
  const named = DECADES.get(lexemes[at]!.text);
  if (named !== undefined) return { value: { kind: 'decade', start: named }, next: at + 1 };
  const place = lexemes[at]!.text === "'" ? at + 1 : at;
  const [number, plural] = [lexemes[place], lexemes[place + 1]];
  if (number?.kind !== 'number' || !/^[5-9]0$/.test(number.text) || plural?.text !== 's' || plural.spaced)
    return undefined;
  return { value: { kind: 'decade', start: 1900 + number.value }, next: place + 2 };
}
