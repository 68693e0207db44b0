/** The claims about places to where each lies on a map: a point, a line or an area, how exactly, and what that rests on. */

import { expand } from '../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../model/records.js';
import { addTo, groupBy } from '../structures/group-by.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';
import { sentence } from '../words/sentences.js';

/** WGS 84, degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * How exactly a place is known, the most exact first: a spot of its own; a town; between the ends of a road; beside
 * something, nobody says how far; in an area of which only some places are known; in a country.
 */
export const PRECISIONS = ['exact', 'town', 'road', 'near', 'region', 'country'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface Georeference {
  readonly precision: Precision;
  /** The place that is drawn: itself, the town that a base lies in, the country that a region lies in. */
  readonly head: Iri;
  /** The places with coordinates that it hangs on, or the country whose shape is drawn. */
  readonly anchors: readonly Iri[];
  /** Coordinates of the anchors; none of a country. */
  readonly points: readonly Point[];
  /** On which side of the anchor it lies, where someone says so. */
  readonly side: 'south' | 'north' | undefined;
  /** The country that an area without a border is said to lie in. */
  readonly country?: Iri;
  /** What it rests on beside coordinates: from the place to its anchors. */
  readonly because: readonly Proposition[];
}

/** Where a place lies; undefined where neither coordinates nor claims tell. */
export type Locate = (place: Iri) => Georeference | undefined;

const COUNTRY = expand('cg:Country');
const REGION = expand('cg:Region');
const SETTLEMENT = expand('cg:Settlement');
const [WITHIN, NEAR, SOUTH_OF, CONNECTS] = ['within', 'near', 'southOf', 'connects'].map((name) =>
  expand(`cg:${name}`),
) as [Iri, Iri, Iri, Iri];
/** Longer chains of "lies within" and "lies near" tell nothing that a map could show. */
const LONGEST = 6;

interface Link {
  readonly from: Iri;
  readonly to: Iri;
  readonly proposition: Proposition;
}

/** Where the places of a corpus lie. What nobody affirms is not used. */
export function locator(corpus: Corpus): Locate {
  const links = linksOf(corpus);
  const known = new Map<Iri, Georeference | undefined>();
  return (place) => {
    if (!known.has(place)) known.set(place, locate(corpus, links, place, []));
    return known.get(place);
  };
}

/** The affirmed claims that place one place by another, from both ends. */
interface Links {
  readonly from: ReadonlyMap<Iri, readonly Link[]>;
  readonly to: ReadonlyMap<Iri, readonly Link[]>;
}

function linksOf(corpus: Corpus): Links {
  const wanted = new Set([WITHIN, NEAR, SOUTH_OF, CONNECTS]);
  const [from, to] = [new Map<Iri, Link[]>(), new Map<Iri, Link[]>()];
  const seen = new Set<string>();
  for (const { proposition, polarity } of corpus.claims.values()) {
    const { subject, predicate, object, key } = proposition;
    if (polarity !== 'affirmed' || !wanted.has(predicate) || object.kind !== 'iri' || seen.has(key)) continue;
    seen.add(key);
    const link = { from: subject, to: object.value, proposition };
    addTo(from, subject, link);
    addTo(to, object.value, link);
  }
  return { from, to };
}

function locate(corpus: Corpus, links: Links, place: Iri, path: readonly Iri[]): Georeference | undefined {
  const entity = corpus.entities.get(place);
  if (entity === undefined || path.includes(place) || path.length > LONGEST) return undefined;
  const plain = { head: place, anchors: [place], points: [], side: undefined, because: [] };
  if (entity.coordinates !== undefined) {
    const { longitude, latitude } = entity.coordinates;
    const area = entity.type === REGION || entity.type === COUNTRY;
    const precision = area ? 'region' : entity.type === SETTLEMENT ? 'town' : 'exact';
    return { ...plain, precision, points: [{ longitude, latitude }] };
  }
  if (entity.type === COUNTRY) return { ...plain, precision: 'country' };
  const step = (to: Iri) => locate(corpus, links, to, [...path, place]);
  const wholes = inside(links, place, step);
  const found = [
    ...(entity.type === REGION ? around(links, place, step).map((area) => inCountry(area, wholes)) : []),
    ...alongRoad(links, place, step),
    ...wholes,
    ...beside(links, place, step),
    ...byRoad(links, place, step),
  ];
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}

const rank = ({ precision }: Georeference) => PRECISIONS.indexOf(precision);
type Spot = Georeference & { readonly precision: 'exact' | 'town' };
const isSpot = (where: Georeference | undefined): where is Spot =>
  where?.precision === 'exact' || where?.precision === 'town';
const ofKind = (links: readonly Link[] | undefined, ...kinds: readonly Iri[]) =>
  (links ?? []).filter(({ proposition }) => kinds.includes(proposition.predicate));

/** A road between ends that are known; with one end known, something beside it. */
function alongRoad(links: Links, place: Iri, step: Locate): Georeference[] {
  const ends = ofKind(links.from.get(place), CONNECTS).flatMap((link) => {
    const where = step(link.to);
    return isSpot(where) ? [{ link, where }] : [];
  });
  if (ends.length === 0) return [];
  return [
    {
      precision: ends.length > 1 ? 'road' : 'near',
      head: place,
      anchors: ends.flatMap(({ where }) => where.anchors),
      points: ends.flatMap(({ where }) => where.points),
      side: undefined,
      because: ends.flatMap(({ link, where }) => [link.proposition, ...where.because]),
    },
  ];
}

/** What lies within another place is as exact as that one, and no more than a town. */
function inside(links: Links, place: Iri, step: Locate): Georeference[] {
  return ofKind(links.from.get(place), WITHIN).flatMap(({ to, proposition }) => {
    const where = step(to);
    if (where === undefined) return [];
    const precision = where.precision === 'exact' ? 'town' : where.precision;
    return [{ ...where, precision, because: [proposition, ...where.because] }];
  });
}

function beside(links: Links, place: Iri, step: Locate): Georeference[] {
  const there = ofKind(links.from.get(place), NEAR, SOUTH_OF).map((link) => ({ link, other: link.to }));
  const back = ofKind(links.to.get(place), NEAR, SOUTH_OF).map((link) => ({ link, other: link.from }));
  return [...there, ...back].flatMap(({ link, other }) => {
    const where = step(other);
    if (!isSpot(where) && where?.precision !== 'near') return [];
    const south = link.proposition.predicate === SOUTH_OF;
    const side = !south || !isSpot(where) ? where.side : link.from === place ? 'south' : 'north';
    return [
      { ...where, precision: 'near', head: place, side, because: [link.proposition, ...where.because] },
    ];
  });
}

/** A place at the end of a road whose other end is known. */
function byRoad(links: Links, place: Iri, step: Locate): Georeference[] {
  return ofKind(links.to.get(place), CONNECTS).flatMap((own) =>
    ofKind(links.from.get(own.from), CONNECTS).flatMap(({ to, proposition }) => {
      const where = to === place ? undefined : step(to);
      if (!isSpot(where)) return [];
      const because = [own.proposition, proposition, ...where.because];
      return [{ ...where, precision: 'near' as const, head: place, side: undefined, because }];
    }),
  );
}

/** An area has no border here: it is shown by the places that are said to lie in it. */
function around(links: Links, place: Iri, step: Locate): Georeference[] {
  const members = ofKind(links.to.get(place), WITHIN).flatMap(({ from, proposition }) => {
    const where = step(from);
    return where === undefined || where.points.length === 0 ? [] : [{ where, proposition }];
  });
  if (members.length === 0) return [];
  const points = new Map(
    members.flatMap(({ where }) => where.anchors.map((anchor, i) => [anchor, where.points[i]] as const)),
  );
  const because = new Map(
    members.flatMap(({ where, proposition }) => [proposition, ...where.because].map((p) => [p.key, p])),
  );
  return [
    {
      precision: 'region',
      head: place,
      anchors: [...points.keys()],
      points: [...points.values()].filter((point) => point !== undefined),
      side: undefined,
      because: [...because.values()],
    },
  ];
}

function inCountry(area: Georeference, wholes: readonly Georeference[]): Georeference {
  const [country] = wholes.flatMap((whole) =>
    whole.precision === 'country' ? whole.anchors : (whole.country ?? []),
  );
  return country === undefined ? area : { ...area, country };
}

/** In words: what is known of where the place lies, and what the point, line or area on a map leaves open. */
export function whereInWords(corpus: Corpus, place: Iri, where: Georeference | undefined): string {
  const name = labelOf(corpus, place);
  if (where === undefined) return `Nothing here tells where to find ${name}.`;
  const anchors = inSeries(where.anchors.map((anchor) => labelOf(corpus, anchor)));
  const told = sentences(corpus, where.because);
  const known = told.length === 0 ? '' : `${inSeries(told)}. `;
  const own = where.head === place;
  switch (where.precision) {
    case 'exact':
      return `The point is that of ${name} itself.`;
    case 'town':
      return where.because.length === 0
        ? 'The point is that of the town, not of the spot.'
        : `${known}The point is that of ${anchors}; the exact spot is not told.`;
    case 'road':
      return `Somewhere between ${anchors}; where on the way is not told. The line drawn is straight, the road need not be.`;
    case 'near':
      if (isRoad(where, place)) return `${known}Where on it is not told.`;
      return `${known}${where.side === undefined ? 'How far off, and on which side,' : 'How far off'} is not told.`;
    case 'region':
      return `${own ? '' : known}Shown as a circle around what is said to lie there: its border is not told.`;
    case 'country':
      return `${known}Shown as the whole of ${anchors}: nothing tells it more closely.`;
  }
}

/** A road of which one end is known. */
export function isRoad({ because }: Georeference, place: Iri): boolean {
  return because[0]?.predicate === CONNECTS && because[0].subject === place;
}

/** One sentence for what has the same subject and relation: a road leads to one town and another. */
function sentences(corpus: Corpus, because: readonly Proposition[]): string[] {
  const groups = groupBy(because, ({ subject, predicate }) => `${subject} ${predicate}`);
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [Proposition, ...Proposition[]];
    const names = others.map(({ object }) => labelOf(corpus, object.value));
    return [sentence(corpus, first), ...names].join(' and ');
  });
}
