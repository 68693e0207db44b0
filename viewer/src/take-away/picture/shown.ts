/** What of a drawing lies in a frame and is not faded: takes drawings as plain data, or the picture of the map, gives ids; and the frame of what is lit. */
import type { Drawing, DrawnLine } from '../../stage/drawing.js';
import type { Box } from '../../stage/names/boxes.js';
import { curveOf, pointAt } from './curve.js';

/** Ids of lines and marks that a picture shows. On the map the marks are places and events. */
export interface Shown {
  readonly lines: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
}

/** Pixels around what is lit, and the least size of a picture that is cut to it. */
const AROUND = 36;
const LEAST = { width: 640, height: 400 };

export function shownIn({ lines, loops, marks }: Drawing, frame: Box): Shown {
  const inside = ({ x, y }: { readonly x: number; readonly y: number }) =>
    x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
  return {
    lines: new Set([
      ...lines.filter((line) => !line.dimmed && pointsOf(line).some(inside)).map(({ id }) => id),
      ...loops.filter((loop) => !loop.dimmed && inside(loop)).flatMap(({ edges }) => edges),
    ]),
    marks: new Set(marks.filter((mark) => !mark.dimmed && inside(mark)).map(({ id }) => id)),
  };
}

export function bothShown(shown: readonly Shown[]): Shown {
  return {
    lines: new Set(shown.flatMap(({ lines }) => [...lines])),
    marks: new Set(shown.flatMap(({ marks }) => [...marks])),
  };
}

/** A curve by points close enough to tell whether it crosses a frame. */
function pointsOf({ from, to, curvature }: DrawnLine) {
  const curve = curveOf(from, to, curvature);
  return Array.from({ length: 21 }, (_, step) => pointAt(curve, step / 20));
}

/** Around what is not faded, with its names; the window where nothing is faded. */
export function frameOf({ width, height, marks, names }: Drawing): Box {
  const window = { x: 0, y: 0, width, height };
  if (!marks.some(({ dimmed }) => dimmed)) return window;
  const lit = marks.filter(({ dimmed }) => !dimmed);
  const bright = new Set(lit.map(({ id }) => id));
  const boxes = [
    ...lit.map(({ x, y, radius }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    ...names.filter(({ id }) => bright.has(id)),
  ];
  return around(boxes, window);
}

/** The frame of boxes with some room, never out of the window nor smaller than can be read with its legend. */
export function around(boxes: readonly Box[], window: Box): Box {
  const seen = boxes.filter(
    ({ x, y, width, height }) => x + width > 0 && y + height > 0 && x < window.width && y < window.height,
  );
  if (seen.length === 0) return window;
  const [left, right] = along(
    seen.map(({ x, width }) => [x, x + width]),
    LEAST.width,
    window.width,
  );
  const [top, bottom] = along(
    seen.map(({ y, height }) => [y, y + height]),
    LEAST.height,
    window.height,
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function along(
  spans: readonly (readonly [number, number])[],
  least: number,
  whole: number,
): readonly [number, number] {
  const from = Math.min(...spans.map(([start]) => start)) - AROUND;
  const to = Math.max(...spans.map(([, end]) => end)) + AROUND;
  const length = Math.min(Math.max(to - from, least), whole);
  const start = Math.min(Math.max((from + to - length) / 2, 0), whole - length);
  return [Math.round(start), Math.round(start + length)];
}
