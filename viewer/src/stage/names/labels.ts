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

/** The four sides first, then the corners, then below and above but pushed along. */
const SIDES = [
  'right',
  'below',
  'above',
  'left',
  'right below',
  'right above',
  'left below',
  'left above',
  'below to the right',
  'below to the left',
  'above to the right',
  'above to the left',
] as const;
export type Side = (typeof SIDES)[number];

export interface PlacedLabel extends Box {
  readonly id: string;
  /** `far`: so far off that a line has to lead to its node. */
  readonly side: Side | 'far';
}

const GAP = 4;
/** Labels keep this much clear of each other. */
const CLEARANCE = 2;

/**
 * Places for the labels, the first wish first; a label that finds none is left out. `before` says where a label
 * stood at the last frame: it stays there as long as it can, so that nothing flickers while the view moves.
 * The first `hubs` wishes may stand further off, with a line to their node: a hub without a name helps nobody.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Box[],
  stage: Box,
  reserved: readonly Box[] = [],
  before: ReadonlyMap<string, PlacedLabel['side']> = new Map(),
  hubs = 0,
): PlacedLabel[] {
  const taken = new BoxGrid();
  for (const box of [...discs, ...reserved]) taken.add(box);
  const free = (box: Box) => within(box, stage) && !taken.touches(box);
  return wishes.flatMap((wish, rank) => {
    const label = placeOne(wish, free, before.get(wish.id), rank < hubs);
    if (label !== undefined) taken.add(grown(label, CLEARANCE));
    return label ?? [];
  });
}

function placeOne(
  wish: LabelWish,
  free: (box: Box) => boolean,
  last: PlacedLabel['side'] | undefined,
  hub: boolean,
): PlacedLabel | undefined {
  const sides =
    last === undefined || last === 'far' ? SIDES : [last, ...SIDES.filter((side) => side !== last)];
  for (const side of sides) {
    const box = boxAt(wish, side);
    if (free(box)) return { id: wish.id, side, ...box };
  }
  const far = hub ? farBoxes(wish).find(free) : undefined;
  return far === undefined ? undefined : { id: wish.id, side: 'far', ...far };
}

const FAR = [14, 26, 40, 60, 84];
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/** Places around the node, ring by ring, each box's nearest point that far from the disc. */
function farBoxes({ x, y, radius, width, height }: LabelWish): Box[] {
  return FAR.flatMap((off) =>
    DIRECTIONS.map((angle) => {
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      const reach = radius + off;
      return {
        x: x + right * reach + (right - 1) * (width / 2),
        y: y + down * reach + (down - 1) * (height / 2),
        width,
        height,
      };
    }),
  );
}

function boxAt({ x, y, radius, width, height }: LabelWish, side: Side): Box {
  const reach = radius + GAP;
  if (side === 'right') return { x: x + reach, y: y - height / 2, width, height };
  if (side === 'left') return { x: x - reach - width, y: y - height / 2, width, height };
  if (side.startsWith('below') || side.startsWith('above')) {
    const along = side.endsWith('right') ? 0.18 : side.endsWith('left') ? 0.82 : 0.5;
    const top = side.startsWith('below') ? y + reach : y - reach - height;
    return { x: x - width * along, y: top, width, height };
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
/** More than there are rows in any window. */
const ROWS = 65_536;
const cell = (at: number): number => Math.floor(at / CELL);

/** Boxes by the cells of a grid, so that a thousand labels are tried in a few milliseconds. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    const [right, bottom] = [cell(box.x + box.width), cell(box.y + box.height)];
    for (let column = cell(box.x); column <= right; column += 1) {
      for (let row = cell(box.y); row <= bottom; row += 1) {
        const boxes = this.#cells.get(column * ROWS + row);
        if (boxes === undefined) this.#cells.set(column * ROWS + row, [box]);
        else boxes.push(box);
      }
    }
  }

  touches(box: Box): boolean {
    const right = cell(box.x + box.width);
    const bottom = cell(box.y + box.height);
    for (let column = cell(box.x); column <= right; column += 1) {
      for (let row = cell(box.y); row <= bottom; row += 1) {
        const boxes = this.#cells.get(column * ROWS + row);
        if (boxes === undefined) continue;
        for (const other of boxes) if (overlap(box, other)) return true;
      }
    }
    return false;
  }
}
