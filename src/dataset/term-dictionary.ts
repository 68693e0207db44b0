/** Terms and their numbers, from 1; equal terms have one. What is held of a term is its text as bytes, not an object. */
import type * as RDF from '@rdfjs/types';
import { blankText, iriText, TRIPLE, termOfText, textOfTerm, UNDERSCORE, valueOfText } from './term-bytes.js';
import { grown } from './widened.js';

/** Bytes stand in blocks of this size, or of several where one term is longer. */
const BLOCK = 1 << 24;
/** So many terms that were asked for as objects are known by the object, then this begins anew. */
const REMEMBERED = 1 << 16;

export class TermDictionary {
  /** The block at a place; where a term is longer than one, the places after it are left out. */
  readonly #blocks: Uint8Array[] = [];
  #end = 0;
  #count = 0;
  #starts: Uint32Array = new Uint32Array(256);
  #lengths: Uint32Array = new Uint32Array(256);
  #hashes: Uint32Array = new Uint32Array(256);
  /** Numbers by a hash of the bytes; at most half of it is taken. */
  #slots: Uint32Array = new Uint32Array(512);
  #scratch = new Uint8Array(1024);
  /** What was asked for once. */
  readonly #terms: (RDF.Term | undefined)[] = [];
  readonly #values: (string | undefined)[] = [];
  readonly #byObject = new Map<RDF.Term, number>();
  readonly #byIri = new Map<string, number>();
  #blanks = 0;
  #triples = 0;

  /** How many terms there are: the greatest number. */
  get count(): number {
    return this.#count;
  }

  /** Whether any term is a blank node, or a triple that may hold one. */
  get hasBlanks(): boolean {
    return this.#blanks + this.#triples > 0;
  }

  get hasTriples(): boolean {
    return this.#triples > 0;
  }

