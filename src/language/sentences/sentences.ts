/** Takes a text, gives its sentences and their words, per Universal Dependencies, at places in code points. */

import type { Word, WordSentence } from '../types.js';
import { ABBREVIATIONS, AFTER_HOURS, STARTERS, TITLES } from './abbreviations.js';
import { type Piece, piecesOf } from './tokens.js';

/** A piece of the text with what stands before it. */
interface Item {
  form: string;
  start: number;
  end: number;
  spaceAfter: boolean;
  continues: boolean;
  /** 0 nothing, 1 space, 2 line break, 3 blank line before the piece. */
  gap: number;
  /** Length of the line before, where a line break stands before the piece. */
  line: number;
}

const OPENING = /^["“„‘«‹(<[{'`]+$|^``$|^‘‘$/u;
const CLOSING = /^["”’»›)\]}'´]+$|^''$|^’’$/u;
const TERMINAL = /^[.!?…][.!?…]*$/u;
/** What stands between white space; cut after 20,000 characters, so that memory stays bounded. */
const STRETCH = /[^\s\p{Cc}\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]{1,20000}/gu;
const SPACE = /[\s\p{Cc}\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069]/uy;
const BULLET = /^(?:[•·▪◦●*-]|\d{1,2}[.)]|[a-z][.)])$/iu;
/** Sentences longer than this are cut: no sentence is that long, and time must stay bounded. */
export const LONGEST_SENTENCE = 60_000;

/** Walks the text, stretch by stretch; a sentence is given as soon as it is complete. */
export function* sentencesOf(text: string): Generator<WordSentence> {
  let unit = 0;
  let point = 0;
  let open: Item[] = [];
  let lineStart = 0;
  let last: Item | undefined;
  const points = (to: number): number => {
    for (; unit < to; unit++, point++) if (text.codePointAt(unit)! > 0xffff) unit++;
    return point;
  };
  let pending: Item[] = [];
  let from = 0;
  for (const match of text.matchAll(STRETCH)) {
    const at = match.index;
    const space = text.slice(from, Math.min(at, from + 10_000));
    const breaks = space.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0;
    const touches = at === from && at > 0;
    const gap = touches ? 0 : /\u2029/u.test(space) || breaks > 1 ? 3 : breaks === 1 ? 2 : 1;
    const line = from - lineStart;
    if (breaks > 0 || from === 0) lineStart = at;
    from = at + match[0].length;
    SPACE.lastIndex = from;
    const isCut = from < text.length && !SPACE.test(text);
    const pieces = settled(match[0], piecesOf(match[0]));
    pending = pieces.map(
      (piece, which): Item => ({
        form: match[0].slice(piece.start, piece.end),
        start: points(at + piece.start),
        end: points(at + piece.end),
        spaceAfter: which === pieces.length - 1 && !isCut,
        continues: piece.continues,
        gap: which > 0 ? 0 : gap,
        line,
      }),
    );
    for (const [which, item] of pending.entries()) {
      if (last && open.length > 0 && breakBefore(open, item, pending, which)) {
        yield sentence(open);
        open = [];
      }
      open.push(item);
      last = item;
      if (open.length >= LONGEST_SENTENCE) {
        yield sentence(open);
        open = [];
      }
    }
  }
  if (last) last.spaceAfter = from < text.length;
  if (open.length > 0) yield sentence(open);
}

/** All sentences of a text. */
export function wordsOf(text: string): WordSentence[] {
  return [...sentencesOf(text)];
}

