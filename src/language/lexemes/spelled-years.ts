/** Years in words: takes pieces and a place, and gives `nineteen ninety-one`, `twenty twelve`, `two thousand and fifteen`. */

import { cardinal, twoDigits } from './cardinals.js';
import type { Lexeme } from './lexemes.js';

/** The year and the place after it. */
export interface SpelledYear {
  readonly value: number;
  readonly next: number;
}

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['seventeen', 1700],
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
]);

/** Words after a number that leave it standing by itself; before anything else it may count what follows. */
const AFTER_YEARS = new Set(
  (
    'and or but to until when where while which who that the a an his her its their in at on by with from after before as ' +
    'was were is are had has did could would might he she it they we you i this there'
  ).split(' '),
);

/** The year in words that starts at place `at`. As a number of things it would be said in another way, or stand before them. */
export function spelledYear(lexemes: readonly Lexeme[], at: number): SpelledYear | undefined {
  return byCentury(lexemes, at) ?? byThousand(lexemes, at);
}

/** `nineteen ninety-one`, `twenty-twelve`, `nineteen oh four`. */
function byCentury(lexemes: readonly Lexeme[], at: number): SpelledYear | undefined {
  const century = CENTURIES.get(lexemes[at]?.text ?? '');
  if (century === undefined) return undefined;
  const place = lexemes[at + 1]?.text === '-' ? at + 2 : at + 1;
  if (lexemes[place]?.text === 'hundred') {
    return century < 2000 && standsAlone(lexemes, place + 1)
      ? { value: century, next: place + 1 }
      : undefined;
  }
  const nought = lexemes[place]?.text === 'oh' ? 1 : 0;
  const end = twoDigits(lexemes, place + nought);
  if (end === undefined || (nought === 0) !== end.value >= 10 || isCompound(lexemes, end.next))
    return undefined;
  return { value: century + end.value, next: end.next };
}

/** `two thousand and fifteen`: a count too, where something that can be counted follows. */
function byThousand(lexemes: readonly Lexeme[], at: number): SpelledYear | undefined {
  if (lexemes[at]?.text !== 'two' || lexemes[at + 1]?.text !== 'thousand') return undefined;
  const number = cardinal(lexemes, at);
  if (number === undefined || number.value > 2099 || !standsAlone(lexemes, number.next)) return undefined;
  return number.value === 2000 && lexemes[at - 1]?.text !== 'year'
    ? undefined
    : { value: number.value, next: number.next };
}

function standsAlone(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[at];
  if (after === undefined) return true;
  return after.kind === 'mark' ? !isCompound(lexemes, at) : AFTER_YEARS.has(after.text);
}

/** `nineteen twelve-year-olds`. */
function isCompound(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[at];
  return (after?.text === '-' && !after.spaced) || after?.text === 'year' || after?.text === 'percent';
}
