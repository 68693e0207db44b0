/**
 * The small pieces that dates and numbers are read from: takes a text and gives, sentence by sentence, words,
 * numerals, clock times and marks with their places (code points).
 *
 * This is not the reader's own splitting into words (`sentences.ts`): it keeps `13,000-strong` in pieces and
 * cuts sentences early and cheaply, so that both finders stay linear on any input.
 */

import type { Range } from '../../model/range.js';
import { codePointCount } from '../text/code-points.js';
import { numeralUnits, numeralValue } from './numerals.js';
import { lengthAt, runAt } from './sticky.js';

export type LexemeKind = 'word' | 'number' | 'ordinal' | 'date' | 'clock' | 'mark';

export interface Lexeme extends Range {
  readonly kind: LexemeKind;
  /** Lower case; any apostrophe is `'`, any dash `-`. Words longer than 40 characters are ''. */
  readonly text: string;
  /** Digits of a number without separators, with its decimal point. */
  readonly value: number;
  /** True where the first character is a capital. */
  readonly capital: boolean;
  /** True where white space or the start of the sentence stands before it. */
  readonly spaced: boolean;
}

/** One sentence's pieces, and the number of the paragraph (blank lines part them). */
export interface LexemeSentence {
  readonly lexemes: readonly Lexeme[];
  readonly paragraph: number;
}

/** A sentence is cut here whatever it holds: it bounds time and memory on text without full stops. */
const LONGEST_SENTENCE = 1500;
const LONGEST_WORD = 40;

// All bounded: a run of millions of characters can overflow the stack of the regular expression. See runAt.
const SPACE = /[\s\u200b\ufeff\u00ad\u2060]{1,500}/y;
const WORD = /[\p{L}\p{M}]{1,500}/uy;
const NUMERIC_DATE = /(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?![\d])/y;
const CLOCK = /\d{1,2}[:h]\d{2}(?::\d{2})?(?![\d:])/y;
const ORDINAL_END = /(?:st|nd|rd|th)(?![\p{L}\d])/iuy;
const APOSTROPHES = /[\u2018\u2019]/g;
const DASHES = /^[\u2010-\u2015\u2212]$/;
const CLOSING = new Set(['"', "'", '”', ')', ']']);
const OTHER =
  /[^\p{L}\p{M}\d\s.,;:!?'’"“”()[\]%$€£&/#@\u00ad\u200b\u2060\ufeff\u2010-\u2015\u2212-]{1,500}/uy;

/** What is looked for before numerals and marks. A possessive `'s` is a word of its own. */
const PIECES: readonly (readonly [LexemeKind, RegExp])[] = [
  ['word', WORD],
  ['word', /['\u2019][sS](?![\p{L}\d])/uy],
  ['date', NUMERIC_DATE],
  ['clock', CLOCK],
];

const ABBREVIATIONS = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun mr mrs ms dr gen col ' +
    'lt sgt capt maj st no vs gov sen rep prof approx ca al etc inc'
  ).split(' '),
);

/** Gives the sentences of a text one after the other; nothing is held beyond the present one. */
export function* lexemeSentences(text: string): Generator<LexemeSentence> {
  let sentence: Lexeme[] = [];
  let paragraph = 0;
  let unit = 0;
  let point = 0;
  let spaced = true;
  while (unit < text.length) {
    const space = runAt(SPACE, text, unit);
    if (space > 0) {
      const blank = /\n[^\n]*\n|\u2029/.test(text.slice(unit, unit + space));
      if (sentence.length > 0 && (blank || (endsSentence(sentence) && startsSentence(text, unit + space)))) {
        yield { lexemes: sentence, paragraph };
        sentence = [];
      }
      if (blank) paragraph += 1;
      unit += space;
      point += space;
      spaced = true;
      continue;
    }
    const { kind, units } = pieceAt(text, unit, sentence.at(-1));
    const points = codePointCount(text, unit, unit + units);
    sentence.push(lexeme(kind, text.slice(unit, unit + units), point, point + points, spaced));
    unit += units;
    point += points;
    spaced = false;
    if (sentence.length >= LONGEST_SENTENCE) {
      yield { lexemes: sentence, paragraph };
      sentence = [];
    }
  }
  if (sentence.length > 0) yield { lexemes: sentence, paragraph };
}

function pieceAt(
  text: string,
  unit: number,
  before: Lexeme | undefined,
): { readonly kind: LexemeKind; readonly units: number } {
  for (const [kind, pattern] of PIECES) {
    const units = lengthAt(pattern, text, unit);
    if (units > 0) return { kind, units };
  }
  const units = numeralUnits(text, unit, before?.text);
  if (units === 0) return { kind: 'mark', units: lengthAt(OTHER, text, unit) || 1 };
  const ordinal = lengthAt(ORDINAL_END, text, unit + units);
  return ordinal > 0 ? { kind: 'ordinal', units: units + ordinal } : { kind: 'number', units };
}

function lexeme(kind: LexemeKind, raw: string, start: number, end: number, spaced: boolean): Lexeme {
  const text =
    raw.length > LONGEST_WORD ? '' : raw.toLowerCase().replace(APOSTROPHES, "'").replace(DASHES, '-');
  const numeric = (kind === 'number' || kind === 'ordinal') && text !== '';
  const capital = kind === 'word' && raw.slice(0, 2) !== raw.slice(0, 2).toLowerCase();
  return { kind, text, value: numeric ? numeralValue(raw) : Number.NaN, capital, spaced, start, end };
}

/** True where a full stop ends the pieces so far, but not that of an abbreviation or an initial. */
function endsSentence(sentence: readonly Lexeme[]): boolean {
  let last = sentence.length - 1;
  while (last > 0 && CLOSING.has(sentence[last]!.text)) last -= 1;
  const mark = sentence[last]!.text;
  if (mark !== '.') return mark === '!' || mark === '?';
  const before = sentence[last - 1];
  return before?.kind !== 'word' || (before.text.length > 1 && !ABBREVIATIONS.has(before.text));
}

function startsSentence(text: string, unit: number): boolean {
  return !/^\p{Ll}/u.test(text.slice(unit, unit + 2));
}
