/** What a line of N-Triples or N-Quads is made of, by its bytes: which may stand where, and where its parts end. */
import type * as RDF from '@rdfjs/types';
import { namedNode } from '../terms.js';

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const GREATER = 0x3e;
export const AT = 0x40;
export const BACKSLASH = 0x5c;
export const CARET = 0x5e;
export const UNDERSCORE = 0x5f;

/** What may not stand in an IRI, by byte; a backslash may, but then it is no plain one. */
export const NOT_IN_IRI = new Uint8Array(256);
for (let byte = 0; byte <= SPACE; byte++) NOT_IN_IRI[byte] = 1;
for (const char of '<>"{}|^`\\') NOT_IN_IRI[char.charCodeAt(0)] = 1;

/** What ends the plain part of a string: its end, an escape, a control character. */
export const NOT_IN_STRING = new Uint8Array(256);
for (let byte = 0; byte < SPACE; byte++) NOT_IN_STRING[byte] = 1;
for (const byte of [QUOTE, BACKSLASH, 0x7f]) NOT_IN_STRING[byte] = 1;

export const SCHEME = bytesOf(/[A-Za-z0-9+.-]/);
export const LETTER = bytesOf(/[A-Za-z]/);
const LOWER = bytesOf(/[a-z]/);
const TAG = bytesOf(/[a-z0-9]/);
export const LABEL = bytesOf(/[A-Za-z0-9_]/);

const TAG_PART = bytesOf(/[A-Za-z0-9-]/);
const LANGUAGE = /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/;
export const ESCAPED = /^(?:[^\\]|\\(?:[tbnrf"'\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))*$/;
const CHARS: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

export const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const STRING_TYPE = new TextEncoder().encode('<http://www.w3.org/2001/XMLSchema#string>');
export const LANGUAGE_TYPE = new TextEncoder().encode(
  '<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>',
);
export const DIRECTION_TYPE = new TextEncoder().encode(
  '<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString>',
);

/** Where a tag of a language ends; 0 where it is not of the plain form: lower case, without a direction. */
export function endOfTag(bytes: Uint8Array, start: number): number {
  let at = start;
  while (LOWER[bytes[at]!] === 1) at++;
  if (at === start) return 0;
  while (bytes[at] === DASH) {
    const part = at + 1;
    at = part;
    while (TAG[bytes[at]!] === 1) at++;
    if (at === part) return 0;
  }
  return LETTER[bytes[at]!] === 1 || LABEL[bytes[at]!] === 1 ? 0 : at;
}

/** Where a datatype ends, 0 where it is no plain absolute IRI. */
export function endOfType(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  if (LETTER[bytes[at]!] === 0) return 0;
  while (SCHEME[bytes[at]!] === 1) at++;
  if (bytes[at] !== COLON) return 0;
  while (NOT_IN_IRI[bytes[at]!] === 0) at++;
  return bytes[at] === GREATER ? at + 1 : 0;
}

export function isAt(wanted: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== wanted.length) return false;
  for (let i = wanted.length - 1; i >= 0; i--) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}

/** A table of the ASCII characters that fit. */
function bytesOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 && pattern.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}

export function unescaped(text: string): string {
  return text.replace(/\\(?:u(.{4})|U(.{8})|(.))/gs, (_, four, eight, char) => {
    if (char !== undefined) return CHARS[char] ?? char;
    return four === undefined
      ? String.fromCodePoint(Number.parseInt(eight, 16))
      : String.fromCharCode(Number.parseInt(four, 16));
  });
}

/** Where what follows the string ends, and what it says: a tag or a datatype; 0 where it says neither. */
export function kindOfLiteral(
  bytes: Uint8Array,
  start: number,
): readonly [number, (string | RDF.NamedNode)?] {
  let end = start;
  if (bytes[start] === AT) {
    while (TAG_PART[bytes[++end]!] === 1);
    const tag = decoder.decode(bytes.subarray(start + 1, end));
    return LANGUAGE.test(tag) ? [end, tag.toLowerCase()] : [0];
  }
  if (bytes[start] !== CARET) return [start];
  end = bytes[start + 1] === CARET && bytes[start + 2] === LESS ? endOfType(bytes, start + 2) : 0;
  if (end === 0 || isAt(LANGUAGE_TYPE, bytes, start + 2, end) || isAt(DIRECTION_TYPE, bytes, start + 2, end))
    return [0];
  return [end, namedNode(decoder.decode(bytes.subarray(start + 3, end - 1)))];
}
