import { beforeAll, describe, expect, it } from 'vitest';
import { throughLens } from '../../src/compare/lenses/lenses.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Corpus } from '../../src/model/records.js';
import { type EventPlace, eventPlaceInWords, eventPlaces } from '../../src/places/event-places.js';
import { type Locate, locator, whereInWords } from '../../src/places/georeference.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;
let locate: Locate;
let events: ReadonlyMap<string, readonly EventPlace[]>;

beforeAll(async () => {
  mali = await corpusOf(MALI);
  locate = locator(mali);
  events = eventPlaces(mali, locate);
});

const where = (place: string) => locate(expand(place));
const anchors = (place: string) => where(place)?.anchors.map(shorten);
const words = (place: string) => whereInWords(mali, expand(place), where(place));
const placesOf = (event: string) => events.get(expand(event)) ?? [];
const drawn = (event: string) =>
  placesOf(event)
    .filter(({ wider }) => !wider)
    .map(({ place }) => shorten(place));

describe('where a place lies', () => {
  it('is a point where the data give coordinates, and the point is the town’s', () => {
    expect(where('place:gao')).toMatchObject({ precision: 'town', points: [{ latitude: 16.27167 }] });
    expect(words('place:gao')).toBe('The point is that of the town, not of the spot.');
  });

  it('of a base is its town, as the reports say that it lies there', () => {
    expect(where('place:kidal-base')).toMatchObject({ precision: 'town', head: expand('place:kidal') });
    expect(words('place:kidal-base')).toBe(
      'Kidal base lies within Kidal. The point is that of Kidal; the exact spot is not told.',
    );
  });

  it('of Ber, which has no coordinates, is near Timbuktu, as a road joins the two; no point is invented', () => {
    expect(where('place:ber')).toMatchObject({
      precision: 'near',
      head: expand('place:ber'),
      side: undefined,
    });
    expect(anchors('place:ber')).toEqual(['place:timbuktu']);
    expect(where('place:ber')?.points).toEqual(where('place:timbuktu')?.points);
    expect(words('place:ber')).toBe(
      'Timbuktu–Ber road leads to Ber and Timbuktu. How far off, and on which side, is not told.',
    );
    expect(where('place:ber-base')).toMatchObject({ precision: 'near', head: expand('place:ber') });
  });

  it('keeps the side that someone tells', () => {
    expect(where('place:korioume')).toMatchObject({ precision: 'near', side: 'south' });
    expect(words('place:army-position-korioume')).toBe(
      'Army position near Korioumé lies near Korioumé and Korioumé lies south of Timbuktu. How far off is not told.',
    );
  });

  it('of a road is the line between its ends; with one end known it is near that', () => {
    expect(where('place:tessalit-gao-route')?.precision).toBe('road');
    expect(anchors('place:tessalit-gao-route')?.sort()).toEqual(['place:gao', 'place:tessalit']);
    expect(where('place:koumara-macina-axis')?.precision).toBe('near');
    expect(anchors('place:koumara-macina-axis')).toEqual(['place:macina']);
  });

  it('of a region is an area around what lies in it, never a point in its middle', () => {
    expect(where('place:northern-mali')?.precision).toBe('region');
    expect(anchors('place:northern-mali')?.sort()).toEqual(['place:tessalit', 'place:timbuktu']);
    expect(words('place:northern-mali')).toContain('its border is not told');
  });

  it('of a region in which nothing is known is the country that it is said to lie in', () => {
    expect(where('place:central-mali')).toMatchObject({ precision: 'country', points: [] });
    expect(anchors('place:ogossagou-base')).toEqual(['place:mali']);
    expect(words('place:central-mali')).toContain('the whole of Mali');
  });

  it('is nowhere where nothing tells, and says so', () => {
    expect(where('place:minusma-five-camps')).toBeUndefined();
    expect(words('place:minusma-five-camps')).toBe(
      'Nothing here tells where to find MINUSMA camps left since August (report 004).',
    );
  });

  it('stays the same whatever the order of the claims', () => {
    const turned = locator({ ...mali, claims: new Map([...mali.claims].reverse()) });
    for (const { id, kind } of mali.entities.values()) {
      if (kind !== 'place') continue;
      expect(turned(id)?.precision, id).toBe(locate(id)?.precision);
      expect(turned(id)?.head, id).toBe(locate(id)?.head);
    }
  });
});

describe('where an event took place', () => {
  it('is the most exact place that is told; the wider ones stay beside it in words', () => {
    expect(drawn('event:anefis-ied')).toEqual(['place:anefis-surroundings']);
    expect(placesOf('event:anefis-ied').map(({ place }) => shorten(place))).toContain('place:northern-mali');
    expect(drawn('event:ber-withdrawal')).toEqual(['place:ber-base']);
  });

  it('is several places where several are told and none lies in another', () => {
    expect(drawn('event:jihadist-spread')).toEqual([
      'place:burkina-faso',
      'place:central-mali',
      'place:niger',
    ]);
  });

  it('is what the event was about, where nobody says where, and the words say so', () => {
    const [handover] = placesOf('event:ber-handover');
    expect(handover).toMatchObject({ basis: 'about', place: expand('place:ber-base') });
    expect(handover && eventPlaceInWords(mali, handover)).toMatch(
      /^Nobody says where; it concerned Ber base\. /,
    );
  });

  it('is that of the whole that it is part of, or where it led to, before nothing at all', () => {
    expect(placesOf('event:tessalit-airlift')[0]?.basis).toBe('part');
    expect(placesOf('event:ber-medevac')[0]?.basis).toBe('led-to');
  });

  it('is nowhere where the reports tell nothing', () => {
    expect(placesOf('event:coup-2012')).toEqual([]);
    expect([...events.values()].filter((places) => places.length === 0).length).toBeGreaterThan(10);
  });

  it('through a lens is what those speakers say, on the ground that all reports tell', () => {
    const jnim = throughLens(mali, { speakers: [expand('actor:jnim')] });
    const through = eventPlaces(jnim, locate);
    const at = (event: string) => through.get(expand(event))?.filter(({ wider }) => !wider);
    expect(at('event:ber-road-attack')?.map(({ place }) => shorten(place))).toEqual([
      'place:timbuktu-ber-road',
    ]);
    expect(at('event:gao-tankers')).toEqual([]);
  });
});
