/**
 * Weekdays told from something else: takes pieces and a place, and gives `the Monday after the attack of 5 August`, `the
 * Friday before last`, `a week last Tuesday`, `Saturday week`, `two weeks ago on Thursday`.
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Read } from './atoms.js';
import { quantity, unitAt } from './quantity.js';
import { type DateShape, isDay } from './shape.js';
import { weekdayName } from './weekdays.js';

type Pieces = readonly Lexeme[];
type ReadShape = (lexemes: Pieces, at: number) => Read<DateShape> | undefined;

const SIDES: ReadonlyMap<string, 1 | -1> = new Map([
  ['before', -1],
  ['preceding', -1],
  ['after', 1],
  ['following', 1],
]);
/** A date of what the day is told from stands at most so many pieces behind: `after the attack on the mill of 5 August`. */
const REACH = 8;

/** `the Monday after 5 August`, `the Sunday following the coup of 18 August`; without a date it is told by a thing. */
export function weekdayBeside(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  if (lexemes[at]?.text !== 'the') return undefined;
  const day = weekdayName(lexemes, at + 1);
  const sign = day && SIDES.get(lexemes[day.next]?.text ?? '');
  if (day === undefined || sign === undefined) return undefined;
  const place = day.next + 1;
  const after = lexemes[place];
  // `the Friday before.`: from the date named before.
  if (after === undefined || after.kind === 'mark') return undefined;
  if (after.text === 'last' && sign < 0)
    return { value: { kind: 'weekday-counted', weekday: day.value, weeks: -1 }, next: place + 1 };
  for (let piece = place; piece < place + REACH && lexemes[piece]?.kind !== 'mark'; piece += 1) {
    const of = lexemes[piece] === undefined ? undefined : inner(lexemes, piece);
    if (of === undefined || !isDay(of.value) || lexemes[of.next]?.text === "'s") continue;
    // What happened on that date is read by itself.
    const next = piece === place ? of.next : place;
    return { value: { kind: 'weekday-beside', weekday: day.value, sign, of: of.value }, next };
  }
  return { value: { kind: 'weekday-beside', weekday: day.value, sign }, next: place };
}

/** `Saturday week`, `a week on Friday`, `a week last Tuesday`, `a week ago Saturday`. */
export function weekdayCounted(lexemes: Pieces, at: number): Read<DateShape> | undefined {
  const day = weekdayName(lexemes, at);
  if (day !== undefined) {
    const unit = unitAt(lexemes, day.next);
    if (unit?.unit !== 'week' || unit.plural || !ends(lexemes[day.next + 1])) return undefined;
    return {
      value: { kind: 'weekday-counted', weekday: day.value, weeks: unit.times },
      next: day.next + 1,
    };
  }
  const amount = quantity(lexemes, at);
  const unit = amount && unitAt(lexemes, amount.next);
  if (amount === undefined || unit?.unit !== 'week' || amount.value.min !== amount.value.max)
    return undefined;
  return countedWeeks(lexemes, amount.next + 1, amount.value.min * unit.times);
}

function countedWeeks(lexemes: Pieces, at: number, weeks: number): Read<DateShape> | undefined {
  const link = lexemes[at]?.text;
  const ago = link === 'ago';
  const loose = ago && lexemes[at + 1]?.text === 'on';
  const day = weekdayName(lexemes, loose ? at + 2 : at + 1);
  if (day === undefined) return undefined;
  const told = (count: number | undefined): Read<DateShape> => ({
    value: { kind: 'weekday-counted', weekday: day.value, ...(count === undefined ? {} : { weeks: count }) },
    next: day.next,
  });
  if (loose) return told(undefined);
  if (ago || link === 'last') return told(-weeks);
  return link === 'on' || link === 'from' ? told(weeks) : undefined;
}

/** `the Saturday week of prayer` is no time from today. */
const ends = (after: Lexeme | undefined) =>
  after === undefined || after.kind === 'mark' || AFTER.has(after.text);

const AFTER = new Set('in at and or when to with from by for before after if but'.split(' '));
