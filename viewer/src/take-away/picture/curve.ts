/** Quadratic curves as a vector file needs them: takes the two ends and the bend of a line, gives parts of it, lines beside it, and its path. */
import type { Point } from '../../stage/display/arc.js';

/** A quadratic Bézier curve: two ends and the point that it bends towards. */
export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** The curve that the stage draws for a line; see arc.ts. */
export function curveOf(from: Point, to: Point, curvature: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    from,
    bend: { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature },
    to,
  };
}

export function pointAt({ from, bend, to }: Curve, t: number): Point {
  return mix(mix(from, bend, t), mix(bend, to, t), t);
}

/** The curve from its start to `t`, by de Casteljau's construction. */
export function upTo({ from, bend, to }: Curve, t: number): Curve {
  const first = mix(from, bend, t);
  return { from, bend: first, to: mix(first, mix(bend, to, t), t) };
}

/** The last `t` at which the curve is this far from its end; 0 where all of it is nearer. */
export function awayFromEnd(curve: Curve, distance: number): number {
  const { to } = curve;
  let [far, near] = [0, 1];
  if (gap(curve.from, to) <= distance) return 0;
  for (let step = 0; step < 24; step += 1) {
    const middle = (far + near) / 2;
    if (gap(pointAt(curve, middle), to) > distance) far = middle;
    else near = middle;
  }
  return far;
}

/** A curve that runs beside this one, `distance` to its left; near enough for the gentle bends of a drawing. */
export function beside({ from, bend, to }: Curve, distance: number): Curve {
  const start = direction(from, bend, to);
  const end = direction(bend, to, to, from);
  const middle = direction(from, to, to);
  // The bend moves out further than the ends, as the corner of a wall does.
  const share = distance / Math.max(0.5, start.x * middle.x + start.y * middle.y);
  const moved = (point: Point, along: Point, by: number) => ({
    x: point.x + along.y * by,
    y: point.y - along.x * by,
  });
  return {
    from: moved(from, start, distance),
    bend: moved(bend, middle, share),
    to: moved(to, end, distance),
  };
}

/** The `d` of an SVG path, to a hundredth of a pixel. */
export function pathOf({ from, bend, to }: Curve): string {
  return `M${short(from.x)} ${short(from.y)}Q${short(bend.x)} ${short(bend.y)} ${short(to.x)} ${short(to.y)}`;
}

export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Unit vector from one point to another, or to the next that is not the same. */
function direction(from: Point, to: Point, next: Point, start = from): Point {
  const length = gap(from, to);
  if (length > 1e-6) return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const rest = Math.max(gap(start, next), 1e-6);
  return { x: (next.x - start.x) / rest, y: (next.y - start.y) / rest };
}

export function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
