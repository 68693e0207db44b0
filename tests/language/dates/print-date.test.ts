import { expect, it, test } from 'vitest';
import { printDate } from '../../../src/language/dates/print-date.js';

const STORY = 'Herders leave the well\n\nA camel at the well\n';

test.each([
  ['3 May 2022', '2022-05-03'],
  ['Published on May 3, 2022', '2022-05-03'],
  ['Tuesday, 3rd May 2022', '2022-05-03'],
  ['2022-05-03', '2022-05-03'],
  ['Updated: 3 May 2022, 14:05 GMT', '2022-05-03'],
])('A report dated "%s" is of that day', (line, day) => {
  expect(printDate(`${STORY}${line}\n\nThey left on Sunday.`)).toBe(day);
});

it('A report that only tells of dates has none', () => {
  expect(printDate(`${STORY}\nThey left on 3 May 2022.`)).toBeUndefined();
  expect(printDate('')).toBeUndefined();
});
