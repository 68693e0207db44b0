/** Shapes of the base map by where they lie: a window passes by what cannot be in it, and leaves out points that nobody can tell apart. */
import type { GeoProjection, GeoStream } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Degrees: the least and most of longitude and latitude. What crosses the 180th meridian reaches all round. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** In pixels: the upper left corner and the lower right one. */
export type Extent = readonly [[number, number], [number, number]];

/** Border or coast in one piece. */
export interface Stretch {
  readonly bounds: Bounds;
  readonly line: Position[];
}

export function boundsOf(points: readonly Position[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

/** Holes lie within the ring that they are in. */
export function boundsOfShape({ geometry }: Feature<Polygon | MultiPolygon>): Bounds {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return boundsOf(polygons.flatMap(([outer = []]) => outer));
}

export function stretchesOf({ coordinates }: MultiLineString): readonly Stretch[] {
  return coordinates.map((line) => ({ bounds: boundsOf(line), line }));
}

/** Whether what has these bounds may lie in an extent. */
export function within(
  projection: GeoProjection,
  { west, south, east, north }: Bounds,
  [[x, y], [endX, endY]]: Extent,
): boolean {
  const [left, top] = projection([west, north]) ?? [0, 0];
  const [right, bottom] = projection([east, south]) ?? [0, 0];
  return left <= endX && right >= x && top <= endY && bottom >= y;
}

/** Passes on the points of a line that are at least so many pixels from the last, and its last. */
export function thinned(to: GeoStream, least: number): GeoStream {
  let last: Pair | undefined;
  let left: Pair | undefined;
  const pass = (point: Pair) => {
    last = point;
    left = undefined;
    to.point(...point);
  };
  return {
    ...passing(to),
    point: (x, y) => {
      if (last !== undefined && Math.hypot(x - last[0], y - last[1]) < least) left = [x, y];
      else pass([x, y]);
    },
    lineStart: () => {
      last = undefined;
      left = undefined;
      to.lineStart();
    },
    lineEnd: () => {
      if (left !== undefined) pass(left);
      to.lineEnd();
    },
  };
}

type Pair = readonly [number, number];

const passing = (to: GeoStream) => ({
  polygonStart: () => to.polygonStart(),
  polygonEnd: () => to.polygonEnd(),
  sphere: () => to.sphere?.(),
});
