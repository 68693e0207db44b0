/** A reading and a view: gives what the map shows, place by place, and the events that it cannot show. */

import type { Corpus, Iri } from '../../../../src/model/records.js';
import { type EventPlace, eventPlaces } from '../../../../src/places/event-places.js';
import { type Georeference, type Locate, locator, type Point } from '../../../../src/places/georeference.js';
import { dayOf } from '../../../../src/times/event-dates.js';
import { labelOf } from '../../../../src/words/labels.js';
import type { LoadedGraph } from '../../data/loaded-graph.js';
import { filterOf } from '../../scene/build.js';
import { markOf } from '../../scene/ground.js';
import { timeFilter } from '../../scene/time.js';
import type { Mark, ViewState } from '../../view/view.js';

/** An event at one of its places. */
export interface Happening {
  readonly event: Iri;
  readonly label: string;
  readonly site: EventPlace;
  /** Of the claim that it was there: who says so, and whether anyone denies it. */
  readonly mark: Mark;
  readonly speakers: readonly string[];
}

/** Everything at one place of the map. */
export interface Spot {
  /** The place that is drawn. */
  readonly id: Iri;
  readonly label: string;
  readonly where: Georeference;
  readonly happenings: readonly Happening[];
}

export interface Town {
  readonly id: Iri;
  readonly label: string;
  readonly point: Point;
}

export interface MapContent {
  readonly spots: readonly Spot[];
  /** Places of which it is only told what they are near to: drawn anywhere, they would stand where nobody puts them. */
  readonly beside: readonly Spot[];
  /** Places with coordinates, whether or not anything happened there. */
  readonly towns: readonly Town[];
  /** Events for which nothing tells a place. */
  readonly unplaced: readonly Iri[];
  /** Events whose places are named, but cannot be drawn. */
  readonly undrawn: readonly { readonly event: Iri; readonly places: readonly Iri[] }[];
}

/** What does not change with the filters: where everything is, by the whole ground and the accounts of the reading. */
export interface Ground {
  readonly locate: Locate;
  readonly places: ReadonlyMap<Iri, readonly EventPlace[]>;
}

/** Where places lie is taken from all reports, whoever's telling is shown: a lens changes what happened, not the land. */
export function groundOf(whole: Corpus, told: Corpus): Ground {
  const locate = locator(whole);
  return { locate, places: eventPlaces(told, locate) };
}

/** `drawable` says whether a whereabouts has a shape on the base map at hand. */
export function contentOf(
  { corpus, graph, times }: LoadedGraph,
  ground: Ground,
  view: ViewState,
  drawable: (where: Georeference) => boolean,
): MapContent {
  const passes = filterOf(corpus, view, timeFilter(times, view));
  const only = view.only === undefined ? undefined : new Set(view.only);
  const tiePasses = (key: string) =>
    !graph.hasEdge(key) || passes(graph.getEdgeAttributes(key), graph.source(key), graph.target(key));
  const spots = new Map<Iri, { where: Georeference; happenings: Happening[] }>();
  const unplaced: Iri[] = [];
  const undrawn: { event: Iri; places: readonly Iri[] }[] = [];
  for (const [event, places] of ground.places) {
    if (!graph.hasNode(event) || !graph.edges(event).some(tiePasses)) continue;
    if (only !== undefined && ![event, ...graph.edges(event)].some((id) => only.has(id))) continue;
    const shown = places.filter(({ wider }) => !wider);
    if (shown.length === 0) unplaced.push(event);
    const told = shown.filter(({ because }) => because.every(({ key }) => tiePasses(key)));
    const drawn = told.filter(({ where }) => where !== undefined && drawable(where));
    if (told.length > 0 && drawn.length === 0)
      undrawn.push({ event, places: told.map(({ place }) => place) });
    for (const site of drawn) {
      const where = site.where as Georeference;
      const spot = spots.get(where.head);
      const happening = happeningOf(corpus, graph, site);
      if (spot === undefined) spots.set(where.head, { where, happenings: [happening] });
      else if (!spot.happenings.some((other) => other.event === event)) spot.happenings.push(happening);
    }
  }
  const all: Spot[] = [...spots].map(([id, { happenings }]) => ({
    id,
    label: labelOf(corpus, id),
    where: ground.locate(id) as Georeference,
    happenings: happenings.toSorted(byDay(graph)),
  }));
  const hasPoint = ({ where }: Spot) => where.precision !== 'near';
  return {
    spots: all.filter(hasPoint),
    beside: all.filter((spot) => !hasPoint(spot)),
    towns: townsOf(corpus, view),
    unplaced: unplaced.toSorted(byName(corpus)),
    undrawn: undrawn.toSorted((a, b) => byName(corpus)(a.event, b.event)),
  };
}

function happeningOf(corpus: Corpus, graph: LoadedGraph['graph'], site: EventPlace): Happening {
  const key = site.because[0]?.key;
  const tie = key !== undefined && graph.hasEdge(key) ? graph.getEdgeAttributes(key) : undefined;
  return {
    event: site.event,
    label: labelOf(corpus, site.event),
    site,
    mark: tie === undefined ? 'plain' : markOf(tie),
    speakers: (tie?.speakers ?? []).map((speaker) => labelOf(corpus, speaker)),
  };
}

function townsOf(corpus: Corpus, { hiddenTypes, hiddenNodes }: ViewState): readonly Town[] {
  return [...corpus.entities.values()].flatMap(({ id, kind, type, coordinates }) =>
    kind !== 'place' || coordinates === undefined || hiddenTypes.includes(type) || hiddenNodes.includes(id)
      ? []
      : [{ id, label: labelOf(corpus, id), point: coordinates }],
  );
}

/** Undated events come last. */
function byDay(graph: LoadedGraph['graph']): (a: Happening, b: Happening) => number {
  const day = ({ event }: Happening) => dayOf(graph.getNodeAttributes(event));
  return (a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.label < b.label ? -1 : 1);
}

function byName(corpus: Corpus): (a: Iri, b: Iri) => number {
  return (a, b) => labelOf(corpus, a).localeCompare(labelOf(corpus, b));
}
