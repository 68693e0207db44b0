/** The drawing as a picture to take away: its layers on one canvas, with what the marks mean and where it comes from. */
import type { Palette } from '../scene/palette.js';

export interface Caption {
  /** Colours that occur, in words. */
  readonly families: readonly { readonly color: string; readonly words: string }[];
  /** What the picture shows and what it rests on, a line each. */
  readonly lines: readonly string[];
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const LINE = 18;
const MARGIN = 14;

/** A PNG of the layers, in their order, with the caption below; `ratio` is the layers' pixels a CSS pixel. */
export function pictureOf(
  layers: readonly HTMLCanvasElement[],
  size: { readonly width: number; readonly height: number },
  ratio: number,
  palette: Palette,
  caption: Caption,
): Promise<Blob> {
  const lines = 1 + caption.lines.length;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round((size.height + lines * LINE + 2 * MARGIN) * ratio);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) {
    context.drawImage(layer, 0, 0, Math.round(size.width * ratio), Math.round(size.height * ratio));
  }
  context.scale(ratio, ratio);
  context.font = `13px ${FONT}`;
  context.textBaseline = 'middle';
  let y = size.height + MARGIN + LINE / 2;
  drawFamilies(context, palette, caption.families, y);
  for (const line of caption.lines) {
    y += LINE;
    context.fillStyle = palette.softInk;
    context.fillText(line, MARGIN, y, size.width - 2 * MARGIN);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)));
  });
}

function drawFamilies(
  context: CanvasRenderingContext2D,
  palette: Palette,
  families: Caption['families'],
  y: number,
): void {
  let x = MARGIN;
  for (const { color, words } of families) {
    context.fillStyle = color;
    context.fillRect(x, y - 1.5, 22, 3);
    context.fillStyle = palette.ink;
    context.fillText(words, x + 28, y);
    x += 46 + context.measureText(words).width;
  }
}
