/** A drawing to SVG elements: curves with their marks and arrow heads, discs and diamonds, names with halos; no text is ever markup. */
import { escapeXml } from '../../../../src/export/xml.js';
import { runsLeft } from '../../../../src/structures/graphemes.js';
import { cornersOf } from '../../elements/mark-shapes.js';
import { blend, type Palette } from '../../scene/palette.js';
import type { Point } from '../../stage/display/arc.js';
import type { Drawing, DrawnLine, DrawnLoop, DrawnMark, DrawnName } from '../../stage/drawing.js';
import type { Box } from '../../stage/names/boxes.js';
import { EDGE_SIZE, type PlacedWords } from '../../stage/names/edge-words.js';
import { growthOf } from '../../stage/names/growth.js';
import { NODE_SIZE } from '../../stage/names/label-layer.js';
import { headOf, patternOf as ringPattern } from '../../stage/names/loop-ink.js';
import { awayFromEnd, beside, type Curve, curveOf, gap, pathOf, pointAt, short, upTo } from './curve.js';

/** Dashes as the stage draws them, in pixels: how long on, how long off, and where on the pattern a line begins. */
const DASHED = 'stroke-dasharray="8.6 4.4" stroke-dashoffset="-2.2"';
const SPARSE = 'stroke-dasharray="2.7 6.3" stroke-dashoffset="1.35"';
const BROKEN = 'pathLength="100" stroke-dasharray="22 56 22"';
const DOTTED = 'stroke-dasharray="3.6 2.4" stroke-dashoffset="1.8"';
/** Between the tip of an arrow and the rim of its disc. */
const CLEAR = 2;
/** A drawing is cut at its frame; what lies this far outside is not written at all. */
const OUTSIDE = 60;

/** The part of it in a frame, from the frame's corner. `prefix` keeps the ids of two drawings in one file apart. */
export function drawingSvg(drawing: Drawing, prefix: string, frame: Box): string {
  const { palette, lines, marks, loops, names, words } = drawing;
  const soft = blend(palette.softInk, palette.ink, 0.2);
  const grown = growthOf(drawing);
  const texts = [
    ...names.map((name) => nameSvg(name, grown * NODE_SIZE, palette.ink)),
    ...words.map((each) => wordsSvg(each, grown * EDGE_SIZE, soft)),
  ];
  const near = ({ x, y }: { x: number; y: number }) =>
    x > frame.x - OUTSIDE &&
    y > frame.y - OUTSIDE &&
    x < frame.x + frame.width + OUTSIDE &&
    y < frame.y + frame.height + OUTSIDE;
  return [
    `<clipPath id="${prefix}window"><rect ${sizeOf(frame)}/></clipPath>`,
    `<g id="${prefix}drawing" clip-path="url(#${prefix}window)" transform="translate(${-frame.x} ${-frame.y})">`,
    // As on the stage: what is dimmed lies under what is not, be it line or mark.
    ...[true, false].flatMap((dim) => [
      `<g id="${prefix}${dim ? 'dimmed-' : ''}lines" fill="none">`,
      ...lines.filter(({ from, to, dimmed }) => dimmed === dim && (near(from) || near(to))).map(lineSvg),
      `</g><g id="${prefix}${dim ? 'dimmed-' : ''}marks">`,
      ...marks.filter((mark) => mark.dimmed === dim && near(mark)).map((mark) => markSvg(mark, palette)),
      '</g>',
    ]),
    `<g id="${prefix}loops">`,
    ...loops.filter(near).map((loop) => loopSvg(loop, palette)),
    `</g><g id="${prefix}leaders" stroke="${soft}" stroke-width="0.8">`,
    ...leaders(drawing),
    ...words.flatMap(({ leader }) => (leader === undefined ? [] : thinLine(leader.from, leader.to))),
    // Halos are a layer of their own: programs that draw stroke over fill would bury the words.
    `</g><g id="${prefix}halos" aria-hidden="true" fill="${palette.ground}" stroke="${palette.ground}" stroke-width="4" stroke-linejoin="round">`,
    ...texts.map(({ halo }) => halo),
    `</g><g id="${prefix}names">`,
    ...texts.map(({ text }) => text),
    '</g></g>',
  ].join('\n');
}

/** Attributes of a rectangle. */
export function sizeOf({ x, y, width, height }: Box): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
}

function lineSvg(line: DrawnLine): string {
  const { from, to, curvature, width, color, opacity, targetRadius } = line;
  const curve = curveOf(from, to, curvature);
  const rim = targetRadius + CLEAR;
  if (gap(from, to) <= rim) return '';
  const tip = pointAt(curve, awayFromEnd(curve, rim));
  const base = line.arrow ? awayFromEnd(curve, rim + 4.5 + width * 2.2) : 1;
  const shaft = upTo(curve, base);
  const shade = opacity < 1 ? ` opacity="${short(opacity)}"` : '';
  const dash = patternOf(line);
  const stroke = (path: Curve, thick: number) =>
    `<path d="${pathOf(path)}" stroke="${color}" stroke-width="${short(thick)}"${dash}/>`;
  const shafts = line.split
    ? [beside(shaft, width * 0.35), beside(shaft, -width * 0.35)].map((rail) => stroke(rail, width * 0.3))
    : [stroke(shaft, width)];
  const head = line.arrow ? arrowSvg(shaft.to, tip, 2.2 + width * 1.15, color) : '';
  return `<g${shade}><title>${escapeXml(line.label)}</title>${shafts.join('')}${head}</g>`;
}

