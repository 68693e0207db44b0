/**
 * Calendar dates as written: takes a sentence's pieces and a place, and gives the day, month or year that
 * is named there, with the place after it.
 */

import { cardinal, ordinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import { spelledYear } from '../../lexemes/spelled-years.js';
import type { DateShape, Step, YearOf } from './shape.js';
import { DOUBTFUL_MONTHS, MONTHS, SEASONS, SHORT_MONTHS } from './words.js';

/** Something read, and the place after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

type Pieces = readonly Lexeme[];

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);

/** `last`, `this`, `next`. */
export function stepWord(lexeme: Lexeme | undefined): Step | undefined {
  return lexeme === undefined ? undefined : STEPS.get(lexeme.text);
}

/** A month's name, short or long, with the stop of a short one. Doubtful names need company (see below). */
export function monthName(lexemes: Pieces, at: number): Read<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word') return undefined;
  const long = MONTHS.get(lexeme.text);
  if (long !== undefined) {
    const doubtful = DOUBTFUL_MONTHS.has(lexeme.text);
    const sure = lexeme.capital ? !doubtful || hasCompany(lexemes, at) : !doubtful && hasNumber(lexemes, at);
    if (!sure) return undefined;
    return { value: long, next: at + 1 };
  }
  const short = SHORT_MONTHS.get(lexeme.text);
  if (short === undefined || !lexeme.capital) return undefined;
  const stop = lexemes[at + 1]?.text === '.' && !lexemes[at + 1]!.spaced;
  const next = stop ? at + 2 : at + 1;
  const numeric = isNumeric(lexemes[next]) || isNumeric(lexemes[at - 1]);
  return numeric || (stop && hasCompany(lexemes, at)) ? { value: short, next } : undefined;
}

const BEFORE_MONTH = new Set(
  'as around about in since by until till of from between early late mid last this next during and to through before after end for into - /'.split(
    ' ',
  ),
);

function hasCompany(lexemes: Pieces, at: number): boolean {
  return hasNumber(lexemes, at) || BEFORE_MONTH.has(lexemes[at - 1]?.text ?? '');
}

function hasNumber(lexemes: Pieces, at: number): boolean {
  const day = lexemes[at + 1]?.text === 'the' ? at + 2 : at + 1;
  return isNumeric(lexemes[at + 1]) || ordinal(lexemes, day) !== undefined || isNumeric(lexemes[at - 1]);
}

function isNumeric(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'number' || lexeme?.kind === 'ordinal';
}

/** A day of the month: `7`, `07`, `7th`, `seventh`. */
export function dayOfMonth(lexemes: Pieces, at: number): Read<number> | undefined {
  const lexeme = lexemes[at];
  const read = lexeme?.kind === 'number' ? cardinal(lexemes, at) : ordinal(lexemes, at);
  if (read === undefined || !Number.isInteger(read.value) || read.value < 1 || read.value > 31)
    return undefined;
  if (lexeme!.kind === 'number' && !/^\d{1,2}$/.test(lexeme!.text)) return undefined;
  return { value: read.value, next: read.next };
}

/** Four digits without a separator that can be a year. */
export function yearNumber(lexemes: Pieces, at: number, from = 1900, to = 2099): Read<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'number' || !/^\d{4}$/.test(lexeme.text)) return undefined;
  if (lexeme.value < from || lexeme.value > to) return undefined;
  const after = lexemes[at + 1];
  if (after !== undefined && !after.spaced) {
    if (after.text === '%' || (after.kind === 'word' && after.text !== "'s")) return undefined;
    if (after.text === '-' && lexemes[at + 2]?.kind === 'word' && !lexemes[at + 2]!.spaced) return undefined;
  }
  return { value: lexeme.value, next: at + 1 };
}

/** The year after a month or day: `2023`, `, 2023`, `of 2023`, `this year`, `of the previous year`, `last year`. */
export function yearAfter(lexemes: Pieces, at: number): Read<YearOf> | undefined {
  const comma = lexemes[at]?.text === ',' || lexemes[at]?.text === 'of' || lexemes[at]?.text === 'in' ? 1 : 0;
  const year = yearNumber(lexemes, at + comma, 1000) ?? spelledYear(lexemes, at + comma);
  if (year !== undefined) return year;
  let place = lexemes[at]?.text === 'of' || lexemes[at]?.text === ',' ? at + 1 : at;
  const [first, second] = [lexemes[place]?.text, lexemes[place + 1]?.text];
  if (second === 'year') {
    const step = stepWord(lexemes[place]);
    if (step !== undefined) return { value: { step, from: 'report' }, next: place + 2 };
    if (first === 'that') return { value: { step: 0, from: 'previous' }, next: place + 2 };
  }
  if (first !== 'the' || lexemes[place + 2]?.text !== 'year') return undefined;
  place += 3;
  if (second === 'same') return { value: { step: 0, from: 'previous' }, next: place };
  if (second === 'previous' || second === 'preceding')
    return { value: { step: -1, from: 'previous' }, next: place };
  if (second === 'following' || second === 'next')
    return { value: { step: 1, from: 'previous' }, next: place };
  return undefined;
}

/** `2023-08-13`, `13.08.2023`, `8/13/2023`. A dot puts the day first; with `/` or `-` either may stand first. */
export function numericDate(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const lexeme = lexemes[at];
  // A date in an address (`/2005-03-09-more`) is part of a name.
  if (lexeme?.kind !== 'date' || (!lexeme.spaced && lexemes[at - 1]?.text === '/')) return undefined;
  const parts = lexeme.text.split(/[-./]/).map(Number) as [number, number, number];
  const next = at + 1;
  if (parts[0] > 31) return asDay(parts[0], parts[1], parts[2], next);
  const [first, second, year] = parts;
  if (lexeme.text.includes('.') || first > 12) return asDay(year, second, first, next);
  if (second > 12) return asDay(year, first, second, next);
  if (first === second) return asDay(year, first, second, next);
  return { value: { kind: 'either-order', year, first, second }, next };
}

function asDay(year: number, month: number, day: number, next: number): Read<DateShape> | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { value: { kind: 'day', year, month, day }, next };
}

/** A season with a year or a step: `summer 2021`, `last winter`, `the spring of 2012`. A bare one is none. */
export function season(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const step = stepWord(lexemes[at]);
  const place = step === undefined && lexemes[at]?.text !== 'the' ? at : at + 1;
  const name = SEASONS.get(lexemes[place]?.text ?? '');
  if (name === undefined) return undefined;
  if (step !== undefined) return { value: { kind: 'season', season: name, step }, next: place + 1 };
  const year = yearAfter(lexemes, place + 1);
  return year && { value: { kind: 'season', season: name, year: year.value }, next: year.next };
}
