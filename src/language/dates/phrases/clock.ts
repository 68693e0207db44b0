/** Times of day: takes pieces and a place, and gives `08:30`, `8.30 p.m.`, `0830 GMT`, `noon` as 24-hour times. */

import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Read } from './atoms.js';
import type { ClockTime } from './shape.js';

type Pieces = readonly Lexeme[];

const ZONES = new Set('gmt utc cet cest est edt bst wat cat eat msk pst pdt'.split(' '));
const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);
/** One of these must stand before a time that could be something else (`noon`, `3:16`). */
const INTRODUCED = new Set(
  'at around about by since before after until from between to and approximately till'.split(' '),
);

/** A time of day at place `at`, or a stretch (`08:00-10:00`, `8 to 10 p.m.`), with its zone if one is given. */
export function clockTime(lexemes: Pieces, at: number): Read<ClockTime> | undefined {
  const first = pointOfDay(lexemes, at) ?? bareHour(lexemes, at);
  if (first === undefined) return undefined;
  const link = lexemes[first.next]?.text;
  const last =
    link === '-' || link === 'to' || link === 'and' ? pointOfDay(lexemes, first.next + 1) : undefined;
  if (last === undefined && first.value.length === 2) return undefined;
  const end = last ?? first;
  const zone = lexemes[end.next];
  const hours =
    zone?.text === 'hours' ? 1 : zone?.text === 'local' && lexemes[end.next + 1]?.text === 'time' ? 2 : 0;
  const isZone = zone?.kind === 'word' && ZONES.has(zone.text);
  const earliest = first.value.length === 2 ? `${first.value}:00` : first.value;
  return {
    value: { earliest, latest: end.value, ...(isZone ? { zone: zone.text.toUpperCase() } : {}) },
    next: end.next + (isZone ? 1 : hours),
  };
}

/** `8` in `8 to 10 p.m.`: two digits of an hour, with nothing to say that it is one but what follows. */
function bareHour(lexemes: Pieces, at: number): Read<string> | undefined {
  const lexeme = lexemes[at];
  if (
    lexeme?.kind !== 'number' ||
    !(lexeme.value >= 1 && lexeme.value <= 12) ||
    !Number.isInteger(lexeme.value)
  )
    return undefined;
  const link = lexemes[at + 1]?.text;
  if (link !== '-' && link !== 'to' && link !== 'and') return undefined;
  const last = lexemes[at + 2];
  const half = last?.kind === 'number' ? dayHalf(lexemes, at + 3) : undefined;
  if (half === undefined) return undefined;
  return { value: twoDigits(hour24(lexeme.value, half.value)), next: at + 1 };
}

function pointOfDay(lexemes: Pieces, at: number): Read<string> | undefined {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return undefined;
  const named = NAMED.get(lexeme.text);
  if (named !== undefined) {
    return INTRODUCED.has(lexemes[at - 1]?.text ?? '') ? { value: named, next: at + 1 } : undefined;
  }
  if (lexeme.kind === 'clock') return colonTime(lexemes, at, lexeme.text);
  if (lexeme.kind !== 'number') return undefined;
  const half = dayHalf(lexemes, at + 1);
  if (half !== undefined && /^\d{1,2}(?:\.\d{2})?$/.test(lexeme.text)) {
    const [hour, minute] = lexeme.text.split('.').map(Number) as [number, number | undefined];
    return hour >= 1 && hour <= 12 ? valid(hour24(hour, half.value), minute ?? 0, half.next) : undefined;
  }
  const zone = lexemes[at + 1]?.text ?? '';
  const zoned = ZONES.has(zone) || zone === 'hours' || (zone === 'local' && lexemes[at + 2]?.text === 'time');
  if (!/^\d{4}$/.test(lexeme.text) || !zoned) return undefined;
  return valid(Math.floor(lexeme.value / 100), lexeme.value % 100, at + 1);
}

function colonTime(lexemes: Pieces, at: number, text: string): Read<string> | undefined {
  const [hour, minute] = text.split(/[:h]/).map(Number) as [number, number];
  const half = dayHalf(lexemes, at + 1);
  if (half !== undefined)
    return hour >= 1 && hour <= 12 ? valid(hour24(hour, half.value), minute, half.next) : undefined;
  if (
    !/^\d\d/.test(text) &&
    !INTRODUCED.has(lexemes[at - 1]?.text ?? '') &&
    !ZONES.has(lexemes[at + 1]?.text ?? '')
  )
    return undefined;
  return valid(hour, minute, at + 1);
}

/** `a.m.`, `pm`. */
function dayHalf(lexemes: Pieces, at: number): Read<'am' | 'pm'> | undefined {
  const text = lexemes[at]?.text;
  if (text === 'am' || text === 'pm') return { value: text, next: at + 1 };
  if ((text !== 'a' && text !== 'p') || lexemes[at + 1]?.text !== '.' || lexemes[at + 2]?.text !== 'm')
    return undefined;
  return { value: text === 'a' ? 'am' : 'pm', next: lexemes[at + 3]?.text === '.' ? at + 4 : at + 3 };
}

function hour24(hour: number, half: 'am' | 'pm'): number {
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function valid(hour: number, minute: number, next: number): Read<string> | undefined {
  if (!(hour <= 23 && minute <= 59)) return undefined;
  return { value: `${twoDigits(hour)}:${twoDigits(minute)}`, next };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
