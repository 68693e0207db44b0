import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../scripts/train/averaged-weights.js';
import { packTable } from '../../scripts/train/pack-table.js';
import { unpackTable } from '../../src/language/packed-table.js';
import { WINDOW } from '../../src/language/weight-table.js';

function table(bits: number): { values: Float32Array; bits: number } {
  const random = new SeededRandom(5);
  const values = new Float32Array((1 << bits) + WINDOW);
  for (let at = 0; at < values.length; at++) {
    const size = random.next() ** 4 * 10;
    values[at] = random.next() < 0.4 ? 0 : random.next() < 0.5 ? size : -size;
  }
  return { values, bits };
}

describe('a packed table of weights', () => {
  it('comes back rounded to its levels, zeros as zeros, signs kept', () => {
    const original = table(14);
    const { packed, bytes } = packTable(original, 15);
    const { values } = unpackTable(packed, bytes);
    const largest = Math.max(...original.values.map(Math.abs));
    let error = 0;
    for (const [at, weight] of original.values.entries()) {
      const back = (values[at]! / 32767) * largest;
      expect(Math.sign(back) * Math.sign(weight)).toBeGreaterThanOrEqual(0);
      if (weight === 0) expect(back).toBe(0);
      error = Math.max(error, Math.abs(back - weight));
    }
    expect(error).toBeLessThan(largest / 8);
    expect(bytes.length).toBeLessThan(original.values.length * 0.7);
  });

  it('is the same bytes each time', () => {
    expect(packTable(table(12), 7)).toEqual(packTable(table(12), 7));
  });

  it('is refused where bytes are missing', () => {
    const { packed, bytes } = packTable(table(12), 7);
    expect(() => unpackTable(packed, bytes.subarray(1))).toThrow(RangeError);
  });
});
