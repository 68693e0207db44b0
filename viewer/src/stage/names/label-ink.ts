/** How names are put on the canvas: text with a halo, and a thin line to a disc that lies further off. */
import { breaksOf, runsLeft } from '../../../../src/structures/graphemes.js';
import { blend, type Palette } from '../../scene/palette.js';
import type { Point } from '../display/arc.js';
import type { PlacedWords } from './edge-words.js';
import type { LabelWish, PlacedLabel } from './labels.js';

export interface LabelColors {
  readonly ink: string;
  readonly soft: string;
  readonly halo: string;
  /** Of what is dimmed. */
  readonly faded: string;
}

export function labelColors(palette: Palette): LabelColors {
  return {
    ink: palette.ink,
    soft: blend(palette.softInk, palette.ink, 0.2),
    halo: palette.ground,
    faded: palette.fadedEdge,
  };
}

export type Disc = Pick<LabelWish, 'x' | 'y' | 'radius'>;

export function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y }: Point,
  fill: string,
  { halo }: Pick<LabelColors, 'halo'>,
): void {
  context.strokeStyle = halo;
  context.lineWidth = 4;
  context.strokeText(text, x, y);
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

/** A line of a name in its box; what runs from right to left begins at the right of it. */
export function drawName(
  context: CanvasRenderingContext2D,
  { text, x, y, width, height }: PlacedLabel & { readonly text: string },
  colors: LabelColors,
): void {
  const left = runsLeft(text);
  context.direction = left ? 'rtl' : 'ltr';
  context.textAlign = left ? 'right' : 'left';
  drawText(context, text, { x: left ? x + width : x, y: y + height / 2 }, colors.ink, colors);
}

/** A name on two lines, broken at the place nearest to its middle; on one where it has none. */
export function folded(text: string): readonly string[] {
  let at = -1;
  for (const place of breaksOf(text)) {
    if (Math.abs(place - text.length / 2) < Math.abs(at - text.length / 2)) at = place;
  }
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at).trimStart()];
}

/** The lines of a placed name, each with its box. */
export function linesOf(
  label: PlacedLabel,
  text: string,
): readonly (PlacedLabel & { readonly text: string })[] {
  const lines = label.folded ? folded(text) : [text];
  const height = label.height / lines.length;
  return lines.map((line, at) => ({ ...label, text: line, y: label.y + at * height, height }));
}

/** From the rim of a disc to the nearest point of its name. */
export function drawLeader(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Disc,
  label: PlacedLabel,
  { soft }: LabelColors,
): void {
  const to = {
    x: Math.min(Math.max(x, label.x), label.x + label.width),
    y: Math.min(Math.max(y, label.y), label.y + label.height),
  };
  const length = Math.hypot(to.x - x, to.y - y);
  if (length <= radius) return;
  const from = { x: x + ((to.x - x) / length) * (radius + 1), y: y + ((to.y - y) / length) * (radius + 1) };
  drawThin(context, from, to, soft);
}

/** What a line says, in the direction that was found for it, its middle at its place. */
export function drawWords(
  context: CanvasRenderingContext2D,
  { text, x, y, angle, lift, leader }: PlacedWords,
  colors: LabelColors,
): void {
  if (leader !== undefined) drawThin(context, leader.from, leader.to, colors.soft);
  context.save();
  context.textAlign = 'center';
  context.direction = runsLeft(text) ? 'rtl' : 'ltr';
  context.translate(x, y);
  context.rotate(angle);
  drawText(context, text, { x: 0, y: -lift }, colors.soft, colors);
  context.restore();
}

function drawThin(context: CanvasRenderingContext2D, from: Point, to: Point, color: string): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.strokeStyle = color;
  context.lineWidth = 0.8;
  context.stroke();
}
