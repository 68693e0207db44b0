/** A place to what lies in it and beside it, and what happened there: each event once, with where and when. */
import { claimsOf } from '../compare/standing/claim-index.js';
import { type Modality, modalityOf } from '../model/modality.js';
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus, Iri, Proposition } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { containment } from '../places/containment.js';
import { type Basis, type EventPlace, eventPlaces } from '../places/event-places.js';
import { locator } from '../places/georeference.js';
import { groupBy } from '../structures/group-by.js';
import { memo } from '../structures/memo.js';
import { eventDays } from '../times/days.js';
import { dayOf, eventDateInWords } from '../times/event-dates.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';
import { sentence } from '../words/sentences.js';
import { prepositionOf } from '../words/templates.js';

export interface EventThere {
  readonly id: Iri;
  readonly label: string;
  /** As told: `on a Sunday, perhaps 13 August 2023`; undefined where nobody gives a date. */
  readonly when: string | undefined;
  /** `at Kidal base`; `it concerned Ber base`, `it went to Gao` where nobody says where. */
  readonly where: string;
  readonly places: readonly Iri[];
  /** Where nobody tells of it as done: planned, sought, demanded, expected, feared or suspected. */
  readonly modality: Modality | undefined;
}

export interface PlaceThere {
  readonly id: Iri;
  readonly label: string;
  readonly typeLabel: string;
  /** Of what lies beside the place, how: `Timbuktu–Ber road leads to Ber`. */
  readonly relation: string | undefined;
  /** Number of events whose place it is; an event with two places counts for both. */
  readonly events: number;
}

export interface AroundPlace {
  /** What stands before its name: in a town, at a base, on a road. */
  readonly preposition: string;
  /** All that lies in it, at any remove: bases, towns and roads before regions, what has most events first. */
  readonly places: readonly PlaceThere[];
  /** In it and in these places, in order of time; undated ones last. */
  readonly events: readonly EventThere[];
  /** Roads that lead to it, what lies near it or to one side, where events are told of them. */
  readonly beside: readonly PlaceThere[];
  readonly eventsBeside: readonly EventThere[];
  /** Of a country: towns, bases and roads with events of which no report says in which country they lie; they may well lie in it. */
  readonly unplaced: readonly PlaceThere[];
}

const BESIDE = ['cg:connects', 'cg:near', 'cg:southOf'].map(expand);
const COUNTRY = expand('cg:Country');
const AREAS: ReadonlySet<Iri> = new Set([expand('cg:Region'), COUNTRY]);
/** What stands before the place, by how the event comes by it. */
const BASIS: Readonly<Record<Basis, (placed: string, label: string) => string>> = {
  told: (placed) => placed,
  about: (_, label) => `it concerned ${label}`,
  part: (placed) => `part of what happened ${placed}`,
  'led-to': (_, label) => `it went to ${label}`,
};

const placesOfEvents = memo((corpus: Corpus) => eventPlaces(corpus, locator(corpus)));
const claimsOfEvents = memo((corpus: Corpus) =>
  groupBy(
    [...corpus.claims.values()].filter(({ polarity }) => polarity === 'affirmed'),
    ({ proposition }) => proposition.subject,
  ),
);
const days = memo(eventDays);

/** What stands before the places that are not placed. */
export const UNPLACED =
  'Nobody here says in what country these lie, so what is told of them alone is not among these events';

/**
 * Undefined where nothing lies in the place or beside it, and nothing is told to have happened there beyond the events
 * that name it, which are on its card anyway.
 */
export function aroundPlace(corpus: Corpus, place: Iri): AroundPlace | undefined {
  const inside = new Set([place, ...containment(corpus).within(place)]);
  const beside = besideOf(corpus, place).filter(({ subject }) => !inside.has(subject));
  const events = eventsIn(corpus, inside);
  const known = new Set(events.map(({ id }) => id));
  const outside = new Set(beside.map(({ subject }) => subject));
  const eventsBeside = eventsIn(corpus, outside).filter(({ id }) => !known.has(id));
  const named = events.every(
    ({ id }) =>
      !placesOfEvents(corpus)
        .get(id)
        ?.some(({ basis }) => basis === 'part'),
  );
  if (inside.size === 1 && eventsBeside.length === 0 && named) return undefined;
  const there = (id: Iri, some: readonly EventThere[], relation?: string): PlaceThere => ({
    id,
    label: labelOf(corpus, id),
    typeLabel: labelOf(corpus, corpus.entities.get(id)?.type ?? id),
    relation,
    events: some.filter(({ places }) => places.includes(id)).length,
  });
  inside.delete(place);
  return {
    preposition: prepositionOf(corpus, place),
    places: [...inside].map((id) => there(id, events)).sort((a, b) => byUse(corpus, a, b)),
    events,
    beside: beside
      .map((proposition) => there(proposition.subject, eventsBeside, sentence(corpus, proposition)))
      .filter(({ events }) => events > 0)
      .sort((a, b) => byUse(corpus, a, b)),
    eventsBeside,
    unplaced: unplacedBeside(corpus, place)
      .map((id) => ({
        ...there(id, []),
        events: eventsIn(corpus, new Set([id, ...containment(corpus).within(id)])).length,
      }))
      .filter(({ events }) => events > 0)
      .sort((a, b) => byUse(corpus, a, b)),
  };
}

