/** Takes a proposal of a reading and gives the ids of those that it cannot be said without, and where each must be found. */
import type { LocalId, Proposal, ProposalKind, ReadClaim, ReadFigure, ReadUtterance } from './reading.js';

export type Need = readonly [id: LocalId, kinds: readonly ProposalKind[]];

const ENTITIES: readonly ProposalKind[] = ['entities'];
const SUBJECTS: readonly ProposalKind[] = ['entities', 'events', 'utterances'];
const OBJECTS: readonly ProposalKind[] = ['entities', 'events', 'figures', 'utterances'];

export function needsOf(kind: ProposalKind, proposal: Proposal): readonly Need[] {
  switch (kind) {
    case 'figures': {
      const { partOf } = proposal as ReadFigure;
      return partOf === undefined ? [] : [[partOf, ['figures']]];
    }
    case 'utterances': {
      const each = proposal as ReadUtterance;
      const people = [each.speakers, each.media, each.addressees, each.distributors, each.credits];
      // A report that passes on what was refused still says the rest.
      return people.flatMap((ids) => ids ?? []).map((id) => [id, ENTITIES] as const);
    }
    case 'claims': {
      const { subject, object, utterance } = proposal as ReadClaim;
      return [
        [subject, SUBJECTS],
        ...(typeof object === 'string' ? [[object, OBJECTS] as const] : []),
        [utterance, ['utterances']],
      ];
    }
    default:
      return [];
  }
}
