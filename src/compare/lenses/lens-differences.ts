/** Two lenses on one corpus to where both speak of one thing and do not say the same, and whether both can be true. */
import type { Claim, Corpus } from '../../model/records.js';
import { comparisons } from '../verdicts/comparisons.js';
import type { Comparison, Verdict } from '../verdicts/verdict.js';
import { withClaims } from './lenses.js';

/**
 * Comparisons with one lens on each side that are contradictory or in tension, gravest first. What both lenses hold
 * as a whole is no difference between them, and what one of them is silent on is in what only the other says.
 */
export function differencesBetween(corpus: Corpus, left: Corpus, right: Corpus): readonly Comparison[] {
  return between(corpus, left, right, ['contradictory', 'inTension']);
}

/** Comparisons with one lens on each side that do not say the same, and can both be true. */
export function compatibleBetween(corpus: Corpus, left: Corpus, right: Corpus): readonly Comparison[] {
  return between(corpus, left, right, ['compatible']);
}

function between(
  corpus: Corpus,
  left: Corpus,
  right: Corpus,
  verdicts: readonly Verdict[],
): readonly Comparison[] {
  const told = withClaims(corpus, ({ id }) => left.claims.has(id) || right.claims.has(id));
  const heldBy = ({ claims }: Corpus, side: readonly Claim[]) => side.some(({ id }) => claims.has(id));
  return comparisons(told)
    .filter(({ verdict }) => verdicts.includes(verdict))
    .filter((each) => {
      const inLeft = [heldBy(left, each.left), heldBy(left, each.right)] as const;
      const inRight = [heldBy(right, each.left), heldBy(right, each.right)] as const;
      const facing = (inLeft[0] && inRight[1]) || (inLeft[1] && inRight[0]);
      return facing && ![...inLeft, ...inRight].every(Boolean);
    });
}
