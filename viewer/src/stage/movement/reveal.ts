/** Where the camera has to go so that some nodes, or all, lie in the part of the stage that nothing covers. */
import type Sigma from 'sigma';
import type { Scene } from '../../scene/scene.js';
import type { Position } from '../display/display.js';
import type { CameraPlace } from '../display/events.js';
import { toWindow } from '../display/window.js';
import { type Box, within } from '../names/boxes.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import { HOME } from './camera.js';
import { roomFactor } from './room-for-words.js';

/** Room left around the nodes for their names, in CSS pixels. */
const MARGIN = { side: 90, height: 64 };
/** Less than this of the stage, from one of its edges, is left under buttons. */
const BUTTONS = 56;
/** What is free is small below this, in CSS pixels. */
const SMALL = 260;
/** Nodes that lie so far outside the free part at most stay where they are. */
const LENIENT = { side: 50, height: 20 };

/** In a free part that is narrower or lower than this, in CSS pixels, nothing is fitted. */
const LEAST = 110;

type Stage = Sigma<StageNode, StageEdge>;

/**
 * The place of the camera, or undefined where all of them are in view already.
 *
 * @param ids of nodes; others are passed over.
 * @param from where it stands, or would stand by itself
 */
function revealing(
  sigma: Stage,
  ids: readonly string[],
  covers: readonly Box[],
  from: CameraPlace = sigma.getCamera().getState(),
): CameraPlace | undefined {
  const graph = sigma.getGraph();
  const places = ids.flatMap((id) => (graph.hasNode(id) ? [graph.getNodeAttributes(id)] : []));
  if (places.length === 0) return undefined;
  const free = shrunk(besideButtons(freePart(sigma.getDimensions(), covers), covers));
  const seen = inWindow(sigma, places, from);
  const needed = around(seen);
  const covered = seen.some((point) => covers.some((cover) => liesIn(point, cover)));
  if (
    !covered &&
    needed.x >= free.x - LENIENT.side &&
    needed.y >= free.y - LENIENT.height &&
    needed.x + needed.width <= free.x + free.width + LENIENT.side &&
    needed.y + needed.height <= free.y + free.height + LENIENT.height
  ) {
    return undefined;
  }
  const further = Math.max(1, needed.width / free.width, needed.height / free.height);
  return placeFor(sigma, needed, free, further, from);
}

/** Nearer than this a handful of nodes is not brought. */
const NEAREST = 0.35;

/** The place of the camera that shows all of a scene and little else, beside what covers the stage. */
export function fitting(
  sigma: Stage,
  { nodes, window }: Scene,
  covers: readonly Box[],
): CameraPlace | undefined {
  const graph = sigma.getGraph();
  const places =
    window === undefined
      ? nodes.flatMap(({ id }) => (graph.hasNode(id) ? [graph.getNodeAttributes(id)] : []))
      : [];
  if (places.length === 0) return resting(sigma, window ?? [], covers);
  const needed = around(inWindow(sigma, places));
  const free = padded(sigma, freePart(sigma.getDimensions(), covers));
  const { ratio } = sigma.getCamera().getState();
  const further = Math.max(needed.width / free.width, needed.height / free.height, NEAREST / ratio);
  return placeFor(sigma, needed, free, further);
}

/**
 * Where the camera stands by itself: all of the window of the graph, beside what covers the stage.
 * @param window places that it takes in
 */
export function resting(
  sigma: Stage,
  window: readonly Position[],
  covers: readonly Box[],
): CameraPlace | undefined {
  const stage = sigma.getDimensions();
  const free = freePart(stage, covers);
  // What is left shows nothing that could be read: it stays for when there is room again.
  if (Math.min(free.width, free.height) < LEAST) return undefined;
  if (window.length === 0) return HOME;
  const all = free.width === stage.width && free.height === stage.height;
  if (all && within(around(inWindow(sigma, window, HOME)), free)) return HOME;
  const needed = around(inWindow(sigma, window));
  const room = padded(sigma, free);
  return placeFor(sigma, needed, room, Math.max(needed.width / room.width, needed.height / room.height));
}

/** Where the camera sees a box of the window in the middle of another, so many times further away than now. */
function placeFor(
  sigma: Stage,
  needed: Box,
  free: Box,
  further: number,
  from: CameraPlace = sigma.getCamera().getState(),
): CameraPlace | undefined {
  const { x, y, ratio } = from;
  const cameraState = { ...from, angle: 0 };
  const inGraph = (point: Position) => sigma.viewportToFramedGraph(point, { cameraState });
  // One pixel in framed units at the new distance: the viewport's axes run along the graph's.
  const origin = inGraph({ x: 0, y: 0 });
  const step = inGraph({ x: 1, y: 1 });
  const unit = { x: (step.x - origin.x) * further, y: (step.y - origin.y) * further };
  const centre = inGraph(middle(needed));
  const aim = middle(free);
  const stage = sigma.getDimensions();
  if (![x, y, centre.x, centre.y].every(Number.isFinite)) return undefined;
  return {
    x: centre.x - (aim.x - stage.width / 2) * unit.x,
    y: centre.y - (aim.y - stage.height / 2) * unit.y,
    ratio: ratio * further,
  };
}

