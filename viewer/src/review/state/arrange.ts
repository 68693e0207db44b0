/** Takes the cards of a report and gives those that are asked for, in groups: by event, by speaker, or as they stand in the text. */
import type { CardKind, ReviewCard } from '../../../../src/desk/cards.js';
import type { EffectInWords } from '../../../../src/review/effect-in-words.js';

export interface Arrangement {
  readonly by: 'event' | 'speaker' | 'text';
  readonly kind: CardKind | undefined;
  readonly onlyConflicts: boolean;
  readonly onlyUndecided: boolean;
}

export const ALL: Arrangement = { by: 'event', kind: undefined, onlyConflicts: false, onlyUndecided: false };

export const KIND_WORDS: Readonly<Record<CardKind, string>> = {
  deed: 'deeds',
  number: 'numbers',
  time: 'dates',
  place: 'places',
  tie: 'ties',
  said: 'said, no claim made',
};

export interface Group {
  readonly title: string;
  readonly cards: readonly ReviewCard[];
}

/** @param chosen stays where it is, so that a decision does not take it from under the eye. */
export function arranged(
  cards: readonly ReviewCard[],
  { by, kind, onlyConflicts, onlyUndecided }: Arrangement,
  effects: ReadonlyMap<string, EffectInWords>,
  chosen: string | undefined,
): readonly Group[] {
  const groups = new Map<string, ReviewCard[]>();
  for (const card of cards) {
    const fits =
      (kind === undefined || card.kind === kind) &&
      (!onlyConflicts || (effects.get(card.id)?.conflicts.length ?? 0) > 0) &&
      (!onlyUndecided || card.verdict === undefined || card.id === chosen);
    if (!fits) continue;
    const title = titleOf(card, by);
    groups.set(title, [...(groups.get(title) ?? []), card]);
  }
  return [...groups].map(([title, found]) => ({ title, cards: found }));
}

function titleOf(card: ReviewCard, by: Arrangement['by']): string {
  if (by === 'text') return 'In the order of the text';
  return by === 'event' && card.event !== undefined ? card.event : `Said by ${card.speaker}`;
}
