/**
 * Numbers that are told without a figure: takes pieces and a place, and gives the bounds of `dozens`, `scores of`,
 * `several`, `a handful of`, `an unknown number of`, `no`, `both`.
 *
 * Where a convention is known it gives the lower bound, and only that: ACLED codes `tens` as 10, `dozens` as 12,
 * `hundreds` as 100 and so on, as the most conservative estimate (ACLED, Fatalities FAQ, "How does ACLED code
 * fatalities?"). A score is twenty; by the same rule `scores` is at least one of them. `several` is more than a
 * pair, so three at least, and `a few` or `many` at least two: our own reading. UCDP keeps low, best and high
 * estimates apart (UCDP GED Codebook, variables `low`, `best`, `high`); so do these bounds, without a best one.
 */

import { cardinal, scale } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';

/** A number by its bounds; an absent bound is open. */
export interface CountBounds {
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
  /** The place after it. */
  readonly next: number;
}

type Pieces = readonly Lexeme[];

const PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);

/** Plurals that are other words too, and are numbers only before `of`. */
const NEEDS_OF = new Set(['tens', 'scores']);

/** More than one, and nothing further told. */
const MANY = new Set(['many', 'numerous', 'countless', 'multiple', 'myriad']);
const NUMBER_NOUNS = new Set([
  'number',
  'handful',
  'couple',
  'pair',
  'trio',
  'host',
  'string',
  'series',
  'dozen',
  'score',
]);

/** After `no` these make another word of it: `no longer`, `no one`. */
const NOT_NONE = new Set(
  'longer more less fewer one other doubt matter sooner higher lower greater smaller bigger way better worse means . , later further later'.split(
    ' ',
  ),
);

/** The vague number at place `at`, if one starts there. */
export function vagueNumber(lexemes: Pieces, at: number): CountBounds | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word') return undefined;
  return plural(lexemes, at) ?? article(lexemes, at) ?? scaled(lexemes, at) ?? single(lexemes, at);
}

/** `dozens`, `tens of thousands`, `scores of`. */
function plural(lexemes: Pieces, at: number): CountBounds | undefined {
  const first = PLURALS.get(lexemes[at]!.text);
  if (first === undefined) return undefined;
  const of = lexemes[at + 1]?.text === 'of';
  if (NEEDS_OF.has(lexemes[at]!.text) && !of) return undefined;
  const second = of ? PLURALS.get(lexemes[at + 2]?.text ?? '') : undefined;
  if (second !== undefined && second > 20) return atLeast(first * second, at + 3);
  return atLeast(first, at + 1);
}

/** `a couple of hundred`, `a couple thousand`, `a couple dozen`: about two of them. */
function coupleOf(lexemes: Pieces, at: number): CountBounds | undefined {
  if (lexemes[at + 1]?.text !== 'couple') return undefined;
  const place = lexemes[at + 2]?.text === 'of' ? at + 3 : at + 2;
  const factor = scaleOf(lexemes, place);
  return factor && { min: 2 * factor.value, max: 2 * factor.value, approximate: true, next: factor.next };
}

/** `hundred`, `hundred thousand`, `dozen`. */
function scaleOf(lexemes: Pieces, at: number): { readonly value: number; readonly next: number } | undefined {
  const word = lexemes[at]?.text;
  const first = word === 'dozen' ? 12 : scale(word);
  if (first === undefined) return undefined;
  const second = word === 'hundred' ? scale(lexemes[at + 1]?.text) : undefined;
  return { value: first * (second ?? 1), next: second === undefined ? at + 1 : at + 2 };
}

