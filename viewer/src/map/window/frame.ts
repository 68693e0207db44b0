/** The window of the map: fits the places into a size, and gives the way from degrees to pixels as the reader moved and zoomed it. */

import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import type { Point } from '../../../../src/places/georeference.js';
import type { Country } from '../ground/base-map.js';
import { type Extent, within } from '../ground/near.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The share of the window that stays free around the places at first. */
const MARGIN = 0.13;
/** Degrees of land around each place. */
const AROUND = 0.7;
/** How far out and in the reader may go from the first picture. */
export const SCALES: [number, number] = [0.25, 24];
/** Single countries are cut this many windows off: further out nobody can go. */
const REACH = 2.5;

/** The first picture: all the places; without any, the world. */
export function fitted(points: readonly Point[], size: Size): GeoProjection {
  const { width, height } = size;
  const projection = geoMercator().precision(0.3);
  const aside = width * MARGIN;
  const inner: [[number, number], [number, number]] = [
    [aside, height * MARGIN],
    [width - aside, height * (1 - MARGIN)],
  ];
  if (points.length === 0) return cut(projection.fitExtent(inner, { type: 'Sphere' }), size);
  const coordinates = points.flatMap(({ longitude, latitude }) =>
    [-AROUND, AROUND].map((off) => [longitude + off, latitude + off]),
  );
  return cut(projection.fitExtent(inner, { type: 'MultiPoint', coordinates }), size);
}

function cut(projection: GeoProjection, { width, height }: Size): GeoProjection {
  return projection.clipExtent([
    [-REACH * width, -REACH * height],
    [(1 + REACH) * width, (1 + REACH) * height],
  ]);
}

export class Frame {
  readonly size: Size;
  readonly transform: ZoomTransform;
  /** Degrees to pixels of the first picture. */
  readonly fit: GeoProjection;

  constructor(fit: GeoProjection, size: Size, transform: ZoomTransform) {
    this.fit = fit;
    this.size = size;
    this.transform = transform;
  }

  pixel({ longitude, latitude }: Point): Pixel {
    const [x, y] = this.transform.apply(this.fit([longitude, latitude]) ?? [0, 0]);
    return { x, y };
  }

  /** Undefined beside the map of the world. */
  point({ x, y }: Pixel): Point | undefined {
    const [longitude, latitude] = this.fit.invert?.(this.transform.invert([x, y])) ?? [];
    if (longitude === undefined || latitude === undefined) return undefined;
    return Math.abs(longitude) > 180 || Math.abs(latitude) > 90 ? undefined : { longitude, latitude };
  }

  /** The middle and the size in pixels of what of a country lies in the window; undefined where nothing does. */
  inWindow({ shape, bounds }: Country): (Pixel & { readonly area: number }) | undefined {
    const { width, height } = this.size;
    const { k, x, y } = this.transform;
    const window: Extent = [this.transform.invert([0, 0]), this.transform.invert([width, height])];
    if (!within(this.fit, bounds, window)) return undefined;
    const [dx, dy] = this.fit.translate();
    const path = geoPath(
      geoMercator()
        .scale(this.fit.scale() * k)
        .translate([dx * k + x, dy * k + y])
        .clipExtent([
          [0, 0],
          [width, height],
        ]),
    );
    const area = path.area(shape);
    if (area === 0) return undefined;
    const [cx, cy] = path.centroid(shape);
    return { x: cx, y: cy, area };
  }

  /** Kilometres to a pixel in the middle of the window. */
  kilometresPerPixel(): number {
    const { width, height } = this.size;
    const middle = this.fit.invert?.(this.transform.invert([width / 2, height / 2]));
    const scale = this.fit.scale() * this.transform.k;
    return (EARTH_RADIUS * Math.cos(((middle?.[1] ?? 0) * Math.PI) / 180)) / scale;
  }
}

/** Where the middle of the window lies and how near it is: degrees, and times the first picture. */
export interface Outlook {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Undefined for the first picture: it needs no place in an address. */
export function outlookOf({ fit, size, transform }: Frame): Outlook | undefined {
  if (transform.k === 1 && transform.x === 0 && transform.y === 0) return undefined;
  const middle = fit.invert?.(transform.invert([size.width / 2, size.height / 2]));
  return middle ? { x: round(middle[0]), y: round(middle[1]), ratio: round(transform.k) } : undefined;
}

export function transformOf(first: GeoProjection, size: Size, outlook: Outlook | undefined): ZoomTransform {
  const middle = outlook && first([outlook.x, outlook.y]);
  if (!middle) return zoomIdentity;
  const k = Math.min(Math.max(outlook.ratio, SCALES[0]), SCALES[1]);
  return zoomIdentity
    .translate(size.width / 2, size.height / 2)
    .scale(k)
    .translate(-middle[0], -middle[1]);
}

/** As short as the address writes it. */
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Mean radius, kilometres. */
const EARTH_RADIUS = 6371;

/** A round length for the scale bar, at most so many pixels long. */
export function scaleBar(kilometresPerPixel: number, most: number): { kilometres: number; pixels: number } {
  const longest = kilometresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const kilometres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { kilometres, pixels: kilometres / kilometresPerPixel };
}
