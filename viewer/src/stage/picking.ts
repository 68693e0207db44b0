/**
 * What lies under the pointer, found by sums over what is shown. Sigma draws all items a second time, in colours that
 * name them, and reads a pixel back: that costs every frame, and each move of the pointer waits for the graphics card.
 */
import type Sigma from 'sigma';
import type { Shape } from '../scene/scene.js';
import { type Point, pointOnArc } from './display/arc.js';
import type { DisplayGraph } from './display/display.js';
import { toWindow } from './display/window.js';
import { loopAt, loopsOf } from './names/loops.js';
import type { StageEdge, StageNode } from './webgl/marks.js';

/** How far off a mark it is still felt, in CSS pixels: a finger is less exact than a mouse. */
const REACH = { fine: 3, coarse: 12 };
/** Half the width over which even a thin line is felt, in CSS pixels. */
const LINE = { fine: 4.5, coarse: 12 };
/** With more lines than this in the window something lies under the pointer everywhere: they are felt from nearer. */
const MOST_LINES = 4_000;
/** So many pieces follow a bent line closely enough. */
const PIECES = 16;

type Stage = Sigma<StageNode, StageEdge>;

/** The disc under a point of the window: the uppermost, or the nearest of those within reach. */
export function nodeAt(sigma: Stage, graph: DisplayGraph, point: Point): string | null {
  const place = toWindow(sigma);
  const scale = sigma.scaleSize(1);
  let nearest = REACH[pointing()];
  let found: string | null = null;
  graph.forEachNode((id, node) => {
    if (node.hidden) return;
    const { x, y } = place(node);
    const off = Math.max(
      0,
      outside(node.shape, Math.abs(point.x - x), Math.abs(point.y - y), node.size * scale),
    );
    // What comes later is drawn above.
    if (off > nearest) return;
    nearest = off;
    found = id;
  });
  // A ring that stands for several lines leads to its mark, whose panel lists them.
  const ring = nearest === 0 ? undefined : loopAt(loopsOf(sigma, graph), point, 0);
  if (ring !== undefined) return ring.edges.length > 1 ? ring.node : null;
  return found;
}

/** The line nearest to a point of the window, within reach; `lines` of all are shown. */
export function edgeAt(sigma: Stage, graph: DisplayGraph, point: Point, lines: number): string | null {
  const ring = loopAt(loopsOf(sigma, graph), point, REACH[pointing()]);
  if (ring !== undefined) return ring.edges[0] ?? null;
  if (lines * Math.min(1, sigma.getCamera().ratio ** 2) > MOST_LINES) return null;
  const place = toWindow(sigma);
  const scale = Math.sqrt(sigma.scaleSize(1));
  const reach = LINE[pointing()];
  let nearest = 1;
  let found: string | null = null;
  graph.forEachEdge((id, edge, _source, _target, source, target) => {
    if (edge.hidden) return;
    const wide = Math.max(reach, (edge.size * scale) / 2);
    const off = offLine(point, place(source), place(target), edge.curvature, wide) / wide;
    if (off > nearest) return;
    nearest = off;
    found = id;
  });
  return found;
}

function pointing(): 'fine' | 'coarse' {
  return matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine';
}

/** How far outside the outline of a mark, negative inside; see the shader of node-marks.ts. */
function outside(shape: Shape, x: number, y: number, radius: number): number {
  if (shape === 'square') return Math.max(x, y) - radius * 0.88;
  if (shape === 'diamond') return (x + y - radius * 1.25) * Math.SQRT1_2;
  return Math.hypot(x, y) - radius;
}

/** How far a point is from a line that may be bent; infinite where it is further than `most`. */
function offLine(point: Point, from: Point, to: Point, curvature: number, most: number): number {
  const chord = offSegment(point, from, to);
  if (curvature === 0) return chord <= most ? chord : Number.POSITIVE_INFINITY;
  const apex = (Math.abs(curvature) / 2) * Math.hypot(to.x - from.x, to.y - from.y);
  if (chord > apex + most) return Number.POSITIVE_INFINITY;
  let off = Number.POSITIVE_INFINITY;
  let before = from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const after = pointOnArc(from, to, curvature, piece / PIECES);
    off = Math.min(off, offSegment(point, before, after));
    before = after;
  }
  return off;
}

function offSegment({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
