/** The claims that places lie within others to what contains what, by one claim or by way of others. */

import { isToldAsDone } from '../model/modality.js';
import { expand } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';
import { memo } from '../structures/memo.js';
import { Nesting } from '../structures/nesting.js';

export interface Containment {
  contains(whole: Iri, part: Iri): boolean;
  /** All that lies within it, at any remove; never itself. */
  within(whole: Iri): ReadonlySet<Iri>;
}

const WITHIN = expand('cg:within');

/** Made once a corpus. A circle of claims does no harm. */
export const containment = memo((corpus: Corpus): Containment => {
  const parts = new Map<Iri, Set<Iri>>();
  const wholes = new Map<Iri, Set<Iri>>();
  for (const claim of corpus.claims.values()) {
    const { subject, predicate, object } = claim.proposition;
    if (predicate !== WITHIN || object.kind !== 'iri') continue;
    if (claim.polarity !== 'affirmed' || !isToldAsDone(claim)) continue;
    add(parts, object.value, subject);
    add(wholes, subject, object.value);
  }
  const nesting = new Nesting(wholes);
  const within = (whole: Iri): ReadonlySet<Iri> => {
    const found = new Set(parts.get(whole));
    // A set takes in what is added while it is gone through.
    for (const part of found) for (const next of parts.get(part) ?? []) found.add(next);
    found.delete(whole);
    return found;
  };
  return { within, contains: (whole, part) => whole !== part && nesting.isWithin(part, whole) };
});

function add(sets: Map<Iri, Set<Iri>>, key: Iri, value: Iri): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
