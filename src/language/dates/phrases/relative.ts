/**
 * Times told from another time: takes pieces and a place, and gives `yesterday`, `last week`, `a year earlier`,
 * `the day before`, `over the past two weeks`, `a matter of days away` as shapes.
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import { type Read, stepWord } from './atoms.js';
import { quantity, unitAt, VAGUE_LIMIT } from './quantity.js';
import type { Base, DateShape, PartOfDay, Step, Unit } from './shape.js';
import { DAY_PARTS, UNIT_PLURALS, UNITS } from './words.js';

type Pieces = readonly Lexeme[];

/** A shape with the part of the day that its word holds (`tonight`). */
export interface RelativeDate {
  readonly shape: DateShape;
  readonly partOfDay?: PartOfDay;
}

/** A relative expression at place `at`, if one starts there. */
export function relativeDate(lexemes: Pieces, at: number): Read<RelativeDate> | undefined {
  return (
    dayWord(lexemes, at) ??
    plain(stretch(lexemes, at)) ??
    steppedUnit(lexemes, at) ??
    plain(fromPrevious(lexemes, at)) ??
    plain(offset(lexemes, at)) ??
    plain(aroundEvent(lexemes, at))
  );
}

function plain(read: Read<DateShape> | undefined): Read<RelativeDate> | undefined {
  return read && { value: { shape: read.value }, next: read.next };
}

function dayStep(step: number): DateShape {
  return { kind: 'unit', unit: 'day', step, from: 'report' };
}

const DETERMINERS = new Set("a an the this that each every any its their 's".split(' '));

/** `today`, `yesterday`, `the day after tomorrow`, `tonight`, `recently`. */
function dayWord(lexemes: Pieces, at: number): Read<RelativeDate> | undefined {
  const word = lexemes[at]?.text;
  const next = at + 1;
  if (word === 'today') return { value: { shape: dayStep(0) }, next };
  if (word === 'tonight') return { value: { shape: dayStep(0), partOfDay: 'night' }, next };
  if (word === 'yesterday') return { value: { shape: dayStep(-1) }, next };
  if (word === 'tomorrow') return { value: { shape: dayStep(1) }, next };
  if (word === 'recently') return { value: { shape: { kind: 'before-now' } }, next };
  if (word === 'overnight') {
    // `an overnight raid`, `the overnight curfew`: a kind of raid, of which night is told elsewhere.
    if (DETERMINERS.has(lexemes[at - 1]?.text ?? '')) return undefined;
    const night: DateShape = { kind: 'range', first: dayStep(-1), last: dayStep(0) };
    return { value: { shape: night, partOfDay: 'night' }, next };
  }
  if (word !== 'the' || lexemes[at + 1]?.text !== 'day') return undefined;
  const [link, day] = [lexemes[at + 2]?.text, lexemes[at + 3]?.text];
  if (link === 'before' && day === 'yesterday') return { value: { shape: dayStep(-2) }, next: at + 4 };
  if (link === 'after' && day === 'tomorrow') return { value: { shape: dayStep(2) }, next: at + 4 };
  return undefined;
}

/** `last week`, `this month`, `next year`, `last weekend`, `last night`, `this morning`. */
function steppedUnit(lexemes: Pieces, at: number): Read<RelativeDate> | undefined {
  const step = stepWord(lexemes[at]);
  const word = lexemes[at + 1]?.text ?? '';
  const next = at + 2;
  if (step === undefined || lexemes[at]!.text === 'past') return undefined;
  if (word === 'weekend') return { value: { shape: { kind: 'weekend', step } }, next };
  const unit = UNITS.get(word);
  // `the last week of Ramadan` is a part of something.
  if (step !== 0 && lexemes[next]?.text === 'of') return undefined;
  // `my last day` and `to this day` are no dates; `next day` is the one after the day just named.
  if (unit === 'day')
    return step === 1 ? plain({ value: { kind: 'unit', unit, step, from: 'previous' }, next }) : undefined;
  if (unit !== undefined && unit !== 'hour' && unit !== 'minute') {
    return { value: { shape: { kind: 'unit', unit, step, from: 'report' } }, next };
  }
  const partOfDay = DAY_PARTS.get(word);
  if (partOfDay === undefined || step === 1) return undefined;
  return { value: { shape: dayStep(step), partOfDay }, next };
}

