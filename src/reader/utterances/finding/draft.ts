/** An utterance while it is being found: in tokens, before anybody knows which entity speaks. */
import type { Polarity, SpeechAct } from '../../../model/records.js';
import type { TokenSpan } from '../../document/report-document.js';
import type { Reach } from './tree.js';

/** Where those who speak are named: heads of their noun phrases. */
export interface Named {
  readonly sentence: number;
  readonly heads: readonly number[];
}

export interface Draft {
  readonly sentence: number;
  /** Its token: the verb, the preposition, the noun. */
  readonly at: number;
  readonly cue: Reach;
  /** The cue with speaker, day and manner: all that is not said. */
  block: Reach;
  named?: Named;
  /** Whoever speaks there speaks here. */
  sameAs?: Draft;
  content: readonly TokenSpan[];
  direct: boolean;
  act: SpeechAct;
  readonly polarity: Polarity;
  form?: string;
  /** Who passes it on. */
  outer?: Draft;
  /** What it says is what is said before it. */
  readonly trailing: boolean;
  /** A quotation is announced: it follows behind a colon. */
  readonly forward?: boolean;
  /** It stands in what another says, and is not said by that other. */
  readonly aside?: boolean;
  readonly fallback?: boolean;
  /** Of a document that tells no author: `the statement said`. */
  document?: boolean;
  readonly by: string;
  confidence: number;
}

export interface Found {
  readonly drafts: Draft[];
  /** Tokens that need not be asked again. */
  readonly used: Set<number>;
}

export const span = (sentence: number, first: number, last: number): readonly TokenSpan[] =>
  first <= last ? [{ sentence, first, last }] : [];
