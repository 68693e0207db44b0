/** Where the camera has to go so that some nodes lie in the part of the stage that no panel covers. */
import type Sigma from 'sigma';
import type { Scene } from '../../scene/scene.js';
import type { Position } from '../display/display.js';
import type { CameraPlace } from '../display/events.js';
import type { Box } from '../names/labels.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import { HOME } from './camera.js';

/** Room left around the nodes for their names, in CSS pixels. */
const MARGIN = { side: 90, height: 44 };
/** A cover narrower or lower than this share of the stage is a button, not a panel. */
const PANEL = 0.25;

/**
 * The place of the camera, or undefined where all of them are in view already.
 *
 * @param ids of nodes; others are passed over.
 */
export function revealing(
  sigma: Sigma<StageNode, StageEdge>,
  ids: readonly string[],
  covers: readonly Box[],
): CameraPlace | undefined {
  const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
  if (places.length === 0) return undefined;
  const free = freePart(sigma.getDimensions(), covers);
  const needed = around(inWindow(sigma, places));
  if (
    needed.x >= free.x - 50 &&
    needed.y >= free.y - 30 &&
    needed.x + needed.width <= free.x + free.width + 50 &&
    needed.y + needed.height <= free.y + free.height + 30
  ) {
    return undefined;
  }
  const further = Math.max(1, needed.width / free.width, needed.height / free.height);
  return placeFor(sigma, needed, free, further);
}

/** Nearer than this a handful of nodes is not brought. */
const NEAREST = 0.35;

/** The place of the camera that shows all of a scene and little else. */
export function fitting(
  sigma: Sigma<StageNode, StageEdge>,
  { nodes, window }: Scene,
): CameraPlace | undefined {
  const places = window === undefined ? nodes.flatMap(({ id }) => sigma.getNodeDisplayData(id) ?? []) : [];
  if (places.length === 0) return HOME;
  const needed = around(inWindow(sigma, places));
  const { width, height } = sigma.getDimensions();
  const padding = sigma.getSetting('stagePadding');
  const free = { x: padding, y: padding, width: width - 2 * padding, height: height - 2 * padding };
  const { ratio } = sigma.getCamera().getState();
  const further = Math.max(needed.width / free.width, needed.height / free.height, NEAREST / ratio);
  return placeFor(sigma, needed, free, further);
}

/** Where the camera sees a box of the window in the middle of another, so many times further away than now. */
function placeFor(
  sigma: Sigma<StageNode, StageEdge>,
  needed: Box,
  free: Box,
  further: number,
): CameraPlace | undefined {
  const cameraState = sigma.getCamera().getState();
  const { x, y, ratio } = cameraState;
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

/** What panels leave of the stage, less the margin. */
export function freePart(
  stage: { readonly width: number; readonly height: number },
  covers: readonly Box[],
): Box {
  let right = stage.width;
  let bottom = stage.height;
  for (const cover of covers) {
    if (cover.height > stage.height * PANEL && cover.width < stage.width * 0.9)
      right = Math.min(right, cover.x);
    else if (cover.height > stage.height * PANEL) bottom = Math.min(bottom, cover.y);
  }
  const side = Math.min(MARGIN.side, right / 5);
  const height = Math.min(MARGIN.height, bottom / 5);
  return {
    x: side,
    y: height,
    width: Math.max(1, right - 2 * side),
    height: Math.max(1, bottom - 2 * height),
  };
}

/** Where the camera as it stands now shows them; sigma by itself goes by the frame that was drawn last. */
function inWindow(sigma: Sigma<StageNode, StageEdge>, places: readonly Position[]): Position[] {
  const cameraState = sigma.getCamera().getState();
  return places.map((place) => sigma.framedGraphToViewport(place, { cameraState }));
}

function around(points: readonly Position[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function middle({ x, y, width, height }: Box): Position {
  return { x: x + width / 2, y: y + height / 2 };
}
