/** What is told (a proposition, an event) to who tells it otherwise: the comparisons that touch it, with the speakers of the other side. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Derivation, Iri, Proposition } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { scopesOf } from '../nesting/scopes.js';
import { speakersOf } from '../standing/chain.js';
import { comparisonsOf } from './comparisons.js';
import type { Comparison, Reason, Verdict } from './verdict.js';

const ROLE = expand('code:role');
const SPEECH = expand('code:speech');
/** Roles of two sides: who attacked was not, there, whom it attacked. */
const OPPOSITE: ReadonlyMap<Iri, Iri> = new Map(
  [
    ['perpetrator', 'target'],
    ['target', 'perpetrator'],
  ].map(([role, other]) => [expand(`cg:${role}`), expand(`cg:${other}`)]),
);

export interface ToldOtherwise {
  /** Contradictory or in tension; compatible only beside a graver comparison of the same accounts. */
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** Who tells it otherwise, in order of IRI: actors, or the utterance where it names no speaker. None of them is on the side asked for. */
  readonly speakers: readonly Iri[];
  /** The side asked for, and the other. */
  readonly told: readonly Claim[];
  readonly otherwise: readonly Claim[];
  /** Whether the other side tells of another event, which may be the same: it tells that day otherwise, not this very event. */
  readonly ofAnotherEvent: boolean;
  /** Of a relation that a rule derived: the events of those it rests on that are told otherwise, in order of IRI. */
  readonly touches: readonly Iri[];
}

export interface Otherwise {
  /**
   * Who tells otherwise what is affirmed of it, claimed or derived; its plain denials are among them, with reason polarity.
   * @param told those of its claims that are asked for: all that affirm it, unless some are named.
   */
  ofProposition(proposition: Pick<Proposition, 'key'>, told?: readonly Claim[]): readonly ToldOtherwise[];
  /** Who tells the event otherwise: whom it set against whom, what kind of event it was, when, how many. */
  ofEvent(event: Iri): readonly ToldOtherwise[];
  /** Of these, who tells what may be the same event otherwise as a whole: in who fought whom, or in its kind. */
  ofAccount(event: Iri): readonly ToldOtherwise[];
}

/**
 * Made once for a corpus, in one pass over its comparisons; each question is then answered by look-up.
 *
 * A proposition is touched through its own claims, or through the claims from which rules derived it; that someone
 * accuses or claims is not told otherwise by whoever rejects what is said. Where two accounts of what may be one event
 * differ as a whole (who fought whom, what kind of event), the event is told otherwise, and of its roles only those that
 * differ themselves: of those whom the others do not name where they name an opponent, also in its parts, and of whom one
 * account has attack and the other be attacked. The gravest verdicts come first.
 * @param found all comparisons of the corpus, where they are at hand.
 */
