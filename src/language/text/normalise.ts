/**
 * Plain text from typeset text: takes a text with curly quotes, typeset dashes, odd spaces and invisible
 * characters, and gives one with plain ones, with a table that leads each code point back to the original.
 */

import type { Range } from '../../model/range.js';

/** A plain text and the way back to the text it was made from. */
export interface NormalisedText {
  readonly text: string;
  /** `sources[i]` is the code point of the original that code point `i` of `text` stands for. */
  readonly sources: Uint32Array;
  /** Length of the original in code points. */
  readonly originalLength: number;
}

function each(characters: string, plain: string): readonly (readonly [number, string])[] {
  return [...characters].map((character) => [character.codePointAt(0)!, plain] as const);
}

/** What each character becomes; '' is left out. Anything not named here stays as it is. */
const REPLACEMENTS: ReadonlyMap<number, string> = new Map([
  ...each('\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u2039\u203a\uff07', "'"),
  ...each('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02', '"'),
  // Hyphens, figure dash, en dash and minus; an em dash becomes two, as typewriters and the treebanks have it.
  ...each('\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d', '-'),
  ...each('\u2014\u2015', '--'),
  ...each(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ' ',
  ),
  ...each('\u2026', '...'),
  // Line and paragraph separators, next line, vertical tab, form feed. A CR before LF is left out below.
  ...each('\u2028\u0085\u000b\u000c\r', '\n'),
  ...each('\u2029', '\n\n'),
  // Soft hyphen, zero-width space, word joiner, byte order mark, marks of writing direction.
  ...each('\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', ''),
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
]);

/**
 * Gives the plain form of a text. All offsets are code points; an unpaired surrogate counts as one and stays.
 * Linear in time; the table takes four bytes a code point.
 */
export function normalise(text: string): NormalisedText {
  const pieces: string[] = [];
  // Only an em dash, an ellipsis, a paragraph separator and ligatures grow, to three at most: room is made as needed.
  let sources = new Uint32Array(text.length + 16);
  let length = 0;
  let copiedTo = 0;
  let original = 0;
  for (let i = 0; i < text.length; original += 1) {
    const code = text.codePointAt(i)!;
    const units = code > 0xffff ? 2 : 1;
    let plain =
      code < 0x80 && code !== 0x0d && code !== 0x0b && code !== 0x0c ? undefined : REPLACEMENTS.get(code);
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) plain = '';
    if (plain !== undefined) {
      pieces.push(text.slice(copiedTo, i), plain);
      copiedTo = i + units;
    }
    const written = plain === undefined ? 1 : plain.length;
    if (length + written > sources.length) sources = grown(sources);
    for (let k = 0; k < written; k += 1) sources[length++] = original;
    i += units;
  }
  pieces.push(text.slice(copiedTo));
  return { text: pieces.join(''), sources: sources.slice(0, length), originalLength: original };
}

function grown(table: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(table.length * 2);
  larger.set(table);
  return larger;
}

/**
 * The span of the original that a span of the plain text came from (code points, half open). Characters left
 * out inside the span belong to it; those at its edges do not.
 */
export function originalRange(normalised: NormalisedText, range: Range): Range {
  const { sources, originalLength } = normalised;
  const start = range.start < sources.length ? sources[range.start]! : originalLength;
  if (range.end <= range.start) return { start, end: start };
  return { start, end: sources[Math.min(range.end, sources.length) - 1]! + 1 };
}
