/** A corpus to the ties between actors: for each pair its propositions, claimed and derived, and the sources each needs. */
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Derivation, Iri, Proposition } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { lazy } from '../../structures/lazy.js';
import { derivationsByKey } from '../standing/claim-index.js';
import { type Parties, partiesOf } from '../standing/parties.js';
import type { PropositionStanding } from '../standing/standing.js';
import { casesOf } from '../standing/still-derived.js';
import { dependenceOf, intersection, type Needs, union } from './dependence.js';

/** One proposition that ties two actors. */
export interface Tie {
  readonly proposition: Proposition;
  readonly derived: boolean;
  /** Whether it rests on the word of parties alone, and on one speaker's. */
  readonly partyOnly: boolean;
  readonly speakers: readonly Iri[];
  readonly needs: Needs;
}

/** Two actors with a tie; the first by IRI is `one`. */
export interface ActorPair {
  readonly key: string;
  readonly one: Iri;
  readonly other: Iri;
  readonly ties: readonly Tie[];
  /** The sources without which no tie is left. */
  readonly needs: Needs;
}

/** Whether all that ties the two is what one speaker says who is a party to it. */
export function onOnePartysWord({ ties }: ActorPair): boolean {
  return (
    ties.every(({ partyOnly }) => partyOnly) && new Set(ties.flatMap(({ speakers }) => speakers)).size === 1
  );
}

const SPEECH = expand('code:speech');

/** What each proposition that someone affirms cannot do without, by its key. */
export function propositionNeeds(
  corpus: Corpus,
  standings: ReadonlyMap<string, PropositionStanding>,
): ReadonlyMap<string, Needs> {
  const { needsOf } = dependenceOf(corpus);
  const needs = new Map<string, Needs>();
  for (const [key, { affirmedBy }] of standings) {
    if (affirmedBy.length > 0) needs.set(key, intersection(affirmedBy.map(needsOf)));
  }
  return needs;
}

/** The pairs of actors that a drawn relation ties, in order of key. Who only denies a tie makes none. */
export function actorPairs(
  corpus: Corpus,
  standings: ReadonlyMap<string, PropositionStanding>,
  needs: ReadonlyMap<string, Needs>,
): readonly ActorPair[] {
  const ties: Tie[] = [];
  const drawn = ({ subject, predicate, object }: Proposition) =>
    corpus.ontology.relations.get(predicate)?.graphEdge === true &&
    subject !== object.value &&
    corpus.entities.get(subject)?.kind === 'actor' &&
    corpus.entities.get(object.value)?.kind === 'actor';
  for (const { proposition, affirmedBy, partyOnly } of standings.values()) {
    const needed = needs.get(proposition.key);
    if (needed === undefined || !drawn(proposition)) continue;
    ties.push({
      proposition,
      derived: false,
      partyOnly,
      speakers: speakersOf(corpus, affirmedBy),
      needs: needed,
    });
  }
  const { needsOf } = dependenceOf(corpus);
  const parties = lazy(() => partiesOf(corpus));
  for (const tellings of derivationsByKey(corpus).values()) {
    const [{ proposition }] = tellings as readonly [Derivation];
    if (drawn(proposition)) ties.push(derivedTie(corpus, parties, tellings, needsOf));
  }
  const pairs = groupBy(ties, ({ proposition: { subject, object } }) =>
    subject < object.value ? `${subject} ${object.value}` : `${object.value} ${subject}`,
  );
  return [...pairs.keys()].sort().map((key) => {
    const own = pairs.get(key) as Tie[];
    const [one, other] = key.split(' ') as [Iri, Iri];
    return { key, one, other, ties: own, needs: intersection(own.map((tie) => tie.needs)) };
  });
}

/** A derived tie stands as long as one of its tellings, and of the cases that bear it has a claim for each of its premises. */
function derivedTie(
  corpus: Corpus,
  parties: () => Parties,
  tellings: readonly Derivation[],
  needsOf: (claim: Claim) => Needs,
): Tie {
  const [{ proposition }] = tellings as readonly [Derivation];
  const cases = tellings.flatMap((telling) => casesOf(corpus, telling));
  const claims = cases.flat(2);
  const speech = corpus.ontology.relations.get(proposition.predicate)?.family === SPEECH;
  const supports = cases.map((premises) =>
    union(premises.map((premise) => intersection(premise.map(needsOf)))),
  );
  // Who tells all of it is whose word it is; what the report that relays it says of a part is no second one.
  const told = tellings.filter(({ origin }) => origin !== undefined);
  const isPartys = ({ claims: ids }: Derivation) =>
    ids
      .flatMap((id) => corpus.claims.get(id) ?? [])
      .some((claim) =>
        speakersOf(corpus, [claim]).some((speaker) => parties().includes(speaker, claim.proposition)),
      );
  return {
    proposition,
    derived: true,
    partyOnly: !speech && (told.length > 0 ? told : tellings).every(isPartys),
    speakers:
      told.length > 0
        ? [
            ...new Set(told.flatMap(({ origin = '' }) => corpus.utterances.get(origin)?.speakers ?? [])),
          ].sort()
        : speakersOf(corpus, claims),
    needs: intersection(supports),
  };
}

function speakersOf(corpus: Corpus, claims: readonly Claim[]): readonly Iri[] {
  return [...new Set(claims.flatMap(({ madeIn }) => corpus.utterances.get(madeIn)?.speakers ?? []))].sort();
}
