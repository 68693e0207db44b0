/** The outlines of marks that have corners, in units of their radius, y down: for samples, pictures and paper; the stage draws the same in its shader. */
import type { Shape } from '../scene/scene.js';

const SIN = Math.sqrt(3) / 2;
/** Half of a cross's arm. */
const ARM = 0.28;

const CORNERS: Readonly<Partial<Record<Shape, readonly (readonly [number, number])[]>>> = {
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  triangle: [
    [0, -1.32],
    [1.32 * SIN, 0.66],
    [-1.32 * SIN, 0.66],
  ],
  hexagon: [
    [-1.04, 0],
    [-0.52, -0.9],
    [0.52, -0.9],
    [1.04, 0],
    [0.52, 0.9],
    [-0.52, 0.9],
  ],
  cross: [0, 1, 2, 3].flatMap((turn) =>
    (
      [
        [ARM, -ARM],
        [1, -ARM],
        [1, ARM],
      ] as const
    ).map(([x, y]) => turned(x, y, 45 + turn * 90)),
  ),
};

function turned(x: number, y: number, degrees: number): readonly [number, number] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Corners around a middle; undefined for what is round or a square. */
export function cornersOf(shape: Shape, x: number, y: number, radius: number): string | undefined {
  return CORNERS[shape]
    ?.map(([right, down]) => `${round(x + right * radius)},${round(y + down * radius)}`)
    .join(' ');
}

const round = (value: number) => Math.round(value * 100) / 100;
