/** A card of the review, as the page has it: a claim, something said of which no claim is made, or a name of which none is. */
import type { Iri } from '../model/records.js';
import type { LocalId, ReadClaim, ReadEntity, ReadFigure, ReadPassage } from '../reading/reading.js';
import type { Verdict } from '../review/decisions.js';
import type { Shared } from './shared-passages.js';

/** What a claim is about, by which cards can be chosen. */
export type CardKind = 'deed' | 'number' | 'time' | 'place' | 'tie' | 'said' | 'name';

export interface ReviewCard {
  readonly id: LocalId;
  /** Of the claim as it would stand in the data. */
  readonly iri?: Iri;
  readonly kind: CardKind;
  readonly sentence: string;
  /** `The National Guard says`. */
  readonly voice: string;
  /** From the publisher to whoever says it. */
  readonly chain: readonly string[];
  readonly evidence: readonly ReadPassage[];
  /** The event that it is about. */
  readonly event?: string;
  readonly speaker: string;
  /** The rule or model that proposed it. */
  readonly by?: string;
  readonly confidence?: number;
  /** Why it was proposed, where no rule or model says so: `named in 3 places, and no claim speaks of it`. */
  readonly because?: string;
  readonly wording?: string;
  readonly headline: boolean;
  readonly verdict?: Verdict;
  /** Stated by hand. */
  readonly stated: boolean;
  readonly links: readonly LinkChoice[];
  /** What it has word for word in common with other reports, whose common source it proposes. */
  readonly shared?: readonly Shared[];
  /** As it stands in the reading, for who edits it. */
  readonly claim?: ReadClaim;
  /** What it counts. */
  readonly figure?: ReadFigure;
  /** The place that it names and the data do not have: where that lies can be said. */
  readonly place?: PlaceOfCard;
  /** What it is about and what it leads to, in words. */
  readonly subject?: string;
  readonly subjectType?: string;
  readonly relation?: string;
  readonly object?: string;
}

export interface PlaceOfCard {
  readonly id: LocalId;
  readonly label: string;
  /** Its class, without prefix. */
  readonly type: string;
  readonly coordinates?: NonNullable<ReadEntity['coordinates']>;
}

/** Which node of the data is meant, where one may be. */
export interface LinkChoice {
  readonly id: LocalId;
  readonly label: string;
  readonly candidates: readonly { readonly iri: Iri; readonly label: string; readonly why: string }[];
  /** What was decided; absent while nothing was. */
  readonly decided?: Iri | 'new';
  /** What was said of how it and one of the data relate, a sentence each. */
  readonly judged: readonly string[];
}
