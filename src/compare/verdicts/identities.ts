/** Two events that may be one, compared by who stood on which side, who was hit and what kind of event each is said to be. */
import { decisionsOnThings } from '../../model/decided.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { describedIn } from '../nesting/described.js';
import { conceptLattice } from '../nesting/lattice.js';
import { speakersOf } from '../standing/chain.js';
import type { Side } from './sides.js';
import { type Comparison, comparison, silence } from './verdict.js';

const [TARGET, PARTICIPANT, PERPETRATOR] = ['target', 'participant', 'perpetrator'].map((name) =>
  expand(`cg:${name}`),
) as [Iri, Iri, Iri];
const ROLES = [
  TARGET,
  PARTICIPANT,
  PERPETRATOR,
  ...['agent', 'recipient'].map((name) => expand(`cg:${name}`)),
];
const PART_OF = expand('cg:partOf');

/** One side's ambush is the other's clash. */
const FIGHTING = expand('code:violent-event');

type SidesOfSubjects = ReadonlyMap<Iri, readonly Side[]>;
type Belong = (one: Iri, other: Iri) => boolean;

/**
 * Accounts of what is perhaps one event. They are in tension where they name other opponents, or call it by kinds that
 * do not fit; else they can both be true. Beside that, whom one names among those hit and another, who tells who was
 * there, does not: not comparable, as silence is no denial.
 */
export function compareIdentities(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const unsure = decisionsOnThings(corpus).filter(({ decision }) => decision === 'unsure');
  const asked = new Set(unsure.flatMap(({ left, right }) => [left, right]));
  const wholes = new Map<Iri, Iri>();
  const isDescribed = describedIn(corpus);
  /** Whether one is a part of the other, or described as the other is named. */
  const belong: Belong = (one, other) =>
    wholes.get(one) === other || wholes.get(other) === one || isDescribed(one, other);
  const affirmed = new Map<Iri, Side[]>();
  for (const side of sides) {
    const { subject, predicate, object } = side.proposition;
    if (side.polarity !== 'affirmed') continue;
    if (predicate === PART_OF && object.kind === 'iri') wholes.set(subject, object.value);
    if (!asked.has(subject)) continue;
    const known = affirmed.get(subject);
    if (known === undefined) affirmed.set(subject, [side]);
    else known.push(side);
  }
  const concepts = conceptLattice(corpus.ontology.concepts);
  return unsure.flatMap(({ left, right }) => {
    const [a, b] = [corpus.entities.get(left), corpus.entities.get(right)];
    if (a?.kind !== 'event' || b?.kind !== 'event') return [];
    const opponents = opposed(affirmed, belong, left, right);
    const silent = [
      ...unnamed(corpus, affirmed, belong, left, right),
      ...unnamed(corpus, affirmed, belong, right, left),
    ].filter(({ claims }) => !opponents?.flat().some((claim) => claims.includes(claim)));
    const found = silent.map(({ event, claims, others }) => silence(event, claims, others));
    if (opponents !== undefined)
      return [comparison('inTension', 'identity-unsure', left, ...opponents), ...found];
    const told = [inRoles(affirmed, left, ROLES), inRoles(affirmed, right, ROLES)] as const;
    if (told.some((claims) => claims.length === 0)) return found;
    const [x, y] = [a.eventType, b.eventType];
    const isFighting = [x, y].every((kind) => kind !== undefined && concepts.isWithin(kind, FIGHTING));
    const fits =
      x === undefined || y === undefined || isFighting || concepts.isWithin(x, y) || concepts.isWithin(y, x);
    return [
      fits
        ? comparison('compatible', 'identity-unsure', left, ...told)
        : comparison('inTension', 'wording', left, ...told),
      ...found,
    ];
  });
}

/** Whom the account of one event names among those hit, and a voice that tells of the other, and of someone hit there, does not. */
function unnamed(
  corpus: Corpus,
  sides: SidesOfSubjects,
  belong: Belong,
  event: Iri,
  other: Iri,
): { readonly event: Iri; readonly claims: readonly Claim[]; readonly others: readonly Claim[] }[] {
  const hit = inRoles(sides, event, [TARGET]);
  const voices = groupBy(inRoles(sides, other, ROLES), (claim) => speakersOf(corpus, claim).join(' '));
  return [...voices].flatMap(([voice, told]) => {
    const there = new Set(told.map(({ proposition }) => proposition.object.value));
    const others = told.filter(({ proposition: { object } }) =>
      hit.some((claim) => claim.proposition.object.value === object.value),
    );
    const claims = hit.filter((claim) => {
      const actor = claim.proposition.object.value;
      return (
        !there.has(actor) &&
        ![...there].some((known) => belong(actor, known)) &&
        speakersOf(corpus, claim).join(' ') !== voice
      );
    });
    return claims.length === 0 || others.length === 0 ? [] : [{ event, claims, others }];
  });
}

const inRoles = (sides: SidesOfSubjects, event: Iri, roles: readonly Iri[]) =>
  (sides.get(event) ?? [])
    .filter(({ proposition }) => roles.includes(proposition.predicate))
    .flatMap((side) => side.claims);

/**
 * The opponents that only one of the two accounts names, where both accounts have an actor in common: whom did it
 * fight? A part of someone in both accounts is no other opponent, nor whom one of them names by a description of the other's
 * alone, nor who was a target beside it.
 */
function opposed(
  sides: SidesOfSubjects,
  belong: Belong,
  left: Iri,
  right: Iri,
): readonly [Claim[], Claim[]] | undefined {
  const actors = (event: Iri) =>
    new Set(inRoles(sides, event, ROLES).map((claim) => claim.proposition.object.value));
  const only = (event: Iri, others: ReadonlySet<Iri>) =>
    inRoles(sides, event, opponentRoles(sides, event, others)).filter((claim) => {
      const actor = claim.proposition.object.value;
      return !others.has(actor) && ![...others].some((other) => belong(actor, other));
    });
  const [here, there] = [actors(left), actors(right)];
  if (![...here].some((actor) => there.has(actor))) return undefined;
  const told = [only(left, there), only(right, here)] as const;
  return told.some((claims) => claims.length === 0) ? undefined : told;
}

/** The roles of whom these actors fought in an event: who has been a target fought who carried it out, not the targets beside it. */
function opponentRoles(sides: SidesOfSubjects, event: Iri, actors: ReadonlySet<Iri>): readonly Iri[] {
  const told = inRoles(sides, event, ROLES).filter(({ proposition }) => actors.has(proposition.object.value));
  return told.every(({ proposition }) => proposition.predicate === TARGET)
    ? [PERPETRATOR, PARTICIPANT]
    : [TARGET, PARTICIPANT];
}
