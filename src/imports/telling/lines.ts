/** A text file to the places of its lines: each as a passage, in code points, with its hash when it is asked for (Node). */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { bytesOf, refuseBytes } from '../../dataset/read/bytes.js';
import { grown } from '../../dataset/widened.js';
import { Utf8Decoder } from '../../reports/utf8.js';
import type { Passage } from './told.js';

export interface Lines {
  /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of the whole text. */
  readonly textSha256: string;
  /** Where a line stands, 0 being the whole file; undefined where it is empty or there is none. */
  readonly passage: (line: number) => Passage | undefined;
}

/**
 * Goes through the file once and holds its bytes: of a million lines few are asked for.
 * @param given what the file is to hold: then the disk is not asked
 * @throws FileError as readText does.
 */
export async function linesOf(file: string, most: number | undefined, given?: string): Promise<Lines> {
  if (given !== undefined) return new HeldLines(new TextEncoder().encode(given));
  const pieces: Uint8Array[] = [];
  const decoder = new Utf8Decoder();
  const refuse = refuseBytes(file);
  for await (const bytes of bytesOf(file, most)) {
    if (!isAscii(bytes) || decoder.isWithin) decoder.decode(bytes, refuse);
    else decoder.skip(bytes.length);
    pieces.push(bytes);
  }
  decoder.end(refuse);
  return new HeldLines(pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces));
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** Hashes of lines of more bytes are kept: much may stand on one. */
const LONG = 4096;

class HeldLines implements Lines {
  readonly textSha256: string;
  readonly #bytes: Uint8Array;
  /** Where each line begins, in bytes; after the last, where one more would. */
  #starts: Uint32Array = new Uint32Array(1024);
  #count = 1;
  /** Of each line how many bytes before it go on with a character; none where the text is ASCII. */
  readonly #going: Uint32Array | undefined;
  readonly #long = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.textSha256 = sha256(bytes);
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1))
      this.#begin(at + 1);
    this.#begin(bytes.length + 1);
    this.#going = isAscii(bytes) ? undefined : this.#goingOn();
  }

  readonly passage = (line: number): Passage | undefined => {
    if (line === 0) return this.#whole();
    if (line >= this.#count) return undefined;
    const start = this.#starts[line - 1] as number;
    let end = (this.#starts[line] as number) - 1;
    if (end > start && this.#bytes[end - 1] === RETURN) end--;
    if (end === start) return undefined;
    const slice = this.#bytes.subarray(start, end);
    const from = start - (this.#going?.[line - 1] ?? 0);
    const length = this.#going === undefined ? slice.length : slice.length - goingOnIn(slice);
    return { number: line, start: from, end: from + length, sliceSha256: this.#hashOf(line, slice) };
  };

  #whole(): Passage | undefined {
    const { length } = this.#bytes;
    if (length === 0) return undefined;
    const end = this.#going === undefined ? length : length - goingOnIn(this.#bytes);
    return { number: 0, start: 0, end, sliceSha256: this.textSha256 };
  }

  #begin(at: number): void {
    if (this.#count > this.#starts.length - 1) this.#starts = grown(this.#starts);
    this.#starts[this.#count++] = at;
  }

  #goingOn(): Uint32Array {
    const before = new Uint32Array(this.#count);
    for (let line = 1; line < this.#count; line++) {
      const slice = this.#bytes.subarray(this.#starts[line - 1], this.#starts[line]);
      before[line] = (before[line - 1] as number) + goingOnIn(slice);
    }
    return before;
  }

  #hashOf(line: number, slice: Uint8Array): string {
    if (slice.length < LONG) return sha256(slice);
    const hash = this.#long.get(line) ?? sha256(slice);
    this.#long.set(line, hash);
    return hash;
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Bytes that go on with a character that others began. */
function goingOnIn(bytes: Uint8Array): number {
  let going = 0;
  for (const byte of bytes) if ((byte & 0xc0) === 0x80) going++;
  return going;
}

/** Characters as Unicode counts them: a pair of surrogates is one. */
export function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs++;
  return text.length - pairs;
}
