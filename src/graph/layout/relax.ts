/** Pushes nodes whose labels lie on each other apart, as little as that takes. */
import type { Position } from './positions.js';
import { type Box, boxes } from './score.js';
import type { Skeleton } from './skeleton.js';

const ROUNDS = 60;

/** Positions at which no two labels overlap, or fewer; each round moves a pair by half of what parts it, the shorter way. */
export function relax(
  skeleton: Skeleton,
  positions: readonly Position[],
  scale: number,
): readonly Position[] {
  const moving = boxes(skeleton, positions, scale);
  for (let round = 0; round < ROUNDS && pushAll(moving); round += 1);
  const [first] = boxes(skeleton, positions, scale);
  const before = positions[0];
  if (first === undefined || before === undefined) return positions;
  const [dx, dy] = [first.x - before.x * scale, first.y - before.y * scale];
  return moving.map(({ x, y }) => ({ x: (x - dx) / scale, y: (y - dy) / scale }));
}

/** One round from left to right; false when nothing overlapped. */
function pushAll(moving: readonly Box[]): boolean {
  const sorted = moving.toSorted((a, b) => a.x - b.x);
  let pushed = false;
  for (const [n, a] of sorted.entries()) {
    for (let m = n + 1; m < sorted.length; m += 1) {
      const b = sorted[m] as Box;
      // Boxes move while the round goes on, so the order may be a little off: a box that is far right ends it.
      if (b.x >= a.x + a.width + b.height) break;
      if (push(a, b)) pushed = true;
    }
  }
  return pushed;
}

function push(a: Box, b: Box): boolean {
  const overX = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const overY = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (overX <= 0 || overY <= 0) return false;
  const step = 0.5;
  if (overY <= overX) {
    const sign = a.y < b.y ? 1 : -1;
    a.y -= sign * (overY * step + 0.5);
    b.y += sign * (overY * step + 0.5);
  } else {
    const sign = a.x < b.x ? 1 : -1;
    a.x -= sign * (overX * step + 0.5);
    b.x += sign * (overX * step + 0.5);
  }
  return true;
}
