/** The part of the ground that is drawn at a time: what is far off costs each picture and is seen by nobody. */
import { type GeoProjection, geoMercator } from 'd3-geo';
import type { Extent } from '../ground/near.js';
import type { Frame } from './frame.js';

export interface Cut {
  /** So many times nearer than the first picture, at least: a power of two. */
  readonly level: number;
  /** In pixels of the first picture. */
  readonly extent: Extent;
}

/** Holds the window, and stays the same until the map has moved by half a window or comes twice as near. */
export function cutOf({ size, transform }: Pick<Frame, 'size' | 'transform'>): Cut {
  const level = 2 ** Math.floor(Math.log2(transform.k));
  const [left, top] = transform.invert([0, 0]);
  const [x, right] = steps(left, size.width / level / 2);
  const [y, bottom] = steps(top, size.height / level / 2);
  return {
    level,
    extent: [
      [x, y],
      [right, bottom],
    ],
  };
}

/** At most two steps are seen; the third is for what begins within the first. */
function steps(from: number, step: number): [number, number] {
  const first = Math.floor(from / step);
  return [first * step, (first + 3) * step];
}

export function projectionOf(fit: GeoProjection, { extent }: Cut): GeoProjection {
  return geoMercator()
    .scale(fit.scale())
    .translate(fit.translate())
    .precision(fit.precision())
    .clipExtent([[...extent[0]], [...extent[1]]]);
}