/** `the past two weeks`, `the last few days`, `recent months`, `the coming days`, `the next six months`. */
function stretch(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  let place = at;
  if (lexemes[place]?.text === 'the' || lexemes[place]?.text === 'these' || lexemes[place]?.text === 'this')
    place += 1;
  const article = place > at;
  const word = lexemes[place]?.text;
  const sign =
    word === 'past' || word === 'last' || word === 'recent'
      ? -1
      : word === 'next' || word === 'coming'
        ? 1
        : 0;
  if (sign === 0) return undefined;
  const amount = quantity(lexemes, place + 1);
  const number = amount?.value ?? { min: 1, max: 1 };
  const named = unitAt(lexemes, amount?.next ?? place + 1);
  const next = (amount?.next ?? place + 1) + 1;
  if (named === undefined) return undefined;
  const { unit, times } = named;
  const singular = named.plural ? undefined : unit;
  // `the last day of Ramadan`, `the last two weeks of the campaign` lie where those do.
  if ((word === 'last' || word === 'next') && lexemes[next]?.text === 'of') return undefined;
  // `the last quarter` may be that of the year or the three months just gone.
  if (singular === 'quarter' && amount === undefined) return undefined;
  // `last week` and `next year` are units, `the last week` and `the coming year` are stretches.
  if (singular !== undefined && amount === undefined && (!article || (word === 'next' && times === 1)))
    return undefined;
  const max =
    amount === undefined && singular === undefined
      ? VAGUE_LIMIT[unit]
      : (number.max ?? VAGUE_LIMIT[unit]) * times;
  const min = singular === undefined && amount === undefined ? 0 : number.min * times;
  return { value: { kind: 'stretch', unit, min, max, sign, from: 'report' }, next };
}

/** `the day before`, `the following week`, `the same day`, `that month`. */
function fromPrevious(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const first = lexemes[at]?.text;
  const second = lexemes[at + 1]?.text ?? '';
  const third = lexemes[at + 2]?.text ?? '';
  const stepped = (
    unit: Unit,
    step: Step | number,
    next: number,
    from: Base = 'previous',
  ): Read<DateShape> => ({
    value: { kind: 'unit', unit, step, from },
    next,
  });
  const isSpan = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && unit !== 'hour' && unit !== 'minute';
  if (first === 'that' || first === 'the') {
    const same = second === 'same' || second === 'very';
    const unit =
      UNITS.get(same ? third : second) ?? (DAY_PARTS.has(same ? third : second) ? 'day' : undefined);
    if (isSpan(unit) && (first === 'that' || same)) return stepped(unit, 0, same ? at + 3 : at + 2);
  }
  if (first !== 'the') return undefined;
  const unit = UNITS.get(third) ?? (DAY_PARTS.has(third) ? 'day' : undefined);
  if (isSpan(unit)) {
    if (second === 'previous' || second === 'preceding') return stepped(unit, -1, at + 3);
    if (second === 'following' || second === 'next' || second === 'subsequent')
      return stepped(unit, 1, at + 3);
  }
  if (third === 'after' && lexemes[at + 3]?.text === 'next' && isSpan(UNITS.get(second)))
    return stepped(UNITS.get(second)!, 2, at + 4, 'report');
  const before = UNITS.get(second) ?? (second === 'night' ? 'day' : undefined);
  if (!isSpan(before)) return undefined;
  if (third === 'before' && lexemes[at + 3]?.text === 'last') return stepped(before, -2, at + 4, 'report');
  if (third === 'before' || third === 'after') {
    return stepped(
      before,
      third === 'before' ? -1 : 1,
      at + 3,
      followedByThing(lexemes, at + 3) ? 'event' : 'previous',
    );
  }
  return undefined;
}

