/** What is asked for while a claim is made by hand, and what is offered. */
import type { Templates } from '../model/records.js';
import type { LocalId, Reading, ReadObject } from '../reading/reading.js';
import type { Base } from '../review/base.js';
import type { Stated } from '../review/decisions.js';
import type { Preview } from '../review/preview.js';

/** One thing that may be put in. */
export interface Offered {
  readonly label: string;
  /** What it is, and why it is offered. */
  readonly why: string;
  /** A relation without prefix, an id of the reading or of `state`, or words. */
  readonly put: ReadObject;
  /** Class without prefix. */
  readonly type?: string;
  /** What a relation leads to: a class, or a kind of figure, date or words. */
  readonly range?: string;
  /** The sentences of a relation. */
  readonly says?: Templates;
  /** The relation leads the other way: what comes next is its subject. */
  readonly inverse?: boolean;
  /** What has to be stated beside the claim. */
  readonly state?: Stated;
}

/** Part of a claim, or of an utterance that is new: who says it, through whom, to whom. */
export const ASKED_PARTS = ['subject', 'relation', 'object', 'speaker', 'medium', 'addressee'] as const;
export type AskedPart = (typeof ASKED_PARTS)[number];

/** What is asked for. */
export interface Asked {
  readonly part: AskedPart;
  /** As typed so far. */
  readonly text: string;
  /** Class of the subject, for relation and object. */
  readonly type?: string;
  /** For the object. */
  readonly relation?: string;
  readonly inverse?: boolean;
  /** The words that were marked, and where they stand. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The id of the claim to be; what is new beside it is named after it. */
  readonly id: LocalId;
}

export interface Ground {
  readonly reading: Reading;
  readonly base: Base;
  readonly preview: Preview;
}
