/** N-Triples and N-Quads by their bytes: lines of the plain form straight into a table, all others are given back as text. */
import type { QuadTable } from '../quad-table.js';
import { HASH_PRIME, HASH_START, mixed } from '../term-dictionary.js';
import { literal } from '../terms.js';
import {
  AT,
  BACKSLASH,
  CARET,
  COLON,
  DASH,
  DIRECTION_TYPE,
  DOT,
  decoder,
  ESCAPED,
  endOfTag,
  endOfType,
  GREATER,
  HASH,
  isAt,
  kindOfLiteral,
  LABEL,
  LANGUAGE_TYPE,
  LESS,
  LETTER,
  LINE_FEED,
  NOT_IN_IRI,
  NOT_IN_STRING,
  QUOTE,
  RETURN,
  SCHEME,
  SPACE,
  STRING_TYPE,
  TAB,
  UNDERSCORE,
  unescaped,
} from './line-grammar.js';
import { MAX_LITERAL } from './parse.js';

/** Takes a line that is not of the plain form, without its end, and its number from 1: a triple term, an escaped IRI, a fault. */
export type OnOther = (line: Uint8Array, number: number) => void;

/** Told of each plain line by its number, with the row of its quad, and whether no line before it says the same. */
export type OnRow = (line: number, row: number, isNew: boolean) => void;

interface Before {
  start: number;
  end: number;
  /** 0 where nothing is known. */
  number: number;
}

/** Takes the bytes of a file piece by piece, cut anywhere; they are UTF-8. */
export class LineScanner {
  readonly #table: QuadTable;
  readonly #onOther: OnOther;
  /** What stands before the labels of blank nodes, to keep those of two files apart. */
  readonly #blankPrefix: Uint8Array;
  /** A line of which the end has not come. */
  #begun: Uint8Array[] = [];
  #label: Uint8Array = new Uint8Array(256);
  /** How many lines have ended. */
  #lines = 0;
  /** Where the term ends that was read last. */
  #at = 0;
  readonly #onRow: OnRow | undefined;
  /** Subject and graph of the line before, in the same bytes: they are mostly those of the next. */
  readonly #subject: Before = { start: 0, end: 0, number: 0 };
  readonly #graph: Before = { start: 0, end: 0, number: 0 };

  constructor(table: QuadTable, blankPrefix: string, onOther: OnOther, onRow?: OnRow) {
    this.#table = table;
    this.#onOther = onOther;
    this.#onRow = onRow;
    this.#blankPrefix = new TextEncoder().encode(`_:${blankPrefix}`);
  }

  /** How many bytes wait for the end of their line. */
  get waiting(): number {
    return this.#begun.reduce((sum, { length }) => sum + length, 0);
  }

  push(piece: Uint8Array): void {
    const lastEnd = piece.lastIndexOf(LINE_FEED);
    if (lastEnd === -1) {
      this.#begun.push(piece.slice());
      return;
    }
    let start = 0;
    if (this.#begun.length > 0) {
      start = piece.indexOf(LINE_FEED) + 1;
      this.#finish(piece.subarray(0, start));
    }
    this.#scan(piece, start, lastEnd + 1);
    if (lastEnd + 1 < piece.length) this.#begun = [piece.slice(lastEnd + 1)];
  }

  end(): void {
    if (this.#begun.length > 0) this.#finish(new Uint8Array([LINE_FEED]));
  }

  #finish(rest: Uint8Array): void {
    const line = joined([...this.#begun, rest]);
    this.#begun = [];
    this.#scan(line, 0, line.length);
  }

  /** Whole lines. */
  #scan(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    this.#subject.number = 0;
    this.#graph.number = 0;
    while (at < end) {
      this.#lines++;
      if (this.#line(bytes, at)) at = this.#at;
      else {
        const lineEnd = bytes.indexOf(LINE_FEED, at);
        this.#onOther(bytes.subarray(at, lineEnd), this.#lines);
        at = lineEnd + 1;
      }
    }
  }

  /** Whether the line is of the plain form; then its quad is in the table, and the place after it is where the next begins. */
  #line(bytes: Uint8Array, start: number): boolean {
    let at = start;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    if (bytes[at] === HASH || bytes[at] === LINE_FEED || bytes[at] === RETURN)
      return this.#restOfLine(bytes, at);
    const subject = this.#nodeAgain(bytes, at, this.#subject);
    if (subject === 0) return false;
    at = this.#at;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    if (bytes[at] !== LESS) return false;
    const predicate = this.#iri(bytes, at);
    if (predicate === 0) return false;
    at = this.#at;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    const object = bytes[at] === QUOTE ? this.#literal(bytes, at) : this.#node(bytes, at);
    if (object === 0) return false;
    at = this.#at;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    let graph = this.#table.defaultGraph;
    if (bytes[at] !== DOT) {
      graph = this.#nodeAgain(bytes, at, this.#graph);
      if (graph === 0) return false;
      at = this.#at;
      while (bytes[at] === SPACE || bytes[at] === TAB) at++;
      if (bytes[at] !== DOT) return false;
    }
    at++;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    if (!this.#restOfLine(bytes, at)) return false;
    const before = this.#table.rows;
    const row = this.#table.addRow(subject, predicate, object, graph);
    this.#onRow?.(this.#lines, row, this.#table.rows > before);
    return true;
  }

  /** Nothing, or a comment. */
  #restOfLine(bytes: Uint8Array, start: number): boolean {
    let at = start;
    if (bytes[at] === HASH) at = bytes.indexOf(LINE_FEED, at);
    if (bytes[at] === RETURN) at++;
    this.#at = at + 1;
    return bytes[at] === LINE_FEED;
  }

  /** The same as #node, sooner where it is the node that stood there before. */
  #nodeAgain(bytes: Uint8Array, start: number, before: Before): number {
    if (before.number !== 0) {
      let from = before.end - 1;
      let at = start + from - before.start;
      while (from >= before.start && bytes[from] === bytes[at]) {
        from--;
        at--;
      }
      const end = start + before.end - before.start;
      // Of a blank node the label could go on.
      if (from < before.start && (bytes[end - 1] === GREATER || bytes[end] === SPACE)) {
        this.#at = end;
        return before.number;
      }
    }
    const number = this.#node(bytes, start);
    before.start = start;
    before.end = this.#at;
    before.number = number;
    return number;
  }

