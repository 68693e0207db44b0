/** Places to shapes in the window: what a block is put beside, the circle of an area, the room that a road takes. */

import type { Iri } from '../../../../src/model/records.js';
import type { Georeference } from '../../../../src/places/georeference.js';
import type { Box } from '../../stage/names/boxes.js';
import type { Spot } from '../content/content.js';
import type { Country } from '../ground/base-map.js';
import type { Frame, Pixel } from '../window/frame.js';

/** The country that a place is, on the base map at hand. */
export type CountryOf = (place: Iri) => Country | undefined;

/** Radius of a town's dot, in pixels. */
export const DOT = 4;
/** Around what is said to lie in an area its circle goes on for so many kilometres. */
const BEYOND = 70;
/** Names keep off a road by so many pixels, measured at each step along it. */
const ROAD = { off: 5, step: 10 } as const;

/** In pixels, what the block of a place is put beside: a town, the middle of a road, or of what is seen of a country. */
export function anchorOf(frame: Frame, countryOf: CountryOf, { id, where }: Spot): Pixel | undefined {
  if (where.precision === 'country') {
    const country = countryOf(where.anchors[0] ?? id);
    return country && frame.inWindow(country);
  }
  return centre(where.points.map((point) => frame.pixel(point)));
}

/** The soft circle of an area without a border. */
export function circleOf(
  frame: Frame,
  { points }: Georeference,
): (Pixel & { readonly radius: number }) | undefined {
  const pixels = points.map((point) => frame.pixel(point));
  const middle = centre(pixels);
  if (middle === undefined) return undefined;
  const reach = Math.max(...pixels.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  return { ...middle, radius: reach + BEYOND / frame.kilometresPerPixel() };
}

/** Boxes along a road. */
export function alongRoad(frame: Frame, { where }: Spot): readonly Box[] {
  const [from, to] = where.points.map((point) => frame.pixel(point));
  if (where.precision !== 'road' || from === undefined || to === undefined) return [];
  const steps = Math.min(200, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / ROAD.step));
  return Array.from({ length: steps }, (_, i) => {
    const share = i / steps;
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    return boxAround(at, ROAD.off);
  });
}

export function centre(pixels: readonly Pixel[]): Pixel | undefined {
  if (pixels.length === 0) return undefined;
  const sum = (of: (pixel: Pixel) => number) => pixels.reduce((total, pixel) => total + of(pixel), 0);
  return { x: sum(({ x }) => x) / pixels.length, y: sum(({ y }) => y) / pixels.length };
}

export function boxAround({ x, y }: Pixel, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
