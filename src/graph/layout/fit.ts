/** Turns and stretches positions to fill a window of 16:10. */
import type { Position } from './positions.js';

/** Width by height of the window that layouts are made for. */
export const ASPECT = 1.6;
/** Square pixels that each node is given. */
const ROOM = 20_000;
/** Stretching one way by more than this would tell of distances that are not there. */
const MOST_STRETCH = 1.35;
const TURNS = 18;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window of 16:10 with room for so many nodes. */
export function windowFor(nodes: number): Size {
  const height = Math.sqrt((nodes * ROOM) / ASPECT);
  return { width: height * ASPECT, height };
}

/** Positions turned so that they suit the window's shape best, scaled to lie within it, centred on 0. */
export function fitWindow(positions: readonly Position[], window: Size): readonly Position[] {
  const aspect = window.width / window.height;
  let turned = positions;
  let nearest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < TURNS; n += 1) {
    const candidate = turn(positions, (n * Math.PI) / TURNS);
    const { width, height } = extent(candidate);
    const away = Math.abs(Math.log((width + 1e-9) / (height + 1e-9) / aspect));
    // The small margin keeps ties from being settled by the last bit of a floating-point number.
    if (away < nearest - 1e-6) [turned, nearest] = [candidate, away];
  }
  const { left, top, width, height } = extent(turned);
  const [fitX, fitY] = [window.width / (width || 1e-9), window.height / (height || 1e-9)];
  const even = Math.min(fitX, fitY);
  const [scaleX, scaleY] = [Math.min(fitX, even * MOST_STRETCH), Math.min(fitY, even * MOST_STRETCH)];
  return turned.map(({ x, y }) => ({
    x: (x - left - width / 2) * scaleX,
    y: (y - top - height / 2) * scaleY,
  }));
}

function turn(positions: readonly Position[], angle: number): readonly Position[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return positions.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
}

export function extent(
  positions: readonly Position[],
): Size & { readonly left: number; readonly top: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of positions) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, width: right - left, height: bottom - top };
}
