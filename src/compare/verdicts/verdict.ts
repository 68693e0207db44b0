/** What a comparison of two sides says: the verdict, its reason and the claims on each side; and those that a part of a corpus was given. */
import type { Claim, Corpus, Iri } from '../../model/records.js';

/** From the gravest to the mildest; the order in which comparisons are listed. */
export const VERDICTS = ['contradictory', 'inTension', 'compatible', 'agrees', 'notComparable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why: one code a comparison. */
export const REASONS = [
  'polarity',
  'bounds',
  'part-of',
  'outcome',
  'group',
  'time',
  'rounding',
  'wording',
  'identity-unsure',
  'order',
  'cause',
  'assessment',
  'plan',
  'modality',
  'opposite',
  'perpetrator',
  'value',
  'silence',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Comparison {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** What the two sides speak of: the subject of their propositions, or of the first. */
  readonly about: Iri;
  /** The claims of each side, in order of IRI; the side with the first claim is left. */
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
  /** With the reason silence: the side that says nothing of what the other tells. */
  readonly silent?: 'left' | 'right';
}

/** One side tells what the other, who tells of the same matter, says nothing of. */
export function silence(about: Iri, told: readonly Claim[], silent: readonly Claim[]): Comparison {
  const { left, right } = comparison('notComparable', 'silence', about, told, silent);
  const isToldLeft = left.some(({ id }) => id === told[0]?.id);
  return {
    verdict: 'notComparable',
    reason: 'silence',
    about,
    left,
    right,
    silent: isToldLeft ? 'right' : 'left',
  };
}

/** A comparison whose sides do not depend on the order in which they came. */
export function comparison(
  verdict: Verdict,
  reason: Reason,
  about: Iri,
  one: readonly Claim[],
  other: readonly Claim[],
): Comparison {
  const [a, b] = [byIri(one), byIri(other)];
  const [left, right] = (a[0]?.id ?? '') <= (b[0]?.id ?? '') ? [a, b] : [b, a];
  return { verdict, reason, about, left, right };
}

/** Claims in order of IRI. What is in order already is kept as it is: one list serves all comparisons of its side. */
export const byIri = (claims: readonly Claim[]) =>
  claims.every(({ id }, n) => n === 0 || claims[n - 1]!.id <= id)
    ? claims
    : claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Of parts of a corpus the comparisons that were made of the whole: what is not in the part takes part in them. */
const given = new WeakMap<Corpus, () => Iterable<Comparison>>();

/** From now on these are the comparisons of the part. @param all asked once, when they are first needed. */
export function giveComparisons(part: Corpus, all: () => Iterable<Comparison>): void {
  given.set(part, all);
}

/** Undefined where its own are to be made. */
export function givenComparisons(corpus: Corpus): Iterable<Comparison> | undefined {
  return given.get(corpus)?.();
}
