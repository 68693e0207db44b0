/** Exact numbers: takes pieces of a sentence and a place, and gives the number written there in digits or words. */

import type { Lexeme } from './lexemes.js';

/** A number and the place after it. `digits` is true where no part of it is spelled out. */
export interface Cardinal {
  readonly value: number;
  readonly next: number;
  readonly digits: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);

const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, place) => [word, (place + 2) * 10] as const),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['mln', 1e6],
  ['bln', 1e9],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth'
  )
    .split(' ')
    .map((word, place) => [word, place + 1] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, place) => [word, (place + 2) * 10] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** A number name is never longer than this many words; it bounds the work at each place. */
const LONGEST = 14;

/** The value of a scale word (`million`), or undefined. */
export function scale(word: string | undefined): number | undefined {
  return word === undefined ? undefined : SCALES.get(word);
}

/** True for a word that a spelled number or ordinal begins with, articles aside. */
export function isNumberWord(word: string): boolean {
  return SMALL.has(word) || TENS.has(word) || SCALES.has(word) || ORDINALS.has(word);
}

/** The number that starts at place `at` (`22`, `2.5 million`, `twenty-two`, `a hundred and five`), if any. */
export function cardinal(lexemes: readonly Lexeme[], at: number): Cardinal | undefined {
  const first = lexemes[at];
  if (first === undefined) return undefined;
  if (first.kind === 'number') return inDigits(lexemes, at, first.value);
  if (first.kind !== 'word') return undefined;
  return inWords(lexemes, at);
}

function inDigits(lexemes: readonly Lexeme[], at: number, value: number): Cardinal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const factor = scale(lexemes[at + 1]?.text);
  if (factor === undefined) return safe(value, at + 1, true);
  return safe(Math.round(value * factor * 1000) / 1000, at + 2, false);
}

function inWords(lexemes: readonly Lexeme[], at: number): Cardinal | undefined {
  let total = 0;
  let group = 0;
  let next = at;
  let place = at;
  // The last kind of word read: a small number may follow tens or a scale, never another small number.
  let last: 'none' | 'small' | 'tens' | 'scale' = 'none';
  while (place < lexemes.length && place - at < LONGEST) {
    const word = lexemes[place]!.text;
    const small = SMALL.get(word);
    const tens = TENS.get(word);
    const factor = scale(word);
    if (
      small !== undefined &&
      (last === 'none' || last === 'scale' || (last === 'tens' && small > 0 && small < 10))
    ) {
      group += small;
      last = 'small';
    } else if (tens !== undefined && (last === 'none' || last === 'scale')) {
      group += tens;
      last = 'tens';
    } else if (factor !== undefined && last !== 'none') {
      if (factor === 100) group *= 100;
      else {
        total += group * factor;
        group = 0;
      }
      last = 'scale';
    } else if (
      (word === 'a' || word === 'an') &&
      last === 'none' &&
      scale(lexemes[place + 1]?.text) !== undefined
    ) {
      group = 1;
      last = 'tens';
      place += 1;
      continue;
    } else if (word === '-' && last === 'tens' && SMALL.has(lexemes[place + 1]?.text ?? '')) {
      place += 1;
      continue;
    } else if (word === 'and' && last === 'scale' && isSmall(lexemes[place + 1]?.text)) {
      place += 1;
      continue;
    } else break;
    place += 1;
    next = place;
  }
  return next === at ? undefined : safe(total + group, next, false);
}

/** A number below a hundred in words (`ninety-one`, `twelve`, `four`). */
export function twoDigits(lexemes: readonly Lexeme[], at: number): Cardinal | undefined {
  if (!isSmall(lexemes[at]?.text)) return undefined;
  const number = inWords(lexemes, at);
  return number !== undefined && number.value < 100 ? number : undefined;
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && (SMALL.has(word) || TENS.has(word));
}

function safe(value: number, next: number, digits: boolean): Cardinal | undefined {
  return Number.isSafeInteger(Math.floor(value)) ? { value, next, digits } : undefined;
}

/** The ordinal that starts at place `at` (`21st`, `sixth`, `twenty-first`), if any. */
export function ordinal(lexemes: readonly Lexeme[], at: number): Cardinal | undefined {
  const first = lexemes[at];
  if (first === undefined) return undefined;
  if (first.kind === 'ordinal')
    return Number.isSafeInteger(first.value) ? { value: first.value, next: at + 1, digits: true } : undefined;
  const simple = ORDINALS.get(first.text);
  if (simple !== undefined) return { value: simple, next: at + 1, digits: false };
  const tens = TENS.get(first.text);
  const end = ORDINALS.get(lexemes[at + 2]?.text ?? '');
  if (tens === undefined || lexemes[at + 1]?.text !== '-' || end === undefined || end > 9) return undefined;
  return { value: tens + end, next: at + 3, digits: false };
}
