/** An estimate to a line of the count: its numbers, what each is the sum of, and the claims behind it. */
import type { Claim, Iri } from '../../model/records.js';
import { isRunningTotal } from '../../model/running-total.js';
import { type Addend, BOUNDS, type Bound, type Estimate } from './sums.js';

export interface CasualtyLine {
  /** People. A number is undefined where no account that may carry it gives one. */
  readonly low: number | undefined;
  readonly best: number | undefined;
  /** The greatest number that anyone says; undefined where the number is unknown. */
  readonly high: number | undefined;
  /** Whether an account leaves the upper bound open, so that `high` is no bound. */
  readonly open: boolean;
  /** Which of the numbers rest on one that its speaker gives as rounded. */
  readonly about: readonly Bound[];
  /** What each number is the sum of; empty where it is undefined. */
  readonly addends: Readonly<Record<Bound, readonly Addend[]>>;
  /** The claims that the line was counted from, those of parts included, in order of IRI. */
  readonly claims: readonly Iri[];
  /** Of these the running totals (counts over a time of their own), in order of IRI. */
  readonly running: readonly Iri[];
  /** Whether every one of these claims is made by a party to what it tells. */
  readonly partyOnly: boolean;
}

/** @param claims those that the estimate was counted from */
export function lineOf(
  { low, best, high, open }: Estimate,
  claims: readonly Claim[],
  ofParty: (claim: Claim) => boolean,
): CasualtyLine {
  const sums = { low, best, high };
  return {
    low: low?.count,
    best: best?.count,
    high: high?.count,
    open,
    about: BOUNDS.filter((bound) => sums[bound]?.addends.some(({ about }) => about)),
    addends: { low: low?.addends ?? [], best: best?.addends ?? [], high: high?.addends ?? [] },
    claims: claims.map(({ id }) => id).sort(),
    running: claims
      .filter(isRunningTotal)
      .map(({ id }) => id)
      .sort(),
    partyOnly: claims.length > 0 && claims.every(ofParty),
  };
}
