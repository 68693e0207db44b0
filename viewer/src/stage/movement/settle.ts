/** Where newcomers stand that no layout knows: beside what they are tied to, on no disc, and off the lines of others where that can be. */
import type { Scene, SceneEdge, SceneNode } from '../../scene/scene.js';
import type { Position } from '../display/display.js';
import { type Stood, windowAround, windowPlaces } from './fit.js';

/** Distances in CSS pixels of the first view. */
const STEP = 18;
/** Rings tried around the middle of what a newcomer is tied to, and directions on each. */
const RINGS = 16;
const DIRECTIONS = 20;
/** Between the rims of two marks, at least, and at best: a name wants room. */
const CLEAR = { least: 12, best: 48 };
/** To what it is tied to a newcomer keeps so far, for words along the line. */
const LINE_ROOM = 104;
/** Between a mark and a line that is none of its own. */
const OFF_LINE = 8;
/** What a line under the mark, and a mark under one of its lines, is worth in pixels of nearness. */
const COST = { line: 34, under: 26, room: 0.9 };
/** With more lines than this they are everywhere, and are not looked at. */
const MOST_LINES = 1_500;

interface Disc extends Position {
  readonly id: string;
  readonly radius: number;
}

/** The same in a window of so many pixels. */
export function settledIn(
  { width, height }: { readonly width: number; readonly height: number },
  stood: Stood,
  kept: ReadonlyMap<string, Position>,
): ReadonlyMap<string, Position> {
  const { x, y } = windowAround(windowPlaces(stood));
  const pixel = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
  return settled(stood.scene, kept, pixel, stood.scale);
}

/**
 * Places of all nodes of a scene, hidden ones too: kept ones, then those of the scene, then those found for newcomers.
 * @param pixel of the first view, in the scene's units
 * @param scale factor of the sizes of marks
 */
export function settled(
  scene: Scene,
  kept: ReadonlyMap<string, Position>,
  pixel: number,
  scale: number,
): ReadonlyMap<string, Position> {
  const nodes = new Map<string, SceneNode>();
  for (const node of [...(scene.base?.nodes ?? []), ...scene.nodes]) nodes.set(node.id, node);
  const isNew = ({ id, stray, fixed }: SceneNode) => stray === true && !fixed && !kept.has(id);
  const waiting = [...nodes.values()].filter(isNew);
  if (waiting.length === 0) return kept;
  const radius = (node: SceneNode) => node.size * scale * pixel;
  const discs = new Map<string, Disc>();
  for (const node of nodes.values()) {
    if (isNew(node)) continue;
    const { x, y } = kept.get(node.id) ?? node;
    discs.set(node.id, { id: node.id, x, y, radius: radius(node) });
  }
  const edges = new Map<string, SceneEdge>();
  for (const edge of [...(scene.base?.edges ?? []), ...scene.edges]) edges.set(edge.id, edge);
  const ties = tiesOf(edges.values());
  const lines = edges.size > MOST_LINES ? [] : [...edges.values()];
  const middle = middleOf([...discs.values()]);
  const places = new Map(kept);
  const left = new Set(waiting);
  while (left.size > 0) {
    const next = mostTied(left, ties, discs);
    left.delete(next);
    const own = [...new Set(ties.get(next.id) ?? [])].flatMap((id) => discs.get(id) ?? []);
    const spot = spotFor(own, middle, radius(next), discs, lines, pixel);
    discs.set(next.id, { id: next.id, ...spot, radius: radius(next) });
    places.set(next.id, spot);
  }
  return places;
}

function tiesOf(edges: Iterable<SceneEdge>): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>();
  for (const { source, target } of edges) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = ties.get(one);
      if (known === undefined) ties.set(one, [other]);
      else known.push(other);
    }
  }
  return ties;
}

/** Whoever stands between others goes first: leaves find room anywhere. */
function mostTied(
  left: ReadonlySet<SceneNode>,
  ties: ReadonlyMap<string, readonly string[]>,
  discs: ReadonlyMap<string, Disc>,
): SceneNode {
  let [most, found] = [-1, undefined as SceneNode | undefined];
  for (const node of left) {
    const number = new Set((ties.get(node.id) ?? []).filter((id) => discs.has(id))).size;
    if (number > most) [most, found] = [number, node];
  }
  return found as SceneNode;
}

function middleOf(places: readonly Position[]): Position {
  const number = Math.max(1, places.length);
  const sum = places.reduce((at, { x, y }) => ({ x: at.x + x, y: at.y + y }), { x: 0, y: 0 });
  return { x: sum.x / number, y: sum.y / number };
}

function spotFor(
  own: readonly Disc[],
  middle: Position,
  radius: number,
  discs: ReadonlyMap<string, Disc>,
  lines: readonly SceneEdge[],
  pixel: number,
): Position {
  const centre = own.length === 0 ? middle : middleOf(own);
  const reach = (RINGS * STEP + CLEAR.best) * pixel + radius;
  // Nearer than any further ring could be of use.
  const near = [...discs.values()].filter(
    (disc) => Math.hypot(disc.x - centre.x, disc.y - centre.y) < reach + disc.radius,
  );
  const others = new Set(own.map(({ id }) => id));
  const pieces = lines.flatMap(({ source, target }) => {
    const [from, to] = [discs.get(source), discs.get(target)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const outward = Math.atan2(centre.y - middle.y, centre.x - middle.x);
  let [best, spot] = [Number.POSITIVE_INFINITY, undefined as Position | undefined];
  for (let ring = 0; ring < RINGS; ring += 1) {
    // No spot further out can be better.
    if (best <= ring * STEP) break;
    const directions = ring === 0 ? 1 : DIRECTIONS;
    for (let nth = 0; nth < directions; nth += 1) {
      // By turns to this side and that, the way out of the drawing first.
      const turn = ((nth % 2 === 0 ? -1 : 1) * Math.ceil(nth / 2) * 2 * Math.PI) / DIRECTIONS;
      const angle = outward + turn;
      const at = {
        x: centre.x + Math.cos(angle) * ring * STEP * pixel,
        y: centre.y + Math.sin(angle) * ring * STEP * pixel,
      };
      const clear = clearance(at, radius, near) / pixel;
      if (clear < CLEAR.least) continue;
      const short = Math.max(
        0,
        LINE_ROOM - (own.length === 0 ? LINE_ROOM : clearance(at, radius, own) / pixel),
      );
      const crowded = Math.max(0, CLEAR.best - clear);
      let cost = ring * STEP + (crowded + short) * COST.room + nth * 0.3;
      if (cost >= best) continue;
      for (const { from, to } of pieces) {
        if (offSegment(at, from, to) < radius + OFF_LINE * pixel) cost += COST.line;
        if (cost >= best) break;
      }
      for (const tied of own) {
        if (cost >= best) break;
        for (const disc of near) {
          if (!others.has(disc.id) && offSegment(disc, at, tied) < disc.radius + 3 * pixel)
            cost += COST.under;
        }
      }
      if (cost < best) [best, spot] = [cost, at];
    }
  }
  if (spot !== undefined) return spot;
  const out = reach + near.length * radius;
  return { x: centre.x + Math.cos(outward) * out, y: centre.y + Math.sin(outward) * out };
}

function clearance(at: Position, radius: number, discs: readonly Disc[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const disc of discs) {
    least = Math.min(least, Math.hypot(disc.x - at.x, disc.y - at.y) - disc.radius - radius);
  }
  return least;
}

function offSegment({ x, y }: Position, from: Position, to: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
