/** Takes the bytes of a weights file, gives its sections one after the other: headers, tables, packed matrices. */

import type { RoundedMatrix } from './network-memory.js';
import type { MatrixShape } from './network-shape.js';
import { type PackedSymbols, unpackSymbols } from './packed-symbols.js';

/** Levels of a matrix in a file: scales (4 bytes each), then the packed levels; `most` is taken off each symbol. */
export type PackedMatrix = PackedSymbols & { readonly most: number };

/** The bytes, read front to back. */
export class ByteSections {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;

  /** `at`: where the first section starts. */
  constructor(bytes: Uint8Array, at: number) {
    this.#at = at;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  take(size: number): Uint8Array {
    const start = this.#at;
    this.#at += size;
    return this.#bytes.subarray(start, this.#at);
  }

  json(): unknown {
    const size = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return JSON.parse(new TextDecoder().decode(this.take(size)));
  }

  numbers<T extends Int32Array | Int16Array | Uint16Array | Float32Array>(into: T): T {
    const { BYTES_PER_ELEMENT: size } = into;
    for (let at = 0; at < into.length; at++, this.#at += size) {
      if (into instanceof Float32Array) into[at] = this.#view.getFloat32(this.#at, true);
      else if (size === 4) into[at] = this.#view.getInt32(this.#at, true);
      else into[at] = this.#view.getInt16(this.#at, true);
    }
    return into;
  }
}

/** The next matrix of the file. */
export function readMatrix(
  sections: ByteSections,
  { name, rows, columns }: MatrixShape,
  packed: PackedMatrix,
): RoundedMatrix {
  const scales = sections.numbers(new Float32Array(columns));
  const symbols = unpackSymbols(packed, sections.take(packed.bytes));
  const values = new Int8Array(symbols.length);
  for (let at = 0; at < symbols.length; at++) values[at] = symbols[at]! - packed.most;
  return { name, rows, columns, scales, values };
}