  term(number: number): RDF.Term {
    if (number >= this.#terms.length) pad(this.#terms, this.#count);
    const term = this.#terms[number] ?? termOfText(this.text(number), (part) => this.term(part));
    this.#terms[number] = term;
    return term;
  }

  /** The IRI, the label of a blank node, the words of a literal. */
  value(number: number): string {
    if (number >= this.#values.length) pad(this.#values, this.#count);
    const value = this.#values[number] ?? valueOfText(this.text(number));
    this.#values[number] = value;
    return value;
  }

  /** What the dictionary holds of it, see term-bytes.ts; of all but triple terms canonical N-Triples. */
  text(number: number): string {
    const start = this.#starts[number - 1] as number;
    const block = this.#blocks[start >>> 24];
    const from = start & (BLOCK - 1);
    return block === undefined ? '' : decode(block, from, from + (this.#lengths[number - 1] as number));
  }

  /** The bytes of its text, which are not to be written to. */
  bytes(number: number): Uint8Array {
    const start = this.#starts[number - 1] as number;
    const from = start & (BLOCK - 1);
    const block = this.#blocks[start >>> 24] ?? new Uint8Array(0);
    return block.subarray(from, from + (this.#lengths[number - 1] as number));
  }

  /** `<`, `"`, `_` or `(` as a byte: IRI, literal, blank node, triple term; 0 for the default graph. */
  kind(number: number): number {
    return this.byteAt(number, 0);
  }

  /** One byte of its text, from 0, or from -1 at its end; 0 where it is not so long. */
  byteAt(number: number, at: number): number {
    const length = this.#lengths[number - 1] as number;
    if (at >= length || -at > length) return 0;
    const start = this.#starts[number - 1] as number;
    const from = at < 0 ? length + at : at;
    return (this.#blocks[start >>> 24] as Uint8Array)[(start & (BLOCK - 1)) + from] as number;
  }

  /** The number of a term, undefined where it has none. */
  known(term: RDF.Term): number | undefined {
    const before = this.#byObject.get(term);
    if (before !== undefined) return before;
    const text = textOfTerm(term, (part) => this.known(part));
    return text === undefined ? undefined : this.#knownText(text);
  }

  /** The number of an IRI, undefined where it has none. */
  knownIri(iri: string): number | undefined {
    const before = this.#byIri.get(iri);
    if (before !== undefined) return before;
    const number = this.#knownText(iriText(iri));
    if (number !== undefined && this.#byIri.size < REMEMBERED) this.#byIri.set(iri, number);
    return number;
  }

  /** The number of the blank node of a label. */
  knownBlank(label: string): number | undefined {
    return this.#knownText(blankText(label));
  }

  /** The number of a term; it gets one where it has none. */
  number(term: RDF.Term): number {
    const before = this.#byObject.get(term);
    if (before !== undefined) return before;
    const number = this.numberOfText(textOfTerm(term, (part) => this.number(part)) as string);
    if (this.#byObject.size >= REMEMBERED) this.#byObject.clear();
    this.#byObject.set(term, number);
    return number;
  }

  /** The same for the text of a term, see term-bytes.ts. */
  numberOfText(text: string): number {
    const length = this.#encode(text);
    return this.numberOfBytes(this.#scratch, 0, length, hashOf(this.#scratch, 0, length));
  }

  /**
   * The same for the bytes of a term as a dictionary holds them (see term-bytes.ts), that are not kept.
   * @param hash what hashOf gives of them.
   */
  numberOfBytes(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found === 0) return this.#append(bytes, start, end, hash, slot);
      if (this.#hashes[found - 1] === hash && this.#isSame(found, bytes, start, end)) return found;
    }
  }

  /** Gives blank nodes other labels, of which none is that of another node: number -> label. */
  relabel(labels: ReadonlyMap<number, string>): void {
    for (const [number, label] of labels) {
      const length = this.#encode(blankText(label));
      this.#hashes[number - 1] = hashOf(this.#scratch, 0, length);
      this.#put(number - 1, this.#scratch, 0, length);
      this.#terms[number] = undefined;
      this.#values[number] = undefined;
    }
    // Triple terms that hold one of them were made with the label before.
    if (this.hasTriples) this.#terms.length = 0;
    this.#byObject.clear();
    this.#rehash(this.#slots.length);
  }

  #knownText(text: string): number | undefined {
    const length = this.#encode(text);
    const hash = hashOf(this.#scratch, 0, length);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] as number;
      if (found === 0) return undefined;
      if (this.#hashes[found - 1] === hash && this.#isSame(found, this.#scratch, 0, length)) return found;
    }
  }

  #isSame(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.#lengths[number - 1] !== length) return false;
    const at = this.#starts[number - 1] as number;
    const block = this.#blocks[at >>> 24] as Uint8Array;
    const from = at & (BLOCK - 1);
    for (let i = length - 1; i >= 0; i--) if (block[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const length = end - start;
    const at = this.#count++;
    if (at === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#lengths = grown(this.#lengths);
      this.#hashes = grown(this.#hashes);
    }
    this.#put(at, bytes, start, end);
    this.#hashes[at] = hash;
    this.#slots[slot] = at + 1;
    const first = length === 0 ? 0 : bytes[start];
    if (first === UNDERSCORE) this.#blanks++;
    else if (first === TRIPLE) this.#triples++;
    if (2 * this.#count > this.#slots.length) this.#rehash(2 * this.#slots.length);
    return at + 1;
  }

  #put(at: number, bytes: Uint8Array, start: number, end: number): void {
    const place = this.#room(end - start);
    const block = this.#blocks[place >>> 24];
    const to = place & (BLOCK - 1);
    // Few bytes are sooner copied one by one than by a view that must be made.
    if (block !== undefined && end - start > 200) block.set(bytes.subarray(start, end), to);
    else if (block !== undefined) for (let i = start; i < end; i++) block[to + i - start] = bytes[i]!;
    this.#starts[at] = place;
    this.#lengths[at] = end - start;
  }

  /** Where so many bytes can stand together. */
  #room(length: number): number {
    const left = this.#blocks.length * BLOCK - this.#end;
    if (length > left) {
      const blocks = Math.max(1, Math.ceil(length / BLOCK));
      this.#end = this.#blocks.length * BLOCK;
      this.#blocks.push(new Uint8Array(blocks * BLOCK));
      this.#blocks.length += blocks - 1;
      if (this.#blocks.length > 256) throw new RangeError('the words of the data are more than 4 GiB');
    }
    const place = this.#end;
    this.#end += length;
    return place;
  }

  #rehash(length: number): void {
    const slots = new Uint32Array(length);
    const mask = slots.length - 1;
    for (let at = 0; at < this.#count; at++) {
      let slot = (this.#hashes[at] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at + 1;
    }
    this.#slots = slots;
  }

  /** Into the scratch bytes; gives how many they are. */
  #encode(text: string): number {
    if (3 * text.length > this.#scratch.length) this.#scratch = new Uint8Array(4 * text.length);
    return encoder.encodeInto(text, this.#scratch).written;
  }
}

/** An array that is written to far beyond its end becomes a slow one. */
function pad(column: unknown[], last: number): void {
  while (column.length <= last) column.push(undefined);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** FNV-1a of 32 bits, mixed. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), HASH_PRIME);
  return mixed(hash);
}

export const HASH_START = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** The last step of the hash: spreads it over the low bits. */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
}
