/**
 * Numbers in figures: takes a text and a place, and gives how far `11,600`, `1 200`, `1'200`, `2.5`, `2½`, `2 1/2`,
 * `1,5 million` reach, and what they are worth.
 */

import { lengthAt, runAt } from './sticky.js';

// All bounded: a run of millions of digits can overflow the stack of the regular expression. See runAt.
const GROUPED =
  /\d{1,3}(?:(?:,\d{3}){1,100}|(?:[\u00a0\u202f\u2009]\d{3}){1,100}|(?: 000){1,100}|(?:['\u2019]\d{3}){1,100}|(?:\.000){1,100}|(?:\.\d{3}){2,100})(?![\d'\u2019])/y;
/** `17 250`: not where the first figure belongs to the word before it (`May 12 250 people`). */
const SPACED = /[1-9]\d{0,2}(?: \d{3}){1,4}(?![\d.,'\u2019-]?\d)(?! \d)/y;
/** `1,5 million`, `2,5 km`: a comma before one or two figures is a point where a scale or a measure follows. */
const DECIMAL_COMMA =
  /\d{1,3},\d{1,2}(?=[\s\u00a0-]?(?:million|billion|trillion|thousand|mln|bln|bn|per ?cent|%|km|kilomet|met(?:er|re)|tonne|tons?\b|kg|hectare|[mc]m\b|lit(?:er|re)))/y;
const FRACTIONS = /[\u00bc-\u00be\u2150-\u215e]/y;
/** `2 1/2`. */
const MIXED = /\d{1,3}[ -](?:1\/2|[12]\/3|[13]\/4|[1357]\/8)(?![\d/])/y;
const NUMERAL = /\d{1,500}/y;
const POINT = /\.(?=\d)/y;

/** What a number in groups after it belongs to: a month's day, a label. */
const NOT_BEFORE_GROUPS = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec resolution route highway flight battalion brigade unit room number no boeing airbus figure + . /'
  ).split(' '),
);

/** Length in code units of the number at a place, 0 where none stands there; `before` is the piece before it. */
export function numeralUnits(text: string, unit: number, before: string | undefined): number {
  const whole =
    lengthAt(MIXED, text, unit) ||
    (standsApart(before) ? lengthAt(SPACED, text, unit) : 0) ||
    lengthAt(DECIMAL_COMMA, text, unit);
  if (whole > 0) return whole;
  const digits = lengthAt(GROUPED, text, unit) || runAt(NUMERAL, text, unit);
  const fraction = lengthAt(FRACTIONS, text, unit + digits);
  if (digits === 0 || fraction > 0) return digits + fraction;
  const point = lengthAt(POINT, text, unit + digits);
  return digits + point + (point === 0 ? 0 : runAt(NUMERAL, text, unit + digits + 1));
}

/** False after what a number belongs to (`May 12 250`), and after other figures that are no year (`0417 575 920`). */
function standsApart(before: string | undefined): boolean {
  if (before === undefined) return true;
  return !NOT_BEFORE_GROUPS.has(before) && (!/^\d+$/.test(before) || /^(?:19|20)\d\d$/.test(before));
}

/** `11,600`, `11.000`, `2.5`, `2½`, `3rd`: one dot before anything but three noughts is a decimal point. */
export function numeralValue(raw: string): number {
  const mixed = /^(\d+)[ -](\d)\/(\d)$/.exec(raw);
  if (mixed !== null) return Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]);
  const part = raw.at(-1)!.normalize('NFKD').split('\u2044').map(Number);
  if (part.length === 2) return Number(raw.slice(0, -1)) + part[0]! / part[1]!;
  const whole = raw.replace(/(?:st|nd|rd|th)$/i, '').replace(/[\s'\u2019]/g, '');
  if (/^\d{1,3},\d{1,2}$/.test(whole)) return Number(whole.replace(',', '.'));
  const plain = whole.replace(/,/g, '');
  return Number(/^\d{1,3}(?:(?:\.000)+|(?:\.\d{3}){2,})$/.test(plain) ? plain.replaceAll('.', '') : plain);
}
