/** Pictures and their caption to one SVG file; takes how wide a text is from the browser that measures it. */
import { escapeXml } from '../../../../src/export/xml.js';
import type { Palette } from '../../scene/palette.js';
import { FONT } from '../../stage/names/label-layer.js';
import type { Caption } from './caption.js';
import { short } from './curve.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** SVG elements in pixels from the picture's own corner. */
  readonly svg: string;
  /** Over one of several pictures. */
  readonly heading?: string;
}

export interface SvgFile {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Width of a text in pixels: weight and size as in CSS. */
export type Measure = (text: string, size: number, weight: number) => number;

const MARGIN = 20;
const LINE = 18;
const SAMPLE = 38;
const GAP = 24;
const HEADING = 34;

/** Pictures stand side by side, the caption below them over the whole width. */
export function svgFile(
  pictures: readonly Picture[],
  caption: Caption,
  palette: Palette,
  measure: Measure,
): SvgFile {
  const top = pictures.some(({ heading }) => heading !== undefined) ? HEADING : 0;
  const width = Math.max(360, Math.round(sum(pictures.map((picture) => picture.width))));
  const drawn = top + Math.max(0, ...pictures.map((picture) => picture.height));
  const below = captionSvg(caption, width, drawn + MARGIN, palette, measure);
  const height = Math.round(drawn + MARGIN + below.height + MARGIN);
  let x = 0;
  const bodies = pictures.map((picture) => {
    const heading =
      picture.heading === undefined ? '' : textSvg(picture.heading, MARGIN, 22, 14, 650, palette.ink);
    const body = `<g transform="translate(${short(x)} 0)">${heading}<g transform="translate(0 ${top})">${picture.svg}</g></g>`;
    x += picture.width;
    return body;
  });
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}">`,
    `<title>${escapeXml(caption.title)}</title>`,
    `<desc>${escapeXml([...caption.told, 'Sources:', ...caption.sources].join('\n'))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    ...bodies,
    below.svg,
    '</svg>\n',
  ].join('\n');
  return { width, height, text };
}

/** One picture without a caption, as a file of its own. */
export function pictureOnly({ width, height, svg }: Picture, ground: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}"><rect width="${width}" height="${height}" fill="${ground}"/>${svg}</svg>`;
}

function captionSvg(
  { title, told, legend, sources }: Caption,
  width: number,
  top: number,
  palette: Palette,
  measure: Measure,
): { readonly svg: string; readonly height: number } {
  const parts: string[] = [];
  const room = width - 2 * MARGIN;
  let y = top;
  const write = (text: string, size: number, weight: number, color: string) => {
    for (const line of wrapped(text, room, (part) => measure(part, size, weight))) {
      y += Math.max(LINE, size + 6);
      parts.push(textSvg(line, MARGIN, y - 5, size, weight, color));
    }
  };
  write(title, 16, 650, palette.ink);
  write(told.join(' '), 13, 400, palette.ink);
  y += 8;
  const columns = columnsOf(
    legend.map(({ words }) => SAMPLE + measure(words, 13, 400)),
    room,
  );
  legend.forEach(({ sample, words }, at) => {
    const [row, column] = [Math.floor(at / columns.count), at % columns.count];
    const x = MARGIN + column * columns.width;
    parts.push(`<g transform="translate(${short(x)} ${short(y + row * LINE)})">${sample}</g>`);
    parts.push(textSvg(words, x + SAMPLE, y + row * LINE + 12.5, 13, 400, palette.ink));
  });
  y += Math.ceil(legend.length / columns.count) * LINE + 8;
  if (sources.length > 0) write('Sources', 13, 650, palette.ink);
  for (const source of sources) write(source, 12, 400, palette.softInk);
  return { svg: `<g id="caption">\n${parts.join('\n')}\n</g>`, height: y - top };
}

/** As many columns of one width as there is room for. */
function columnsOf(
  widths: readonly number[],
  room: number,
): { readonly count: number; readonly width: number } {
  const widest = Math.max(1, ...widths) + GAP;
  const count = Math.max(1, Math.floor((room + GAP) / widest));
  return { count, width: widest };
}

/** Lines no wider than the room, broken at spaces; a single longer word stands as it is. */
function wrapped(text: string, room: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function textSvg(text: string, x: number, y: number, size: number, weight: number, color: string): string {
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(text)}</text>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
