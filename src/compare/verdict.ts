/** What a comparison of two sides says: the verdict, its reason and the claims on each side. */
import type { Iri } from '../model/records.js';

/** From best to worst agreement; `notComparable` stands apart. */
export type Verdict = 'agrees' | 'compatible' | 'inTension' | 'contradictory' | 'notComparable';

/** Why: one code a comparison. */
export type Reason =
  | 'polarity'
  | 'bounds'
  | 'part-of'
  | 'outcome'
  | 'group'
  | 'time'
  | 'rounding'
  | 'wording'
  | 'identity-unsure'
  | 'order'
  | 'plan'
  | 'value'
  | 'silence';

export interface Comparison {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** What the two sides speak of: the subject of their propositions. */
  readonly about: Iri;
  /** Claims on each side; sides are in order of their first claim. */
  readonly left: readonly Iri[];
  readonly right: readonly Iri[];
  /** One sentence in words, built from the claims. */
  readonly sentence: string;
  /** What would reconcile the sides, where the data names it. */
  readonly bridge: string | undefined;
}
