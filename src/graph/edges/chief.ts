/** Ties of actors to those with whom most of what is told has to do: by the independent sources that their relations have. */
import type { Iri } from '../../model/records.js';

export interface Tied {
  readonly source: Iri;
  readonly target: Iri;
  /** Independent sources. */
  readonly origins: number;
}

/** Every end of a tie, those with the most sources first, of equals by IRI. */
function byOrigins(ties: Iterable<Tied>): readonly Iri[] {
  const origins = new Map<Iri, number>();
  for (const { source, target, origins: own } of ties)
    for (const end of new Set([source, target])) origins.set(end, (origins.get(end) ?? 0) + own);
  return [...origins].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}

/** A chief name, with those before it to which it is tied. */
export interface ChiefName {
  readonly id: Iri;
  readonly tied: readonly Iri[];
}

/**
 * They one by one, whoever has nothing to do with one before it left out.
 * @param ties are gone through twice, where no neighbours are given
 */
export function* inTurn(
  ties: Iterable<Tied>,
  neighbours: (id: Iri) => Iterable<Iri> = neighboursIn(ties),
): Generator<ChiefName> {
  const before = new Set<Iri>();
  for (const id of byOrigins(ties)) {
    const tied = [...neighbours(id)].filter((other) => other !== id && before.has(other));
    if (before.size > 0 && tied.length === 0) continue;
    before.add(id);
    yield { id, tied };
  }
}

function neighboursIn(ties: Iterable<Tied>): (id: Iri) => Iterable<Iri> {
  const known = new Map<Iri, Set<Iri>>();
  for (const { source, target } of ties)
    for (const [from, to] of [
      [source, target],
      [target, source],
    ] as const)
      known.set(from, (known.get(from) ?? new Set<Iri>()).add(to));
  return (id) => known.get(id) ?? [];
}
