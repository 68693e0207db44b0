/** From the codes' broader links to a partial order: is this group (outcome, event) part of that one? */
import type { Concept, Iri } from '../../model/records.js';

/** A partial order of IRIs: `isWithin(a, b)` where a is b or lies under it. */
export interface Lattice {
  isWithin(part: Iri, whole: Iri): boolean;
}

/** The order that parent links span; a cycle is walked once and makes its members equal. */
export function latticeOf(parentsOf: (iri: Iri) => readonly Iri[]): Lattice {
  const ancestors = new Map<Iri, ReadonlySet<Iri>>();
  const climb = (iri: Iri): ReadonlySet<Iri> => {
    const known = ancestors.get(iri);
    if (known) return known;
    const seen = new Set<Iri>([iri]);
    for (const above of seen) for (const parent of parentsOf(above)) seen.add(parent);
    ancestors.set(iri, seen);
    return seen;
  };
  return { isWithin: (part, whole) => part === whole || climb(part).has(whole) };
}

/** The lattice of the code lists (skos:broader). */
export function conceptLattice(concepts: ReadonlyMap<Iri, Concept>): Lattice {
  return latticeOf((iri) => concepts.get(iri)?.broader ?? []);
}
