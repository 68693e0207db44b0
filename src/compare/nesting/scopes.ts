/** Events (and actors) as scopes of counts: which is part of which, and which two may be one. */
import { decisionsOnThings } from '../../model/decided.js';
import type { Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { Nesting } from '../../structures/nesting.js';
import { claimsOf } from '../standing/claim-index.js';
import type { Lattice } from './lattice.js';

export interface Scopes extends Lattice {
  /** The scopes that one lies in, nearest first, itself left out. */
  above(scope: Iri): readonly Iri[];
  /** The last of these: the widest scope that one lies in; itself where it lies in none. */
  widest(scope: Iri): Iri;
  /** Whether each of two lies in the other, as what is decided to be the same does. */
  areEqual(one: Iri, other: Iri): boolean;
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
  for (const { proposition, polarity } of claimsOf(corpus, [cg.subEventOf])) {
    const { subject, object } = proposition;
    if (polarity === 'affirmed' && object.kind === 'iri') link(parents, subject, object.value);
  }
  for (const { left, right, decision } of decisionsOnThings(corpus)) {
    const links = decision === 'same' ? parents : decision === 'unsure' ? unsure : undefined;
    if (links === undefined) continue;
    link(links, left, right);
    link(links, right, left);
  }
  const nesting = new Nesting(parents);
  const above = (scope: Iri): readonly Iri[] => {
    const seen = new Set([scope]);
    for (const here of seen) for (const parent of parents.get(here) ?? []) seen.add(parent);
    seen.delete(scope);
    return [...seen];
  };
  const widest = new Map<Iri, Iri>();
  return {
    isWithin: (part, whole) => nesting.isWithin(part, whole),
    areEqual: (one, other) => nesting.areEqual(one, other),
    above,
    widest(scope) {
      // As long as each lies in one other, the widest of all is the same.
      const way = [scope];
      let here = scope;
      for (;;) {
        const next = parents.get(here) ?? [];
        const [only] = next;
        if (widest.has(here) || only === undefined || next.length > 1 || nesting.areEqual(here, only)) break;
        here = only;
        way.push(here);
      }
      const found = widest.get(here) ?? above(here).at(-1) ?? here;
      for (const each of way) widest.set(each, found);
      return found;
    },
    perhapsSame: (scope) => unsure.get(scope) ?? [],
  };
}
