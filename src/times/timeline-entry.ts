/** What stands in a time line at one date: an event, a relation with a day of its own, or something said. */
import type { PropositionStanding } from '../compare/standing/standing.js';
import type { Modality } from '../model/modality.js';
import type { Claim, Iri } from '../model/records.js';
import type { Span } from './days.js';

/** Something at one date that is told of it. Another date told of the same event is an entry of its own. */
export interface TimelineEntry {
  readonly kind: 'event' | 'relation' | 'utterance';
  /** IRI of an event or an utterance, key of a proposition. */
  readonly id: string;
  /** Name of the event or the utterance; the sentence of a relation. */
  readonly title: string;
  /** The date as told: `began on 31 October 2023`; undefined where nobody gives one. */
  readonly when: string | undefined;
  readonly span: Span;
  /** Whether the date bears no mark of doubt; of what was said also whether it has a day of its own, not that of its report. */
  readonly sure: boolean;
  readonly ownDate: boolean;
  /** Where nobody tells it as done. */
  readonly modality: Modality | undefined;
  /** Who gives this date; of an event without one, who tells of it; of an utterance, what it says. */
  readonly affirmedBy: readonly Claim[];
  /** Who says that it was not then, or not at all. */
  readonly deniedBy: readonly Claim[];
  /** Independent origins of `affirmedBy`. */
  readonly origins: readonly Iri[];
  readonly partyOnly: boolean;
  /** Other dates that are told of it. */
  readonly otherDates: readonly OtherDate[];
  /** Claims of the event by those who give no date of it. */
  readonly alsoToldBy: readonly Claim[];
  /** What is told in this event of whom the time line is about; where it is about nobody, what is disputed of it. */
  readonly parts: readonly PropositionStanding[];
}

/** A date of the same event or relation by other claims: how it lies to the one of the entry. */
export interface OtherDate {
  readonly when: string;
  /**
   * Its days hold those of the entry, lie within them, or are others, at least in part. Of days through which it is
   * told to have gone on: longer or shorter than the entry.
   */
  readonly how: 'less closely' | 'more closely' | 'longer' | 'shorter' | 'otherwise';
  readonly affirmedBy: readonly Claim[];
}
