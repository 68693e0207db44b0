/** Of which event a toll is told in a sentence that names none: never of one that has not happened. */
import { expect, it } from 'vitest';
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

it('a toll is not that of a takeover that is only planned, nor of drones that were shot down', () => {
  const text = [
    'Gunmen attacked the mill at Orvane on Tuesday.',
    'Three drones were shot down, Colonel Idris Vane said.',
    'He said the gunmen had planned to seize the airfield.',
    'The doctors had put the toll at six on Tuesday evening.',
  ].join(' ');
  const { claims, events } = readReport(text, {
    english,
    report: { date: '2031-05-14' },
    title: { start: 0, end: 0 },
    unread: [],
  });
  const tolls = claims.filter(({ predicate }) => predicate === 'casualties');
  expect(tolls).toHaveLength(1);
  const event = events.find(({ id }) => id === tolls[0]?.subject);
  expect(event?.type).toBe('attack');
});
