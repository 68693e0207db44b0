import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../../src/language/counts/numbers.js';
import { shownBounds } from '../shown.js';
import { NUMBERS_IN_PROSE } from './numbers-in-prose.js';

describe('The numbers of a sentence', () => {
  test.each(NUMBERS_IN_PROSE.map(([text, ...numbers]) => ({ text, numbers })))(
    '$text',
    ({ text, numbers }) => {
      const found = findNumbers(text).map((number) => {
        const unit = number.unit === undefined ? '' : ` ${number.unit}`;
        return `${number.wording} = ${shownBounds(number)}${unit}`;
      });
      expect(found).toEqual(numbers);
    },
  );
});
