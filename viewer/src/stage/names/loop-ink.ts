/** How a ring for what is said of a mark and itself is put on the canvas: an arrow round from its mark, as its line is drawn, with how many it stands for. */

import type { Box } from './boxes.js';
import type { LabelColors } from './label-ink.js';
import type { Loop } from './loops.js';

/** On and off, in pixels; see edge-shaders.ts. */
const DASHED = [4, 2.4];
const SPARSE = [1.8, 3.2];
const DOTTED = [1.8, 1.8];

export function boxOf({ x, y, radius }: Loop): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** What a ring says of the line that it stands for: the same marks as a line's. */
export function patternOf({ drawn: { dashed, sparse, dotted } }: Loop): readonly number[] {
  return sparse ? SPARSE : dotted ? DOTTED : dashed ? DASHED : [];
}

export function drawLoop(
  context: CanvasRenderingContext2D,
  loop: Loop,
  font: string,
  dimmed: boolean,
  colors: LabelColors,
): void {
  const { x, y, radius, drawn, edges } = loop;
  const color = dimmed ? colors.faded : drawn.color;
  context.save();
  context.fillStyle = colors.halo;
  circle(context, x, y, radius + 1.5);
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.6;
  context.setLineDash([...patternOf(loop)]);
  // Disputed: a double line.
  for (const inner of drawn.split ? [radius, radius - 2.6] : [radius]) {
    circle(context, x, y, inner);
    context.stroke();
  }
  context.setLineDash([]);
  context.fillStyle = color;
  context.beginPath();
  for (const corner of headOf(loop)) context.lineTo(corner.x, corner.y);
  context.fill();
  if (edges.length > 1) {
    context.font = font;
    context.textAlign = 'center';
    context.direction = 'ltr';
    context.fillStyle = dimmed ? colors.faded : colors.ink;
    context.fillText(String(edges.length), x, y + 0.5);
  }
  context.restore();
}

/** The corners of the arrow head, where the ring comes back to its mark. */
export function headOf({ x, y, radius }: Loop): readonly { readonly x: number; readonly y: number }[] {
  const tip = { x: x - radius * 0.2, y: y + radius };
  return [tip, { x: tip.x + 5, y: tip.y - 3.4 }, { x: tip.x + 5, y: tip.y + 3.4 }];
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
