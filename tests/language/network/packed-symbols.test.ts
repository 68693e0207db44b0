import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSymbols } from '../../../scripts/train/pack-symbols.js';
import { rounded } from '../../../scripts/train/round-matrix.js';
import { unpackSymbols } from '../../../src/language/network/packed-symbols.js';

describe('packed symbols', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 3000, max: 62 }), (symbols) => {
        const { packed, bytes } = packSymbols(symbols, 63);
        expect(unpackSymbols(packed, bytes)).toEqual(symbols);
      }),
      { numRuns: 50 },
    );
  });

  it('take less room where few of them are frequent', () => {
    const symbols = Uint8Array.from({ length: 20_000 }, (_, at) => (at % 10 === 0 ? at % 63 : 31));
    expect(packSymbols(symbols, 63).bytes.length).toBeLessThan(symbols.length / 4);
  });

  it('are refused where bytes are missing', () => {
    const { packed, bytes } = packSymbols(new Uint8Array(1000).fill(3), 63);
    expect(() => unpackSymbols(packed, bytes.subarray(1))).toThrow(RangeError);
  });
});

describe('a rounded matrix', () => {
  it('is off by no more than half a level of its column', () => {
    const weights = Float32Array.from({ length: 40 }, (_, at) => Math.sin(at * 7) * (at % 8));
    const { values, scales } = rounded({ name: 'm', rows: 5, columns: 8 }, weights, 31);
    for (const [at, weight] of weights.entries()) {
      const scale = scales[at % 8]!;
      expect(Math.abs(values[at]! * scale - weight)).toBeLessThanOrEqual(scale * 0.5001);
    }
  });
});
