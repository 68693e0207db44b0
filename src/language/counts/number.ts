/**
 * Whole numbers with what belongs to them: takes a sentence's pieces and a place, and gives the number that starts
 * there with its bounds, its kind and what it counts.
 */

import { type Cardinal, cardinal, ordinal } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';
import { type Hedge, hedgeAfter, hedgeBefore, hedged } from './hedges.js';
import { isIdiom, isInCompound, isLabel } from './not-counts.js';
import { CURRENCY_SIGNS, countedNoun, type MeasureKind, measureAt } from './units.js';
import { type CountBounds, vagueNumber } from './vague.js';

/** Counts and ordinals (`sixth`) are of things; the others are measured, or a share (`a third`, 0.33). */
export type NumberKind = 'count' | 'ordinal' | 'fraction' | MeasureKind;

export interface NumberRead {
  readonly kind: NumberKind;
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
  readonly unit?: string;
  /** Places of the first piece and after the last. */
  readonly from: number;
  readonly next: number;
}

type Pieces = readonly Lexeme[];

const MOST_HEDGES = 3;

/** The number that starts at place `at`, its hedges included. */
export function numberAt(lexemes: Pieces, at: number): NumberRead | undefined {
  const hedges: Hedge[] = [];
  let place = at;
  for (
    let read = hedgeBefore(lexemes, place);
    read && hedges.length < MOST_HEDGES;
    read = hedgeBefore(lexemes, place)
  ) {
    hedges.push(read.hedge);
    place = read.next;
  }
  return (
    fraction(lexemes, at, place, hedges) ??
    (hedges.length === 0 ? ordinalAt(lexemes, at) : undefined) ??
    amount(lexemes, at, place, hedges)
  );
}

/** A sum of money, a measure or a count. */
function amount(lexemes: Pieces, from: number, at: number, hedges: readonly Hedge[]): NumberRead | undefined {
  const sign = CURRENCY_SIGNS.has(lexemes[at]?.text ?? '')
    ? 1
    : lexemes[at]?.text === 'us' && lexemes[at + 1]?.text === '$'
      ? 2
      : 0;
  const core =
    sign > 0
      ? exact(lexemes, at + sign)
      : (span(lexemes, at) ?? vagueNumber(lexemes, at) ?? exact(lexemes, at));
  if (core === undefined) return undefined;
  const digits = lexemes[at + sign]!.kind === 'number';
  if (sign === 0 && (digits ? isLabel(lexemes, at) : isInCompound(lexemes, at))) return undefined;
  const factor = digits ? suffixFactor(lexemes, core.next, sign > 0) : undefined;
  const scaled = factor === undefined ? core : times(core, factor);
  const after = hedgeAfter(lexemes, scaled.next);
  const end = after?.next ?? scaled.next;
  const all = after === undefined ? hedges : [...hedges, after.hedge];
  const measure = sign > 0 ? undefined : measureAt(lexemes, end);
  if (sign > 0 || measure !== undefined) {
    const kind = sign > 0 ? 'money' : measure!.kind;
    const unit = sign > 0 ? lexemes[at + sign - 1]!.text : measure!.unit;
    return finished(scaled, all, { kind, unit, from, next: measure?.next ?? end });
  }
  return count(lexemes, from, at, scaled, all, end);
}

function count(
  lexemes: Pieces,
  from: number,
  at: number,
  core: CountBounds,
  hedges: readonly Hedge[],
  end: number,
): NumberRead | undefined {
  const strong = lexemes[end - 1]?.text === 'strong';
  // `no available vehicles`, `no group`: nothing is counted in the plural or the singular.
  const many = strong ? undefined : countedNoun(lexemes, end, core.min === 1 && core.max === 1);
  const noun = many ?? (core.max === 0 ? countedNoun(lexemes, end, true) : undefined);
  if (hedges.length === 0 && isIdiom(lexemes, at, end, noun?.next)) return undefined;
  return finished(core, hedges, { kind: 'count', ...(noun && { unit: noun.unit }), from, next: end });
}

type Rest = Pick<NumberRead, 'kind' | 'unit' | 'from' | 'next'>;

function finished(core: CountBounds, hedges: readonly Hedge[], rest: Rest): NumberRead {
  const counted = rest.kind === 'count' && wholeBounds(core);
  const bounds = hedges.toReversed().reduce((held, hedge) => hedged(held, hedge, counted), core);
  const { min, max, approximate } = bounds;
  return { ...rest, ...(min !== undefined && { min }), ...(max !== undefined && { max }), approximate };
}

function wholeBounds({ min, max }: CountBounds): boolean {
  return Number.isInteger(min ?? 0) && Number.isInteger(max ?? 0);
}

function exact(lexemes: Pieces, at: number): CountBounds | undefined {
  if (lexemes[at]?.text === 'a' && lexemes[at + 1]?.text === 'single')
    return { min: 1, max: 1, approximate: false, next: at + 2 };
  const number = cardinal(lexemes, at);
  if (number === undefined) return undefined;
  const half = ['and', 'a', 'half'].every((word, k) => lexemes[number.next + k]?.text === word);
  const value = number.value + (half ? 0.5 : 0);
  return { min: value, max: value, approximate: false, next: number.next + (half ? 3 : 0) };
}

