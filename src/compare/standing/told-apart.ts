/** An event or an agreement to the actors whom it ties and whom no one telling ties: put together from several. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { isOneVoice } from './both-ways.js';
import { claimsOf } from './claim-index.js';
import { BELONGING, ROLE } from './parties.js';

export interface ToldApart {
  /** The event or agreement. */
  readonly of: Iri;
  /** Pairs of actors with a part in it, of whom no telling gives both one; each in order of IRI. */
  readonly pairs: readonly (readonly [Iri, Iri])[];
  /** The tellings that give one of them a part; what another tells in full is left out. */
  readonly tellings: readonly Telling[];
}

export interface Telling {
  /** The utterance that tells it. */
  readonly origin: Iri;
  /** What it says of their parts, with what the report that relays it says of them itself. */
  readonly claims: readonly Claim[];
}

const PARTY_TO = expand('cg:partyTo');

/**
 * Whether one telling holds both claims: one utterance makes both, or one of them is what the report that relays the
 * other says itself. The rules that derive relations between actors join their premises by the same measure.
 */
export function isOneTelling(one: Claim, other: Claim): boolean {
  return one.madeIn === other.madeIn || one.madeIn === other.report || other.madeIn === one.report;
}

/**
 * Undefined where each two actors with a part in it are tied by some telling; what one speaker tells twice is told by one. What is denied, not told as done or said
 * in a title alone gives nobody a part; two actors that may be one, or of whom one belongs to the other, need no tie.
 */
export function toldApart(corpus: Corpus, of: Iri): ToldApart | undefined {
  const parts = groupBy(
    partsIn(corpus, of).map((claim) => ({ claim, actor: actorOf(claim) })),
    ({ actor }) => actor,
  );
  const actors = [...parts.keys()].sort();
  const claimsBy = (actor: Iri) => (parts.get(actor) ?? []).map(({ claim }) => claim);
  const pairs = actors.flatMap((one, at) =>
    actors
      .slice(at + 1)
      .filter(
        (other) =>
          !claimsBy(one).some((a) =>
            claimsBy(other).some((b) => isOneTelling(a, b) || isOneVoice(corpus, [a], [b])),
          ),
      )
      .filter((other) => !areRelated(corpus, one, other))
      .map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return undefined;
  return { of, pairs, tellings: tellingsOf([...new Set(pairs.flat())].flatMap(claimsBy)) };
}

/** The same for two of the actors alone; undefined where they are not a pair of it. */
export function toldApartOf(corpus: Corpus, of: Iri, one: Iri, other: Iri): ToldApart | undefined {
  const pairs = toldApart(corpus, of)?.pairs.filter((pair) => pair.includes(one) && pair.includes(other));
  if (pairs === undefined || pairs.length === 0) return undefined;
  const claims = partsIn(corpus, of).filter((claim) => [one, other].includes(actorOf(claim)));
  return { of, pairs, tellings: tellingsOf(claims) };
}

function partsIn(corpus: Corpus, of: Iri): readonly Claim[] {
  const roles = [...corpus.ontology.relations.values()].filter(({ family }) => family === ROLE);
  return claimsOf(corpus, [...roles.map(({ id }) => id), PARTY_TO]).filter((claim) => {
    const { subject, predicate, object } = claim.proposition;
    if ((predicate === PARTY_TO ? object.value : subject) !== of) return false;
    if (claim.polarity !== 'affirmed' || claim.headline || !isToldAsDone(claim)) return false;
    return corpus.entities.get(actorOf(claim))?.kind === 'actor';
  });
}

const actorOf = ({ proposition: { subject, predicate, object } }: Claim): Iri =>
  predicate === PARTY_TO ? subject : object.value;

function areRelated(corpus: Corpus, one: Iri, other: Iri): boolean {
  const isPair = (left: Iri, right: Iri) =>
    (left === one && right === other) || (left === other && right === one);
  return (
    [...corpus.identities.values()].some(
      ({ left, right, decision }) => decision !== 'different' && isPair(left, right),
    ) ||
    claimsOf(corpus, BELONGING).some(
      ({ proposition: { subject, object }, polarity }) =>
        polarity === 'affirmed' && isPair(subject, object.value),
    )
  );
}

/** By utterance, in order of IRI; one whose actors another names with others is left out. */
function tellingsOf(claims: readonly Claim[]): readonly Telling[] {
  const tellings = [...groupBy(claims, ({ madeIn }) => madeIn)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([origin, own]) => {
      const told = claims.filter((claim) => own.some((each) => isOneTelling(each, claim)));
      // What a report relays is not its own telling: it says of it only what it says itself.
      const isReport = own.some(({ report }) => report === origin);
      const added = isReport ? [] : told.filter(({ madeIn }) => madeIn !== origin);
      return { origin, claims: [...own, ...added] };
    });
  const actors = tellings.map((telling) => new Set(telling.claims.map(actorOf)));
  return tellings.filter(
    (_, at) =>
      !tellings.some((__, other) => {
        const [own, theirs] = [actors[at] as Set<Iri>, actors[other] as Set<Iri>];
        const covered = [...own].every((actor) => theirs.has(actor));
        return other !== at && covered && own.size < theirs.size;
      }),
  );
}
