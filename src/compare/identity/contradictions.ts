/** Identity decisions that cannot all hold: two nodes decided to be different, and by way of others the same. */
import type { IdentityDecision, Iri } from '../../model/records.js';
import { Ways } from '../../structures/ways.js';

export interface Contradiction {
  /** That the two are different. */
  readonly different: IdentityDecision;
  /** The nodes from one to the other, each the same as the next; empty where the way is long. */
  readonly way: readonly Iri[];
}

/** @param threshold decisions that are less sure join nothing */
export function contradictionsAmong(
  decisions: Iterable<IdentityDecision>,
  threshold = 0,
): readonly Contradiction[] {
  const all = [...decisions];
  const ways = new Ways(
    all.flatMap(({ decision, confidence, left, right }) =>
      decision === 'same' && confidence >= threshold ? [[left, right] as const] : [],
    ),
  );
  return all.flatMap((different) => {
    if (different.decision !== 'different') return [];
    const way = ways.between(different.left, different.right);
    return way === undefined ? [] : [{ different, way }];
  });
}
