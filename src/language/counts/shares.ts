/**
 * Shares: takes pieces and a place, and gives `a third of`, `two-thirds`, `1/4 of`, `one in five`, and the number that
 * `half of the 60 hostages` or `a quarter of a million` comes to.
 */

import { cardinal, scale } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';
import { measureAt } from './units.js';

type Pieces = readonly Lexeme[];

/** A share, or what it comes to where the whole is a number beside it (`counted`). */
export interface Share {
  readonly value: number;
  readonly counted: boolean;
  readonly next: number;
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** `the northern half of the country` is a place, `the second half of` a time. */
const NAMED_HALF = /(?:ern|first|second|latter|other|upper|lower|better)$/;

/** A part of a whole: `top` of `bottom` equal parts, and the place after it. */
interface Ratio {
  readonly top: number;
  readonly bottom: number;
  readonly next: number;
}

/** The share that starts at place `at`. */
export function shareAt(lexemes: Pieces, at: number): Share | undefined {
  const rest = allBut(lexemes, at);
  if (rest !== undefined) return rest;
  const named = namedPart(lexemes, at) ?? inFigures(lexemes, at);
  if (named !== undefined) return ofWhole(lexemes, named) ?? shareOf(named);
  const outOf = oneIn(lexemes, at);
  return outOf && shareOf(outOf);
}

function shareOf({ top, bottom, next }: Ratio): Share {
  return { value: Math.round((top / bottom) * 10_000) / 10_000, counted: false, next };
}

/** `a third of`, `two-thirds`, `three quarters of`, `half of`, `half the`. */
function namedPart(lexemes: Pieces, at: number): Ratio | undefined {
  const word = lexemes[at]?.text ?? '';
  const number =
    word === 'a' || word === 'one' ? 1 : word === 'half' ? undefined : cardinal(lexemes, at)?.value;
  if (number === undefined && word !== 'half') return undefined;
  let place = word === 'half' ? at : at + 1;
  if (number !== undefined && lexemes[place]?.text === '-') place += 1;
  const name = lexemes[place]?.text ?? '';
  const bottom = SHARES.get(name) ?? SHARES.get(name === 'halves' ? 'half' : name.replace(/s$/, ''));
  const top = number ?? 1;
  if (bottom === undefined || (name === 'half') !== (bottom === 2 && !name.endsWith('s')) || top >= bottom)
    return undefined;
  const next = place + 1;
  const plural = name.endsWith('s');
  const of =
    lexemes[next]?.text === 'of' ||
    (word === 'half' && (lexemes[next]?.text === 'the' || lexemes[next]?.text === 'its'));
  if (!(of || (plural && top > 1)) || (word === 'half' && NAMED_HALF.test(lexemes[at - 1]?.text ?? '')))
    return undefined;
  return { top, bottom, next };
}

/** `1/3 of`; `9/11` and `24/7` are none. */
function inFigures(lexemes: Pieces, at: number): Ratio | undefined {
  const [top, slash, bottom, of] = [0, 1, 2, 3].map((k) => lexemes[at + k]);
  if (top?.kind !== 'number' || slash?.text !== '/' || bottom?.kind !== 'number') return undefined;
  if (slash.spaced || bottom.spaced || of?.text !== 'of' || !(top.value < bottom.value)) return undefined;
  return { top: top.value, bottom: bottom.value, next: at + 3 };
}

/** `all but two of the 30 soldiers`: 28 of them. */
function allBut(lexemes: Pieces, at: number): Share | undefined {
  if (lexemes[at]?.text !== 'all' || lexemes[at + 1]?.text !== 'but') return undefined;
  const left = cardinal(lexemes, at + 2);
  if (left === undefined || lexemes[left.next]?.text !== 'of') return undefined;
  let place = left.next + 1;
  while (DETERMINERS.has(lexemes[place]?.text ?? '') && place < left.next + 3) place += 1;
  const whole = cardinal(lexemes, place);
  if (whole === undefined || whole.value <= left.value || measureAt(lexemes, whole.next) !== undefined)
    return undefined;
  return { value: whole.value - left.value, counted: true, next: whole.next };
}

const BOTTOMS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000]);
/** Verbs that take the one as their object: `killed one in two attacks` tells of attacks. */
const OBJECT_OF = /(?:ed|ing|left|took|lost|shot|hit|saw|held|found)$/;

/** `one in five`, `two out of three`, `3 in every 10`. */
function oneIn(lexemes: Pieces, at: number): Ratio | undefined {
  const top = cardinal(lexemes, at);
  if (top === undefined || !Number.isInteger(top.value) || top.value < 1) return undefined;
  if (OBJECT_OF.test(lexemes[at - 1]?.text ?? '')) return undefined;
  const [link, of] = [lexemes[top.next]?.text, lexemes[top.next + 1]?.text];
  let place = link === 'in' ? top.next + 1 : link === 'out' && of === 'of' ? top.next + 2 : undefined;
  if (place === undefined) return undefined;
  const every = lexemes[place]?.text === 'every';
  if (every) place += 1;
  const bottom = cardinal(lexemes, place);
  if (bottom === undefined || !BOTTOMS.has(bottom.value) || top.value >= bottom.value) return undefined;
  // `one in 10 days` counts days.
  if (link === 'in' && !every && measureAt(lexemes, bottom.next) !== undefined) return undefined;
  return { top: top.value, bottom: bottom.value, next: bottom.next };
}

const DETERMINERS = new Set(
  'the its their his her our these those all some about around nearly roughly'.split(' '),
);

/** `half of the 60 hostages` is 30 of them, `a quarter of a million` 250,000; only where it comes out even. */
function ofWhole(lexemes: Pieces, { top, bottom, next }: Ratio): Share | undefined {
  let place = lexemes[next]?.text === 'of' ? next + 1 : next;
  while (DETERMINERS.has(lexemes[place]?.text ?? '') && place < next + 4) place += 1;
  const factor = lexemes[place]?.text === 'a' ? scale(lexemes[place + 1]?.text) : undefined;
  const whole = factor === undefined ? cardinal(lexemes, place) : { value: factor, next: place + 2 };
  if (whole === undefined || measureAt(lexemes, whole.next) !== undefined) return undefined;
  if (/^(?:19|20)\d\d$/.test(lexemes[place]!.text)) return undefined;
  const value = (whole.value * top) / bottom;
  return Number.isInteger(value) && value > 0 ? { value, counted: true, next: whole.next } : undefined;
}
