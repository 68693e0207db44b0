/** Identity decisions to what is read as one thing: the surest first, and never two that are decided to be different. */
import type { IdentityDecision, Iri } from '../../model/records.js';
import { UnionFind } from '../../structures/union-find.js';

/**
 * The sets that decisions of these kinds make, down to a confidence. A decision is passed over where it would put two
 * nodes into one set that another decision calls different.
 */
export function sameThings(
  decisions: Iterable<IdentityDecision>,
  kinds: readonly IdentityDecision['decision'][],
  threshold = 0,
): UnionFind {
  const all = [...decisions];
  const joining = all
    .filter(({ decision, confidence }) => kinds.includes(decision) && confidence >= threshold)
    .toSorted((a, b) => rank(a) - rank(b) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  const apart = all.filter(({ decision }) => decision === 'different');
  const sets = new UnionFind();
  const foes = new Map<Iri, Set<Iri>>();
  for (const { left, right } of apart) {
    foes.set(left, (foes.get(left) ?? new Set()).add(right));
    foes.set(right, (foes.get(right) ?? new Set()).add(left));
  }
  for (const { left, right } of joining) {
    const [a, b] = [sets.find(left), sets.find(right)];
    if (a === b || [...(foes.get(a) ?? [])].some((foe) => sets.find(foe) === b)) continue;
    const both = new Set([...(foes.get(a) ?? []), ...(foes.get(b) ?? [])]);
    sets.join(a, b);
    if (both.size > 0) foes.set(sets.find(a), both);
  }
  return sets;
}

/** What is decided stands before what is unsure. */
const rank = ({ decision }: IdentityDecision) => (decision === 'same' ? 0 : 1);
