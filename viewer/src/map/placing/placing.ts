/** Where everything on the map stands in the window: takes blocks, towns and countries with their pixels, gives places without overlaps. */

import type { Corpus, Iri } from '../../../../src/model/records.js';
import { PRECISIONS } from '../../../../src/places/georeference.js';
import { type Box, BoxGrid, overlap } from '../../stage/names/boxes.js';
import { type LabelWish, type PlacedLabel, placeLabels } from '../../stage/names/labels.js';
import type { Spot, Town } from '../content/content.js';
import type { Frame, Pixel } from '../window/frame.js';
import { placeInAreas } from './areas.js';
import { type Block, blockOf, measure, SPACING, TITLE } from './blocks.js';
import type { PlacedBlock, PlacedName, Placing, Stood, Wanted } from './placement.js';
import { alongRoad, anchorOf, boxAround, DOT } from './shapes.js';

/** Height of a line of a name. */
export const TITLE_LINE = TITLE.line;
/** What finds no room around its place is tried again so much further off, in pixels. */
const FURTHER = 60;
const COUNTRY_FONT = '500 12px ';

export function place(frame: Frame, wanted: Wanted): Placing {
  const { width, height } = frame.size;
  const stage = { x: 4, y: 4, width: width - 8, height: height - 8 };
  const dots = wanted.towns.map(({ point }) => boxAround(frame.pixel(point), DOT));
  const [areas, others] = partition(
    wanted.spots,
    ({ where: { precision } }) => precision === 'region' || precision === 'country',
  );
  const marks = [...dots, ...others.flatMap((spot) => alongRoad(frame, spot))];
  const { blocks: beside, stood, roomless } = placeBlocks(frame, wanted, others, stage, marks);
  const within = placeInAreas(frame, wanted, areas, stage, [...beside, ...marks]);
  const blocks = [...beside, ...within.blocks];
  const taken = blocks;
  const named = new Set(wanted.spots.map(({ id }) => id));
  const texts = new Map(wanted.towns.map(({ id, label }) => [id, label]));
  const wishes = wanted.towns.filter(({ id }) => !named.has(id)).map((town) => townWish(frame, town));
  const towns = placeAgain(wishes, stage, [...taken, ...dots], wanted.before, 0);
  const anchors = new Map(wishes.map((wish) => [wish.id, wish]));
  for (const town of towns) stood.set(town.id, stoodAt(town, anchors.get(town.id) ?? town));
  const countries = nameCountries(frame, wanted, named, stage, [...taken, ...marks, ...towns]);
  return {
    blocks,
    towns: towns.map(({ id, x, y }) => ({ id, text: texts.get(id) ?? '', x, y })),
    countries: countries.names,
    stood,
    kept: new Map([...within.kept, ...countries.kept]),
    roomless: [...roomless, ...within.roomless],
  };
}

