/** Two corpora, before and after, to what has changed between them: in what is said, by whom, and in how it stands. */
import { decisionsOnThings } from '../../model/decided.js';
import { modalityOf } from '../../model/modality.js';
import type { Claim, Corpus, Entity, Iri, Proposition, Standing } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { sameThings } from '../identity/same-things.js';
import { speakersOf } from '../standing/chain.js';
import { type PropositionStanding, standings } from '../standing/standing.js';
import { comparisonsOf } from '../verdicts/comparisons.js';
import type { Comparison } from '../verdicts/verdict.js';
import { type Bounds, boundsOf } from './bounds.js';

/**
 * A proposition that was affirmed before and is now affirmed in the same manner (as done, as a plan, as a fear) by an
 * origin that is independent of all that did.
 */
export interface Corroboration {
  readonly proposition: Proposition;
  /** Those of one polarity and manner: who says that it is not so corroborates whoever said that before. */
  readonly before: readonly Claim[];
  readonly by: readonly Claim[];
}

export interface StandingChange {
  readonly proposition: Proposition;
  readonly before: Standing;
  readonly after: Standing;
  /** The claims that are new. */
  readonly by: readonly Claim[];
}

export interface BoundsChange {
  readonly before: Bounds;
  readonly after: Bounds;
}

export interface Difference {
  readonly newEntities: readonly Entity[];
  readonly goneEntities: readonly Entity[];
  /** Propositions that nobody affirmed or denied before. */
  readonly newPropositions: readonly PropositionStanding[];
  readonly gonePropositions: readonly PropositionStanding[];
  readonly corroborated: readonly Corroboration[];
  /** Comparisons that are new and contradictory. */
  readonly contradicted: readonly Comparison[];
  /** Comparisons that are new and in tension. */
  readonly inTension: readonly Comparison[];
  /** Counts of one group with one outcome in one event, or strengths, that were told before within other bounds. */
  readonly bounds: readonly BoundsChange[];
  readonly standings: readonly StandingChange[];
  /** The claims of either that the other lacks, in order of IRI. */
  readonly newClaims: readonly Claim[];
  readonly goneClaims: readonly Claim[];
}

/** What changed from one corpus to the other; lists are in order of IRI, propositions in that of what they are about. */
export function differenceOf(before: Corpus, after: Corpus): Difference {
  const [old, now] = [standings(before), standings(after)];
  const only = <R>(records: ReadonlyMap<string, R>, others: ReadonlyMap<string, R>): readonly R[] =>
    [...records].filter(([key]) => !others.has(key)).map(([, record]) => record);
  const both = [...now.values()].flatMap((standing) => {
    const was = old.get(standing.proposition.key);
    return was === undefined ? [] : [[was, standing] as const];
  });
  const told = new Set([...before.claims.keys()]);
  const isNew = ({ id }: Claim) => !told.has(id);
  const known = new Set(comparisonsOf(before).map(comparisonKey));
  const compared = comparisonsOf(after).filter((each) => !known.has(comparisonKey(each)));
  return {
    newEntities: only(after.entities, before.entities),
    goneEntities: only(before.entities, after.entities),
    newPropositions: only(now, old).toSorted(bySubject),
    gonePropositions: only(old, now).toSorted(bySubject),
    corroborated: corroborations(after, both),
    contradicted: compared.filter(({ verdict }) => verdict === 'contradictory'),
    inTension: compared.filter(({ verdict }) => verdict === 'inTension'),
    bounds: boundChanges(before, after),
    standings: both
      .filter(([was, is]) => was.standing !== is.standing)
      .map(([was, is]) => ({
        proposition: is.proposition,
        before: was.standing,
        after: is.standing,
        by: [...is.affirmedBy, ...is.deniedBy].filter(isNew),
      })),
    newClaims: only(after.claims, before.claims),
    goneClaims: only(before.claims, after.claims),
  };
}

const bySubject = (a: PropositionStanding, b: PropositionStanding) => (place(a) < place(b) ? -1 : 1);
const place = ({ proposition: { subject, predicate, key } }: PropositionStanding) =>
  `${subject} ${predicate} ${key}`;

/** Whether nothing has changed. */
export function isEmptyDifference(difference: Difference): boolean {
  return Object.values(difference).every((list: readonly unknown[]) => list.length === 0);
}

/**
 * Of the claims that put the same forward, those that corroborate what was told before. Independent is an origin that
 * shares no speaker with those before, and of which nobody thinks that it is one of them; a headline over a report that
 * relays somebody who says the same is none.
 */
export function corroboratorsIn(
  corpus: Corpus,
): (before: readonly Claim[], claims: readonly Claim[]) => readonly Claim[] {
  const perhapsSame = sameThings(decisionsOnThings(corpus), ['same', 'unsure']);
  const marks = (claim: Claim): readonly Iri[] => [
    perhapsSame.find(claim.madeIn),
    ...speakersOf(corpus, claim).map((speaker) => perhapsSame.find(speaker)),
  ];
  return (before, claims) => {
    const heard = new Set(before.flatMap(marks));
    const told = [...before, ...claims].filter(({ headline }) => !headline);
    // What a headline sums up is what its own report relays below it: no further witness.
    const isSummary = ({ headline, report }: Claim) =>
      headline && told.some((other) => other.report === report);
    return claims.filter((claim) => !isSummary(claim) && !marks(claim).some((mark) => heard.has(mark)));
  };
}

function corroborations(
  after: Corpus,
  both: readonly (readonly [PropositionStanding, PropositionStanding])[],
): readonly Corroboration[] {
  const corroborators = corroboratorsIn(after);
  return both.flatMap(([was, is]) => {
    const ids = new Set([...was.affirmedBy, ...was.deniedBy].map(({ id }) => id));
    const manners = groupBy(
      [...is.affirmedBy, ...is.deniedBy],
      (claim) => `${claim.polarity} ${modalityOf([claim]) ?? 'done'}`,
    );
    return [...manners.values()].flatMap((same) => {
      const before = same.filter(({ id }) => ids.has(id));
      const by = corroborators(
        before,
        same.filter(({ id }) => !ids.has(id)),
      );
      return before.length === 0 || by.length === 0 ? [] : [{ proposition: is.proposition, before, by }];
    });
  });
}

function boundChanges(before: Corpus, after: Corpus): readonly BoundsChange[] {
  const old = boundsOf(before);
  return [...boundsOf(after)].flatMap(([key, is]) => {
    const was = old.get(key);
    return was === undefined || (was.least === is.least && was.greatest === is.greatest)
      ? []
      : [{ before: was, after: is }];
  });
}

/** Two comparisons are one where they hold the same propositions against each other for the same reason. */
export function comparisonKey({ verdict, reason, left, right }: Comparison): string {
  const side = (claims: readonly Claim[]) =>
    [...new Set(claims.map(({ proposition, polarity }) => `${proposition.key} ${polarity}`))]
      .sort()
      .join(',');
  return `${verdict} ${reason} ${[side(left), side(right)].sort().join(' | ')}`;
}
