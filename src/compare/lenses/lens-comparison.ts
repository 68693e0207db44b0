/** Two lenses on one corpus to all that a reader asks of them: where they differ and agree, and what only one says. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { comparisonsOf } from '../verdicts/comparisons.js';
import type { Comparison } from '../verdicts/verdict.js';
import { bothSayWhere, type InOtherWords, inOtherWords, isGuess } from './in-other-words.js';
import { compareLenses, type LensDifference } from './lenses.js';

export interface LensComparison extends LensDifference {
  /** Contradictory or in tension, gravest first. */
  readonly differ: readonly Comparison[];
  /** Not the same, and both can be true. */
  readonly compatible: readonly Comparison[];
  /** Counts and dates that agree, though they are not the same to the letter. */
  readonly agree: readonly Comparison[];
  readonly inOtherWords: readonly InOtherWords[];
  /** The same of what only may be one event: both say it if it is one. */
  readonly ifOneEvent: readonly InOtherWords[];
  /** Both say where it was, and nothing tells how the places lie to each other. */
  readonly bothSayWhere: readonly InOtherWords[];
  /**
   * What only one says of how places lie to each other, or of a part that bears its whole in its name; left out of what
   * only one says otherwise.
   */
  readonly geographyLeft: readonly Claim[];
  readonly geographyRight: readonly Claim[];
}

/** @param corpus of which both lenses are parts: how things lie in each other is told by whomever. */
export function lensComparison(corpus: Corpus, left: Corpus, right: Corpus): LensComparison {
  const { onlyLeft, onlyRight, both } = compareLenses(left, right);
  const restated = inOtherWords(corpus, left, right);
  const where = bothSayWhere(corpus, left, right, restated);
  const facing = between(corpus, left, right);
  // What stands above, held against the other's, is not said by one alone.
  const told = new Set(
    [
      ...[...restated, ...where].flatMap(({ left, right, ofParts }) => [...left, ...right, ...ofParts]),
      ...facing.flatMap((each) => (each.verdict === 'notComparable' ? [] : [...each.left, ...each.right])),
    ].map(({ proposition }) => proposition.key),
  );
  const rest = (claims: readonly Claim[]) => claims.filter(({ proposition }) => !told.has(proposition.key));
  const split = (claims: readonly Claim[]) => {
    const geography = claims.filter((claim) => isGeography(corpus, claim));
    return [rest(claims).filter((claim) => !geography.includes(claim)), geography] as const;
  };
  const [ownLeft, geographyLeft] = split(onlyLeft);
  const [ownRight, geographyRight] = split(onlyRight);
  return {
    differ: facing.filter(({ verdict }) => verdict === 'contradictory' || verdict === 'inTension'),
    compatible: facing.filter(({ verdict }) => verdict === 'compatible'),
    agree: facing.filter(({ verdict }) => verdict === 'agrees'),
    both,
    inOtherWords: restated.filter((each) => !isGuess(each)),
    ifOneEvent: restated.filter(isGuess),
    bothSayWhere: where,
    onlyLeft: ownLeft,
    onlyRight: ownRight,
    geographyLeft,
    geographyRight,
  };
}

/**
 * The comparisons of the whole corpus with one lens on each side, so that two speakers differ here as they do in the
 * list of all; each side is cut to what its lens holds. What both lenses hold as a whole is no difference between them,
 * and what one of them is silent on is in what only the other says.
 */
function between(corpus: Corpus, left: Corpus, right: Corpus): readonly Comparison[] {
  const heldBy = ({ claims }: Corpus, side: readonly Claim[]) => side.filter(({ id }) => claims.has(id));
  return comparisonsOf(corpus).flatMap((each) => {
    const sides = [each.left, each.right] as const;
    const [inLeft, inRight] = [left, right].map((lens) => sides.map((side) => heldBy(lens, side)));
    const facing = (a: readonly Claim[] = [], b: readonly Claim[] = []) =>
      a.length > 0 && b.length > 0 ? [{ ...each, left: a, right: b }] : [];
    if ([...(inLeft ?? []), ...(inRight ?? [])].every(({ length }) => length > 0)) return [];
    const straight = facing(inLeft?.[0], inRight?.[1]);
    return straight.length > 0 ? straight : facing(inRight?.[0], inLeft?.[1]);
  });
}

const SPATIAL = expand('code:spatial');

const PART_OF = expand('cg:partOf');

/** How one place lies to another is on a map, whoever mentions it; a contingent of X is part of X by its name. */
function isGeography(corpus: Corpus, { proposition }: Claim): boolean {
  const { entities, ontology } = corpus;
  const { subject, predicate, object } = proposition;
  if (predicate === PART_OF) return isInItsName(corpus, subject, object.value);
  const isPlace = (id: string) => entities.get(id)?.kind === 'place';
  return ontology.relations.get(predicate)?.family === SPATIAL && isPlace(subject) && isPlace(object.value);
}

function isInItsName({ entities }: Corpus, part: Iri, whole: Iri): boolean {
  const name = (entities.get(part)?.label ?? '').toLowerCase();
  const { label = '', aliases = [] } = entities.get(whole) ?? {};
  const wholes = [label, ...aliases.map(({ value }) => value)]
    .map((name) => name.toLowerCase())
    .filter(Boolean);
  return wholes.some((each) => ` ${name} `.includes(` ${each.replace(/^the /, '')} `));
}
