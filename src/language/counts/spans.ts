/** Two numbers as one span: takes pieces and a place, and gives the bounds of `between 5 and 7`, `5-7`, `two to three dozen`. */

import { type Cardinal, cardinal, scale } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';
import type { CountBounds } from './vague.js';

type Pieces = readonly Lexeme[];

const JOINS = new Set(['to', '-', 'or']);

/** What goes from one number to another is at each of them in turn: `rose from 9 to 14` tells two numbers. */
const CHANGES = new Set(
  (
    'rose rise rises risen rising went goes go gone going climbed climb climbs climbing jumped jump jumps jumping grew grow grows ' +
    'grown growing increased increase increases increasing fell fall falls fallen falling dropped drop drops dropping ' +
    'decreased decrease decreases declined decline declines declining sank shrank shrunk shrinks revised revision revises ' +
    'raised raises raise lowered lowers reduced reduces reduction cut changed changes change updated corrected amended ' +
    'adjusted doubled tripled trebled quadrupled surged surge soared swelled swollen swell ballooned up down brought ' +
    'expanded expansion moved upgraded downgraded passed leapt leaped'
  ).split(' '),
);
/** Pieces before `from` in which such a word is looked for. */
const REACH = 7;
/** Marks that a clause ends at. */
const CLAUSE_ENDS = new Set([',', ';', ':', '.', '(', ')']);

/** The span that starts at place `at`. */
export function spanAt(lexemes: Pieces, at: number): CountBounds | undefined {
  const opener = lexemes[at]?.text;
  const opened = opener === 'between' || opener === 'from';
  const first = cardinal(lexemes, opened ? at + 1 : at);
  if (first === undefined) return undefined;
  const link = lexemes[first.next];
  const joins =
    opener === 'between' ? link?.text === 'and' || link?.text === '-' : JOINS.has(link?.text ?? '');
  const last = joins ? cardinal(lexemes, first.next + 1) : undefined;
  if (last === undefined) return undefined;
  if (link!.text === 'to' && isChange(lexemes, at)) return undefined;
  const min = sharedScale(lexemes, first, last);
  if (link!.text === 'or' && last.value > min * 2) return undefined;
  if (link!.text === '-' && last.value > min * 10) return undefined;
  if (min >= last.value) return undefined;
  const dozens = lexemes[last.next]?.text === 'dozen';
  if (!dozens) return { min, max: last.value, approximate: false, next: last.next };
  return { min: min * 12, max: last.value * 12, approximate: true, next: last.next + 1 };
}

/** `rose from 9 to 14`, `up from 9 to 14`, read at `from` or at the number after it. */
function isChange(lexemes: Pieces, at: number): boolean {
  const from = lexemes[at]?.text === 'from' ? at : at - 1;
  if (lexemes[from]?.text !== 'from') return false;
  for (let place = from - 1; place >= Math.max(0, from - REACH); place -= 1) {
    const { text } = lexemes[place]!;
    if (CLAUSE_ENDS.has(text)) return false;
    if (CHANGES.has(text)) return true;
  }
  return false;
}

/** `5 to 7 million`, `two or three hundred`: the first takes the scale of the last. */
function sharedScale(lexemes: Pieces, first: Cardinal, last: Cardinal): number {
  const factor = scale(lexemes[last.next - 1]!.text);
  if (factor === undefined || scale(lexemes[first.next - 1]!.text) !== undefined) return first.value;
  return first.value < 1000 && first.value * factor < last.value ? first.value * factor : first.value;
}
