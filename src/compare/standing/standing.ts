/** Claims to the standing of each proposition: who affirms it, who denies it, on how many independent origins. */

import { isToldAsDone, MODALITIES, type Modality, modalityOf } from '../../model/modality.js';
import type { Claim, Corpus, Iri, Proposition, Standing } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { lazy } from '../../structures/lazy.js';
import { memo } from '../../structures/memo.js';
import { speakersOf } from './chain.js';
import { claimsAbout } from './claim-index.js';
import { originsOf } from './origins.js';
import { type Parties, partiesOf } from './parties.js';
import type { RemovedClaims } from './removed-claims.js';

export interface PropositionStanding {
  readonly proposition: Proposition;
  readonly standing: Standing;
  readonly affirmedBy: readonly Claim[];
  readonly deniedBy: readonly Claim[];
  /**
   * The innermost utterances that affirm it, in order of IRI: relays of one communiqué are one origin, and so is whoever
   * says it in several (see origins.ts). Where some tell it as done, those that only plan, demand, fear or suspect it are none.
   */
  readonly origins: readonly Iri[];
  /** The same of those that deny it: who asks or plans that it be not so denies nothing. */
  readonly denyingOrigins: readonly Iri[];
  /** The reports in which it is affirmed or denied, in order of IRI. */
  readonly reports: readonly Iri[];
  /** Whether everyone who affirms it is a party to the event or the relation. */
  readonly partyOnly: boolean;
}

/** Standing of every proposition that a claim affirms or denies, by its key, in order of key. */
export function standings(corpus: Corpus): ReadonlyMap<string, PropositionStanding> {
  const byKey = groupBy(corpus.claims.values(), ({ proposition }) => proposition.key);
  const parties = partiesOf(corpus);
  return new Map([...byKey.keys()].sort().map((key) => [key, judge(corpus, parties, byKey.get(key) ?? [])]));
}

/** The standing of one proposition, by its key; undefined where no claim affirms or denies it. */
export function standingOf(corpus: Corpus, key: string): PropositionStanding | undefined {
  const claims = claimsAbout(corpus, key);
  return claims.length === 0 ? undefined : judge(corpus, partiesIn(corpus), claims);
}

/**
 * Of a part of a corpus with fewer claims, the standings that are not those of the whole: by key, undefined where no
 * claim is left. All others are the very objects that the whole has.
 */
export function changedStandings(
  whole: ReadonlyMap<string, PropositionStanding>,
  part: Corpus,
  loss: RemovedClaims,
): ReadonlyMap<string, PropositionStanding | undefined> {
  const partiesLeft = lazy(() => partiesOf(part));
  const changed = new Map<string, PropositionStanding | undefined>();
  for (const key of loss.propositions) {
    const before = whole.get(key);
    if (before === undefined) continue;
    const claims = [...before.affirmedBy, ...before.deniedBy].filter(({ id }) => part.claims.has(id));
    changed.set(key, claims.length === 0 ? undefined : judge(part, partiesLeft(), claims));
  }
  const touched = loss.belonging
    ? whole.keys()
    : new Set([...loss.events].flatMap((event) => keysAbout(whole).get(event) ?? []));
  for (const key of touched) {
    const before = whole.get(key);
    if (before === undefined || loss.propositions.has(key)) continue;
    const partyOnly = restsOnParties(part, partiesLeft(), before);
    if (partyOnly !== before.partyOnly) changed.set(key, { ...before, partyOnly });
  }
  return changed;
}

/** Keys of the propositions that start or end at each entity. */
const keysAbout = memo((whole: ReadonlyMap<string, PropositionStanding>) => {
  const keys = new Map<Iri, string[]>();
  for (const [key, { proposition }] of whole) {
    for (const end of [proposition.subject, proposition.object.value]) {
      const list = keys.get(end);
      if (list === undefined) keys.set(end, [key]);
      else list.push(key);
    }
  }
  return keys;
});

/** The standings of the part, in order of key. */
export function standingsAfter(
  whole: ReadonlyMap<string, PropositionStanding>,
  changed: ReadonlyMap<string, PropositionStanding | undefined>,
): ReadonlyMap<string, PropositionStanding> {
  const left = new Map<string, PropositionStanding>();
  for (const [key, before] of whole) {
    const now = changed.has(key) ? changed.get(key) : before;
    if (now !== undefined) left.set(key, now);
  }
  return left;
}

