import { expect, test } from 'vitest';
import { claimsInLines } from '../../../src/cli/review/claims-in-lines.js';

const CLAIM = {
  subject: 'Ambush at Ridge',
  predicate: 'casualties',
  count: { min: 3, group: 'soldiers' },
  quote: 'three of its soldiers',
  newEvents: [{ label: 'Ambush at Ridge', type: 'ambush' }],
};

test('a line for each claim, empty ones left out', () => {
  expect(claimsInLines(`${JSON.stringify(CLAIM)}\n\n`)).toEqual([CLAIM]);
});

test('a byte order mark before the first is no part of it', () => {
  expect(claimsInLines(`\ufeff${JSON.stringify(CLAIM)}`)).toEqual([CLAIM]);
});

test.for<readonly [object | string | null, string]>([
  [{ ...CLAIM, event: 'Ambush' }, 'there is no key "event": write one of subject, predicate, object,'],
  [{ ...CLAIM, count: { least: 3 } }, 'there is no key "least" in "count": write one of min, max,'],
  [{ ...CLAIM, newEvents: [{ label: 'A', kind: 'x' }] }, 'there is no key "kind" in "newEvents"'],
  [{ ...CLAIM, newEvents: 'A' }, '"newEvents" is "A": write a list'],
  [{ ...CLAIM, newEvents: ['A'] }, '"newEvents" holds "A": write { "label": … }'],
  [{ ...CLAIM, date: '2023' }, '"date" holds "2023": write { "edtf": … }'],
  [{ ...CLAIM, group: 'soldiers' }, 'there is no key "group": it stands in "count"'],
  [{ ...CLAIM, count: { min: '3' } }, '"min" in "count" is "3": write a number'],
  [{ ...CLAIM, count: { about: 'yes' } }, '"about" in "count" is "yes": write true or false'],
  [{ ...CLAIM, object: 5 }, '"object" is 5: write a text, in quotation marks'],
  [{ ...CLAIM, gloss: { en: 'They fell.' } }, '"gloss" is {"en":"They fell."}: write a text'],
  [{ ...CLAIM, media: 'Telegram' }, '"media" is "Telegram": write a list of texts'],
  [{ ...CLAIM, quote: null }, '"quote" is null: write a text'],
  [{ predicate: 'place' }, 'it lacks "subject" or "predicate"'],
  [null, 'it is no JSON object'],
])('%j is refused, with its line', ([line, reason]) => {
  expect(() => claimsInLines(`${JSON.stringify(CLAIM)}\n${JSON.stringify(line)}`)).toThrow(
    `line 2 is no claim (${reason}`,
  );
});
