/** A table of quads to bytes, and bytes back into a table that may hold others already. */
import type { QuadTable } from './quad-table.js';
import { TRIPLE } from './term-bytes.js';
import { hashOf } from './term-dictionary.js';

/**
 * Rows that are gone are left out. Numbers of 32 bits as this machine writes them: how many rows, terms and bytes, the
 * length of each term, four columns; then the terms as the dictionary holds them, in order of their numbers.
 */
export function packTable(table: QuadTable): Uint8Array {
  const { terms, rows } = table;
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) if (!table.isGone(row)) kept.push(row);
  let bytes = 0;
  for (let number = 1; number <= terms.count; number++) bytes += terms.bytes(number).length;
  const words = new Uint32Array(HEAD + terms.count + 4 * kept.length);
  words.set([kept.length, terms.count, bytes]);
  const packed = new Uint8Array(words.byteLength + bytes);
  let end = words.byteLength;
  for (let number = 1; number <= terms.count; number++) {
    const term = terms.bytes(number);
    words[HEAD + number - 1] = term.length;
    packed.set(term, end);
    end += term.length;
  }
  let at = HEAD + terms.count;
  for (const place of [0, 1, 2, 3] as const) {
    const column = table.column(place);
    for (const row of kept) words[at++] = column[row] as number;
  }
  packed.set(new Uint8Array(words.buffer));
  return packed;
}

const HEAD = 3;

/** Adds what was packed. @throws RangeError for bytes that are shorter than they say. */
export function unpackInto(table: QuadTable, packed: Uint8Array): void {
  const { terms } = table;
  const aligned = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  const [rows = 0, count = 0, bytes = 0] = words;
  const start = 4 * (HEAD + count + 4 * rows);
  if (start + bytes !== aligned.length) throw new RangeError('a packed table is not as long as it says');
  const numbers = new Uint32Array(count + 1);
  let from = start;
  for (let number = 1; number <= count; number++) {
    const to = from + (words[HEAD + number - 1] as number);
    numbers[number] =
      aligned[from] === TRIPLE && to > from
        ? ofTriple(aligned.subarray(from, to), numbers, terms)
        : terms.numberOfBytes(aligned, from, to, hashOf(aligned, from, to));
    from = to;
  }
  table.reserve(rows);
  const at = HEAD + count;
  const of = (place: number, row: number) => numbers[words[at + place * rows + row] as number] as number;
  for (let row = 0; row < rows; row++) table.addRow(of(0, row), of(1, row), of(2, row), of(3, row));
}

/** A triple term names its parts by their numbers, which are others here. */
function ofTriple(text: Uint8Array, numbers: Uint32Array, terms: QuadTable['terms']): number {
  const parts = new TextDecoder().decode(text.subarray(1)).split(' ').map(Number);
  const renumbered = new TextEncoder().encode(`(${parts.map((part) => numbers[part]).join(' ')}`);
  return terms.numberOfBytes(renumbered, 0, renumbered.length, hashOf(renumbered, 0, renumbered.length));
}