function judge(corpus: Corpus, parties: Parties, claims: readonly Claim[]): PropositionStanding {
  const proposition = (claims[0] as Claim).proposition;
  const affirmedBy = claims.filter((claim) => claim.polarity === 'affirmed');
  const deniedBy = claims.filter((claim) => claim.polarity === 'negated');
  return {
    proposition,
    standing: standingAmong(affirmedBy, deniedBy),
    affirmedBy,
    deniedBy,
    origins: originsOf(corpus, vouching(affirmedBy)),
    denyingOrigins: originsOf(corpus, refuting(deniedBy)),
    reports: sortedSet(claims.map((claim) => claim.report)),
    partyOnly: restsOnParties(corpus, parties, { proposition, affirmedBy }),
  };
}

/** A denial answers what is told as done; a plan or a fear beside it disputes nothing, nor does a demand "not to". */
function standingAmong(affirmedBy: readonly Claim[], deniedBy: readonly Claim[]): Standing {
  if (refuting(deniedBy).length === 0) return 'uncontested';
  return affirmedBy.some(isToldAsDone) ? 'contested' : 'denied';
}

/** Whether it is denied by nobody, and told as done by nobody: a plan, a demand (also that it be not so), a fear, a suspicion. */
export function isNotToldAsDone({ standing, affirmedBy }: PropositionStanding): boolean {
  return standing === 'uncontested' && !affirmedBy.some(isToldAsDone);
}

/**
 * What is planned, sought, demanded, expected, feared or suspected never corroborates a deed: it counts only where nobody tells of one.
 * Nor does a plan that was given up corroborate one that stands.
 */
export function vouching(affirmedBy: readonly Claim[]): readonly Claim[] {
  const told = affirmedBy.filter(isToldAsDone);
  if (told.length > 0) return told;
  const standing = affirmedBy.filter(({ speechAct }) => speechAct !== 'once-planned');
  return standing.length > 0 ? standing : affirmedBy;
}

/** Whose words it is: those who affirm it; where nobody does, those who say that it is not so. */
export function tellingOf({
  affirmedBy,
  deniedBy,
}: Pick<PropositionStanding, 'affirmedBy' | 'deniedBy'>): readonly Claim[] {
  return affirmedBy.length > 0 ? affirmedBy : deniedBy;
}

/** Who says that it is not so; whoever plans, asks or fears that it be not so leaves open how things stand. */
export function refuting(deniedBy: readonly Claim[]): readonly Claim[] {
  return deniedBy.filter(isToldAsDone);
}

/**
 * The same in the manners in which it is told, each with its own counts. A denial answers a deed alone: where nobody
 * tells it as done, it stands by itself, beside the plan, the fear or the demand that it does not deny. So does a
 * demand or a plan that it be not so.
 */
export function byManner(corpus: Corpus, judged: PropositionStanding): readonly PropositionStanding[] {
  const isDone = judged.affirmedBy.some(isToldAsDone);
  const manners = groupBy([...judged.affirmedBy, ...judged.deniedBy], (claim): Manner => {
    if (isToldAsDone(claim)) return isDone || claim.polarity === 'affirmed' ? 'done' : 'not so';
    const modality = modalityOf([claim]) ?? 'planned';
    return claim.polarity === 'negated' ? `${modality} not to be` : modality;
  });
  if (manners.size < 2) return [judged];
  const parties = partiesIn(corpus);
  return MANNERS.flatMap((manner) => {
    const claims = manners.get(manner);
    return claims === undefined ? [] : [judge(corpus, parties, claims)];
  });
}

/** What it stands by comes first. */
const MANNERS: readonly Manner[] = [
  'done',
  ...MODALITIES,
  'not so',
  ...MODALITIES.map((modality) => `${modality} not to be` as const),
];
type Manner = 'done' | 'not so' | Modality | `${Modality} not to be`;

const partiesIn = memo(partiesOf);

function restsOnParties(
  corpus: Corpus,
  parties: Parties,
  { proposition, affirmedBy }: Pick<PropositionStanding, 'proposition' | 'affirmedBy'>,
): boolean {
  const isParty = (speaker: Iri): boolean => parties.includes(speaker, proposition);
  return (
    affirmedBy.length > 0 && vouching(affirmedBy).every((claim) => speakersOf(corpus, claim).some(isParty))
  );
}

function sortedSet(iris: readonly Iri[]): readonly Iri[] {
  if (iris.length < 2) return iris;
  return [...new Set(iris)].sort();
}
