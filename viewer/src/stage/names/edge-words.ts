/** Where the words of a lit edge stand: takes its curve and what is taken already, gives a place along it. */
import { type Point, pointOnArc } from '../display/arc.js';
import type { Box } from './labels.js';

export const EDGE_SIZE = 11.5;

/** What a lit edge says, as it stands in the last frame: its middle above a point of the line, in the line's direction. */
export interface PlacedWords extends Point {
  readonly text: string;
  /** Radians, y downwards. */
  readonly angle: number;
  /** Pixels above the line; negative is below. */
  readonly lift: number;
}

/** Places tried for the words of an edge: how far along it, and how many pixels above (or, negative, below) it. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].flatMap((t) =>
  [EDGE_SIZE * 0.75, -EDGE_SIZE * 0.75].map((lift) => ({ t, lift })),
);

interface Line {
  readonly from: Point;
  readonly to: Point;
  readonly curvature: number;
}

/** The first place along the line at which the words touch nothing, with the boxes that they take; undefined where there is none. */
export function placeWords(
  text: string,
  width: number,
  { from, to, curvature }: Line,
  free: (box: Box) => boolean,
): { readonly words: PlacedWords; readonly beads: readonly Box[] } | undefined {
  for (const { t, lift } of ALONG) {
    const { x, y, angle } = pointOnArc(from, to, curvature, t);
    const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
    const beads = beadsAlong({ x, y }, upright, width, lift);
    if (beads.every(free)) return { words: { text, x, y, angle: upright, lift }, beads };
  }
  return undefined;
}

/** A slanted text as a row of small boxes, which the grid can tell apart from straight ones. */
function beadsAlong(centre: Point, angle: number, width: number, lift: number): Box[] {
  const count = Math.max(2, Math.ceil(width / 10));
  return Array.from({ length: count }, (_, i) => {
    const along = (i / (count - 1) - 0.5) * width;
    const x = centre.x + Math.cos(angle) * along + Math.sin(angle) * lift;
    const y = centre.y + Math.sin(angle) * along - Math.cos(angle) * lift;
    return { x: x - 6, y: y - 6, width: 12, height: 12 };
  });
}
