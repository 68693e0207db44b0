/** A derivation and the claims that are left: gives what of it the same rule would still derive, or nothing. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Derivation, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';

/** How the claims under a derivation bear it: any one case is enough, and a case needs a claim for each premise. */
interface Grounds {
  readonly caseOf: (claim: Claim) => string;
  readonly premiseOf: (claim: Claim) => string;
}

const one = () => '';

/** By the rule (ontology/rules): which of its claims it took together. */
const GROUNDS: ReadonlyMap<Iri, Grounds> = new Map<Iri, Grounds>([
  // An event with someone who carried it out and someone at whom it was aimed.
  [
    expand('rule:attacked'),
    {
      caseOf: ({ proposition }) => proposition.subject,
      premiseOf: ({ proposition }) => proposition.predicate,
    },
  ],
  // An event for which one utterance names both.
  [
    expand('rule:fights-alongside'),
    {
      caseOf: ({ proposition, madeIn }) => `${proposition.subject} ${madeIn}`,
      premiseOf: ({ proposition }) => proposition.object.value,
    },
  ],
  // An agreement to which both are party.
  [
    expand('rule:agreed-with'),
    {
      caseOf: ({ proposition }) => proposition.object.value,
      premiseOf: ({ proposition }) => proposition.subject,
    },
  ],
  // A proposition that one affirms and the other denies.
  [
    expand('rule:denies'),
    { caseOf: ({ proposition }) => proposition.key, premiseOf: ({ polarity }) => polarity },
  ],
  [expand('rule:accuses'), { caseOf: ({ id }) => id, premiseOf: one }],
  [expand('rule:claimed-responsibility'), { caseOf: ({ id }) => id, premiseOf: one }],
  // Every step of the way.
  [expand('rule:within'), { caseOf: one, premiseOf: ({ proposition }) => proposition.key }],
]);

/** A rule that is not known here needs every claim that it named. */
const ALL: Grounds = { caseOf: one, premiseOf: ({ id }) => id };

/**
 * The derivation with the claims of the cases that still stand; undefined where none does. Two speakers who tell one
 * attack each bear it alone: without the one it rests on the other.
 */
export function stillDerived(
  corpus: Corpus,
  derivation: Derivation,
  isLeft: (claim: Iri) => boolean,
): Derivation | undefined {
  if (derivation.claims.every(isLeft)) return derivation;
  const left = casesOf(corpus, derivation).flatMap((premises) => {
    const stands = premises.every((premise) => premise.some(({ id }) => isLeft(id)));
    return stands ? premises.flat().filter(({ id }) => isLeft(id)) : [];
  });
  return left.length === 0 ? undefined : { ...derivation, claims: left.map(({ id }) => id) };
}

/** The cases that bear a derivation, each with its premises, each of these with the claims that make it. */
export function casesOf(
  corpus: Corpus,
  { rule, claims }: Derivation,
): readonly (readonly (readonly Claim[])[])[] {
  const { caseOf, premiseOf } = GROUNDS.get(rule) ?? ALL;
  const known = claims.flatMap((id) => corpus.claims.get(id) ?? []);
  return [...groupBy(known, caseOf).values()].map((told) => [...groupBy(told, premiseOf).values()]);
}
