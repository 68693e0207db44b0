/** Nights between two days: takes pieces and a place, and gives `the night of 3-4 May`, `overnight from Saturday to Sunday`. */

import type { Lexeme } from '../../lexemes/lexemes.js';
import type { Read } from './atoms.js';
import { type DateShape, isDay } from './shape.js';

type Pieces = readonly Lexeme[];
type ReadShape = (lexemes: Pieces, at: number) => Read<DateShape> | undefined;

const OPENERS = new Set(['of', 'from', 'between', 'on']);
const JOINS = new Set(['to', '-', 'and', 'into', '/', 'until']);

/** The two days of a night as a stretch; `inner` reads a day or several. */
export function nightBetween(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const place = lexemes[at]?.text === 'the' ? at + 1 : at;
  const word = lexemes[place]?.text;
  if (word !== 'night' && word !== 'overnight') return undefined;
  const opener = lexemes[place + 1]?.text ?? '';
  if (opener === 'into') return into(lexemes, place + 2, inner);
  const opened = OPENERS.has(opener);
  if (word === 'night' && !opened) return undefined;
  const first = inner(lexemes, opened ? place + 2 : place + 1);
  if (first === undefined) return undefined;
  if (first.value.kind === 'range') return first;
  if (first.value.kind === 'list' && first.value.items.length === 2) {
    const [from, to] = first.value.items;
    return { value: { kind: 'range', first: from!, last: to! }, next: first.next };
  }
  if (!isDay(first.value) || !JOINS.has(lexemes[first.next]?.text ?? '')) return undefined;
  const last = inner(lexemes, first.next + 1);
  if (last === undefined || !isDay(last.value)) return undefined;
  return { value: { kind: 'range', first: first.value, last: last.value }, next: last.next };
}

/** `overnight into Sunday`: from the day before it. */
function into(lexemes: Pieces, at: number, inner: ReadShape): Read<DateShape> | undefined {
  const day = inner(lexemes, at);
  if (day === undefined || !isDay(day.value)) return undefined;
  const eve: DateShape = { kind: 'counted-from', unit: 'day', min: 1, max: 1, sign: -1, of: day.value };
  return { value: { kind: 'range', first: eve, last: day.value }, next: day.next };
}
