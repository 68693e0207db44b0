import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalRange } from '../../../src/language/text/normalise.js';

function sliceOf(text: string, { start, end }: { start: number; end: number }): string {
  return Array.from(text).slice(start, end).join('');
}

describe('A normalised text', () => {
  it('has plain quotes, dashes and spaces', () => {
    const { text } = normalise('“It’s\u00a0over” – he said—twice…');
    expect(text).toBe('"It\'s over" - he said--twice...');
  });

  it('has no soft hyphens, joiners or carriage returns', () => {
    expect(normalise('\ufeffpeace\u00adkeep\u00ader\r\nleft\u200b').text).toBe('peacekeeper\nleft');
  });

  it('leaves the joiner that holds an emoji together', () => {
    expect(normalise('👩\u200d🚒').text).toBe('👩\u200d🚒');
  });

  it('leads every span back to the span it came from', () => {
    const original = '😀 “peace\u00adkeepers” — left';
    const plain = normalise(original);
    const start = Array.from(plain.text).join('').indexOf('peacekeepers') - 1;
    expect(sliceOf(original, originalRange(plain, { start, end: start + 12 }))).toBe('peace\u00adkeepers');
    const dash = Array.from(plain.text).indexOf('-');
    expect(sliceOf(original, originalRange(plain, { start: dash, end: dash + 2 }))).toBe('—');
  });

  it('grows past its first table where a text is all em dashes', () => {
    const plain = normalise('—'.repeat(1000));
    expect(plain.text.length).toBe(2000);
    expect(originalRange(plain, { start: 1998, end: 2000 })).toEqual({ start: 999, end: 1000 });
  });

  it('is in step with its table on any input, and plain text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const plain = normalise(text);
        const points = Array.from(plain.text);
        expect(plain.sources.length).toBe(points.length);
        expect(plain.originalLength).toBe(Array.from(text).length);
        for (let i = 1; i < points.length; i += 1)
          expect(plain.sources[i]!).toBeGreaterThanOrEqual(plain.sources[i - 1]!);
        const whole = originalRange(plain, { start: 0, end: points.length });
        expect(whole.end).toBeLessThanOrEqual(plain.originalLength);
        expect(normalise(plain.text).text).toBe(plain.text);
      }),
    );
  });
});
