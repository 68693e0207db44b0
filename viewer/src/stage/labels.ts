/** Where labels stand: takes discs and texts, gives places at which no label touches a label, a disc or the edge of the stage. */

/** CSS pixels; x and y are the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly id: string;
  /** Centre and radius of the node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'right' | 'below' | 'above' | 'left' | (typeof CORNERS)[number];
export interface PlacedLabel extends Box {
  readonly id: string;
  readonly side: Side;
}

/** Tried after the four sides: to the right and left of the node, half above or below it. */
const CORNERS = ['right below', 'right above', 'left below', 'left above'] as const;
const SIDES: readonly Side[] = ['right', 'below', 'above', 'left', ...CORNERS];
const GAP = 4;
/** Labels keep this much clear of each other. */
const CLEARANCE = 2;

/**
 * Places for the labels, the first wish first; a label that finds none is left out. `before` says where a label
 * stood at the last frame: it stays there as long as it can, so that nothing flickers while the view moves.
 * The first `hubs` wishes may lie over discs where there is no other place: a hub without a name helps nobody.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Box[],
  stage: Box,
  reserved: readonly Box[] = [],
  before: ReadonlyMap<string, Side> = new Map(),
  hubs = 0,
): PlacedLabel[] {
  const taken = new BoxGrid();
  for (const disc of discs) taken.add(disc);
  for (const box of reserved) taken.add(box);
  const placed: PlacedLabel[] = [];
  const names = new BoxGrid();
  for (const box of reserved) names.add(box);
  const take = (wish: LabelWish, side: Side, box: Box) => {
    taken.add(grown(box, CLEARANCE));
    names.add(grown(box, CLEARANCE));
    placed.push({ id: wish.id, side, ...box });
  };
  for (const [rank, wish] of wishes.entries()) {
    const last = before.get(wish.id);
    const sides = last === undefined ? SIDES : [last, ...SIDES.filter((side) => side !== last)];
    for (const side of sides) {
      const box = boxAt(wish, side);
      if (!within(box, stage) || taken.touches(box)) continue;
      take(wish, side, box);
      break;
    }
    if (rank >= hubs || placed.at(-1)?.id === wish.id) continue;
    for (const side of sides) {
      const box = boxAt(wish, side);
      if (!within(box, stage) || names.touches(box)) continue;
      take(wish, side, box);
      break;
    }
  }
  return placed;
}

function boxAt({ x, y, radius, width, height }: LabelWish, side: Side): Box {
  const reach = radius + GAP;
  if (side === 'right') return { x: x + reach, y: y - height / 2, width, height };
  if (side === 'left') return { x: x - reach - width, y: y - height / 2, width, height };
  if (side === 'below' || side === 'above') {
    return { x: x - width / 2, y: side === 'below' ? y + reach : y - reach - height, width, height };
  }
  // At 45 degrees the disc's rim lies 0.71 of its radius out.
  const out = radius * 0.71 + GAP / 2;
  return {
    x: side.startsWith('right') ? x + out : x - out - width,
    y: side.endsWith('below') ? y + out : y - out - height,
    width,
    height,
  };
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

const CELL = 64;

/** Boxes by the cells of a grid, so that a thousand labels are tried in a few milliseconds. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
    }
  }

  touches(box: Box): boolean {
    for (const cell of cellsOf(box)) {
      if (this.#cells.get(cell)?.some((other) => overlap(box, other))) return true;
    }
    return false;
  }
}

function* cellsOf({ x, y, width, height }: Box): Iterable<number> {
  const right = Math.floor((x + width) / CELL);
  const bottom = Math.floor((y + height) / CELL);
  for (let column = Math.floor(x / CELL); column <= right; column += 1) {
    for (let row = Math.floor(y / CELL); row <= bottom; row += 1) yield column * 65_536 + row;
  }
}
