/** Takes bytes in pieces and gives text; bytes that are not UTF-8 are an error with their offset. */
import { FileError } from '../model/errors.js';

/** The text of a whole file. @throws FileError naming the file and the byte. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  const decoder = new Utf8Decoder();
  const refuse = (offset: number): never => {
    throw new FileError(`${path} is not UTF-8: byte ${offset} begins no character. Save it as UTF-8.`);
  };
  const text = decoder.decode(bytes, refuse);
  decoder.end(refuse);
  return text;
}

/** A text without the mark of its encoding (U+FEFF), which some editors put before it and which is no part of what it says. */
export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Decodes UTF-8 piece by piece; a character cut in two waits for its rest. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #rest: Uint8Array = new Uint8Array(0);
  #offset = 0;

  /** @param refuse is given the offset of the first byte that is not UTF-8, and throws. */
  decode(bytes: Uint8Array, refuse: (offset: number) => never): string {
    const whole = this.#rest.length === 0 ? bytes : concat(this.#rest, bytes);
    const end = whole.length - unfinished(whole);
    const ready = whole.subarray(0, end);
    this.#rest = whole.slice(end);
    try {
      const text = this.#decoder.decode(ready);
      this.#offset += end;
      return text;
    } catch {
      return refuse(this.#offset + firstInvalid(ready));
    }
  }

  /** Whether a character was begun and is not finished. */
  get isWithin(): boolean {
    return this.#rest.length > 0;
  }

  /** Passes over bytes that are known to be whole characters. */
  skip(bytes: number): void {
    this.#offset += bytes;
  }

  end(refuse: (offset: number) => never): void {
    if (this.#rest.length > 0) refuse(this.#offset);
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** How many bytes at the end begin a character that is not finished: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** Offset of the first byte of the first ill-formed sequence (Unicode Standard, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    const length = sequenceLength(lead);
    if (length === 0) return at;
    for (let i = 1; i < length; i++) {
      const byte = bytes[at + i] ?? 0;
      const low = i === 1 ? ({ 224: 0xa0, 240: 0x90 }[lead] ?? 0x80) : 0x80;
      const high = i === 1 ? ({ 237: 0x9f, 244: 0x8f }[lead] ?? 0xbf) : 0xbf;
      if (byte < low || byte > high) return at;
    }
    at += length;
  }
  return at;
}
