/** Texts that share what they say: how much of one stands in another, and where. */
import { expect, test } from 'vitest';
import { NEAR_COPY, overlaps, RUN } from '../../../src/intake/duplicates/duplicates.js';
import { passage } from '../../../src/reports/passages.js';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');
const WIRE = `The harbour of Velm was closed on Monday 😀 after a fire on the pier, the harbour office said. Nobody was hurt, and the ferry to Osk will sail again on Friday, its owners said in a note.`;

test('a story that a paper cuts and puts its own words on top of is a near copy', () => {
  const paper = `Our town wakes to smoke 😀. ${WIRE.slice(0, 120)}`;
  const [overlap] = overlaps(paper, [{ id: '001', text: WIRE }]);
  expect(overlap?.share).toBeGreaterThan(NEAR_COPY);
  const [first] = overlap!.passages;
  expect(passage(paper, first!.here.start, first!.here.end)).toBe(
    passage(WIRE, first!.there.start, first!.there.end),
  );
  expect(passage(paper, first!.here.start, first!.here.end)).toMatch(
    /^The harbour of Velm was closed on Monday 😀 after/,
  );
});

test('the same words are found whatever their case, marks and line breaks', () => {
  const loud = WIRE.toUpperCase().replaceAll(', ', ' – ').replaceAll(' on ', '\n on ');
  const [overlap] = overlaps(loud, [{ id: '001', text: WIRE }]);
  expect([overlap?.share, overlap?.shareOfOther, overlap?.passages.length]).toEqual([1, 1, 1]);
});

test('runs shorter than eight words are no overlap, and one of eight is', () => {
  const other = [{ id: '001', text: `x ${words(0, 20)} y` }];
  expect(overlaps(`a ${words(3, 3 + RUN - 1)} b`, other)).toEqual([]);
  expect(overlaps(`a ${words(3, 3 + RUN)} b c`, other)[0]).toMatchObject({
    id: '001',
    share: RUN / (RUN + 3),
  });
});

test('each word counts once, however often the other text says it', () => {
  const once = words(0, 10);
  const [overlap] = overlaps(`${once} ${words(100, 110)}`, [
    { id: '001', text: `${once} and again ${once}` },
  ]);
  expect(overlap?.share).toBe(0.5);
  expect(overlap?.passages).toHaveLength(2);
});

test('what is not the report’s own is left out', () => {
  const notice = words(0, 12);
  const text = `${notice} ${words(50, 70)}`;
  const other = [{ id: '001', text: `${notice} ${words(200, 220)}` }];
  expect(overlaps(text, other)).toHaveLength(1);
  expect(overlaps(text, other, [{ start: 0, end: Array.from(notice).length }])).toEqual([]);
});

test('of several the one with the most comes first, and passages longest first', () => {
  const text = `${words(0, 30)} z ${words(40, 50)}`;
  const found = overlaps(text, [
    { id: 'a', text: words(40, 50) },
    { id: 'b', text: `${words(40, 50)} q ${words(0, 30)}` },
    { id: 'c', text: words(500, 600) },
  ]);
  expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(found[0]?.passages.map((each) => each.words)).toEqual([30, 10]);
});

test.each(['', '...', 'one two'])('a text of few words (%j) shares nothing', (text) => {
  expect(
    overlaps(text, [
      { id: '001', text: WIRE },
      { id: '002', text: '' },
    ]),
  ).toEqual([]);
});
