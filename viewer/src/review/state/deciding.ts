/** What a person may do with the chosen card, by key or by button. */
import type { ReviewCard } from '../../../../src/desk/review-card.js';
import type { Review } from './review.js';

/** The questions of a card that nobody has answered. */
export function openLinks(review: Review, { links }: ReviewCard): ReviewCard['links'] {
  const linking = review.linking.value;
  return links.filter(({ id, decided }) => decided === undefined && !linking.has(id));
}

const WORDS = { accept: 'accepted', reject: 'rejected', later: 'left for later' } as const;

/** Decides on a card and goes to the next; a card that still asks something stays. */
export function judge(review: Review, card: ReviewCard, what: keyof typeof WORDS): void {
  void review.decide(WORDS[what], { do: what, ids: [card.id] });
  if (what !== 'accept' || openLinks(review, card).length === 0) review.stepToUndecided();
}

/** Says which node of the data is meant, or that it is a new one; a card that was accepted and asks nothing more makes room for the next. */
export function link(review: Review, id: string, to: string | undefined): void {
  void review.decide(
    to === undefined ? 'a new one' : 'linked',
    to === undefined ? { do: 'new', ids: [id] } : { do: 'link', id, to },
  );
  const card = review.card.peek();
  if (card === undefined || openLinks(review, card).length > 0) return;
  if (card.verdict === 'accepted' || review.pending.peek().has(card.id)) review.stepToUndecided();
}

/** The cards that are wholly in the window, undecided, and ask nothing; of each is known what it does to the graph. */
export function acceptable(review: Review): readonly ReviewCard[] {
  const { onScreen, shown, pending } = review;
  return shown.value.filter(
    (card) =>
      onScreen.value.has(card.id) &&
      card.verdict === undefined &&
      !pending.value.has(card.id) &&
      review.comparison.value === 'done' &&
      !review.isPending(card) &&
      openLinks(review, card).length === 0,
  );
}

export function acceptAllOnScreen(review: Review): void {
  const ids = acceptable(review).map(({ id }) => id);
  if (ids.length === 0) return;
  void review.decide(`${ids.length} accepted`, { do: 'accept', ids });
  review.stepToUndecided();
  // The next screen of them begins with it.
  requestAnimationFrame(() =>
    document.getElementById(`card-${review.chosen.peek()}`)?.scrollIntoView({ block: 'start' }),
  );
}