/** All that is shown there. */
export function idsIn(around: AroundPlace | undefined): readonly Iri[] {
  if (around === undefined) return [];
  const { places, events, beside, eventsBeside, unplaced } = around;
  return [places, events, beside, eventsBeside, unplaced].flatMap((some) => some.map(({ id }) => id));
}

/** What no country holds, and nothing that is itself unplaced: a base goes with its town. */
function unplacedBeside(corpus: Corpus, country: Iri): readonly Iri[] {
  if (corpus.entities.get(country)?.type !== COUNTRY) return [];
  const { contains } = containment(corpus);
  const all = [...corpus.entities.values()].filter(({ kind }) => kind === 'place');
  const countries = all.filter(({ type }) => type === COUNTRY);
  const loose = all.filter(
    ({ id, type }) => !AREAS.has(type) && !countries.some((whole) => contains(whole.id, id)),
  );
  return loose.filter(({ id }) => !loose.some((whole) => contains(whole.id, id))).map(({ id }) => id);
}

/** Propositions by which something leads to the place or lies beside it, once for each such thing. */
function besideOf(corpus: Corpus, place: Iri): readonly Proposition[] {
  const found = new Map<Iri, Proposition>();
  for (const { proposition, polarity } of claimsOf(corpus, BESIDE)) {
    const { subject, object } = proposition;
    if (polarity !== 'affirmed' || object.value !== place) continue;
    const type = corpus.entities.get(subject)?.type;
    if (type !== undefined && !AREAS.has(type)) found.set(subject, found.get(subject) ?? proposition);
  }
  return [...found.values()];
}

function eventsIn(corpus: Corpus, places: ReadonlySet<Iri>): readonly EventThere[] {
  return [...placesOfEvents(corpus)]
    .flatMap(([id, all]) => {
      const there = all.filter(({ place }) => places.has(place));
      // A town beside its own base says nothing that the base does not.
      const exact = there.filter(({ wider }) => !wider);
      const shown = exact.length > 0 ? exact : there;
      return shown.length === 0 ? [] : [eventThere(corpus, id, shown)];
    })
    .sort((a, b) => compare(sortKey(corpus, a), sortKey(corpus, b)));
}

function eventThere(corpus: Corpus, id: Iri, places: readonly EventPlace[]): EventThere {
  return {
    id,
    label: labelOf(corpus, id),
    when: eventDateInWords(corpus, id),
    where: inSeries(places.map(({ basis, place }) => placed(corpus, basis, place))),
    places: places.map(({ place }) => place),
    modality: modalityOf(rolesAndPlaces(corpus, id)),
  };
}

function placed(corpus: Corpus, basis: Basis, place: Iri): string {
  const label = labelOf(corpus, place);
  return BASIS[basis](`${prepositionOf(corpus, place)} ${label}`, label);
}

/** What is affirmed of the event, without what only says how it came about or was called. */
function rolesAndPlaces(corpus: Corpus, event: Iri): readonly Claim[] {
  const all = claimsOfEvents(corpus).get(event) ?? [];
  const role = expand('code:role');
  const own = all.filter(
    ({ proposition: { predicate } }) =>
      predicate === cg.place || corpus.ontology.relations.get(predicate)?.family === role,
  );
  return own.length > 0 ? own : all;
}

function sortKey(corpus: Corpus, { id, label }: EventThere): string {
  return `${dayOf(days(corpus).get(id) ?? {})} ${label}`;
}

function byUse({ entities }: Corpus, a: PlaceThere, b: PlaceThere): number {
  const area = ({ id }: PlaceThere) => Number(AREAS.has(entities.get(id)?.type ?? ''));
  return area(a) - area(b) || b.events - a.events || compare(a.label, b.label);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