/** Marks a possessive apostrophe (`years'`) as the second word of its token. */
function settled(stretch: string, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1];
    if (!before || piece.end - piece.start !== 1 || !/['’`´]/u.test(stretch[piece.start]!)) return piece;
    if (!/s$/iu.test(stretch.slice(before.start, before.end)) || /^['’‘`]/u.test(stretch)) return piece;
    return { ...piece, continues: true };
  });
}

function sentence(items: readonly Item[]): WordSentence {
  const words: Word[] = items.map(({ form, start, end, spaceAfter, continues }) => ({
    form,
    start,
    end,
    spaceAfter,
    continues,
  }));
  return {
    words,
    start: items[0]!.start,
    end: items.at(-1)!.end,
    paragraphStart: items[0]!.gap === 3 || items[0]!.start === 0,
  };
}

/** Whether a sentence ends before `item`. */
function breakBefore(open: readonly Item[], item: Item, pending: readonly Item[], which: number): boolean {
  if (item.gap === 3) return true;
  if (item.gap === 0) return gluedBreak(open, item);
  if (closesQuote(open, item)) return false;
  let end = open.length - 1;
  let closed = 0;
  while (end > 0 && isCloser(open, end) && closed < 4) {
    end--;
    closed++;
  }
  end = beforeReferences(open, end);
  const final = open[end]!;
  const opener = OPENING.test(item.form);
  const first = opener ? (pending.slice(which).find((one) => !OPENING.test(one.form)) ?? item) : item;
  const capital = /^[\p{Lu}\p{Lt}\p{N}]/u.test(first.form) || (!/^\p{L}/u.test(first.form) && opener);
  const lower = /^\p{Ll}/u.test(first.form);
  if (item.gap === 2) {
    if (TERMINAL.test(final.form) || final.form === ':') return true;
    if (BULLET.test(item.form)) return true;
    if (!lower && (item.line < 60 || item.line > 110)) return true;
  }
  if (TERMINAL.test(final.form)) {
    if (final.form === '.' && end === 0 && open.length === 1) return false;
    if (/^\.{2,}$|^…+$/u.test(final.form))
      return capital && (closed > 0 || STARTERS.has(first.form.toLowerCase()));
    if (final.form === '.') {
      // "1. First": a number that opens a sentence is part of it.
      if (closed === 0 && isListNumber(open, end)) return false;
      // "No. 5 Battalion", not "No. It stayed."
      if (/^Nos?$/u.test(open[end - 1]?.form ?? '') && /^\p{N}/u.test(first.form)) return false;
      return !lower;
    }
    // "!" and "?": within quotes or brackets, what follows in small letters goes on.
    return !lower && !/^[,;:–—-]/u.test(item.form);
  }
  const written = final.form.toLowerCase();
  if (written.endsWith('.') && written.length > 1 && capital) {
    if (TITLES.has(written)) return false;
    if (/^\p{L}\.$/u.test(written)) return false;
    const dotted = /^(?:\p{L}\.){2,}$/u.test(written);
    if (ABBREVIATIONS.has(written) || dotted) {
      if (opener) return true;
      if (/^[ap]\.m\.$/u.test(written) && /^\p{Lu}/u.test(first.form))
        return !AFTER_HOURS.has(first.form.toLowerCase());
      return STARTERS.has(first.form.toLowerCase()) && /^\p{Lu}/u.test(first.form);
    }
  }
  return false;
}

/** A number, letter or Roman numeral before a stop that opens a sentence, or what follows a colon: "They ask: 1. Peace." */
function isListNumber(open: readonly Item[], end: number): boolean {
  if (!/^(?:\d{1,2}|[A-Za-z]|[ivx]+)$/u.test(open[end - 1]?.form ?? '')) return false;
  return end === 1 || (/^\d/u.test(open[end - 1]!.form) && open[end - 2]?.form === ':');
}

/** True for the mark at place `end` that closes a quote or bracket right after what it closes. */
function isCloser(open: readonly Item[], end: number): boolean {
  const { form, gap } = open[end]!;
  // French sets its guillemets with a space; German turns them round.
  if (form === '»' || form === '›') return true;
  if (form === '«' || form === '‹') return gap === 0 && TERMINAL.test(open[end - 1]!.form);
  return gap === 0 && CLOSING.test(form);
}

/** True for a guillemet that stands by itself and closes one that is open. */
function closesQuote(open: readonly Item[], { form }: Item): boolean {
  if (form !== '»' && form !== '›') return false;
  for (let at = open.length - 1; at >= 0 && at > open.length - LONGEST_QUOTE; at--) {
    if (open[at]!.form === form) return false;
    if (open[at]!.form === (form === '»' ? '«' : '‹')) return true;
  }
  return false;
}

/** How far back an opening guillemet is looked for. */
const LONGEST_QUOTE = 300;

/** Skips reference marks after a stop: "in 1971.[1][2]". */
function beforeReferences(open: readonly Item[], from: number): number {
  let end = from;
  while (end >= 2) {
    let start = end;
    if (open[start]!.form === ']') start--;
    if (!/^\d{1,3}$/u.test(open[start]!.form) || open[start - 1]?.form !== '[') return end;
    end = start - 2;
  }
  return Math.max(end, 0);
}

/** Sentences run together: "ended.The", or a quote that opens right after a stop. */
function gluedBreak(open: readonly Item[], item: Item): boolean {
  const final = open.at(-1)!;
  if (!TERMINAL.test(final.form)) return false;
  return /^\p{Lu}\p{Ll}/u.test(item.form) && /^\p{Ll}{2,}$/u.test(open.at(-2)?.form ?? '');
}
