/** Takes entropy-coded bytes and the frequencies of symbols, gives the symbols. */

/** Frequencies of symbols sum to 2^14. */
export const FREQUENCY_BITS = 14;
/** The coder's state stays at or above this. */
export const LOWEST_STATE = 1 << 23;

/** What the header of a weights file says of coded symbols; their bytes stand apart. */
export interface PackedSymbols {
  readonly count: number;
  readonly frequencies: readonly number[];
  /** Bytes of the coded symbols. */
  readonly bytes: number;
}

/**
 * Unpacks: asymmetric numeral systems (Duda 2009) with fixed frequencies, symbols first to last.
 * Throws a `RangeError` where the bytes are not what the header says.
 */
export function unpackSymbols(packed: PackedSymbols, bytes: Uint8Array): Uint8Array {
  const scale = 1 << FREQUENCY_BITS;
  const symbols = new Uint8Array(scale);
  const starts = new Int32Array(packed.frequencies.length);
  let sum = 0;
  for (const [symbol, frequency] of packed.frequencies.entries()) {
    starts[symbol] = sum;
    symbols.fill(symbol, sum, sum + frequency);
    sum += frequency;
  }
  if (sum !== scale || bytes.length !== packed.bytes || bytes.length < 4)
    throw new RangeError(`${packed.count} packed symbols: ${bytes.length} bytes, sum ${sum}`);
  const frequency = Int32Array.from(packed.frequencies);
  const found = new Uint8Array(packed.count);
  let state = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
  let at = 4;
  const mask = scale - 1;
  for (let index = 0; index < found.length; index++) {
    const slot = state & mask;
    const symbol = symbols[slot]!;
    found[index] = symbol;
    state = frequency[symbol]! * (state >>> FREQUENCY_BITS) + slot - starts[symbol]!;
    while (state < LOWEST_STATE && at < bytes.length) state = state * 256 + bytes[at++]!;
  }
  return found;
}
