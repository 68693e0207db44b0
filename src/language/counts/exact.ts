/** Exact numbers: takes pieces and a place, and gives `a single`, `not a single`, `two and a half thousand`, `12.500`. */

import { cardinal, scale } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';
import type { CountBounds } from './vague.js';

type Pieces = readonly Lexeme[];

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['third', 1 / 3],
]);

/** The number that starts at place `at`, in digits or in words. */
export function exactNumber(lexemes: Pieces, at: number): CountBounds | undefined {
  const alone = single(lexemes, at);
  if (alone !== undefined) return alone;
  const number = cardinal(lexemes, at) ?? dozenAndPart(lexemes, at);
  if (number === undefined) return undefined;
  const added = andPart(lexemes, number.next);
  if (added === undefined) return exactly(number.value, number.next);
  // `two and a half thousand`, `a million and a half`: the part is of the scale, on whichever side that stands.
  const after = scale(lexemes[added.next]?.text);
  const word = number.next - 1 > at ? lexemes[number.next - 1]!.text : '';
  const before = word === 'dozen' ? 12 : scale(word);
  if (after !== undefined && before === undefined)
    return exactly(Math.round((number.value + added.part) * after), added.next + 1);
  return exactly(number.value + added.part * (before ?? 1), added.next);
}

function exactly(value: number, next: number): CountBounds {
  return { min: value, max: value, approximate: false, next };
}

/** `a single`: one; `not a single`, `without a single`: none. */
function single(lexemes: Pieces, at: number): CountBounds | undefined {
  const text = lexemes[at]?.text;
  const negated = text === 'not' || text === 'without' || text === 'nor';
  const place = negated ? at + 1 : at;
  if (lexemes[place]?.text === 'a' && lexemes[place + 1]?.text === 'single')
    return exactly(negated ? 0 : 1, place + 2);
  if (text !== 'not' || lexemes[place]?.text !== 'one') return undefined;
  const after = lexemes[place + 1];
  return after?.kind === 'word' &&
    !after.capital &&
    after.text !== 'to' &&
    after.text !== 'but' &&
    after.text !== 'of'
    ? exactly(0, place + 1)
    : undefined;
}

/** `a dozen` where `and a half` follows; by itself it is read elsewhere. */
function dozenAndPart(
  lexemes: Pieces,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const dozen = lexemes[at]?.text === 'a' && lexemes[at + 1]?.text === 'dozen';
  return dozen && andPart(lexemes, at + 2) !== undefined ? { value: 12, next: at + 2 } : undefined;
}

/** `and a half`, `and three quarters`. */
function andPart(lexemes: Pieces, at: number): { readonly part: number; readonly next: number } | undefined {
  if (lexemes[at]?.text !== 'and') return undefined;
  const three = lexemes[at + 1]?.text === 'three' && lexemes[at + 2]?.text === 'quarters';
  if (three) return { part: 0.75, next: at + 3 };
  const part = lexemes[at + 1]?.text === 'a' ? PARTS.get(lexemes[at + 2]?.text ?? '') : undefined;
  // `ten and a third of the others`: a share of something else.
  return part === undefined || lexemes[at + 3]?.text === 'of' ? undefined : { part, next: at + 3 };
}