/** A ring at the rim of its mark, with an arrow head, and how many lines it stands for. */
function loopSvg(loop: DrawnLoop, palette: Palette): string {
  const { x, y, radius, drawn, edges, dimmed, label } = loop;
  const color = dimmed ? palette.fadedEdge : drawn.color;
  const dashes = ringPattern(loop).join(' ');
  const ring = (r: number) =>
    `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="none" stroke="${color}" stroke-width="1.6"${dashes && ` stroke-dasharray="${dashes}"`}/>`;
  const corners = headOf(loop).map((corner) => `${short(corner.x)},${short(corner.y)}`);
  const number =
    edges.length > 1
      ? `<text x="${short(x)}" y="${short(y + 3.3)}" font-size="9" font-weight="600" text-anchor="middle" fill="${palette.ink}">${edges.length}</text>`
      : '';
  return (
    `<g><title>${escapeXml(label)}</title>` +
    `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius + 1.5)}" fill="${palette.ground}"/>` +
    `${ring(radius)}${drawn.split ? ring(radius - 2.6) : ''}<polygon points="${corners.join(' ')}" fill="${color}"/>${number}</g>`
  );
}

function patternOf({ broken, sparse, dotted, dashed }: DrawnLine): string {
  const pattern = broken ? BROKEN : sparse ? SPARSE : dotted ? DOTTED : dashed ? DASHED : '';
  return pattern && ` ${pattern}`;
}

function arrowSvg(base: Curve['to'], tip: Curve['to'], half: number, color: string): string {
  const length = Math.max(gap(base, tip), 1e-6);
  const across = { x: ((tip.y - base.y) / length) * half, y: ((base.x - tip.x) / length) * half };
  const corners = [
    { x: base.x + across.x, y: base.y + across.y },
    tip,
    { x: base.x - across.x, y: base.y - across.y },
  ];
  return `<polygon points="${corners.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ')}" fill="${color}"/>`;
}

function markSvg({ x, y, radius, shape, color, chosen, label }: DrawnMark, palette: Palette): string {
  const outline = (grown: number, paint: string, inside = '') => {
    if (shape === 'square') {
      const half = radius * 0.88 + grown;
      return `<rect x="${short(x - half)}" y="${short(y - half)}" width="${short(2 * half)}" height="${short(2 * half)}" rx="1.5" ${paint}>${inside}</rect>`;
    }
    const corners = cornersOf(shape, x, y, radius + grown);
    if (corners !== undefined) return `<polygon points="${corners}" ${paint}>${inside}</polygon>`;
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(Math.max(0.5, radius + grown))}" ${paint}>${inside}</circle>`;
  };
  const ground = `fill="${palette.ground}"`;
  const title = `<title>${escapeXml(label)}</title>`;
  const rim = chosen
    ? outline(3.6, `${ground} stroke="${palette.ink}" stroke-width="2.8"`)
    : outline(1.5, ground);
  const body =
    shape === 'ring'
      ? outline(-1.2, `${ground} stroke="${color}" stroke-width="2.4"`, title)
      : shape === 'eye'
        ? outline(-0.8, `${ground} stroke="${color}" stroke-width="1.6"`, title) +
          `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius * 0.4)}" fill="${color}"/>`
        : outline(0, `fill="${color}"`, title);
  return `<g>${rim}${body}</g>`;
}

/** Thin lines from a disc to a name that found room only further off. */
function leaders({ names, marks }: Drawing): string[] {
  const places = new Map(marks.map((mark) => [mark.id, mark]));
  return names.flatMap((name) => {
    const mark = places.get(name.id);
    if (name.side !== 'far' || mark === undefined) return [];
    const to = {
      x: Math.min(Math.max(mark.x, name.x), name.x + name.width),
      y: Math.min(Math.max(mark.y, name.y), name.y + name.height),
    };
    const length = gap(mark, to);
    const start = (mark.radius + (mark.chosen ? 6 : 1)) / Math.max(length, 1e-6);
    if (start >= 1) return [];
    return [thinLine({ x: mark.x + (to.x - mark.x) * start, y: mark.y + (to.y - mark.y) * start }, to)];
  });
}

function thinLine(from: Point, to: Point): string {
  return `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}"/>`;
}

interface TextSvg {
  readonly halo: string;
  readonly text: string;
}

function nameSvg({ text, x, y, width, height }: DrawnName, size: number, ink: string): TextSvg {
  const left = runsLeft(text);
  const at = `${left ? 'direction="rtl" ' : ''}x="${short(left ? x + width : x)}" y="${short(y + height / 2 + size * 0.36)}" font-size="${short(size)}" font-weight="600"`;
  return inTwo(text, at, ink);
}

function wordsSvg({ text, x, y, angle, lift }: PlacedWords, size: number, ink: string): TextSvg {
  const turn = `translate(${short(x)} ${short(y)}) rotate(${short((angle * 180) / Math.PI)})`;
  const at = `transform="${turn}" y="${short(size * 0.36 - lift)}" font-size="${short(size)}" font-weight="500" text-anchor="middle"`;
  return inTwo(text, at, ink);
}

function inTwo(text: string, at: string, ink: string): TextSvg {
  const words = escapeXml(text);
  return { halo: `<text ${at}>${words}</text>`, text: `<text ${at} fill="${ink}">${words}</text>` };
}
