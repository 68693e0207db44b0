/** Where the words of a lit edge stand: takes its curve and what is taken already, gives a place along it, on it or beside it. */
import { type Point, pointOnArc } from '../display/arc.js';
import { type Box, overlap } from './boxes.js';

/** Height of the letters, before they grow. */
export const EDGE_SIZE = 11.5;

/** What a lit edge says, as it stands in the last frame: its middle above a point of the line, in the line's direction. */
export interface PlacedWords extends Point {
  /** Of the edge. */
  readonly id: string;
  readonly text: string;
  /** Radians, y downwards. */
  readonly angle: number;
  /** Pixels above the line; negative is below. */
  readonly lift: number;
  /** Where they stand off: from the point of the line to the edge of the words. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

export interface Line {
  readonly from: Point;
  readonly to: Point;
  readonly curvature: number;
}

/** Words as they are written, in pixels. */
interface Written {
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

interface Place {
  readonly words: Omit<PlacedWords, 'id' | 'text'>;
  /** The boxes that they take. */
  readonly beads: readonly Box[];
}

/** Places tried for the words of an edge: how far along it, and how many heights of a letter above (or, negative, below) it; else on it. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
const ALONG = [[0.75, -0.75], [0]].flatMap((lifts) =>
  SHARES.flatMap((t) => lifts.map((lift) => ({ t, lift }))),
);
/** So far off the line words stand beside it, in pixels, and in these directions. */
const OFF = [10, 16, 24, 34, 46, 62];
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
/** Points of a line that others keep off: at least so many, and on a long line one every so many pixels. */
const POINTS = 24;
const APART = 10;
const BEAD = 3;

/**
 * The first place along the line at which the words touch nothing; undefined where there is none.
 * @param free whether a box is; the words keep off other lines too, so that nobody takes them for those of one
 */
export function placeAlong(
  { width, size }: Written,
  line: Line,
  free: (box: Box) => boolean,
): Place | undefined {
  for (const { t, lift: letters } of ALONG) {
    const lift = letters * size;
    const { x, y, angle } = pointOnArc(line.from, line.to, line.curvature, t);
    const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
    const beads = beadsAlong({ x, y }, upright, width, lift);
    if (beads.every(free)) return { words: { x, y, angle: upright, lift }, beads };
  }
  return undefined;
}

/**
 * A place for words that must be read though the line has no room: level, on the line itself; else beside it, with a
 * thin line to it. Beside it they touch no other line, so that nobody takes them for that one's.
 * @param others points of the other lines
 */
export function placeAnyhow(
  { width, size }: Written,
  line: Line,
  free: (box: Box) => boolean,
  others: readonly Box[],
): Place | undefined {
  const height = size + 3;
  const clear = (box: Box) => free(box) && !others.some((point) => overlap(box, point));
  const points = SHARES.map((t) => pointOnArc(line.from, line.to, line.curvature, t));
  const on = ({ x, y }: Point, allowed: (box: Box) => boolean): Place | undefined => {
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    return allowed(box) ? { words: { x, y, angle: 0, lift: 0 }, beads: [box] } : undefined;
  };
  const beside = ({ x, y }: Point, off: number, angle: number): Place | undefined => {
    const [right, down] = [Math.cos(angle), Math.sin(angle)];
    const middle = { x: x + right * (off + width / 2), y: y + down * (off + height / 2) };
    const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    const to = {
      x: Math.min(Math.max(x, box.x), box.x + width),
      y: Math.min(Math.max(y, box.y), box.y + height),
    };
    if (!clear(box) || overlap(box, { x: x - 2, y: y - 2, width: 4, height: 4 })) return undefined;
    return { words: { ...middle, angle: 0, lift: 0, leader: { from: { x, y }, to } }, beads: [box] };
  };
  for (const point of points) {
    const place = on(point, clear);
    if (place !== undefined) return place;
  }
  for (const off of OFF) {
    for (const point of points) {
      for (const angle of DIRECTIONS) {
        const place = beside(point, off, angle);
        if (place !== undefined) return place;
      }
    }
  }
  return points.map((point) => on(point, free)).find((place) => place !== undefined);
}

/** A line as points that words of other lines keep off; its ends, where it meets others, left out. */
export function pointsOf({ from, to, curvature }: Line): readonly Box[] {
  const length = Math.max(POINTS, Math.ceil((0.76 * Math.hypot(to.x - from.x, to.y - from.y)) / APART));
  return Array.from({ length }, (_, n) => {
    const { x, y } = pointOnArc(from, to, curvature, 0.12 + (0.76 * n) / (length - 1));
    return { x: x - BEAD / 2, y: y - BEAD / 2, width: BEAD, height: BEAD };
  });
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