/** What panels, drawers and said words leave of the stage; buttons along an edge take nothing from it. */
function freePart(stage: { readonly width: number; readonly height: number }, covers: readonly Box[]): Box {
  return besideAll({ x: 0, y: 0, width: stage.width, height: stage.height }, covers, BUTTONS);
}

/** A small part has no margin for buttons: they take from it too. */
function besideButtons(free: Box, covers: readonly Box[]): Box {
  return Math.min(free.width, free.height) < SMALL ? besideAll(free, covers, 0) : free;
}

/** @param least what takes no more than this is passed over */
function besideAll(stage: Box, covers: readonly Box[], least: number): Box {
  let free = stage;
  for (const cover of covers) {
    const [right, bottom] = [free.x + free.width, free.y + free.height];
    if (cover.x >= right || cover.y >= bottom) continue;
    if (cover.x + cover.width <= free.x || cover.y + cover.height <= free.y) continue;
    const left: readonly Box[] = [
      { ...free, width: cover.x - free.x },
      { ...free, height: cover.y - free.y },
      { ...free, x: cover.x + cover.width, width: right - cover.x - cover.width },
      { ...free, y: cover.y + cover.height, height: bottom - cover.y - cover.height },
    ];
    const largest = left.reduce((best, box) => (area(box) > area(best) ? box : best));
    const lost = Math.max(free.width - largest.width, free.height - largest.height);
    if (lost > least && area(largest) > 0) free = largest;
  }
  return free;
}

function area({ width, height }: Box): number {
  return Math.max(0, width) * Math.max(0, height);
}

/** With room for names. */
function shrunk({ x, y, width, height }: Box): Box {
  const side = Math.min(MARGIN.side, width / 5);
  const edge = Math.min(MARGIN.height, height / 4);
  return {
    x: x + side,
    y: y + edge,
    width: Math.max(1, width - 2 * side),
    height: Math.max(1, height - 2 * edge),
  };
}

function padded(sigma: Stage, { x, y, width, height }: Box): Box {
  const padding = sigma.getSetting('stagePadding');
  return {
    x: x + padding,
    y: y + padding,
    width: Math.max(1, width - 2 * padding),
    height: Math.max(1, height - 2 * padding),
  };
}

/** Where the camera shows places of the graph, drawn yet or not. */
function inWindow(
  sigma: Stage,
  places: readonly Position[],
  from: CameraPlace = sigma.getCamera().getState(),
): Position[] {
  return places.map(toWindow(sigma, { ...from, angle: 0 }));
}

function liesIn(point: Position, { x, y, width, height }: Box): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

function around(points: readonly Position[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function middle({ x, y, width, height }: Box): Position {
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * The same for what is chosen or lit: where a page that was open before left the camera further off than it would stand
 * by itself, it comes as near again.
 * @param window places that are shown while nothing is chosen
 */
function besideCovers(
  sigma: Stage,
  ids: readonly string[],
  window: readonly Position[],
  covers: readonly Box[],
): CameraPlace | undefined {
  const now = sigma.getCamera().getState();
  const rest = resting(sigma, window, covers);
  if (rest === undefined || now.ratio < rest.ratio * 1.05) return revealing(sigma, ids, covers);
  return revealing(sigma, ids, covers, rest) ?? rest;
}

/**
 * The same where lines have words that must be read: so much nearer that these find room along them, as far as all of it
 * stays in view.
 * @param ids of nodes and lines
 * @param worded lines that have them
 * @param window places that are shown while nothing is chosen; undefined where the reader put the camera where it is: it
 * goes no nearer
 */
export function bringing(
  sigma: Stage,
  ids: readonly string[],
  worded: readonly string[],
  window: readonly Position[] | undefined,
  covers: readonly Box[],
): CameraPlace | undefined {
  if (window === undefined) return revealing(sigma, ids, covers);
  const graph = sigma.getGraph();
  const places = ids.flatMap((id) => (graph.hasNode(id) ? [graph.getNodeAttributes(id)] : []));
  const place = besideCovers(sigma, ids, window, covers);
  // Far from all else it would stand in an empty window.
  if (place !== undefined && isAlone(sigma, places, window, covers, place))
    return resting(sigma, [...window, ...places], covers);
  if (worded.length === 0) return place;
  if (places.length < 2) return place;
  // From where all stands by itself, so that it comes no nearer each time.
  const from = resting(sigma, window, covers) ?? sigma.getCamera().getState();
  const free = shrunk(besideButtons(freePart(sigma.getDimensions(), covers), covers));
  const needed = around(inWindow(sigma, places, from));
  const least = Math.max(needed.width / free.width, needed.height / free.height, NEAREST);
  const further = Math.max(least, 1 / roomFactor(sigma, worded, from));
  return further > 0.9 ? place : placeFor(sigma, needed, free, further, from);
}

/** Whether of the window, beside these places, nothing would be seen from there. */
function isAlone(
  sigma: Stage,
  places: readonly Position[],
  window: readonly Position[],
  covers: readonly Box[],
  from: CameraPlace,
): boolean {
  const own = new Set(places.map(({ x, y }) => `${x} ${y}`));
  const others = window.filter(({ x, y }) => !own.has(`${x} ${y}`));
  const free = freePart(sigma.getDimensions(), covers);
  return others.length > 0 && !inWindow(sigma, others, from).some((point) => liesIn(point, free));
}
