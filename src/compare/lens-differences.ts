/** Two lenses on one corpus to where both speak of one thing and do not say the same. */
import type { Claim, Corpus } from '../model/records.js';
import { comparisons } from './comparisons.js';
import { withClaims } from './lenses.js';
import type { Comparison } from './verdict.js';

/**
 * Comparisons with one lens on each side, other than those in which both can be true, gravest first. What both
 * lenses hold as a whole is no difference between them.
 */
export function differencesBetween(corpus: Corpus, left: Corpus, right: Corpus): readonly Comparison[] {
  const told = withClaims(corpus, ({ id }) => left.claims.has(id) || right.claims.has(id));
  const heldBy = ({ claims }: Corpus, side: readonly Claim[]) => side.some(({ id }) => claims.has(id));
  return comparisons(told)
    .filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'compatible')
    .filter((each) => {
      const inLeft = [heldBy(left, each.left), heldBy(left, each.right)] as const;
      const inRight = [heldBy(right, each.left), heldBy(right, each.right)] as const;
      const facing = (inLeft[0] && inRight[1]) || (inLeft[1] && inRight[0]);
      return facing && ![...inLeft, ...inRight].every(Boolean);
    });
}
