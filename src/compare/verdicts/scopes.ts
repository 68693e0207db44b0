/** Events (and actors) as scopes of counts: which is part of which, and which two may be one. */
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { type Lattice, latticeOf } from './lattice.js';

export interface Scopes extends Lattice {
  /** The scopes that one lies in, nearest first, itself left out. */
  above(scope: Iri): readonly Iri[];
  /** The scopes that are perhaps the same as this one: an identity decision says unsure. */
  perhapsSame(scope: Iri): readonly Iri[];
}

/** From the affirmed claims that one event is part of another, and the identity decisions. Decided the same means each lies in the other. */
export function scopesOf(corpus: Corpus): Scopes {
  const parents = new Map<Iri, Iri[]>();
  const unsure = new Map<Iri, Iri[]>();
  const link = (links: Map<Iri, Iri[]>, from: Iri, to: Iri) => {
    const known = links.get(from);
    if (known === undefined) links.set(from, [to]);
    else known.push(to);
  };
  for (const { proposition, polarity } of corpus.claims.values()) {
    const { subject, predicate, object } = proposition;
    if (predicate === cg.subEventOf && polarity === 'affirmed' && object.kind === 'iri')
      link(parents, subject, object.value);
  }
  for (const { left, right, decision } of corpus.identities.values()) {
    const links = decision === 'same' ? parents : decision === 'unsure' ? unsure : undefined;
    if (links === undefined) continue;
    link(links, left, right);
    link(links, right, left);
  }
  const lattice = latticeOf((iri) => parents.get(iri) ?? []);
  return {
    isWithin: (part, whole) => lattice.isWithin(part, whole),
    above(scope) {
      const seen = new Set([scope]);
      for (const here of seen) for (const parent of parents.get(here) ?? []) seen.add(parent);
      seen.delete(scope);
      return [...seen];
    },
    perhapsSame: (scope) => unsure.get(scope) ?? [],
  };
}
