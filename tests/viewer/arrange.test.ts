/** The cards of a report as they are asked for. */
import { expect, test } from 'vitest';
import type { ReviewCard } from '../../src/desk/review-card.js';
import { ALL, arranged } from '../../viewer/src/review/state/arrange.js';

const card = (id: string, kind: ReviewCard['kind'], speaker: string, event?: string) =>
  ({ id, kind, speaker, ...(event === undefined ? {} : { event }) }) as ReviewCard;

test('what is only a name comes after all that is said, but for the order of the text', () => {
  const cards = [
    card('e1', 'name', 'nobody yet'),
    card('c1', 'deed', 'Ford Guard', 'Raid'),
    card('e2', 'name', 'nobody yet'),
    card('u2', 'said', 'A teacher'),
  ];
  const order = (by: 'event' | 'speaker' | 'text') =>
    arranged(cards, { ...ALL, by }, new Map(), undefined).map(({ title, cards: each }) => [
      title,
      ...each.map(({ id }) => id),
    ]);
  expect(order('event')).toEqual([
    ['Raid', 'c1'],
    ['Said by A teacher', 'u2'],
    ['Said by nobody yet', 'e1', 'e2'],
  ]);
  expect(order('speaker').at(-1)).toEqual(['Said by nobody yet', 'e1', 'e2']);
  expect(order('text')).toEqual([['In the order of the text', 'e1', 'c1', 'e2', 'u2']]);
});