/** `three days ago`, `a year earlier`, `two weeks later`, `days away`, `six months from now`. */
function offset(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const amount = quantity(lexemes, at);
  const place = amount?.next ?? at;
  const named = unitAt(lexemes, place);
  if (named === undefined || (amount === undefined && !named.plural)) return undefined;
  const { unit, times } = named;
  const link = LINKS.get(lexemes[place + 1]?.text ?? '');
  if (link === undefined) return undefined;
  // `three hours away` is a distance.
  if (lexemes[place + 1]!.text === 'away' && (unit === 'hour' || unit === 'minute')) return undefined;
  const { min, max } = amount?.value ?? { min: 2, max: VAGUE_LIMIT[unit] };
  let [sign, from, next] = [link.sign, link.from, place + 2];
  if (lexemes[place + 1]!.text === 'from' || lexemes[place + 1]!.text === 'on') {
    if (lexemes[next]?.text !== 'now' && lexemes[place + 1]!.text === 'from') return undefined;
    if (lexemes[place + 1]!.text === 'from') next += 1;
    else if (lexemes[next] !== undefined && lexemes[next]!.kind !== 'mark') return undefined;
    sign = 1;
  } else if (link.event && followedByThing(lexemes, next)) from = 'event';
  const count = { min: min * times, ...(max === undefined ? {} : { max: max * times }) };
  return { value: { kind: 'offset', unit, ...count, sign, from }, next };
}

interface Link {
  readonly sign: 1 | -1;
  readonly from: Base;
  /** True where a thing may follow that the time is counted from (`two days before the attack`). */
  readonly event?: boolean;
}

const LINKS: ReadonlyMap<string, Link> = new Map<string, Link>([
  ['ago', { sign: -1, from: 'report' }],
  ['back', { sign: -1, from: 'report' }],
  ['away', { sign: 1, from: 'report' }],
  ['from', { sign: 1, from: 'report' }],
  ['earlier', { sign: -1, from: 'previous' }],
  ['previously', { sign: -1, from: 'previous' }],
  ['before', { sign: -1, from: 'previous', event: true }],
  ['prior', { sign: -1, from: 'previous', event: true }],
  ['later', { sign: 1, from: 'previous' }],
  ['afterwards', { sign: 1, from: 'previous' }],
  ['on', { sign: 1, from: 'previous' }],
  ['after', { sign: 1, from: 'previous', event: true }],
  ['following', { sign: 1, from: 'event', event: true }],
]);

/** `the days leading up to the vote`, `the weeks after the coup`: counted from a thing, so never resolved here. */
function aroundEvent(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  if (lexemes[at]?.text !== 'the') return undefined;
  const unit = UNIT_PLURALS.get(lexemes[at + 1]?.text ?? '');
  const link = lexemes[at + 2]?.text;
  if (unit === undefined) return undefined;
  const max = VAGUE_LIMIT[unit];
  if (link === 'leading' && lexemes[at + 3]?.text === 'up' && lexemes[at + 4]?.text === 'to') {
    return { value: { kind: 'stretch', unit, max, sign: -1, from: 'event' }, next: at + 5 };
  }
  if (link === 'before' || link === 'preceding')
    return { value: { kind: 'stretch', unit, max, sign: -1, from: 'event' }, next: at + 3 };
  if (link !== 'after' && link !== 'following' && link !== 'since') return undefined;
  return { value: { kind: 'stretch', unit, max, sign: 1, from: 'event' }, next: at + 3 };
}

/** Words after `before` and `after` that begin something new, so that the time is counted from what was named. */
const NO_THINGS = new Set(
  (
    'in on at near by during with and or but when while as from for of that who which were was are is have has had ' +
    'would will did do said between along outside inside around amid across through'
  ).split(' '),
);

function followedByThing(lexemes: Pieces, at: number): boolean {
  const lexeme = lexemes[at];
  return lexeme !== undefined && lexeme.kind !== 'mark' && !NO_THINGS.has(lexeme.text);
}
