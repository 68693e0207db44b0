/** The claims about events to where each took place: the places told, what else tells of one, and how exactly it is known. */
import { expand } from '../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { labelOf } from '../words/labels.js';
import { containment } from './containment.js';
import { type Georeference, type Locate, whereInWords } from './georeference.js';

/**
 * How an event comes by its place, the best first: someone says where; it concerned a place; it is part of an event
 * with a place; it went to a place.
 */
export const BASES = ['told', 'about', 'part', 'led-to'] as const;
export type Basis = (typeof BASES)[number];

export interface EventPlace {
  readonly event: Iri;
  readonly place: Iri;
  readonly basis: Basis;
  /** What ties the event to the place; two where it goes by way of the whole that it is part of. */
  readonly because: readonly Proposition[];
  /** Undefined where the place cannot be drawn. */
  readonly where: Georeference | undefined;
  /** Another place of the same event is more exact, or lies within this one: a map shows that one alone. */
  readonly wider: boolean;
}

const ABOUT: ReadonlySet<Iri> = new Set([expand('cg:theme'), cg.target]);
const LED_TO = expand('cg:destination');

/** For every event its places, in order of IRI; none where nothing tells of one. */
export function eventPlaces(corpus: Corpus, locate: Locate): ReadonlyMap<Iri, readonly EventPlace[]> {
  const told = affirmed(corpus);
  const { contains } = containment(corpus);
  const own = new Map<Iri, readonly EventPlace[]>();
  for (const { id, kind } of corpus.entities.values()) {
    if (kind === 'event') own.set(id, narrowed(ownPlaces(corpus, locate, id, told.get(id) ?? []), contains));
  }
  return new Map(
    [...own].map(([event, places]) => {
      if (places.some(({ basis }) => basis !== 'led-to')) return [event, places];
      const whole = narrowed(ofWhole(event, told, own), contains);
      return [event, whole.length > 0 ? whole : places];
    }),
  );
}

/** Affirmed propositions between events and things, by event. */
function affirmed(corpus: Corpus): ReadonlyMap<Iri, readonly Proposition[]> {
  const told = new Map<Iri, Map<string, Proposition>>();
  for (const { proposition, polarity } of corpus.claims.values()) {
    if (polarity !== 'affirmed' || corpus.entities.get(proposition.subject)?.kind !== 'event') continue;
    const known = told.get(proposition.subject);
    if (known === undefined) told.set(proposition.subject, new Map([[proposition.key, proposition]]));
    else known.set(proposition.key, proposition);
  }
  return new Map([...told].map(([event, propositions]) => [event, [...propositions.values()]]));
}

function ownPlaces(
  corpus: Corpus,
  locate: Locate,
  event: Iri,
  told: readonly Proposition[],
): readonly EventPlace[] {
  for (const basis of BASES) {
    const places = told.flatMap((proposition): EventPlace[] => {
      const { object, predicate } = proposition;
      if (object.kind !== 'iri' || basisOf(corpus, predicate, object.value) !== basis) return [];
      const where = locate(object.value);
      return [{ event, place: object.value, basis, because: [proposition], where, wider: false }];
    });
    if (places.length > 0) return places.toSorted((a, b) => (a.place < b.place ? -1 : 1));
  }
  return [];
}

function basisOf(corpus: Corpus, predicate: Iri, object: Iri): Basis | undefined {
  if (predicate === cg.place) return 'told';
  if (corpus.entities.get(object)?.kind !== 'place') return undefined;
  return ABOUT.has(predicate) ? 'about' : predicate === LED_TO ? 'led-to' : undefined;
}

/** The places of the events that it is part of. */
function ofWhole(
  event: Iri,
  told: ReadonlyMap<Iri, readonly Proposition[]>,
  own: ReadonlyMap<Iri, readonly EventPlace[]>,
): readonly EventPlace[] {
  return (told.get(event) ?? []).flatMap((proposition) => {
    const { predicate, object } = proposition;
    if (predicate !== cg.subEventOf || object.kind !== 'iri') return [];
    return (own.get(object.value) ?? [])
      .filter(({ basis }) => basis !== 'led-to')
      .map((place) => ({
        ...place,
        event,
        basis: 'part' as const,
        because: [proposition, ...place.because],
      }));
  });
}

/** Areas are wider than a spot, a town or a road; a place is wider than one that lies within it. */
function narrowed(
  places: readonly EventPlace[],
  contains: (whole: Iri, part: Iri) => boolean,
): readonly EventPlace[] {
  const isArea = ({ where }: EventPlace) =>
    where === undefined || where.precision === 'region' || where.precision === 'country';
  const close = places.some((place) => !isArea(place));
  return places.map((place) => ({
    ...place,
    wider:
      (close && isArea(place)) ||
      places.some((other) => other.place !== place.place && contains(place.place, other.place)),
  }));
}

/** In words: by what the event is at this place. */
export function basisInWords(corpus: Corpus, { place, basis, because }: EventPlace): string {
  const name = labelOf(corpus, place);
  const at = `${PREPOSITIONS[corpus.entities.get(place)?.type ?? ''] ?? 'at'} ${name}`;
  const whole = because[0]?.object;
  return {
    told: `${upper(at)}.`,
    about: `Nobody says where; it concerned ${name}.`,
    part: `Nobody says where; it is part of “${whole?.kind === 'iri' ? labelOf(corpus, whole.value) : ''}”, ${at}.`,
    'led-to': `Nobody says where; it went to ${name}.`,
  }[basis];
}

/** In words: by what the event is at this place, and how exactly the place is known. */
export function eventPlaceInWords(corpus: Corpus, site: EventPlace): string {
  return `${basisInWords(corpus, site)} ${whereInWords(corpus, site.place, site.where)}`;
}

const PREPOSITIONS: Readonly<Record<Iri, string>> = {
  [expand('cg:Region')]: 'in',
  [expand('cg:Country')]: 'in',
  [expand('cg:Route')]: 'on',
};
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
