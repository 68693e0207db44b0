/** Positions to a number that says how hard they are to read: crossings of edges, labels on labels and on discs. */
import { widthInLetters } from '../../structures/graphemes.js';
import type { Position } from './positions.js';
import type { Skeleton } from './skeleton.js';

/** Pixels of a label of 13 px, weight 600: 7.2 a letter, 18 high, 10 from the middle of its disc. */
const LETTER = 7.2;
const LINE = 18;
const GAP = 10;
/** A longer name is shortened where it is drawn, in letters. */
export const LONGEST_NAME = 56;

export interface Reading {
  readonly crossings: number;
  readonly overlaps: number;
  /** Edges more than three times as long as the middle one: nodes flung far. */
  readonly long: number;
}

/** Crossings of straight edges without a common end, and pairs of labels (with their discs) that overlap, at `scale` pixels a unit. */
export function reading(skeleton: Skeleton, positions: readonly Position[], scale: number): Reading {
  return {
    crossings: crossings(skeleton, positions),
    overlaps: overlaps(boxes(skeleton, positions, scale)),
    long: longEdges(skeleton, positions),
  };
}

/** A label that cannot be read is worse than a crossing that can be followed. */
export function difficulty({ crossings, overlaps, long }: Reading): number {
  return crossings + 3 * overlaps + 2 * long;
}

function longEdges({ ties }: Skeleton, positions: readonly Position[]): number {
  const lengths = ties.map(([a, b]) => {
    const [p, q] = [positions[a] as Position, positions[b] as Position];
    return Math.hypot(p.x - q.x, p.y - q.y);
  });
  const middle = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  return lengths.filter((length) => length > 3 * middle).length;
}

export function crossings({ ties }: Skeleton, positions: readonly Position[]): number {
  const segments = ties
    .map(([a, b]) => {
      const [p, q] = [positions[a] as Position, positions[b] as Position];
      return { a, b, p, q, left: Math.min(p.x, q.x), right: Math.max(p.x, q.x) };
    })
    .sort((s, t) => s.left - t.left);
  let count = 0;
  for (const [n, s] of segments.entries()) {
    for (let m = n + 1; m < segments.length; m += 1) {
      const t = segments[m] as (typeof segments)[number];
      if (t.left > s.right) break;
      const joined = s.a === t.a || s.a === t.b || s.b === t.a || s.b === t.b;
      if (!joined && cross(s.p, s.q, t.p, t.q)) count += 1;
    }
  }
  return count;
}

function cross(p: Position, q: Position, r: Position, s: Position): boolean {
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

function side(p: Position, q: Position, r: Position): number {
  return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}

export interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** What each node takes up with its label at the right, in pixels; x and y are its upper left corner. */
export function boxes({ labels }: Skeleton, positions: readonly Position[], scale: number): Box[] {
  return positions.map(({ x, y }, n) => ({
    x: x * scale - GAP,
    y: y * scale - LINE / 2,
    width: 2 * GAP + LETTER * widthInLetters(labels[n] ?? '', LONGEST_NAME),
    height: LINE,
  }));
}

function overlaps(all: readonly Box[]): number {
  const sorted = all.toSorted((a, b) => a.x - b.x);
  let count = 0;
  for (const [n, a] of sorted.entries()) {
    for (let m = n + 1; m < sorted.length; m += 1) {
      const b = sorted[m] as Box;
      if (b.x >= a.x + a.width) break;
      if (Math.abs(a.y - b.y) < LINE) count += 1;
    }
  }
  return count;
}