/** `an unknown number of`, `a handful of`, `a couple of`, `a dozen`, `a few hundred`. */
function article(lexemes: Pieces, at: number): CountBounds | undefined {
  const word = lexemes[at]!.text;
  if (word !== 'a' && word !== 'an') return undefined;
  if (lexemes[at + 1]?.text === 'few') return manyOf(lexemes, at + 2, 2);
  const couple = coupleOf(lexemes, at);
  if (couple !== undefined) return couple;
  let place = at + 1;
  while (place < at + 3 && lexemes[place]?.kind === 'word' && !NUMBER_NOUNS.has(lexemes[place]!.text))
    place += 1;
  const noun = lexemes[place]?.text ?? '';
  if (!NUMBER_NOUNS.has(noun)) return undefined;
  const of = lexemes[place + 1]?.text === 'of';
  if (noun === 'dozen' || noun === 'score') {
    const value = noun === 'dozen' ? 12 : 20;
    if (lexemes[place + 1]?.text === 'and' && lexemes[place + 3]?.text === 'half') return undefined;
    return place === at + 1 && (noun === 'dozen' || of)
      ? { min: value, max: value, approximate: true, next: place + 1 }
      : undefined;
  }
  if (!of) return undefined;
  const next = place + 2;
  const adjective = place > at + 1 ? lexemes[at + 1]!.text : '';
  if (noun === 'number') return UNTOLD.has(adjective) ? { approximate: true, next } : atLeast(2, next);
  if (noun === 'pair') return { min: 2, max: 2, approximate: false, next };
  if (noun === 'trio') return { min: 3, max: 3, approximate: false, next };
  if (noun === 'couple') return { min: 2, max: 2, approximate: true, next };
  return noun === 'handful' ? atLeast(2, next) : undefined;
}

const UNTOLD = new Set(
  'unknown unspecified undisclosed undetermined unconfirmed uncertain indeterminate unclear unverified'.split(
    ' ',
  ),
);

/** `several hundred`, `two dozen`, `half a dozen`, `few`, `many`. */
function scaled(lexemes: Pieces, at: number): CountBounds | undefined {
  const word = lexemes[at]!.text;
  if (word === 'several') return manyOf(lexemes, at + 1, 3);
  if (MANY.has(word) && lexemes[at - 1]?.text !== 'as' && lexemes[at - 1]?.text !== 'how')
    return atLeast(2, at + 1);
  if (word === 'half' && lexemes[at + 1]?.text === 'a') {
    const whole = lexemes[at + 2]?.text === 'dozen' ? 12 : scale(lexemes[at + 2]?.text);
    return whole === undefined
      ? undefined
      : { min: whole / 2, max: whole / 2, approximate: true, next: at + 3 };
  }
  const number = cardinal(lexemes, at);
  if (number === undefined || lexemes[number.next]?.text !== 'dozen') return undefined;
  return { min: number.value * 12, max: number.value * 12, approximate: true, next: number.next + 1 };
}

/** `several`, `a few`, with `dozen`, `hundred`, `thousand` or `million` after it. */
function manyOf(lexemes: Pieces, at: number, least: number): CountBounds {
  const factor = scaleOf(lexemes, at);
  return factor === undefined ? atLeast(least, at) : atLeast(least * factor.value, factor.next);
}

/** `both`, `no`, `none`, `twice`. */
function single(lexemes: Pieces, at: number): CountBounds | undefined {
  const { text } = lexemes[at]!;
  const after = lexemes[at + 1];
  const next = at + 1;
  const nobody =
    text === 'nobody' ? next : text === 'no' && isOne(lexemes, next) ? isOne(lexemes, next)! : undefined;
  if (nobody !== undefined)
    return isHarm(lexemes, nobody) ? { min: 0, max: 0, approximate: false, next: nobody } : undefined;
  if (text === 'none') return { min: 0, max: 0, approximate: false, next };
  if (text === 'twice') return { min: 2, max: 2, approximate: false, next };
  if (text === 'thrice') return { min: 3, max: 3, approximate: false, next };
  if (text === 'both') return { min: 2, max: 2, approximate: false, next };
  if (text !== 'no' || after?.kind !== 'word' || !after.spaced || NOT_NONE.has(after.text)) return undefined;
  return { min: 0, max: 0, approximate: false, next };
}

function atLeast(min: number, next: number): CountBounds {
  return { min, approximate: true, next };
}

/** The place after `one` or `-one`. */
function isOne(lexemes: Pieces, at: number): number | undefined {
  if (lexemes[at]?.text === 'one') return at + 1;
  return lexemes[at]?.text === '-' && lexemes[at + 1]?.text === 'one' ? at + 2 : undefined;
}

const HARM = new Set(
  'killed hurt wounded injured harmed dead died captured kidnapped abducted arrested detained missing'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set('was were is are has have had been be reported reportedly seriously'.split(' '));

/** `no one was killed`: a count of none; `no one came` counts nothing that is counted elsewhere. */
function isHarm(lexemes: Pieces, at: number): boolean {
  let place = at;
  while (AUXILIARIES.has(lexemes[place]?.text ?? '') && place < at + 4) place += 1;
  return HARM.has(lexemes[place]?.text ?? '');
}