/** What stood somewhere at the last frame stands there again while it touches nothing, also where the rim of the window cuts it; then comes the rest. */
function placeAgain(
  wishes: readonly LabelWish[],
  stage: Box,
  reserved: readonly Box[],
  before: Placing['stood'],
  far: number,
): readonly PlacedLabel[] {
  const taken = new BoxGrid();
  for (const box of reserved) taken.add(box);
  const again = wishes.flatMap(({ id, x, y, width, height }): PlacedLabel[] => {
    const last = before.get(id);
    if (last === undefined || last.width !== width) return [];
    const box = { id, side: last.side, x: x + last.step.x, y: y + last.step.y, width, height };
    if (taken.touches(box) || !overlap(box, stage)) return [];
    taken.add(box);
    return [box];
  });
  const stands = new Set(again.map(({ id }) => id));
  const rest = wishes.filter(({ id }) => !stands.has(id));
  const leave = { far, over: 0 };
  return [...again, ...placeLabels(rest, [], stage, [...reserved, ...again], new Map(), leave)];
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
        b.spot.happenings.length - a.spot.happenings.length,
    );
  const blocks: PlacedBlock[] = [];
  const stood = new Map<string, Stood>();
  const covers: Box[] = [];
  let open = spots;
  // What finds no room in full gets its name and number; what finds none even so stands further off, or over others.
  for (const brief of wanted.brief ? [true] : [false, true]) {
    const wishes = new Map(
      open.map(({ spot, anchor }) => [spot.id, wishOf(wanted.corpus, spot, anchor, brief)]),
    );
    const all = [...wishes.values()].map(({ wish }) => wish);
    // A block may stand near another dot: a line leads to its own where it is not beside it.
    for (const placed of placeAgain(all, stage, [...covers, ...marks], wanted.before, all.length)) {
      const { block, anchor, wish } = wishes.get(placed.id) as Wish;
      const { id, side, ...box } = placed;
      blocks.push({ ...box, block, anchor, far: side === 'far', side });
      covers.push(box);
      stood.set(id, stoodAt(placed, wish));
    }
    open = open.filter(({ spot }) => !stood.has(spot.id));
  }
  const roomless: Spot[] = [];
  for (const { spot, anchor } of open) {
    const { block, wish } = wishOf(wanted.corpus, spot, anchor, true);
    const { width, height } = block;
    const further = { ...wish, radius: wish.radius + FURTHER };
    const [off] = placeLabels([further], [], stage, [...covers, ...marks], new Map(), { far: 1, over: 0 });
    if (off === undefined) roomless.push(spot);
    else {
      blocks.push({ x: off.x, y: off.y, width, height, block, anchor, far: true });
      covers.push(off);
      // In whatever direction: a line leads there at the next frame too.
      stood.set(spot.id, stoodAt({ ...off, side: 'far' }, wish));
    }
  }
  return { blocks, stood, roomless };
}

function stoodAt({ side, x, y, width }: PlacedLabel, wish: Pixel): Stood {
  return { side, step: { x: x - wish.x, y: y - wish.y }, width };
}

interface Wish {
  readonly wish: LabelWish;
  readonly block: Block;
  readonly anchor: Pixel;
}

function wishOf(corpus: Corpus, spot: Spot, anchor: Pixel, brief: boolean): Wish {
  const block = blockOf(corpus, spot, brief);
  const { width, height } = block;
  return { wish: { id: spot.id, ...anchor, radius: DOT, width, height }, block, anchor };
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
  { countries, countryOf, kept: before }: Wanted,
  named: ReadonlySet<Iri>,
  stage: Box,
  taken: readonly Box[],
): { readonly names: readonly PlacedName[]; readonly kept: ReadonlyMap<string, Pixel> } {
  const kept = new Map<string, Pixel>();
  const grid = new BoxGrid();
  for (const box of taken) grid.add(box);
  const inBlocks = new Set([...named].map(countryOf));
  const names = countries.flatMap((country) => {
    const at = inBlocks.has(country) ? undefined : frame.inWindow(country);
    const text = country.name.toUpperCase();
    const width = measure(text, COUNTRY_FONT) + SPACING * text.length;
    if (at === undefined || at.area < width * TITLE.line * 3) return [];
    const put = (x: number, y: number) => {
      grid.add({ x, y, width, height: TITLE.line });
      const [keptX, keptY] = frame.transform.invert([x + width / 2, y]);
      kept.set(country.name, { x: keptX, y: keptY });
      return [{ id: country.name, text, x: x + width / 2, y }];
    };
    const last = before.get(country.name);
    if (last !== undefined) {
      const [middle, y] = frame.transform.apply([last.x, last.y]);
      const box = { x: middle - width / 2, y, width, height: TITLE.line };
      if (overlap(box, stage) && !grid.touches(box)) return put(box.x, box.y);
    }
    for (const { down, right } of OFF) {
      const x = at.x - width / 2 + right * width;
      const y = at.y - TITLE.line / 2 + down * TITLE.line;
      const box = { x, y, width, height: TITLE.line };
      const inside =
        x >= stage.x && y >= stage.y && x + width <= stage.width && y + TITLE.line <= stage.height;
      if (!inside || grid.touches(box)) continue;
      return put(x, y);
    }
    return [];
  });
  return { names, kept };
}
