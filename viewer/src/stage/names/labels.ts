/** Where labels stand: takes discs and texts, gives places at which no label touches a label, a disc or the edge of the stage. */

import { type Box, BoxGrid, grown, within } from './boxes.js';
import { around, beadsOf, crosses, leaderOf } from './leaders.js';

export interface LabelWish {
  readonly id: string;
  /** Centre and radius of the node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** The same on two lines, where that may find a place. */
  readonly folded?: { readonly width: number; readonly height: number };
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
  /** On two lines. */
  readonly folded?: true;
}

const GAP = 4;
/** Labels keep this much clear of each other. */
const CLEARANCE = 2;
/** So much further than from its own disc a name stands from any other, so that nobody takes it for the other's. */
const APART = 4;

/** How many of the first wishes may do what the others may not. */
export interface Leave {
  /** Stand further off, with a line to its node. */
  readonly far: number;
  /** Of those, also where another disc is nearer, but not touched: the line says whose name it is. */
  readonly led?: number;
  /** How many places further off are tried for all of them together: in a crowd most are taken, and the page has to answer. */
  readonly tries?: number;
  /** Lie over smaller discs, where there is no other place: a hub without a name helps nobody. */
  readonly over: number;
}

const NONE: Leave = { far: 0, over: 0 };

/**
 * Places for the labels, the first wish first; a label that finds none is left out. No name stands nearer to another disc
 * than to its own, but where `leave` lets it. `before` says where a label stood at the last frame: it stays there as long as it can, so that nothing
 * flickers while the view moves.
 * @param faded discs that names keep off only while there is room
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Box[],
  stage: Box,
  reserved: readonly Box[] = [],
  before: ReadonlyMap<string, PlacedLabel['side']> = new Map(),
  leave: Leave = NONE,
  faded: readonly Box[] = [],
): PlacedLabel[] {
  const taken = new BoxGrid();
  for (const box of reserved) taken.add(box);
  const [marks, pale] = [new BoxGrid(), new BoxGrid()];
  for (const disc of discs) marks.add(disc);
  for (const disc of faded) pale.add(disc);
  const free = (box: Box) => within(box, stage) && !taken.touches(box);
  let tries = leave.tries ?? Number.POSITIVE_INFINITY;
  const trying = () => {
    tries -= 1;
    return tries >= 0;
  };
  const far = (wish: LabelWish, fits: Fits, bearable?: Fits) =>
    eitherWay(wish, (one) => placeFar(one, fits, bearable, trying, marks, taken));
  return wishes.flatMap((wish, rank) => {
    const own = (box: Box) => free(box) && isOwn(box, wish, marks);
    const apart = (box: Box) => free(box) && !marks.touches(grown(box, APART));
    const over = (box: Box) => free(box) && !marks.some(box, (disc) => isLarge(disc, wish));
    const last = before.get(wish.id);
    const clear = (box: Box) => own(box) && isOwn(box, wish, pale);
    const label =
      eitherWay(wish, (one) => placeNear(one, clear, last)) ??
      (faded.length > 0 ? eitherWay(wish, (one) => placeNear(one, own, last)) : undefined) ??
      (rank < leave.far ? far(wish, own, rank < (leave.led ?? 0) ? apart : undefined) : undefined) ??
      (rank < leave.over ? placeNear(wish, over, last) : undefined) ??
      // In a crowd of equals the largest are named even so.
      (rank < leave.over ? placeNear(wish, free, last) : undefined);
    if (label === undefined) return [];
    taken.add(grown(label, CLEARANCE));
    if (label.side === 'far') for (const bead of beadsOf(leaderOf(wish, label))) taken.add(bead);
    return label;
  });
}

/** So many of the first wishes stay first, and so many of those that found no place are tried before the others. */
const FIRST = 12;
const TRIED = 4;

/** The same for a drawing at rest: who finds no place goes before those that may stand elsewhere, where more are named so. */
export function placeMost(
  wishes: readonly LabelWish[],
  discs: readonly Box[],
  stage: Box,
  reserved: readonly Box[] = [],
  leave: Leave = NONE,
  faded: readonly Box[] = [],
): PlacedLabel[] {
  const place = (order: readonly LabelWish[]) =>
    placeLabels(order, discs, stage, reserved, new Map(), leave, faded);
  let order = wishes;
  let best = place(order);
  const named = () => new Set(best.map(({ id }) => id));
  for (const wish of wishes.filter(({ id }) => !named().has(id)).slice(0, TRIED)) {
    if (named().has(wish.id)) continue;
    const others = order.filter((each) => each !== wish);
    const next = place([...others.slice(0, FIRST), wish, ...others.slice(FIRST)]);
    if (next.length <= best.length) continue;
    [order, best] = [[...others.slice(0, FIRST), wish, ...others.slice(FIRST)], next];
  }
  return best;
}

