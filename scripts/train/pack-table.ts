/** Takes a table of weights, gives it packed: a codebook of few levels and entropy-coded symbols. */

import { FREQUENCY_BITS, LOWEST_STATE, type PackedTable } from '../../src/language/packed-table.js';
import type { WeightTable } from '../../src/language/weight-table.js';

const BINS = 8192;

/** Sizes that stand for all sizes with the least squared error (Lloyd 1957), 0 among them, over a histogram. */
function levelsOf(values: ArrayLike<number>, levels: number): { centres: number[]; largest: number } {
  let largest = 1e-9;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at]!));
  const histogram = new Float64Array(BINS);
  for (let at = 0; at < values.length; at++) {
    const size = Math.abs(values[at]!) / largest;
    if (size > 0) histogram[Math.min(BINS - 1, Math.floor(size * BINS))]!++;
  }
  // Start where equal shares of the cube root of density lie: dense near zero, sparse in the tail.
  const share = Float64Array.from(histogram, (count) => Math.cbrt(count));
  const whole = share.reduce((sum, one) => sum + one, 0);
  const centres: number[] = [0];
  let sum = 0;
  for (let bin = 0; bin < BINS && centres.length <= levels; bin++) {
    sum += share[bin]!;
    if (sum >= (whole * (centres.length - 0.5)) / levels) centres.push((bin + 0.5) / BINS);
  }
  for (let round = 0; round < 60; round++) {
    const weight = new Float64Array(centres.length);
    const mass = new Float64Array(centres.length);
    let nearest = 0;
    for (let bin = 0; bin < BINS; bin++) {
      const size = (bin + 0.5) / BINS;
      while (nearest + 1 < centres.length && centres[nearest + 1]! - size < size - centres[nearest]!)
        nearest++;
      weight[nearest]! += histogram[bin]!;
      mass[nearest]! += histogram[bin]! * size;
    }
    for (let at = 1; at < centres.length; at++) if (weight[at]! > 0) centres[at] = mass[at]! / weight[at]!;
  }
  return { centres, largest };
}

/** Packs at 2 `levels` + 1 symbols; `unpackTable` reads it. */
export function packTable(table: WeightTable, levels: number): { packed: PackedTable; bytes: Uint8Array } {
  const { values } = table;
  const { centres, largest } = levelsOf(values, levels);
  const codebook = centres.map((centre) => Math.round(centre * 32767));
  const all = [...codebook, ...codebook.slice(1).map((weight) => -weight)];
  const lookup = new Uint8Array(BINS + 1);
  let nearest = 0;
  for (let bin = 0; bin <= BINS; bin++) {
    const size = (bin + 0.5) / BINS;
    while (nearest + 1 < centres.length && centres[nearest + 1]! - size < size - centres[nearest]!) nearest++;
    lookup[bin] = nearest;
  }
  const symbols = new Uint8Array(values.length);
  const counts = new Float64Array(all.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const level = value === 0 ? 0 : lookup[Math.floor((Math.abs(value) / largest) * BINS)]!;
    const symbol = value < 0 && level > 0 ? level + centres.length - 1 : level;
    symbols[at] = symbol;
    counts[symbol]!++;
  }
  const scale = 1 << FREQUENCY_BITS;
  const frequencies = Array.from(counts, (count) => Math.max(1, Math.round((count / values.length) * scale)));
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
  return { packed: { bits: table.bits, codebook: all, frequencies, bytes: bytes.length }, bytes };
}
