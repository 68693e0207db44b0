import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, widthOf, wrap } from '../../../src/cli/terminal/layout.js';

test('accents, colours and wide characters are counted as they stand on screen', () => {
  expect(widthOf('Ségou')).toBe(5);
  expect(widthOf('Se\u0301gou')).toBe(5);
  expect(widthOf('\u001b[1mGao\u001b[22m')).toBe(3);
  expect(widthOf('馬里')).toBe(4);
});

test('no line of wrapped text is wider than asked, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^(?:[a-zé]\u0301?){1,20}$/)),
      fc.integer({ min: 1, max: 60 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      },
    ),
  );
});

test('a paragraph is as wide below a long beginning as a page without one', () => {
  expect(paragraph('one two three four five six seven eight nine ten', 40, 'speaks for it: ', '  ')).toEqual([
    'speaks for it: one two three four five',
    '  six seven eight nine ten',
  ]);
  expect(paragraph('one two three four five six seven eight nine', 40, '  ', '  ')[0]).toBe(
    '  one two three four five six seven',
  );
});

test('the lines of a paragraph stand under its first word', () => {
  expect(paragraph('one two three four five six', 25, '  - ')).toEqual([
    '  - one two three four',
    '    five six',
  ]);
});
