/** A contradiction of polarity to what others say that speaks for one of its sides without saying the same. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { lazy } from '../../structures/lazy.js';
import { speakersOf } from '../standing/chain.js';
import { claimsOf } from '../standing/claim-index.js';
import { matchTimes } from './sides.js';
import type { Comparison } from './verdict.js';

const ROLE = expand('code:role');
const PART_OF = expand('cg:partOf');
const PEOPLE = expand('cg:PopulationGroup');

/** What one utterance says by one relation that speaks for a side. */
export interface IndirectSupport {
  /** In order of what they speak of. */
  readonly claims: readonly Claim[];
  /** The claims by which someone named there belongs to a party to what is disputed. */
  readonly links: readonly Claim[];
}

export interface SupportOfSides {
  readonly affirmed: readonly IndirectSupport[];
  readonly denied: readonly IndirectSupport[];
}

const NONE: SupportOfSides = { affirmed: [], denied: [] };

/**
 * What bears on a comparison, by the table `cg:speaksFor` of the ontology (docs/comparisons.md): claims of speakers
 * who are not on that side already, on the same two parties or on who is affirmed to be part of one of them
 * (`cg:partOf`, at any remove). A relation between the two speaks for the side of its own polarity; a role in an
 * event speaks for the affirming side where one utterance gives it to both. Titles and plans are left out, as are
 * claims of another time. Nothing is added to either side, and no verdict changes: these are other claims.
 *
 * Make it once for a corpus and ask it for each comparison; only those by reason of polarity have supports.
 */
export function indirectSupport(corpus: Corpus): (comparison: Comparison) => SupportOfSides {
  const { relations } = corpus.ontology;
  const speaking = [...relations.values()].filter(({ speaksFor }) => speaksFor.length > 0);
  const told = (of: readonly Iri[]) =>
    claimsOf(corpus, of).filter(
      (claim) => !claim.headline && isToldAsDone(claim) && claim.proposition.object.kind === 'iri',
    );
  const isRole = (predicate: Iri) => relations.get(predicate)?.family === ROLE;
  const some = lazy(() => told(speaking.map(({ id }) => id)));
  const pairs = lazy(() =>
    groupBy(some(), ({ proposition: { predicate, subject, object } }) =>
      isRole(predicate) ? '' : `${predicate} ${subject} ${object.value}`,
    ),
  );
  const actors = lazy(() =>
    groupBy(some(), ({ proposition: { predicate, object } }) =>
      isRole(predicate) ? `${predicate} ${object.value}` : '',
    ),
  );
  const membersIn = lazy(() => membersOf(corpus, told([PART_OF])));

  return (comparison) => {
    const { proposition } = comparison.left[0] as Claim;
    const { subject, predicate, object } = proposition;
    const partners = speaking.filter(({ speaksFor }) => speaksFor.includes(predicate));
    if (comparison.reason !== 'polarity' || partners.length === 0) return NONE;
    const [members, ofPair, ofActor] = [membersIn(), pairs(), actors()];
    const [here, there] = [members(subject), members(object.value)];
    const apart = (one: Iri, other: Iri) =>
      here.has(one) && there.has(other) && !here.has(other) && !there.has(one);
    const found = partners.flatMap(({ id }) =>
      isRole(id)
        ? together(id, here, there, apart, ofActor)
        : [...here.keys()].flatMap((one) =>
            [...there.keys()].flatMap((other) =>
              apart(one, other)
                ? [
                    ...(ofPair.get(`${id} ${one} ${other}`) ?? []),
                    ...(ofPair.get(`${id} ${other} ${one}`) ?? []),
                  ]
                : [],
            ),
          ),
    );
    const sides = [comparison.left, comparison.right];
    const sideOf = (polarity: Claim['polarity']) =>
      sides.find((side) => side[0]?.polarity === polarity) ?? [];
    const linksOf = (claims: readonly Claim[]) =>
      unique(
        claims.flatMap(({ proposition: { subject: one, object: other } }) =>
          [one, other.value].flatMap((end) => [...(here.get(end) ?? []), ...(there.get(end) ?? [])]),
        ),
      );
    const support = (polarity: Claim['polarity']): IndirectSupport[] => {
      const side = sideOf(polarity);
      const already = new Set(side.flatMap((claim) => speakersOf(corpus, claim)));
      const others = unique(found).filter(
        (claim) =>
          claim.polarity === polarity &&
          !speakersOf(corpus, claim).some((speaker) => already.has(speaker)) &&
          matchTimes({ claims: side }, { claims: [claim] }) === 'overlap',
      );
      const voices = groupBy(others, ({ madeIn, proposition: of }) => `${madeIn} ${of.predicate}`);
      return [...voices.values()].map((claims) => ({
        claims: claims.toSorted(bySubject),
        links: linksOf(claims),
      }));
    };
    return { affirmed: support('affirmed'), denied: support('negated') };
  };
}

/** Claims by which one utterance gives one role in one event to an actor of either party. */
function together(
  role: Iri,
  here: ReadonlyMap<Iri, unknown>,
  there: ReadonlyMap<Iri, unknown>,
  apart: (one: Iri, other: Iri) => boolean,
  ofActor: ReadonlyMap<string, readonly Claim[]>,
): Claim[] {
  const inRole = (party: ReadonlyMap<Iri, unknown>) =>
    [...party.keys()]
      .flatMap((actor) => ofActor.get(`${role} ${actor}`) ?? [])
      .filter(({ polarity }) => polarity === 'affirmed');
  const place = ({ madeIn, proposition }: Claim) => `${madeIn} ${proposition.subject}`;
  const others = groupBy(inRole(there), place);
  return inRole(here).flatMap((claim) => {
    const beside = (others.get(place(claim)) ?? []).filter((other) =>
      apart(claim.proposition.object.value, other.proposition.object.value),
    );
    return beside.length === 0 ? [] : [claim, ...beside];
  });
}

/** Per party: itself and whoever is affirmed to be part of it, at any remove, with the claims that say so. A people has no members. */
function membersOf(
  corpus: Corpus,
  told: readonly Claim[],
): (party: Iri) => ReadonlyMap<Iri, readonly Claim[]> {
  const joins = groupBy(
    told.filter(
      ({ polarity, proposition: { object } }) =>
        polarity === 'affirmed' && corpus.entities.get(object.value)?.type !== PEOPLE,
    ),
    ({ proposition }) => proposition.object.value,
  );
  return (party) => {
    const members = new Map<Iri, readonly Claim[]>([[party, []]]);
    for (const [whole, chain] of members)
      for (const claim of joins.get(whole) ?? [])
        if (!members.has(claim.proposition.subject))
          members.set(claim.proposition.subject, [...chain, claim]);
    return members;
  };
}

const bySubject = ({ proposition: a }: Claim, { proposition: b }: Claim) =>
  `${a.subject} ${a.object.value}` < `${b.subject} ${b.object.value}` ? -1 : 1;

const unique = (claims: readonly Claim[]): readonly Claim[] =>
  [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
