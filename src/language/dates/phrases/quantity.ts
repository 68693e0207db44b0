/**
 * How many units of time: takes pieces and a place, and gives the bounds of `three`, `a`, `a few`, `several`,
 * `more than two`, `nearly three`, `a matter of`.
 */

import { cardinal } from '../../lexemes/cardinals.js';
import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Read } from './atoms.js';
import type { Unit } from './shape.js';
import { UNIT_PLURALS, UNITS } from './words.js';

type Pieces = readonly Lexeme[];

/**
 * How far a bare plural reaches, in its own unit: `days` are fewer than two weeks, `weeks` than two months,
 * `months` than two years, `years` than two decades. No standard says so (TIMEX3 has no more than PAST_REF
 * for `recent days`); the bounds are wide on purpose.
 */
export const VAGUE_LIMIT: Readonly<Record<Unit, number>> = {
  minute: 119,
  hour: 47,
  day: 13,
  week: 8,
  month: 23,
  quarter: 7,
  year: 19,
  decade: 9,
  century: 9,
};

/** Bounds of an amount; an absent `max` is open. */
export interface Amount {
  readonly min: number;
  readonly max?: number;
}

/** A unit by its name, and how many of it that name holds: a fortnight is two weeks. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly times: number;
  readonly plural: boolean;
}

/** The unit named at place `at`. */
export function unitAt(lexemes: Pieces, at: number): NamedUnit | undefined {
  const name = lexemes[at]?.text ?? '';
  if (name === 'fortnight' || name === 'fortnights')
    return { unit: 'week', times: 2, plural: name === 'fortnights' };
  const plural = UNIT_PLURALS.get(name);
  const unit = plural ?? UNITS.get(name);
  return unit && { unit, times: 1, plural: plural !== undefined };
}

/** Words that leave the number as it is; the bounds are those of the unit anyway. */
const HEDGES = new Set([
  'just',
  'only',
  'barely',
  'some',
  'exactly',
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
]);

/** The amount at place `at`, before the unit's name. */
export function quantity(lexemes: Pieces, at: number): Read<Amount> | undefined {
  const [word, second] = [lexemes[at]?.text ?? '', lexemes[at + 1]?.text];
  if ((word === 'more' && second === 'than') || (word === 'at' && second === 'least'))
    return open(lexemes, at + 2);
  if (word === 'over') return open(lexemes, at + 1);
  if (word === 'less' && second === 'than') {
    const amount = plainQuantity(lexemes, at + 2);
    return amount && read(0, amount.value.max, amount.next);
  }
  return plainQuantity(lexemes, HEDGES.has(word) ? at + 1 : at);
}

function plainQuantity(lexemes: Pieces, at: number): Read<Amount> | undefined {
  const [word, second, third] = [lexemes[at]?.text, lexemes[at + 1]?.text, lexemes[at + 2]?.text];
  if (word === 'several') return read(3, limit(second), at + 1);
  if (word === 'many') return read(2, undefined, at + 1);
  if (word === 'few') return read(2, limit(second), at + 1);
  if (word === 'a' && second === 'few') return read(2, limit(third), at + 2);
  if (word === 'a' && second === 'couple') return read(2, 3, third === 'of' ? at + 3 : at + 2);
  if (word === 'couple') return read(2, 3, second === 'of' ? at + 2 : at + 1);
  if (word === 'a' && second === 'matter' && third === 'of')
    return read(1, limit(lexemes[at + 3]?.text), at + 3);
  const number = cardinal(lexemes, at);
  if (number !== undefined && Number.isInteger(number.value) && number.value < 10_000) {
    return read(
      number.value,
      number.value,
      lexemes[number.next]?.text === '-' ? number.next + 1 : number.next,
    );
  }
  return word === 'a' || word === 'an' ? read(1, 1, at + 1) : undefined;
}

function open(lexemes: Pieces, at: number): Read<Amount> | undefined {
  const amount = plainQuantity(lexemes, at);
  return amount && read(amount.value.min, undefined, amount.next);
}

function read(min: number, max: number | undefined, next: number): Read<Amount> {
  return { value: { min, ...(max === undefined ? {} : { max }) }, next };
}

function limit(unitName: string | undefined): number {
  return VAGUE_LIMIT[UNIT_PLURALS.get(unitName ?? '') ?? 'day'];
}
