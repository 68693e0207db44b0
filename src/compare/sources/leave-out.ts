/** A corpus and some of its sources: gives the corpus as it is without them, and what falls with them. */
import type { Claim, Corpus, Iri, Proposition, Utterance } from '../../model/records.js';
import { stepsOver } from '../../structures/distances.js';
import { withoutWays } from '../lenses/lenses.js';
import { standings } from '../standing/standing.js';
import { goesAround } from './dependence.js';
import { type ActorPair, actorPairs, propositionNeeds } from './ties.js';

/** A pair of actors that loses its only tie. */
export interface LostPair {
  readonly pair: ActorPair;
  /** How many steps the two would then be apart, over other actors; undefined where no path is left. */
  readonly steps: number | undefined;
}

/** Where something is told: all that its way hangs on. */
type Told = Pick<Claim, 'report' | 'madeIn'>;

export interface Fallen {
  /** What someone affirmed and nobody affirms any more. */
  readonly propositions: readonly Proposition[];
  /** Those that no path joins any more come first. */
  readonly pairs: readonly LostPair[];
}

/**
 * The corpus with the claims that still reach us when utterances, reports and speakers are out: a way over `quotes`
 * leads from the report to the origin past all of them. An utterance is out where it or all its speakers are.
 */
export function takeOut(corpus: Corpus, sources: readonly Iri[]): Corpus {
  if (sources.length === 0) return corpus;
  const out = new Set(sources);
  const isOut = ({ id, speakers }: Utterance) =>
    out.has(id) || (speakers.length > 0 && speakers.every((speaker) => out.has(speaker)));
  const reaches = (claim: Told): boolean =>
    goesAround(corpus, claim, isOut) || (noWay(corpus, claim) && endsStand(corpus, claim, isOut));
  return withoutWays(corpus, (claim) => !reaches(claim));
}

/** Where no way is recorded, the chain of a claim is its report and its origin. */
const noWay = (corpus: Corpus, claim: Told) => !goesAround(corpus, claim, () => false);

function endsStand(
  { utterances }: Corpus,
  { report, madeIn }: Told,
  isOut: (utterance: Utterance) => boolean,
): boolean {
  return [report, madeIn].every((id) => {
    const utterance = utterances.get(id);
    return utterance === undefined || !isOut(utterance);
  });
}

/** What the first corpus affirms and ties, and the second, which has fewer claims, does not. */
export function fallenBetween(whole: Corpus, left: Corpus): Fallen {
  const [before, after] = [standings(whole), standings(left)];
  const propositions = [...before.values()]
    .filter(({ affirmedBy }) => affirmedBy.length > 0)
    .map(({ proposition }) => proposition)
    .filter(({ key }) => (after.get(key)?.affirmedBy.length ?? 0) === 0);
  const pairsOf = (corpus: Corpus, known: typeof before) =>
    actorPairs(corpus, known, propositionNeeds(corpus, known));
  const still = pairsOf(left, after);
  const kept = new Set(still.map(({ key }) => key));
  const lost = pairsOf(whole, before).filter(({ key }) => !kept.has(key));
  return { propositions: inOrder(propositions), pairs: lostPairs(lost, still) };
}

/** Lost pairs with what is left between them, the worst first. */
export function lostPairs(lost: readonly ActorPair[], still: readonly ActorPair[]): readonly LostPair[] {
  const steps = stepsOver(still);
  const far = ({ steps }: LostPair) => steps ?? Number.MAX_SAFE_INTEGER;
  return lost
    .map((pair) => ({ pair, steps: steps(pair.one, pair.other) }))
    .toSorted((a, b) => far(b) - far(a));
}

/** By subject, then by relation. */
export function inOrder(propositions: readonly Proposition[]): readonly Proposition[] {
  const about = ({ subject, predicate, key }: Proposition) => `${subject} ${predicate} ${key}`;
  return propositions.toSorted((a, b) => (about(a) < about(b) ? -1 : 1));
}
