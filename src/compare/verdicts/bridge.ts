/** A contradiction of dates to what would reconcile it: two events, told by one utterance, that fit one date each. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Comparison } from './verdict.js';

const ROLE = expand('code:role');
const BEFORE = expand('cg:before');

/**
 * The claims that date two events, one within the days of each side, told by one and the same utterance; none where the
 * data does not hold them. The subject has a role in both, or in one to which the utterance sets the other of its kind
 * before or after: a first coup and a second. It is a likely bridge, not a resolution.
 */
export function bridgeOf(
  corpus: Corpus,
  { verdict, reason, about, left, right }: Comparison,
): readonly Claim[] {
  if (verdict !== 'contradictory' || reason !== 'time') return [];
  const { relations } = corpus.ontology;
  const involved = new Set<Iri>();
  for (const { proposition, polarity } of corpus.claims.values()) {
    const isRole = relations.get(proposition.predicate)?.family === ROLE;
    if (isRole && polarity === 'affirmed' && proposition.object.value === about)
      involved.add(proposition.subject);
  }
  const kindOf = (event: Iri) => corpus.entities.get(event)?.eventType;
  const tied = new Set<string>();
  const key = (utterance: Iri, one: Iri, other: Iri) => `${utterance} ${[one, other].toSorted().join(' ')}`;
  const events = new Set(involved);
  for (const { proposition, polarity, madeIn } of corpus.claims.values()) {
    const { subject, predicate, object } = proposition;
    if (predicate !== BEFORE || polarity !== 'affirmed') continue;
    if (!involved.has(subject) && !involved.has(object.value)) continue;
    const kind = kindOf(subject);
    if (kind === undefined || kind !== kindOf(object.value)) continue;
    tied.add(key(madeIn, subject, object.value));
    events.add(subject).add(object.value);
  }
  const dated = [...corpus.claims.values()].filter(
    ({ proposition, polarity }) =>
      polarity === 'affirmed' && proposition.predicate === cg.date && events.has(proposition.subject),
  );
  const joined = (utterance: Iri, one: Iri, other: Iri) =>
    (involved.has(one) && involved.has(other)) || tied.has(key(utterance, one, other));
  for (const one of dated.filter((claim) => meets(claim, left))) {
    const other = dated.find(
      (claim) =>
        claim.madeIn === one.madeIn &&
        claim.proposition.subject !== one.proposition.subject &&
        joined(one.madeIn, one.proposition.subject, claim.proposition.subject) &&
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
