/**
 * Whole numbers with what belongs to them: takes a sentence's pieces and a place, and gives the number that starts
 * there with its bounds, its kind and what it counts.
 */

import { ordinal } from '../lexemes/cardinals.js';
import type { Lexeme } from '../lexemes/lexemes.js';
import { exactNumber } from './exact.js';
import { type Hedge, hedgeAfter, hedgeBefore, hedged } from './hedges.js';
import { isIdiom, isInCompound, isLabel } from './not-counts.js';
import { shareAt } from './shares.js';
import { spanAt } from './spans.js';
import { CURRENCY_SIGNS, compoundNoun, countedNoun, type MeasureKind, measureAt } from './units.js';
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
    share(lexemes, at, place, hedges) ??
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
      ? exactNumber(lexemes, at + sign)
      : (spanAt(lexemes, at) ?? vagueNumber(lexemes, at) ?? exactNumber(lexemes, at));
  if (core === undefined) return undefined;
  const digits = lexemes[at + sign]!.kind === 'number';
  if (sign === 0 && (digits ? isLabel(lexemes, at) : isInCompound(lexemes, at))) return undefined;
  const factor = digits ? suffixFactor(lexemes, core.next, sign > 0) : undefined;
  const scaled = factor === undefined ? groupedByDot(lexemes, core) : times(core, factor, core.next + 1);
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
  // `a one-way street` counts nothing.
  const one = core.max === 1 && lexemes[at]!.kind === 'word';
  const compound = strong || one ? undefined : compoundNoun(lexemes, end);
  if (compound !== undefined)
    return finished(core, hedges, { kind: 'count', unit: compound, from, next: end });
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

/** `$5m`, `3bn`, `15k`, `3.2m people`. Another bare `m` after a number without a currency is metres. */
function suffixFactor(lexemes: Pieces, at: number, money: boolean): number | undefined {
  const suffix = lexemes[at];
  if (suffix?.kind !== 'word' || suffix.spaced) return undefined;
  if (suffix.text === 'k') return 1e3;
  if (suffix.text === 'bn') return 1e9;
  if (suffix.text === 'mn') return 1e6;
  return suffix.text === 'm' && (money || PEOPLE.has(lexemes[at + 1]?.text ?? '')) ? 1e6 : undefined;
}

/** Nobody is so many metres long. */
const PEOPLE = new Set(
  'people persons civilians refugees residents children women men voters migrants inhabitants workers'.split(
    ' ',
  ),
);

/** `12.500 cattle`, `€1.500`: whole things, and euros, have no third place after a point; lengths and weights may. */
function groupedByDot(lexemes: Pieces, core: CountBounds): CountBounds {
  const lexeme = lexemes[core.next - 1]!;
  const grouped = lexeme.kind === 'number' && /^[1-9]\d{0,2}\.\d{3}$/.test(lexeme.text);
  const euros = lexemes[core.next - 2]?.text === '€';
  const whole = euros || countedNoun(lexemes, core.next, false) !== undefined;
  if (
    !grouped ||
    !whole ||
    lexeme.value >= 1000 ||
    core.min !== core.max ||
    measureAt(lexemes, core.next) !== undefined
  )
    return core;
  return times(core, 1000, core.next);
}

function times({ min, max, approximate }: CountBounds, factor: number, next: number): CountBounds {
  const scale = (value: number) => Math.round(value * factor * 1000) / 1000;
  return {
    ...(min !== undefined && { min: scale(min) }),
    ...(max !== undefined && { max: scale(max) }),
    approximate,
    next,
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

/** `a third of` as a share; `half of the 60 hostages` as the count that it comes to. */
function share(lexemes: Pieces, from: number, at: number, hedges: readonly Hedge[]): NumberRead | undefined {
  const read = shareAt(lexemes, at);
  if (read === undefined) return undefined;
  const { value, counted, next } = read;
  const noun = counted ? countedNoun(lexemes, next, false) : undefined;
  return finished({ min: value, max: value, approximate: false, next }, hedges, {
    kind: counted ? 'count' : 'fraction',
    ...(noun && { unit: noun.unit }),
    from,
    next,
  });
}