export function toldOtherwise(
  corpus: Corpus,
  found: readonly Comparison[] = comparisonsOf(corpus),
): Otherwise {
  const familyOf = (predicate: Iri) => corpus.ontology.relations.get(predicate)?.family;
  const isEvent = (iri: Iri) => corpus.entities.get(iri)?.kind === 'event';
  /** Whether it says in what role an actor stood in an event. */
  const isRole = ({ proposition: { predicate, object } }: Claim) =>
    familyOf(predicate) === ROLE && corpus.entities.get(object.value)?.kind === 'actor';
  const voicesOf = (claim: Claim) => {
    const speakers = speakersOf(corpus, claim);
    return speakers.length === 0 ? [claim.madeIn] : speakers;
  };
  const rolesOf = groupBy(
    [...corpus.claims.values()].filter(
      (claim) => claim.polarity === 'affirmed' && !claim.headline && isRole(claim),
    ),
    ({ proposition }) => proposition.subject,
  );
  /** Whether the role differs in an account that differs as a whole: its actor is who does, or is on the other side there. */
  const isToldOtherwise = (claim: Claim, { told, otherwise, speakers }: ToldOtherwise) => {
    const { predicate, object } = claim.proposition;
    if (told.some(({ proposition }) => proposition.object.value === object.value)) return true;
    const opposite = OPPOSITE.get(predicate);
    const theirs = [...new Set(otherwise.map(({ proposition }) => proposition.subject))]
      .flatMap((event) => rolesOf.get(event) ?? [])
      .filter(
        (other) =>
          other.proposition.object.value === object.value &&
          voicesOf(other).some((voice) => speakers.includes(voice)),
      );
    return theirs.length > 0 && theirs.every(({ proposition }) => proposition.predicate === opposite);
  };
  const sharesVoice = (told: readonly Claim[], claim: Claim) => {
    const voices = voicesOf(claim);
    return told.some((other) => voicesOf(other).some((voice) => voices.includes(voice)));
  };
  const scopes = scopesOf(corpus);
  const withWholes = (event: Iri) => [event, ...scopes.above(event)];

  const byClaim = new Map<Iri, ToldOtherwise[]>();
  const byEvent = new Map<Iri, ToldOtherwise[]>();
  /** Comparisons of accounts as a whole, by event. */
  const ofAccounts = new Map<Iri, ToldOtherwise[]>();
  /** `event speaker` of those who tell an event otherwise. */
  const differ = new Set<string>();

  const take = ({ verdict, reason }: Comparison, told: readonly Claim[], otherwise: readonly Claim[]) => {
    // Who fears or suspects a thing does not tell it.
    if (told.some(isToldAsDone) && !otherwise.some(isToldAsDone)) return;
    const own = new Set(told.flatMap(voicesOf));
    const events = new Set(told.map(({ proposition }) => proposition.subject));
    const speakers = [...new Set(otherwise.flatMap(voicesOf))]
      .filter((speaker) => !own.has(speaker))
      .filter(
        (speaker) =>
          verdict !== 'compatible' ||
          [...events].some((event) => withWholes(event).some((whole) => differ.has(`${whole} ${speaker}`))),
      )
      .sort();
    if (speakers.length === 0) return;
    const ofAnotherEvent = otherwise.every(
      ({ proposition: { subject } }) => isEvent(subject) && !events.has(subject),
    );
    const entry: ToldOtherwise = {
      verdict,
      reason,
      speakers,
      told,
      otherwise,
      ofAnotherEvent,
      touches: [],
    };
    // Another kind of event is told of the event, not of who was there.
    const isKind = reason === 'wording' && ofAnotherEvent && told.every(isRole);
    if (!isKind) for (const { id } of told) push(byClaim, id, entry);
    for (const event of events) {
      push(byEvent, event, entry);
      if (ofAnotherEvent && !isKind && told.every(isRole)) push(ofAccounts, event, entry);
      if (verdict !== 'compatible') for (const speaker of speakers) differ.add(`${event} ${speaker}`);
    }
  };
  // Gravest first, so that who tells an event otherwise is known before what is compatible comes.
  for (const each of found) {
    const grave = each.verdict === 'contradictory' || each.verdict === 'inTension';
    const isCount = !each.left.every(isRole);
    if (!grave && !(each.verdict === 'compatible' && each.reason === 'identity-unsure' && isCount)) continue;
    take(each, each.left, each.right);
    take(each, each.right, each.left);
  }

  const eventsOf = ({ told }: ToldOtherwise) =>
    [...new Set(told.map(({ proposition: { subject } }) => subject))].filter(isEvent).sort();
  const claimsOf = groupBy(corpus.claims.values(), ({ proposition }) => proposition.key);
  const derivedOf = groupBy(corpus.derivations.values(), ({ proposition }) => proposition.key);
  const premises = ({ claims }: Derivation) => claims.flatMap((id) => corpus.claims.get(id) ?? []);
  return {
    ofProposition({ key }, asked) {
      const derived = (derivedOf.get(key) ?? []).filter(
        ({ proposition }) => familyOf(proposition.predicate) !== SPEECH,
      );
      const isAffirmed = ({ polarity }: Claim) => polarity === 'affirmed';
      const own = asked ?? (claimsOf.get(key) ?? []).filter(isAffirmed);
      const rests = asked === undefined || asked.some((each) => isAffirmed(each) && isToldAsDone(each));
      const claims = [...own, ...(rests ? derived.flatMap(premises).filter(isAffirmed) : [])];
      const voices = new Set(claims.flatMap(voicesOf));
      const direct = derived.length === 0;
      const touched = claims.flatMap((claim) => [
        ...(byClaim.get(claim.id) ?? []),
        ...(isRole(claim)
          ? withWholes(claim.proposition.subject)
              .flatMap((event) => ofAccounts.get(event) ?? [])
              .filter((entry) => sharesVoice(entry.told, claim) && isToldOtherwise(claim, entry))
          : []),
      ]);
      // Whoever tells it so tells something else elsewhere, perhaps; that is not to tell this otherwise.
      return [...new Set(touched)].flatMap((entry) => {
        const speakers = entry.speakers.filter((speaker) => !voices.has(speaker));
        if (speakers.length === 0) return [];
        const touches = direct ? [] : eventsOf(entry);
        return [
          speakers.length === entry.speakers.length && direct ? entry : { ...entry, speakers, touches },
        ];
      });
    },
    ofEvent: (event) => byEvent.get(event) ?? [],
    ofAccount: (event) =>
      (byEvent.get(event) ?? []).filter(({ ofAnotherEvent, told }) => ofAnotherEvent && told.every(isRole)),
  };
}

/** The same, made when it is first asked for and kept as long as the corpus. */
export const toldOtherwiseIn = memo((corpus: Corpus) => toldOtherwise(corpus));

function push<T>(lists: Map<Iri, T[]>, key: Iri, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
