/** What a person may do with the chosen card, by key or by button. */
import type { ReviewCard } from '../../../src/desk/cards.js';
import type { Review } from './review.js';

/** The questions of a card that nobody has answered. */
export function openLinks({ links }: ReviewCard): ReviewCard['links'] {
  return links.filter(({ decided }) => decided === undefined);
}

const WORDS = { accept: 'accepted', reject: 'rejected', later: 'left for later' } as const;

/** Decides on a card and goes to the next; a card that still asks something stays. */
export function judge(review: Review, card: ReviewCard, what: keyof typeof WORDS): void {
  void review.decide(WORDS[what], { do: what, ids: [card.id] });
  if (what !== 'accept' || openLinks(card).length === 0) review.stepToUndecided();
}

/** Says which node of the data is meant, or that it is a new one. */
export function link(review: Review, id: string, to: string | undefined): void {
  void review.decide(
    to === undefined ? 'a new one' : 'linked',
    to === undefined ? { do: 'new', ids: [id] } : { do: 'link', id, to },
  );
}

/** The cards that are wholly in the window, undecided, and ask nothing. */
export function acceptable(review: Review): readonly ReviewCard[] {
  const { onScreen, shown, pending } = review;
  return shown.value.filter(
    (card) =>
      onScreen.value.has(card.id) &&
      card.verdict === undefined &&
      !pending.value.has(card.id) &&
      openLinks(card).length === 0,
  );
}

export function acceptAllOnScreen(review: Review): void {
  const ids = acceptable(review).map(({ id }) => id);
  if (ids.length > 0) void review.decide(`${ids.length} accepted`, { do: 'accept', ids });
}
