import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, runsLeft, shortened, widthInLetters } from '../../src/structures/graphemes.js';

const FAMILY = '👨‍👩‍👧';
const letters = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe('a shortened text', () => {
  it('is the text where that is short, and else ends with a whole word where one ends near', () => {
    expect(shortened('Front of the North', 56)).toBe('Front of the North');
    expect(shortened('Coordination of the Movements and Fronts of the North', 40)).toBe(
      'Coordination of the Movements and…',
    );
    expect(shortened('x'.repeat(90), 40)).toBe(`${'x'.repeat(39)}…`);
  });

  it('keeps joined signs and marks with their letter', () => {
    expect(shortened(FAMILY.repeat(30), 9)).toBe(`${FAMILY.repeat(4)}…`);
    expect(shortened('e\u0301\u0323'.repeat(30), 5)).toBe(`${'e\u0301\u0323'.repeat(4)}…`);
  });

  it('is of whole letters and no wider than asked, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 4, max: 40 }),
        (text, most) => {
          const short = shortened(text, most);
          if (short === text) return;
          expect(short.endsWith('…')).toBe(true);
          const whole = letters(text).join('\u0000');
          expect(whole.startsWith(letters(short.slice(0, -1)).join('\u0000'))).toBe(true);
          expect(widthInLetters(short)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('a text', () => {
  it('takes two places for a wide letter, none for a mark on one', () => {
    expect([
      widthInLetters('북부 전선'),
      widthInLetters('e\u0301'),
      widthInLetters('x'.repeat(900), 20),
    ]).toEqual([9, 1, 20]);
  });

  it('runs as its first letter does', () => {
    expect(['جبهة 5 Front', '5 جبهة', 'ߒߞߏ', 'Front جبهة', '2012'].map(runsLeft)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('breaks at its spaces, or between the words of a script that has none', () => {
    expect(breaksOf('Front of Azawad')).toEqual([5, 8]);
    expect(breaksOf('北部阵线联合武装力量').length).toBeGreaterThan(1);
    expect(breaksOf('Azawad-Movements')).toEqual([]);
  });
});
