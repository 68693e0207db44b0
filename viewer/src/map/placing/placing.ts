/** Where everything on the map stands in the window: takes blocks, towns and countries with their pixels, gives places without overlaps. */

import type { Corpus, Iri } from '../../../../src/model/records.js';
import { PRECISIONS } from '../../../../src/places/georeference.js';
import {
  type Box,
  BoxGrid,
  type LabelWish,
  overlap,
  type PlacedLabel,
  placeLabels,
} from '../../stage/names/labels.js';
import type { Spot, Town } from '../content/content.js';
import type { Frame, Pixel } from '../window/frame.js';
import { placeInAreas } from './areas.js';
import { type Block, blockOf, measure, SPACING, TITLE } from './blocks.js';
import type { PlacedBlock, PlacedName, Placing, Wanted } from './placement.js';
import { alongRoad, anchorOf, boxAround, DOT } from './shapes.js';

/** Height of a line of a name. */
export const TITLE_LINE = TITLE.line;
/** What is near a town stands this far off its dot: nobody may read it as the town's own. */
const HALO = 16;
/** What finds no room around its place is tried again so much further off, in pixels. */
const FURTHER = 60;
/** What is told to lie south of a town stands around a point so far below its dot. */
const ASIDE = 44;
const COUNTRY_FONT = '500 12px ';

export function place(frame: Frame, wanted: Wanted): Placing {
  const { width, height } = wanted.free ?? frame.size;
  const stage = { x: 4, y: 4, width: width - 8, height: height - 8 };
  const dots = wanted.towns.map(({ point }) => boxAround(frame.pixel(point), DOT));
  const [areas, others] = partition(
    wanted.spots,
    ({ where: { precision } }) => precision === 'region' || precision === 'country',
  );
  const marks = [...dots, ...others.flatMap((spot) => alongRoad(frame, spot))];
  const { blocks: beside, sides } = placeBlocks(frame, wanted, others, stage, marks);
  const within = placeInAreas(frame, wanted, areas, stage, [...wanted.covers, ...beside, ...marks]);
  const blocks = [...beside, ...within.blocks];
  const taken = [...wanted.covers, ...blocks];
  const named = new Set(wanted.spots.map(({ id }) => id));
  const texts = new Map(wanted.towns.map(({ id, label }) => [id, label]));
  const towns = placeLabels(
    wanted.towns.filter(({ id }) => !named.has(id)).map((town) => townWish(frame, town)),
    dots,
    stage,
    taken,
    wanted.before,
  );
  for (const { id, side } of towns) sides.set(id, side);
  return {
    blocks,
    towns: towns.map(({ id, x, y }) => ({ id, text: texts.get(id) ?? '', x, y })),
    countries: nameCountries(frame, wanted, named, stage, [...taken, ...marks, ...towns]),
    sides,
    kept: within.kept,
  };
}

function placeBlocks(
  frame: Frame,
  wanted: Wanted,
  besides: readonly Spot[],
  stage: Box,
  marks: readonly Box[],
) {
  const spots = besides
    .flatMap((spot) => {
      const anchor = anchorOf(frame, wanted.countryOf, spot);
      return anchor !== undefined && overlap(boxAround(anchor, DOT), stage) ? [{ spot, anchor }] : [];
    })
    .sort(
      (a, b) =>
        PRECISIONS.indexOf(a.spot.where.precision) - PRECISIONS.indexOf(b.spot.where.precision) ||
        Number(b.spot.where.side !== undefined) - Number(a.spot.where.side !== undefined) ||
        b.spot.happenings.length - a.spot.happenings.length,
    );
  const blocks: PlacedBlock[] = [];
  const sides = new Map<string, PlacedLabel['side']>();
  const covers = [...wanted.covers];
  let open = spots;
  // What finds no room in full gets its name and number; what finds none even so stands further off, or over others.
  for (const brief of wanted.brief ? [true] : [false, true]) {
    const wishes = new Map(
      open.map(({ spot, anchor }) => [spot.id, wishOf(wanted.corpus, spot, anchor, brief)]),
    );
    const all = [...wishes.values()].map(({ wish }) => wish);
    // A block may stand near another dot: a line leads to its own where it is not beside it.
    for (const placed of placeLabels(all, [], stage, [...covers, ...marks], wanted.before, {
      far: all.length,
      over: 0,
    })) {
      const { block, anchor } = wishes.get(placed.id) as Wish;
      const { id, side, ...box } = placed;
      blocks.push({ ...box, block, anchor, far: side === 'far' });
      covers.push(box);
      sides.set(id, side);
    }
    open = open.filter(({ spot }) => !sides.has(spot.id));
  }
  for (const { spot, anchor } of open) {
    const { block, wish } = wishOf(wanted.corpus, spot, anchor, true);
    const { width, height } = block;
    const further = { ...wish, radius: wish.radius + FURTHER };
    const [off] = placeLabels([further], [], stage, [...covers, ...marks], new Map(), { far: 1, over: 0 });
    const box = off ?? { x: anchor.x + DOT, y: anchor.y - height / 2 };
    blocks.push({ x: box.x, y: box.y, width, height, block, anchor, far: off !== undefined });
    if (off !== undefined) covers.push(off);
  }
  return { blocks, sides };
}

interface Wish {
  readonly wish: LabelWish;
  readonly block: Block;
  readonly anchor: Pixel;
}

function wishOf(corpus: Corpus, spot: Spot, anchor: Pixel, brief: boolean): Wish {
  const block = blockOf(corpus, spot, brief);
  const { width, height } = block;
  const { precision, side } = spot.where;
  const radius = precision === 'near' && side === undefined ? HALO : DOT;
  const y = anchor.y + (side === undefined ? 0 : side === 'south' ? ASIDE : -ASIDE);
  return { wish: { id: spot.id, x: anchor.x, y, radius, width, height }, block, anchor };
}

function townWish(frame: Frame, { id, label, point }: Town): LabelWish {
  const width = Math.ceil(measure(label, '500 12px '));
  return { id, ...frame.pixel(point), radius: DOT, width, height: TITLE.line };
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Steps off the middle of a country at which its name is tried, in heights and widths of the name. */
const OFF = [0, 1.6, -1.6, 3.2, -3.2, 5, -5].flatMap((down) =>
  [0, 0.5, -0.5, 1, -1].map((right) => ({ down, right })),
);

/** Names of countries are context: they stand where nothing else does, within their country, or not at all. */
function nameCountries(
  frame: Frame,
  { countries, countryOf }: Wanted,
  named: ReadonlySet<Iri>,
  stage: Box,
  taken: readonly Box[],
): readonly PlacedName[] {
  const grid = new BoxGrid();
  for (const box of taken) grid.add(box);
  const inBlocks = new Set([...named].map(countryOf));
  return countries.flatMap((country) => {
    const at = inBlocks.has(country) ? undefined : frame.inWindow(country.shape);
    const text = country.name.toUpperCase();
    const width = measure(text, COUNTRY_FONT) + SPACING * text.length;
    if (at === undefined || at.area < width * TITLE.line * 3) return [];
    for (const { down, right } of OFF) {
      const x = at.x - width / 2 + right * width;
      const y = at.y - TITLE.line / 2 + down * TITLE.line;
      const box = { x, y, width, height: TITLE.line };
      const inside =
        x >= stage.x && y >= stage.y && x + width <= stage.width && y + TITLE.line <= stage.height;
      if (!inside || grid.touches(box)) continue;
      grid.add(box);
      return [{ id: country.name, text, x: x + width / 2, y }];
    }
    return [];
  });
}
