/** Ties of actors to those with whom most of what is told has to do: by the independent sources that their relations have. */
import type { Iri } from '../../model/records.js';

export interface Tied {
  readonly source: Iri;
  readonly target: Iri;
  /** Independent sources. */
  readonly origins: number;
}

/** Every end of a tie, those with the most sources first, of equals by IRI. */
export function byOrigins(ties: Iterable<Tied>): readonly Iri[] {
  const origins = new Map<Iri, number>();
  for (const { source, target, origins: own } of ties)
    for (const end of new Set([source, target])) origins.set(end, (origins.get(end) ?? 0) + own);
  return [...origins].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}

/** So many of the first of them, each tied to one before it. */
export function chiefNames(ties: readonly Tied[], most: number): ReadonlySet<Iri> {
  const neighbours = new Map<Iri, Set<Iri>>();
  const tie = (from: Iri, to: Iri) => neighbours.set(from, (neighbours.get(from) ?? new Set<Iri>()).add(to));
  for (const { source, target } of ties)
    if (source !== target) {
      tie(source, target);
      tie(target, source);
    }
  const chief = new Set<Iri>();
  for (const id of byOrigins(ties)) {
    if (chief.size === most) break;
    const beside = neighbours.get(id) ?? new Set<Iri>();
    if (chief.size === 0 || [...chief].some((other) => beside.has(other))) chief.add(id);
  }
  return chief;
}