/** A place for it on one line, else on two. */
function eitherWay(
  wish: LabelWish,
  place: (wish: LabelWish) => PlacedLabel | undefined,
): PlacedLabel | undefined {
  const whole = place(wish);
  if (whole !== undefined || wish.folded === undefined) return whole;
  const label = place({ ...wish, ...wish.folded });
  return label && { ...label, folded: true };
}

function placeNear(
  wish: LabelWish,
  free: (box: Box) => boolean,
  last: PlacedLabel['side'] | undefined,
): PlacedLabel | undefined {
  const sides =
    last === undefined || last === 'far' ? SIDES : [last, ...SIDES.filter((side) => side !== last)];
  for (const side of sides) {
    const box = boxAt(wish, side);
    if (free(box)) return { id: wish.id, side, ...box };
  }
  return undefined;
}

type Fits = (box: Box) => boolean;

/**
 * The nearest place that fits, else the nearest that is bearable.
 * @param bearable true wherever `fits` is
 * @param trying whether another place may be tried
 * @param discs that the line to it may not cross, its own but for
 */
function placeFar(
  wish: LabelWish,
  fits: Fits,
  bearable: Fits = fits,
  trying: () => boolean,
  discs: BoxGrid,
  names: BoxGrid,
): PlacedLabel | undefined {
  let second: PlacedLabel | undefined;
  for (const off of FAR) {
    for (const angle of DIRECTIONS) {
      if (!trying()) return second;
      const box = farBox(wish, off, angle);
      // A wide box may come back over the disc that it is led from.
      if (fromRim(box, wish) < GAP || !bearable(box)) continue;
      const isBest = fits(box);
      if ((!isBest && second !== undefined) || !hasWay(wish, box, discs, names)) continue;
      const label: PlacedLabel = { id: wish.id, side: 'far', ...box };
      if (isBest) return label;
      second = label;
    }
  }
  return second;
}

/** Whether a line leads from the disc to the name past all other discs and names. */
function hasWay(wish: LabelWish, box: Box, discs: BoxGrid, names: BoxGrid): boolean {
  const line = leaderOf(wish, box);
  if (beadsOf(line).some((bead) => names.touches(bead))) return false;
  return !discs.some(around(line), (disc) => !isDiscOf(disc, wish) && crosses(line, roundOf(disc)));
}

function roundOf(disc: Box) {
  return { x: disc.x + disc.width / 2, y: disc.y + disc.height / 2, radius: disc.width / 2 };
}

function isDiscOf(disc: Box, { x, y }: LabelWish): boolean {
  const middle = roundOf(disc);
  return Math.abs(middle.x - x) < 0.5 && Math.abs(middle.y - y) < 0.5;
}

const FAR = [8, 12, 18, 26, 36, 48, 64, 84];
const DIRECTIONS = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);

/** Off the node by so much in a direction: the box's nearest point is that far from the disc, or nearly. */
function farBox({ x, y, radius, width, height }: LabelWish, off: number, angle: number): Box {
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  const reach = radius + off;
  return {
    x: x + right * reach + (right - 1) * (width / 2),
    y: y + down * reach + (down - 1) * (height / 2),
    width,
    height,
  };
}

/** Whether a name there is nearer to its own disc than to any other, and touches none. */
function isOwn(box: Box, wish: LabelWish, discs: BoxGrid): boolean {
  const own = fromRim(box, wish);
  return !discs.some(
    grown(box, own + APART),
    (disc) => !isDiscOf(disc, wish) && fromRim(box, roundOf(disc)) < own + APART,
  );
}

/** How far a box is from the rim of a disc; 0 where they touch. */
export function fromRim(
  box: Box,
  disc: { readonly x: number; readonly y: number; readonly radius: number },
): number {
  const right = Math.max(box.x - disc.x, 0, disc.x - box.x - box.width);
  const down = Math.max(box.y - disc.y, 0, disc.y - box.y - box.height);
  return Math.max(0, Math.hypot(right, down) - disc.radius);
}

/** Too large to be covered by the name of a hub; its own disc is. */
function isLarge(disc: Box, { radius }: LabelWish): boolean {
  return disc.width / 2 > radius * 0.6;
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
