import { describe, expect, it, test } from 'vitest';
import { findNumbers } from '../../../src/language/counts/numbers.js';
import { unmarked } from '../marked.js';
import { shownBounds } from '../shown.js';
import { NO_NUMBERS, NUMBER_CASES } from './number-expressions.js';

describe('A number', () => {
  test.each(NUMBER_CASES)('$text is $bounds $unit', ({ text, bounds: expected, unit, kind }) => {
    const { plain, start, end } = unmarked(text);
    const number = findNumbers(plain).find((found) => found.start === start && found.end === end);
    expect(number, 'found at its place').toBeDefined();
    expect(shownBounds(number!)).toBe(expected);
    expect(number!.kind).toBe(kind);
    expect(number!.unit).toBe(unit);
  });

  test.each(NO_NUMBERS)('is not found in: %s', (text) => {
    expect(findNumbers(text).map(({ wording }) => wording)).toEqual([]);
  });

  it('keeps an open side open', () => {
    const [most] = findNumbers('Up to 300 fighters crossed.');
    expect(most).not.toHaveProperty('min');
    const [least] = findNumbers('Dozens fled.');
    expect(least).not.toHaveProperty('max');
  });
});
