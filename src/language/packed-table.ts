/** Takes a packed table of weights (a codebook and entropy-coded symbols), gives the table in 16 bits. */

import { type WeightTable, WINDOW } from './weight-table.js';

/** Frequencies of symbols sum to 2^12. */
export const FREQUENCY_BITS = 12;
/** The coder's state stays at or above this. */
export const LOWEST_STATE = 1 << 23;

/** What the header of a weights file says of a table; its bytes stand apart. */
export interface PackedTable {
  readonly bits: number;
  /** Weight of each symbol, in 16-bit units. */
  readonly codebook: readonly number[];
  readonly frequencies: readonly number[];
  /** Bytes of the coded symbols. */
  readonly bytes: number;
}

/**
 * Unpacks: asymmetric numeral systems (Duda 2009) with fixed frequencies, symbols first to last.
 * Throws a `RangeError` where the bytes are not what the header says.
 */
export function unpackTable(packed: PackedTable, bytes: Uint8Array): WeightTable {
  const scale = 1 << FREQUENCY_BITS;
  const { codebook, frequencies } = packed;
  const symbols = new Uint8Array(scale);
  const starts = new Int32Array(frequencies.length);
  let sum = 0;
  for (const [symbol, frequency] of frequencies.entries()) {
    starts[symbol] = sum;
    symbols.fill(symbol, sum, sum + frequency);
    sum += frequency;
  }
  if (sum !== scale || bytes.length !== packed.bytes || bytes.length < 4)
    throw new RangeError(`packed table of 2^${packed.bits} weights: ${bytes.length} bytes, sum ${sum}`);
  const frequency = Int32Array.from(frequencies);
  const weights = Int16Array.from(codebook);
  const values = new Int16Array((1 << packed.bits) + WINDOW);
  let state = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
  let at = 4;
  const mask = scale - 1;
  for (let index = 0; index < values.length; index++) {
    const slot = state & mask;
    const symbol = symbols[slot]!;
    values[index] = weights[symbol]!;
    state = frequency[symbol]! * (state >>> FREQUENCY_BITS) + slot - starts[symbol]!;
    while (state < LOWEST_STATE && at < bytes.length) state = state * 256 + bytes[at++]!;
  }
  return { values, bits: packed.bits };
}
