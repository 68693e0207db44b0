/** How a scene is fitted to the stage: how large its discs may be, and whether it is turned to stand upright. */
import type { Dimensions } from 'sigma/types';
import { extent } from '../../../../src/graph/layout/fit.js';
import type { Scene } from '../../scene/scene.js';
import type { Position } from '../display/display.js';
import { growthOf } from '../names/growth.js';

/** Square pixels that a node should have to itself, with its name. */
const ROOM = 12_000;
const SMALLEST = 0.3;

/** Factor for the sizes of nodes and edges: 1 where there is room, less in a small window or a large graph, more on a wall. */
function scaleFor(size: Dimensions, nodes: number): number {
  const room = Math.sqrt((size.width * size.height) / (Math.max(1, nodes) * ROOM));
  return Math.max(SMALLEST, Math.min(growthOf(size), room));
}

/** Where two stages share a window each has little height, and what lies close in it would lie over each other: up to so many are looked at. */
const FEW_DISCS = 300;
/** Between two rims, and between the window and the edge of the stage, in CSS pixels. */
const [CLEAR, PADDING] = [2, 60];

/** Factor at which no two discs of the window lie over each other; the same for both stages, as they share it. */
function apartIn({ width, height }: Dimensions, window: NonNullable<Scene['window']>): number {
  if (window.length > FEW_DISCS) return Number.POSITIVE_INFINITY;
  const { x, y } = windowAround(window);
  const pixel = Math.max(
    (x[1] - x[0]) / Math.max(1, width - 2 * PADDING),
    (y[1] - y[0]) / Math.max(1, height - 2 * PADDING),
  );
  let least = Number.POSITIVE_INFINITY;
  for (const [n, one] of window.entries()) {
    for (const other of window.slice(n + 1)) {
      const room = Math.hypot(one.x - other.x, one.y - other.y) / pixel - CLEAR;
      const radii = (one.size ?? 0) + (other.size ?? 0);
      if (radii > 0) least = Math.min(least, room / radii);
    }
  }
  return least;
}

/** Up to so many lines each is drawn in full. */
const FEW = 400;

/** How opaque lines may be so that a dense graph is a shade of grey, not a blot. */
export function opacityFor(edges: number): number {
  return Math.max(0.2, Math.min(1, Math.sqrt(FEW / Math.max(1, edges))));
}

/** A scene as it stands in a window. */
export interface Stood {
  /** As it was given, and as it stands, perhaps turned. */
  readonly given: Scene;
  readonly scene: Scene;
  readonly upright: boolean;
  /** Factor of all sizes. */
  readonly scale: number;
}

export function standIn(dimensions: Dimensions, given: Scene, upright: boolean): Stood {
  const scene = upright ? turned(given) : given;
  const { window } = given;
  const apart =
    window === undefined
      ? Number.POSITIVE_INFINITY
      : apartIn(dimensions, upright ? window.map(turn) : window);
  const scale = Math.max(SMALLEST, Math.min(apart, scaleFor(dimensions, (window ?? given.nodes).length)));
  return { given, scene, upright, scale };
}

/** What the window takes in at first: the nodes, hidden or not, or what the scene names instead. */
export function windowPlaces({ scene, upright }: Stood): readonly Position[] {
  const { nodes, window, base } = scene;
  if (window !== undefined) return upright ? window.map(turn) : window;
  return base === undefined || base.nodes.length === 0 ? nodes : base.nodes;
}

/** From where to where the nodes lie, never without any extent. */
export function windowAround(nodes: readonly Position[]): Record<'x' | 'y', [number, number]> {
  const { left, top, width, height } = extent(nodes);
  const span = (low: number, size: number): [number, number] =>
    size === 0 ? [low - 1, low + 1] : [low, low + size];
  return { x: span(left, width), y: span(top, height) };
}

/**
 * Layouts are made for a wide window; a stage taller than wide shows them turned by a quarter. A page or drawer that
 * opens turns nothing; a window of another width may, a keyboard on the screen leaves it as wide.
 */
export class Turning {
  #width: number | undefined;
  #upright = false;

  standsUpright({ width, height }: Dimensions): boolean {
    if (this.#width !== window.innerWidth) this.#upright = height > width * 1.15;
    this.#width = window.innerWidth;
    return this.#upright;
  }
}

function turn<P extends Position>(place: P): P {
  return { ...place, x: place.y, y: -place.x };
}

/** The scene, and what it is taken from, standing upright. */
function turned(scene: Scene): Scene {
  const { nodes, base } = scene;
  return { ...scene, nodes: nodes.map(turn), ...(base && { base: turned(base) }) };
}

export function turnBack({ x, y }: Position): Position {
  return { x: -y, y: x };
}
