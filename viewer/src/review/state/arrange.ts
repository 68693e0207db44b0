/** Takes the cards of a report and gives those that are asked for, in groups: by event, by speaker, or as they stand in the text. */
import type { CardKind, ReviewCard } from '../../../../src/desk/review-card.js';
import type { EffectInWords } from '../../../../src/review/effect-in-words.js';

export interface Arrangement {
  readonly by: 'event' | 'speaker' | 'text';
  readonly kind: CardKind | undefined;
  /** By how sure whoever proposed it is. */
  readonly sure: 'any' | 'sure' | 'unsure';
  readonly onlyConflicts: boolean;
  readonly onlyUndecided: boolean;
}

export const ALL: Arrangement = {
  by: 'event',
  kind: undefined,
  sure: 'any',
  onlyConflicts: false,
  onlyUndecided: false,
};

export const KIND_WORDS: Readonly<Record<CardKind, string>> = {
  deed: 'deeds',
  number: 'numbers',
  time: 'dates',
  place: 'places',
  tie: 'ties',
  said: 'said, no claim made',
  name: 'names, no claim made',
};

/** From this confidence on a proposal counts as sure. */
export const SURE = 0.8;

export interface Group {
  readonly title: string;
  readonly cards: readonly ReviewCard[];
}

/** @param chosen stays where it is, so that a decision does not take it from under the eye. */
export function arranged(
  cards: readonly ReviewCard[],
  { by, kind, sure, onlyConflicts, onlyUndecided }: Arrangement,
  effects: ReadonlyMap<string, EffectInWords>,
  chosen: string | undefined,
): readonly Group[] {
  const groups = new Map<string, ReviewCard[]>();
  for (const card of by === 'text' ? cards : namesLast(cards)) {
    const fits =
      (kind === undefined || card.kind === kind) &&
      (sure === 'any' || (sure === 'sure') === isSure(card)) &&
      (!onlyConflicts || (effects.get(card.id)?.conflicts.length ?? 0) > 0) &&
      (!onlyUndecided || card.verdict === undefined || card.id === chosen);
    if (!fits) continue;
    const title = titleOf(card, by);
    groups.set(title, [...(groups.get(title) ?? []), card]);
  }
  return [...groups].map(([title, found]) => ({ title, cards: found }));
}

/** What says something comes before what is only a name. */
function namesLast(cards: readonly ReviewCard[]): readonly ReviewCard[] {
  return [...cards.filter(({ kind }) => kind !== 'name'), ...cards.filter(({ kind }) => kind === 'name')];
}

function titleOf(card: ReviewCard, by: Arrangement['by']): string {
  if (by === 'text') return 'In the order of the text';
  return by === 'event' && card.event !== undefined ? card.event : `Said by ${card.speaker}`;
}

function isSure({ confidence = 0 }: ReviewCard): boolean {
  return confidence >= SURE;
}
