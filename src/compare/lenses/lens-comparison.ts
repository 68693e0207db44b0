/** Two lenses on one corpus to all that a reader asks of them: where they differ and agree, and what only one says. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus } from '../../model/records.js';
import { comparisons } from '../verdicts/comparisons.js';
import type { Comparison } from '../verdicts/verdict.js';
import { bothSayWhere, type InOtherWords, inOtherWords } from './in-other-words.js';
import { compareLenses, type LensDifference, withClaims } from './lenses.js';

export interface LensComparison extends LensDifference {
  /** Contradictory or in tension, gravest first. */
  readonly differ: readonly Comparison[];
  /** Not the same, and both can be true. */
  readonly compatible: readonly Comparison[];
  /** Counts and dates that agree, though they are not the same to the letter. */
  readonly agree: readonly Comparison[];
  readonly inOtherWords: readonly InOtherWords[];
  /** Both say where it was, and nothing tells how the places lie to each other. */
  readonly bothSayWhere: readonly InOtherWords[];
  /** What only one says of how places lie to each other, which is left out of what only one says otherwise. */
  readonly geographyLeft: readonly Claim[];
  readonly geographyRight: readonly Claim[];
}

/** @param corpus of which both lenses are parts: how things lie in each other is told by whomever. */
export function lensComparison(corpus: Corpus, left: Corpus, right: Corpus): LensComparison {
  const { onlyLeft, onlyRight, both } = compareLenses(left, right);
  const restated = inOtherWords(corpus, left, right);
  const told = new Set(
    restated.flatMap(({ left, right, ofParts }) =>
      [...left, ...right, ...ofParts].map(({ proposition }) => proposition.key),
    ),
  );
  const rest = (claims: readonly Claim[]) => claims.filter(({ proposition }) => !told.has(proposition.key));
  const split = (claims: readonly Claim[]) => {
    const geography = claims.filter((claim) => isGeography(corpus, claim));
    return [rest(claims).filter((claim) => !geography.includes(claim)), geography] as const;
  };
  const [ownLeft, geographyLeft] = split(onlyLeft);
  const [ownRight, geographyRight] = split(onlyRight);
  const facing = between(corpus, left, right);
  return {
    differ: facing.filter(({ verdict }) => verdict === 'contradictory' || verdict === 'inTension'),
    compatible: facing.filter(({ verdict }) => verdict === 'compatible'),
    agree: facing.filter(({ verdict }) => verdict === 'agrees'),
    both,
    inOtherWords: restated,
    bothSayWhere: bothSayWhere(corpus, left, right, restated),
    onlyLeft: ownLeft,
    onlyRight: ownRight,
    geographyLeft,
    geographyRight,
  };
}

/**
 * Comparisons with one lens on each side. What both lenses hold as a whole is no difference between them, and what one
 * of them is silent on is in what only the other says.
 */
function between(corpus: Corpus, left: Corpus, right: Corpus): readonly Comparison[] {
  const told = withClaims(corpus, ({ id }) => left.claims.has(id) || right.claims.has(id));
  const heldBy = ({ claims }: Corpus, side: readonly Claim[]) => side.some(({ id }) => claims.has(id));
  return comparisons(told).filter((each) => {
    const inLeft = [heldBy(left, each.left), heldBy(left, each.right)] as const;
    const inRight = [heldBy(right, each.left), heldBy(right, each.right)] as const;
    const facing = (inLeft[0] && inRight[1]) || (inLeft[1] && inRight[0]);
    return facing && ![...inLeft, ...inRight].every(Boolean);
  });
}

const SPATIAL = expand('code:spatial');

/** How one place lies to another is on a map, whoever mentions it. */
function isGeography({ entities, ontology }: Corpus, { proposition }: Claim): boolean {
  const { subject, predicate, object } = proposition;
  const isPlace = (id: string) => entities.get(id)?.kind === 'place';
  return ontology.relations.get(predicate)?.family === SPATIAL && isPlace(subject) && isPlace(object.value);
}
