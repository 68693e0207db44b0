import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainDays } from '../../src/model/plain-date.js';

const number = (most: number, digits: number) =>
  fc.integer({ min: 0, max: most }).map((each) => String(each).padStart(digits, '0'));
const date = fc
  .tuple(
    fc.constantFrom('2023', '2024', '1900', '0999', '9999'),
    number(13, 2),
    number(32, 2),
    fc.constantFrom('', '?', '~', '%'),
    fc.nat(2),
  )
  .map(([year, month, day, mark, parts]) => `${[year, month, day].slice(0, 1 + parts).join('-')}${mark}`);
const text = fc.oneof(
  date,
  fc
    .tuple(fc.oneof(date, fc.constant('..')), fc.oneof(date, fc.constant('..')))
    .map((ends) => ends.join('/')),
);

const day = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : undefined);

it('plain dates and intervals have the days that the parser of EDTF gives them', () => {
  let plain = 0;
  fc.assert(
    fc.property(text, (written) => {
      const days = plainDays(written);
      if (days === undefined) return;
      plain += 1;
      const { min, max } = edtf(written, { types: ['Date', 'Year', 'Season', 'Interval'] }) as unknown as {
        min: number;
        max: number;
      };
      expect(days, written).toEqual({ earliest: day(min), latest: day(max) });
    }),
    { numRuns: 300 },
  );
  expect(plain).toBeGreaterThan(50);
});
