/** Takes symbols, gives them entropy-coded: few bits for frequent ones. */

import {
  FREQUENCY_BITS,
  LOWEST_STATE,
  type PackedSymbols,
} from '../../src/language/network/packed-symbols.js';

/** Packs symbols below `kinds`; `unpackSymbols` reads them. */
export function packSymbols(
  symbols: Uint8Array,
  kinds: number,
): { packed: PackedSymbols; bytes: Uint8Array } {
  const counts = new Float64Array(kinds);
  for (const symbol of symbols) counts[symbol]!++;
  const scale = 1 << FREQUENCY_BITS;
  const frequencies = Array.from(counts, (count) =>
    Math.max(1, Math.round((count / symbols.length) * scale)),
  );
  const most = frequencies.indexOf(Math.max(...frequencies));
  frequencies[most]! += scale - frequencies.reduce((sum, one) => sum + one, 0);
  const starts: number[] = [];
  let start = 0;
  for (const frequency of frequencies) {
    starts.push(start);
    start += frequency;
  }
  const reversed: number[] = [];
  let state = LOWEST_STATE;
  for (let at = symbols.length - 1; at >= 0; at--) {
    const symbol = symbols[at]!;
    const frequency = frequencies[symbol]!;
    const limit = (LOWEST_STATE >>> FREQUENCY_BITS) * 256 * frequency;
    while (state >= limit) {
      reversed.push(state & 255);
      state = Math.floor(state / 256);
    }
    state = Math.floor(state / frequency) * scale + (state % frequency) + starts[symbol]!;
  }
  for (let byte = 0; byte < 4; byte++) {
    reversed.push(state & 255);
    state = Math.floor(state / 256);
  }
  const bytes = Uint8Array.from(reversed.reverse());
  return { packed: { count: symbols.length, frequencies, bytes: bytes.length }, bytes };
}
