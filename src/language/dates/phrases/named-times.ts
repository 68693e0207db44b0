/**
 * Names that hold a time: takes pieces and an expression of time, and tells whether it is part of a name (`the March 23
 * Movement`, `Black September`, `1 May Square`, `Mr. August`).
 */

import type { Lexeme } from '../../lexemes/lexemes.js';
import type { DatePhrase } from './shape.js';
import { MONTHS, NAMED_DAYS, WEEKDAYS } from './words.js';

type Pieces = readonly Lexeme[];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What is called after a date, also where it is written small. */
const BODIES = words(
  'movement movements coalition alliance brigade brigades organization organisation bloc battalion regiment division front mosque',
);
/** What is called after a date where it has a capital. */
const NAMED_BODIES = words(
  'group army party forces force committee union club foundation network camp command company council league association ' +
    'institute martyrs revolution uprising square street avenue boulevard road bridge stadium hospital university school ' +
    'airport barracks market district quarter palace park airfield base agreement accord accords protocol massacre plot ' +
    'offensive coup dialogue initiative forum gazette journal times post',
);
const COLOURS = words('black red bloody white green golden glorious burning great');
const TITLES = words(
  'mr mrs ms dr gen col sgt capt lt maj cpl cmdr sheikh imam pastor father sister general colonel captain major sergeant ' +
    'minister president governor senator judge prof operation',
);
/** Months that people are called by. */
const NAMES_OF_PEOPLE = words('april may june august');

/** True where the expression is part of a name. */
export function isNamedTime(lexemes: Pieces, { shape, from, next }: DatePhrase): boolean {
  // `in May Coalition troops left`: a month after a preposition is a month.
  const first = lexemes[from]!.text;
  const bare =
    (shape.kind === 'month' && shape.year === undefined && MONTHS.has(first)) ||
    (shape.kind === 'weekday' && WEEKDAYS.has(first));
  if (bare || (shape.kind === 'day' && shape.year === undefined)) {
    if (isBody(lexemes, from, next)) return true;
  }
  if (shape.kind !== 'month') return false;
  const [before, month] = [lexemes[from - 1], lexemes[from]];
  if (before === undefined) return false;
  if (before.capital && (COLOURS.has(before.text) || NAMED_DAYS.has(before.text))) return true;
  const title = before.text === '.' ? lexemes[from - 2] : before;
  return title?.capital === true && TITLES.has(title.text) && NAMES_OF_PEOPLE.has(month!.text);
}

/** `on 3 May Brigade fighters came`: after `on` a day is a day. */
function isBody(lexemes: Pieces, from: number, next: number): boolean {
  if (lexemes[from]!.text === 'on') return false;
  // `the Movement of 22 March`
  const body = lexemes[from - 1]?.text === 'of' ? lexemes[from - 2] : undefined;
  if (body?.capital === true && (BODIES.has(body.text) || body.text === 'group')) return true;
  let place = next;
  // `the April 6 Youth Movement`
  const definite = lexemes[from]!.text === 'the' || lexemes[from - 1]?.text === 'the';
  while (definite && place < next + MOST_BETWEEN && isPlainCapital(lexemes[place])) place += 1;
  const after = lexemes[place];
  if (after?.kind !== 'word') return false;
  return after.capital ? BODIES.has(after.text) || NAMED_BODIES.has(after.text) : BODIES.has(after.text);
}

/** Words of a name between its date and what it is. */
const MOST_BETWEEN = 3;

function isPlainCapital(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.kind !== 'word' || !lexeme.capital) return false;
  return !BODIES.has(lexeme.text) && !NAMED_BODIES.has(lexeme.text);
}
