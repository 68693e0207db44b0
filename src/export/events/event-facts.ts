/** An event, or several read as one, to what event data sets ask of it: sides, days, place, reports; nothing that no claim says. */

import { chainOf } from '../../compare/standing/chain.js';
import type { Parties } from '../../compare/standing/parties.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { type ToldDays, toldDays, type Which } from './event-dates.js';
import { type Sides, sidesOf } from './event-sides.js';

export interface EventFacts extends ToldDays, Sides {
  /** Places that are named, the narrowest first, then those that the most origins name. */
  readonly places: readonly Entity[];
  /** The country in which a claim, or what follows from claims, puts the first of them. */
  readonly country: Entity | undefined;
  readonly eventType: Iri | undefined;
  /** Reports that tell of it, and everyone by whose mouth they do, both in order of IRI. */
  readonly reports: readonly Iri[];
  readonly speakers: readonly Iri[];
  readonly claims: readonly Claim[];
}

export interface FactFinder {
  /** The facts of the events together; `counted` are the claims of its figures, those of parts included. */
  factsOf(events: readonly Iri[], counted: readonly Iri[], which: Which): EventFacts;
}

const WITHIN = expand('cg:within');
const COUNTRY = expand('cg:Country');
/** From the narrowest to the widest. */
const EXTENT = ['Base', 'Settlement', 'Route', 'Place', 'Region', 'Country'].map((name) =>
  expand(`cg:${name}`),
);

/** Looks at every claim once, so that many events can be asked for. */
export function factFinder(corpus: Corpus, parties: Pick<Parties, 'meet'>): FactFinder {
  const told = [...corpus.claims.values()].filter(
    (claim) => claim.polarity === 'affirmed' && !claim.headline && isToldAsDone(claim),
  );
  const byEvent = groupBy(told, ({ proposition }) => proposition.subject);
  const daysOf = toldDays(corpus);
  const countries = countriesOf(corpus);
  return {
    factsOf(events, counted, which) {
      const claims = events.flatMap((event) => byEvent.get(event) ?? []).filter(which);
      const counts = counted.flatMap((id) => corpus.claims.get(id) ?? []).filter(which);
      const all = [...new Set([...claims, ...counts])];
      const places = placesOf(corpus, claims);
      const chains = all.flatMap((claim) => chainOf(corpus, claim));
      return {
        ...sidesOf(corpus, parties, byEvent, claims),
        ...daysOf(events, which),
        places,
        country: places.map(({ id }) => countries.get(id)).find((country) => country !== undefined),
        eventType: events
          .map((event) => corpus.entities.get(event)?.eventType)
          .find((type) => type !== undefined),
        reports: sorted(all.map(({ report }) => report)),
        speakers: sorted(chains.flatMap(({ speakers }) => speakers)),
        claims: all,
      };
    },
  };
}

function placesOf(corpus: Corpus, claims: readonly Claim[]): readonly Entity[] {
  const named = groupBy(
    claims.filter(({ proposition }) => proposition.predicate === cg.place),
    ({ proposition }) => proposition.object.value,
  );
  const extent = ({ type }: Entity) => (EXTENT.includes(type) ? EXTENT.indexOf(type) : EXTENT.length);
  const origins = ({ id }: Entity) => new Set((named.get(id) ?? []).map(({ madeIn }) => madeIn)).size;
  return [...named.keys()]
    .sort()
    .flatMap((id) => corpus.entities.get(id) ?? [])
    .filter(({ kind }) => kind === 'place')
    .toSorted((a, b) => extent(a) - extent(b) || origins(b) - origins(a));
}

function countriesOf(corpus: Corpus): ReadonlyMap<Iri, Entity> {
  const countries = new Map<Iri, Entity>();
  for (const entity of corpus.entities.values())
    if (entity.type === COUNTRY) countries.set(entity.id, entity);
  const contained = [...corpus.claims.values()].filter(({ polarity }) => polarity === 'affirmed');
  for (const { proposition } of [...corpus.derivations.values(), ...contained]) {
    const country = countries.get(proposition.object.value);
    if (proposition.predicate === WITHIN && country?.type === COUNTRY && !countries.has(proposition.subject))
      countries.set(proposition.subject, country);
  }
  return countries;
}

const sorted = (iris: readonly Iri[]) => [...new Set(iris)].sort();
