/** What is told of an event to its two sides: who attacked, who was attacked, and where those stand who were only there. */

import { speakersOf } from '../../compare/standing/chain.js';
import type { Parties } from '../../compare/standing/parties.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';

export interface Sides {
  /** Actors, in order of IRI. Of two sides of which one alone serves a state, that one is A; otherwise A is who is said to have attacked. */
  readonly sideA: readonly Iri[];
  readonly sideB: readonly Iri[];
  /** Whether each side is one: of a side with several actors, one voice names them all, or they belong to one body. */
  readonly areTwo: boolean;
}

const ATTACKS = [cg.perpetrator, expand('cg:agent')];
const PARTICIPANT = expand('cg:participant');
const ROLES = new Set([...ATTACKS, cg.target, PARTICIPANT]);
const PART_OF = expand('cg:partOf');
const OF_A_STATE = ['StateForce', 'GoverningAuthority'].map((name) => expand(`cg:${name}`));

/**
 * Whose side is open (who was only there, or attacked by one voice and was attacked by another) stands with the state or
 * against it, where one side alone serves one. Where none does, or both do, nobody says where they stand: then on neither.
 */
export function sidesOf(
  corpus: Corpus,
  parties: Pick<Parties, 'meet'>,
  byEvent: ReadonlyMap<Iri, readonly Claim[]>,
  claims: readonly Claim[],
): Sides {
  const roles = claims.filter(
    ({ proposition: { predicate, object } }) =>
      ROLES.has(predicate) && corpus.entities.get(object.value)?.kind === 'actor',
  );
  const inRole = (predicates: readonly Iri[]) =>
    sorted(roles.filter(({ proposition }) => predicates.includes(proposition.predicate)).map(actorOf));
  const [did, suffered] = [inRole(ATTACKS), inRole([cg.target])];
  const attackers = did.filter((actor) => !suffered.includes(actor));
  const targets = suffered.filter((actor) => !did.includes(actor));
  const open = [...did.filter((actor) => suffered.includes(actor)), ...inRole([PARTICIPANT])].filter(
    (actor) => !attackers.includes(actor) && !targets.includes(actor),
  );
  const faced = [...attackers, ...targets];
  const isBody = (side: readonly Iri[]) => side.every((actor) => parties.meet(actor, side[0] as Iri));
  const place = (): readonly [readonly Iri[], readonly Iri[]] => {
    const ofState = (actor: Iri) => servesState(corpus, byEvent, actor);
    const [beside, against] = [open.filter(ofState), open.filter((each) => !ofState(each))];
    const [one, other] = [attackers.some(ofState), targets.some(ofState)];
    const served = other && !one ? targets : one && !other ? attackers : [];
    const oneIsOpen = attackers.length === 0 || targets.length === 0;
    if (served.length === 0 && (one || !oneIsOpen || beside.length === 0)) return [attackers, targets];
    const withState = [...served, ...beside];
    const enemies = [...faced.filter((actor) => !served.includes(actor)), ...against];
    // Of two states with nobody else in the event, one may be the other's enemy.
    return enemies.length === 0 && !isBody(withState) ? [served, []] : [withState, enemies];
  };
  const [one, other] = place();
  const [sideA, sideB] = [sorted(one), sorted(other)];
  const voices = [...groupBy(roles, (claim) => speakersOf(corpus, claim).join(' ')).values()].map(
    (told) => new Set(told.map(actorOf)),
  );
  const isOne = (side: readonly Iri[]) =>
    voices.some((named) => side.every((actor) => named.has(actor))) || isBody(side);
  return { sideA, sideB, areTwo: [sideA, sideB].every((side) => side.length > 0 && isOne(side)) };
}

function servesState(corpus: Corpus, byEvent: ReadonlyMap<Iri, readonly Claim[]>, actor: Iri): boolean {
  const isOfState = (each: Iri) => OF_A_STATE.includes(corpus.entities.get(each)?.type ?? '');
  return (
    isOfState(actor) ||
    (byEvent.get(actor) ?? []).some(
      ({ proposition: { predicate, object } }) => predicate === PART_OF && isOfState(object.value),
    )
  );
}

const actorOf = ({ proposition }: Claim) => proposition.object.value;

const sorted = (iris: readonly Iri[]) => [...new Set(iris)].sort();
