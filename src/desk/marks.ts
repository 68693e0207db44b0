/** Takes a reading and gives where its text is marked, by kind, and which claims each mark belongs to. */
import type { Range } from '../model/range.js';
import type { LocalId, ReadClaim, Reading } from '../reading/reading.js';

/** Who; what happened; how many; when; that somebody says it. */
export type MarkKind = 'who' | 'what' | 'many' | 'when' | 'says';

export interface Mark extends Range {
  readonly kind: MarkKind;
  /** The claims of which it is a part, in their order. */
  readonly cards: readonly LocalId[];
}

export function marksOf(reading: Reading): readonly Mark[] {
  const { entities, events, figures, utterances, claims } = reading;
  const speakers = new Map(utterances.map(({ id, speakers = [] }) => [id, speakers]));
  const cards = (isIn: (claim: ReadClaim) => boolean) => claims.filter(isIn).map(({ id }) => id);
  const about =
    (id: LocalId) =>
    ({ subject, object }: ReadClaim) =>
      subject === id || object === id;
  const says =
    (id: LocalId) =>
    ({ utterance }: ReadClaim) =>
      speakers.get(utterance)?.includes(id) === true;
  const all: Mark[] = [
    ...entities.flatMap(({ id, mentions }) => {
      const own = cards((claim) => about(id)(claim) || says(id)(claim));
      return mentions.map(({ start, end }) => ({ start, end, kind: 'who' as const, cards: own }));
    }),
    ...events.flatMap(({ id, triggers }) =>
      triggers.map(({ start, end }) => ({ start, end, kind: 'what' as const, cards: cards(about(id)) })),
    ),
    ...figures.map(({ id, start, end }) => ({ start, end, kind: 'many' as const, cards: cards(about(id)) })),
    ...claims.flatMap(({ id, object, objectAt }) =>
      objectAt !== undefined && typeof object === 'object' && 'edtf' in object
        ? [{ start: objectAt.start, end: objectAt.end, kind: 'when' as const, cards: [id] }]
        : [],
    ),
    ...utterances.flatMap(({ id, cue }) => {
      if (cue === undefined) return [];
      const made = cards(({ utterance }) => utterance === id);
      return [
        { start: cue.start, end: cue.end, kind: 'says' as const, cards: made.length > 0 ? made : [id] },
      ];
    }),
  ];
  return all.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}