  #node(bytes: Uint8Array, at: number): number {
    if (bytes[at] === LESS) return this.#iri(bytes, at);
    return bytes[at] === UNDERSCORE && bytes[at + 1] === COLON ? this.#blank(bytes, at) : 0;
  }

  #iri(bytes: Uint8Array, start: number): number {
    let at = start + 1;
    // An IRI begins with a scheme; what does not is relative, which these formats do not know.
    if (LETTER[bytes[at]!] === 0) return 0;
    while (SCHEME[bytes[at]!] === 1) at++;
    if (bytes[at] !== COLON) return 0;
    let hash = HASH_START;
    for (let i = start; i < at; i++) hash = Math.imul(hash ^ bytes[i]!, HASH_PRIME);
    let byte = bytes[at]!;
    while (NOT_IN_IRI[byte] === 0) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      byte = bytes[++at]!;
    }
    if (byte !== GREATER) return 0;
    hash = Math.imul(hash ^ GREATER, HASH_PRIME);
    this.#at = at + 1;
    return this.#table.terms.numberOfBytes(bytes, start, at + 1, mixed(hash));
  }

  #blank(bytes: Uint8Array, start: number): number {
    let at = start + 2;
    while (LABEL[bytes[at]!] === 1) at++;
    // Points, dashes and letters beyond ASCII are for the parser.
    if (at === start + 2 || bytes[at]! > 0x7f || bytes[at] === DOT || bytes[at] === DASH) return 0;
    const prefix = this.#blankPrefix;
    const length = prefix.length + at - start - 2;
    if (length > this.#label.length) this.#label = new Uint8Array(2 * length);
    this.#label.set(prefix);
    this.#label.set(bytes.subarray(start + 2, at), prefix.length);
    this.#at = at;
    let hash = HASH_START;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ this.#label[i]!, HASH_PRIME);
    return this.#table.terms.numberOfBytes(this.#label, 0, length, mixed(hash));
  }

  #literal(bytes: Uint8Array, start: number): number {
    let at = start + 1;
    let hash = Math.imul(HASH_START ^ QUOTE, HASH_PRIME);
    let byte = bytes[at]!;
    while (NOT_IN_STRING[byte] === 0) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      byte = bytes[++at]!;
    }
    if (byte !== QUOTE) return this.#escaped(bytes, start);
    at++;
    // The parser says it in words.
    if (at - start > MAX_LITERAL) return 0;
    let end = at;
    if (bytes[at] === AT) {
      end = endOfTag(bytes, at + 1);
      if (end === 0) return this.#escaped(bytes, start);
    } else if (bytes[at] === CARET) {
      end = bytes[at + 1] === CARET && bytes[at + 2] === LESS ? endOfType(bytes, at + 2) : 0;
      if (end === 0) return 0;
      if (isAt(STRING_TYPE, bytes, at + 2, end)) {
        this.#at = end;
        return this.#table.terms.numberOfBytes(bytes, start, at, mixed(Math.imul(hash ^ QUOTE, HASH_PRIME)));
      }
      if (isAt(LANGUAGE_TYPE, bytes, at + 2, end) || isAt(DIRECTION_TYPE, bytes, at + 2, end)) return 0;
    }
    for (let i = at - 1; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, HASH_PRIME);
    this.#at = end;
    return this.#table.terms.numberOfBytes(bytes, start, end, mixed(hash));
  }

  /** A literal with escapes, control characters, or a tag with capitals; 0 where it is not whole, or holds what is no escape. */
  #escaped(bytes: Uint8Array, start: number): number {
    let at = start + 1;
    while (bytes[at] !== QUOTE) {
      if (bytes[at] === LINE_FEED || bytes[at] === RETURN) return 0;
      at += bytes[at] === BACKSLASH ? 2 : 1;
    }
    if (at - start > MAX_LITERAL) return 0;
    const text = decoder.decode(bytes.subarray(start + 1, at));
    if (!ESCAPED.test(text) || /\\U(?!00(?:0|10))/.test(text)) return 0;
    const value = unescaped(text);
    const [end, kind] = kindOfLiteral(bytes, at + 1);
    if (end === 0) return 0;
    this.#at = end;
    return this.#table.terms.number(literal(value, kind));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
