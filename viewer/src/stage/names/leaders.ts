/** The line from a disc to a name that stands off: where it runs, what it would cross, and the room that it takes. */

import type { Box } from './boxes.js';

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Segment {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Lines keep this much clear of discs that are not theirs. */
const CLEAR = 1.5;
/** Names keep off a line by boxes along it, of this size and so far apart. */
const BEAD = { size: 3, step: 6 } as const;

/** From the rim of the disc to the nearest point of the name. */
export function leaderOf(disc: Disc, name: Box): Segment {
  const to = {
    x: Math.min(Math.max(disc.x, name.x), name.x + name.width),
    y: Math.min(Math.max(disc.y, name.y), name.y + name.height),
  };
  const length = Math.max(1e-6, Math.hypot(to.x - disc.x, to.y - disc.y));
  const share = Math.min(1, disc.radius / length);
  return { from: { x: disc.x + (to.x - disc.x) * share, y: disc.y + (to.y - disc.y) * share }, to };
}

/** The box that the line runs in. */
export function around({ from, to }: Segment): Box {
  return {
    x: Math.min(from.x, to.x) - CLEAR,
    y: Math.min(from.y, to.y) - CLEAR,
    width: Math.abs(from.x - to.x) + 2 * CLEAR,
    height: Math.abs(from.y - to.y) + 2 * CLEAR,
  };
}

export function crosses({ from, to }: Segment, disc: Disc): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = Math.max(1e-6, dx * dx + dy * dy);
  const along = Math.min(1, Math.max(0, ((disc.x - from.x) * dx + (disc.y - from.y) * dy) / squared));
  return Math.hypot(from.x + along * dx - disc.x, from.y + along * dy - disc.y) < disc.radius + CLEAR;
}

/** Boxes along the line. */
export function beadsOf({ from, to }: Segment): readonly Box[] {
  const steps = Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / BEAD.step);
  return Array.from({ length: steps }, (_, n) => {
    const share = (n + 0.5) / steps;
    return {
      x: from.x + (to.x - from.x) * share - BEAD.size / 2,
      y: from.y + (to.y - from.y) * share - BEAD.size / 2,
      width: BEAD.size,
      height: BEAD.size,
    };
  });
}
