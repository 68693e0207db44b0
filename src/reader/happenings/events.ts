/** What a report tells as happening: triggers with their roles, gathered to events, with days and figures; and relations that are told without an event. */
import type { Range } from '../../model/range.js';
import type { ReadDate, ReadFigure } from '../../reading/reading.js';
import type { TokenSpan } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';

/** How it is told: as done, as taken for granted by whoever speaks of it, as still to come, as threatened, as supposed or asked about, as not so. */
export type Told = 'done' | 'given' | 'planned' | 'threatened' | 'supposed' | 'demanded' | 'denied';

/** A word that tells of a happening. */
export interface Trigger extends TokenSpan, Range {
  /** The token that carries the sense: the noun of `launched an attack`. */
  readonly head: number;
  /** Id of the frame in `ontology/frames`. */
  readonly frame: string;
  /** A code of `code:event-types` without prefix. */
  readonly type: string;
  /** What the word itself says: `attack`, `kill`, `claim`. */
  readonly sense: string;
  readonly told: Told;
  readonly confidence: number;
}

/** Who or what plays a role in an event. */
export interface Argument {
  /** A relation of the ontology without prefix: `perpetrator`, `target`, `place`. */
  readonly role: string;
  /** Index of the entity. */
  readonly entity: number;
  readonly mention: EntityMention;
  readonly trigger: Trigger;
  /** The rule or head: `frame:attack/subject`. */
  readonly by: string;
  readonly confidence: number;
  /** The accuser's or the denier's: `negated` where this role is denied though the event is told. */
  readonly negated?: boolean;
}

/** A date of an event, and where it stands. */
export interface EventDate extends Range {
  /** Absent: when it happened. */
  readonly predicate?: 'startedOn' | 'endedOn';
  readonly date: ReadDate & { readonly edtf: string };
  readonly by: string;
  readonly confidence: number;
}

/** A figure, and the trigger by which it belongs to its event. */
export interface EventFigure {
  readonly figure: Omit<ReadFigure, 'id' | 'partOf'>;
  /** Index in the same list of the figure of which it is a part. */
  readonly partOf?: number;
  /** The speaker's own loaded word: `neutralised`. */
  readonly wording?: string;
  /** How it is told; absent: as done. */
  readonly told?: Told;
  /** The time for which a running total holds. */
  readonly when?: ReadDate;
  readonly by: string;
  readonly confidence: number;
}

export interface ReaderEvent {
  /** Its place in the list of events. */
  readonly index: number;
  readonly type: string;
  readonly label: string;
  /** At least one, in order of the text. */
  readonly triggers: readonly Trigger[];
  readonly arguments: readonly Argument[];
  readonly dates: readonly EventDate[];
  readonly figures: readonly EventFigure[];
  /** Index of the event of which it is a part. */
  readonly partOf?: number;
}

/** A relation of two entities that is told without an event: holds office, part of, is affiliated with. */
export interface DirectRelation extends TokenSpan, Range {
  readonly subject: { readonly entity: number; readonly mention: EntityMention };
  readonly predicate: string;
  readonly object: { readonly entity: number; readonly mention: EntityMention };
  readonly told: Told;
  /** When it is said to hold. */
  readonly when?: ReadDate;
  readonly by: string;
  readonly confidence: number;
}

/** What is told of an entity or an event that is neither a role nor a relation of two entities: words, a day, a count, another event. Its range is where the object stands. */
export interface Statement extends Range {
  readonly subject: { readonly entity: number } | { readonly event: number };
  readonly predicate: string;
  readonly object: StatementObject;
  /** Where the rest of it stands: the sentences of these places are its passages too. */
  readonly at: readonly number[];
  readonly told: Told;
  readonly by: string;
  readonly confidence: number;
}

export type StatementObject =
  | { readonly text: string; readonly language: string }
  | { readonly date: ReadDate & { readonly edtf: string } }
  | { readonly figure: Omit<ReadFigure, 'id' | 'partOf'> }
  | { readonly event: number }
  | { readonly entity: number };
