/** Blocks of areas: takes regions and countries, gives each a free place anywhere within its area. */
import { geoPath } from 'd3-geo';
import type { Iri } from '../../../../src/model/records.js';
import { type Box, BoxGrid, overlap } from '../../stage/names/boxes.js';
import { placeLabels } from '../../stage/names/labels.js';
import type { Spot } from '../content/content.js';
import type { Country } from '../ground/base-map.js';
import type { Frame, Pixel } from '../window/frame.js';
import { type Block, blockOf } from './blocks.js';
import type { PlacedBlock, Wanted } from './placement.js';
import { anchorOf, circleOf } from './shapes.js';

/** Step of the places that are tried, in pixels. */
const STEP = 18;
/** Room left around a block, the most first. */
const CLEARANCES = [44, 22, 6];

/** `kept` says where blocks stood, in pixels of the first picture: they stay while they can. */
export function placeInAreas(
  frame: Frame,
  wanted: Wanted,
  spots: readonly Spot[],
  stage: Box,
  taken: readonly Box[],
): {
  readonly blocks: readonly PlacedBlock[];
  readonly kept: ReadonlyMap<Iri, Pixel>;
  readonly roomless: readonly Spot[];
} {
  const boxes = [...taken];
  const kept = new Map<Iri, Pixel>();
  const roomless: Spot[] = [];
  const blocks = spots.flatMap((spot) => {
    const anchor = anchorOf(frame, wanted.countryOf, spot);
    if (anchor === undefined) return [];
    for (const brief of wanted.brief ? [true] : [false, true]) {
      const block = blockOf(wanted.corpus, spot, brief);
      const at = placeFor(frame, wanted, block, anchor, stage, boxes);
      if (at === undefined) continue;
      boxes.push(at);
      const [x, y] = frame.transform.invert([at.x, at.y]);
      kept.set(spot.id, { x, y });
      return [{ ...at, block, anchor, far: false }];
    }
    // Its area has no room: beside it, with a line.
    if (!isWithin({ ...anchor, width: 0, height: 0 }, stage)) return [];
    const block = blockOf(wanted.corpus, spot, true);
    const { width, height } = block;
    const wish = { id: spot.id, ...anchor, radius: 1, width, height };
    const [beside] = placeLabels([wish], [], stage, boxes, new Map(), { far: 1, over: 0 });
    if (beside === undefined) {
      roomless.push(spot);
      return [];
    }
    boxes.push(beside);
    return [{ ...beside, block, anchor, far: true }];
  });
  return { blocks, kept, roomless };
}

function placeFor(
  frame: Frame,
  wanted: Wanted,
  block: Block,
  middle: Pixel,
  stage: Box,
  boxes: readonly Box[],
): Box | undefined {
  const { width, height, spot } = block;
  const inArea = areaOf(frame, wanted, spot);
  const fits = (x: number, y: number) => corners({ x, y, width, height }).every(inArea);
  const tight = boxesGrown(boxes, CLEARANCES.at(-1) ?? 0);
  const before = wanted.kept.get(spot.id);
  if (before !== undefined) {
    const [x, y] = frame.transform.apply([before.x, before.y]);
    const box = { x, y, width, height };
    const middle = { x: x + width / 2, y: y + height / 2 };
    if (overlap(box, stage) && inArea(middle) && !tight.touches(box)) return box;
  }
  const tries: Box[] = [];
  const partly: Box[] = [];
  for (let y = stage.y; y + height <= stage.y + stage.height; y += STEP) {
    for (let x = stage.x; x + width <= stage.x + stage.width; x += STEP) {
      if (fits(x, y)) tries.push({ x, y, width, height });
      else if (inArea({ x: x + width / 2, y: y + height / 2 })) partly.push({ x, y, width, height });
    }
  }
  const off = (box: Box) => Math.hypot(box.x + width / 2 - middle.x, box.y + height / 2 - middle.y);
  const nearest = (a: Box, b: Box) => off(a) - off(b);
  // Where the whole block does not fit into the area, at least its middle lies there.
  const all = [...tries.sort(nearest), ...partly.sort(nearest)];
  for (const clearance of CLEARANCES) {
    const grid = boxesGrown(boxes, clearance);
    const free = (clearance === CLEARANCES.at(-1) ? all : tries).find((box) => !grid.touches(box));
    if (free !== undefined) return free;
  }
  return undefined;
}

/** Whether a pixel lies in the area of a place. */
function areaOf(frame: Frame, { countryOf }: Wanted, { id, where }: Spot): (pixel: Pixel) => boolean {
  const country = countryOf(where.country ?? where.anchors[0] ?? id);
  const inCountry = country === undefined ? () => true : within(frame, country);
  if (where.precision === 'country') return inCountry;
  const circle = circleOf(frame, where);
  if (circle === undefined) return () => false;
  return (pixel) =>
    Math.hypot(pixel.x - circle.x, pixel.y - circle.y) < circle.radius * 0.9 && inCountry(pixel);
}

let outlines:
  | { fit: Frame['fit']; paths: Map<Country, Path2D>; context: CanvasRenderingContext2D | null }
  | undefined;

function within({ fit, transform }: Frame, country: Country): (pixel: Pixel) => boolean {
  if (outlines?.fit !== fit) {
    outlines = { fit, paths: new Map(), context: document.createElement('canvas').getContext('2d') };
  }
  const { paths, context } = outlines;
  const path = paths.get(country) ?? new Path2D(geoPath(fit)(country.shape) ?? '');
  paths.set(country, path);
  return ({ x, y }) => context?.isPointInPath(path, ...transform.invert([x, y])) ?? false;
}

function boxesGrown(boxes: readonly Box[], by: number): BoxGrid {
  const grid = new BoxGrid();
  for (const { x, y, width, height } of boxes) {
    grid.add({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });
  }
  return grid;
}

function corners({ x, y, width, height }: Box): Pixel[] {
  return [x, x + width].flatMap((cx) => [y, y + height].map((cy) => ({ x: cx, y: cy })));
}

function isWithin(inner: Box, { x, y, width, height }: Box): boolean {
  return (
    inner.x >= x && inner.y >= y && inner.x + inner.width <= x + width && inner.y + inner.height <= y + height
  );
}