/** `between 5 and 7`, `from 5 to 7`, `5 to 7`, `5-7`, `four or five`. */
function span(lexemes: Pieces, at: number): CountBounds | undefined {
  const opener = lexemes[at]?.text;
  const opened = opener === 'between' || opener === 'from';
  const first = cardinal(lexemes, opened ? at + 1 : at);
  if (first === undefined) return undefined;
  const link = lexemes[first.next];
  const joins =
    opener === 'between' ? link?.text === 'and' || link?.text === '-' : JOINS.has(link?.text ?? '');
  const last = joins ? cardinal(lexemes, first.next + 1) : undefined;
  if (last === undefined || (link!.text === 'or' && last.value > first.value * 2)) return undefined;
  if (link!.text === '-' && last.value > first.value * 10) return undefined;
  const min = sharedScale(first, last);
  return min < last.value ? { min, max: last.value, approximate: false, next: last.next } : undefined;
}

const JOINS = new Set(['to', '-', 'or']);

/** `5 to 7 million`: the first takes the scale of the last. */
function sharedScale(first: Cardinal, last: Cardinal): number {
  if (!first.digits || last.digits || first.value >= 1000 || last.value < 1000) return first.value;
  const factor = 10 ** (3 * Math.floor(Math.log10(last.value) / 3));
  return first.value * factor < last.value ? first.value * factor : first.value;
}

/** `$5m`, `3bn`, `15k`. A bare `m` after a number without a currency is metres. */
function suffixFactor(lexemes: Pieces, at: number, money: boolean): number | undefined {
  const suffix = lexemes[at];
  if (suffix?.kind !== 'word' || suffix.spaced) return undefined;
  if (suffix.text === 'k') return 1e3;
  if (suffix.text === 'bn') return 1e9;
  return suffix.text === 'mn' || (suffix.text === 'm' && money) ? 1e6 : undefined;
}

function times({ min, max, approximate, next }: CountBounds, factor: number): CountBounds {
  const scale = (value: number) => Math.round(value * factor * 1000) / 1000;
  return {
    ...(min !== undefined && { min: scale(min) }),
    ...(max !== undefined && { max: scale(max) }),
    approximate,
    next: next + 1,
  };
}

function ordinalAt(lexemes: Pieces, at: number): NumberRead | undefined {
  const number = ordinal(lexemes, at);
  if (number === undefined) return undefined;
  // `per second`, `at first`, `first of all`.
  const [before, after] = [lexemes[at - 1]?.text, lexemes[number.next]?.text];
  if (number.next === at + 1 && !number.digits && !NOMINAL.has(before ?? '') && !lexemes[at]!.capital)
    return undefined;
  if (
    before === 'per' ||
    before === 'at' ||
    before === 'split' ||
    (after === 'of' && lexemes[number.next + 1]?.text === 'all')
  )
    return undefined;
  const bounds = { min: number.value, max: number.value, approximate: false };
  return { kind: 'ordinal', ...bounds, from: at, next: number.next };
}

/** What an ordinal word stands after as an adjective; `he first came` is an adverb. */
const NOMINAL = new Set(
  "the a an his her its their my our your 's this that these those very every each only and or -".split(' '),
);

const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);

/** `a third of`, `two-thirds`, `three quarters of`, `half of`. */
function fraction(
  lexemes: Pieces,
  from: number,
  at: number,
  hedges: readonly Hedge[],
): NumberRead | undefined {
  const word = lexemes[at]?.text ?? '';
  const number =
    word === 'a' || word === 'one' ? 1 : word === 'half' ? undefined : cardinal(lexemes, at)?.value;
  let place = word === 'half' ? at : at + 1;
  if (number !== undefined && lexemes[place]?.text === '-') place += 1;
  const name = lexemes[place]?.text ?? '';
  const parts = SHARES.get(name) ?? SHARES.get(name === 'halves' ? 'half' : name.replace(/s$/, ''));
  const top = number ?? 1;
  if (parts === undefined || (name === 'half') !== (parts === 2 && !name.endsWith('s')) || top >= parts)
    return undefined;
  const next = place + 1;
  const plural = name.endsWith('s');
  const of =
    lexemes[next]?.text === 'of' ||
    (word === 'half' && (lexemes[next]?.text === 'the' || lexemes[next]?.text === 'its'));
  if (number === undefined && word !== 'half') return undefined;
  if (!(of || (plural && top > 1)) || (word === 'half' && NAMED_HALF.test(lexemes[at - 1]?.text ?? '')))
    return undefined;
  const value = Math.round((top / parts) * 10_000) / 10_000;
  return finished({ min: value, max: value, approximate: false, next }, hedges, {
    kind: 'fraction',
    from,
    next,
  });
}

/** `the northern half of the country` is a place, `the second half of` a time. */
const NAMED_HALF = /(?:ern|first|second|latter|other|upper|lower|better)$/;
