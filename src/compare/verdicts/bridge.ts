/** A contradiction of dates to what would reconcile it: two events, told by one utterance, that fit one date each. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Comparison } from './verdict.js';

const ROLE = expand('code:role');

/**
 * The claims that date two events in which the subject has a role, one within the days of each side, told by one and
 * the same utterance; none where the data does not hold them. It is a likely bridge, not a resolution.
 */
export function bridgeOf(
  corpus: Corpus,
  { verdict, reason, about, left, right }: Comparison,
): readonly Claim[] {
  if (verdict !== 'contradictory' || reason !== 'time') return [];
  const involved = new Set<Iri>();
  for (const { proposition, polarity } of corpus.claims.values()) {
    const isRole = corpus.ontology.relations.get(proposition.predicate)?.family === ROLE;
    if (isRole && polarity === 'affirmed' && proposition.object.value === about)
      involved.add(proposition.subject);
  }
  const dated = [...corpus.claims.values()].filter(
    ({ proposition, polarity }) =>
      polarity === 'affirmed' && proposition.predicate === cg.date && involved.has(proposition.subject),
  );
  for (const one of dated.filter((claim) => meets(claim, left))) {
    const other = dated.find(
      (claim) =>
        claim.madeIn === one.madeIn &&
        claim.proposition.subject !== one.proposition.subject &&
        meets(claim, right),
    );
    if (other !== undefined) return [one, other];
  }
  return [];
}

const meets = (claim: Claim, side: readonly Claim[]) =>
  side.some(
    (other) =>
      (claim.earliest ?? '') <= (other.latest ?? '9999') &&
      (other.earliest ?? '') <= (claim.latest ?? '9999'),
  );
