/** The way from the graph to the window, the same for all that stands on the stage: worked out once, not for each item. */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import type { Point } from './arc.js';

/**
 * Takes a place of the graph, gives the place in CSS pixels of the stage.
 * @param from where the camera stands; by default where it stood in the last frame
 */
export function toWindow(sigma: Sigma<StageNode, StageEdge>, from?: CameraState): (place: Point) => Point {
  const seen = from && { cameraState: from };
  const origin = sigma.graphToViewport({ x: 0, y: 0 }, seen);
  const right = sigma.graphToViewport({ x: 1, y: 0 }, seen);
  const up = sigma.graphToViewport({ x: 0, y: 1 }, seen);
  const [xx, xy] = [right.x - origin.x, right.y - origin.y];
  const [yx, yy] = [up.x - origin.x, up.y - origin.y];
  return ({ x, y }) => ({ x: origin.x + x * xx + y * yx, y: origin.y + x * xy + y * yy });
}
