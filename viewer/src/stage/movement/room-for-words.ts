/** How much nearer the camera has to come for the words along some lines to have room. */
import type Sigma from 'sigma';
import type { CameraPlace } from '../display/events.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';

/** Width of a letter of the words along lines, and what they leave free at both ends, in CSS pixels. */
const LETTER = 6.2;
const ENDS = 12;

/** 1 where there is room. Marks grow with the root of what lines grow by. */
export function roomFactor(
  sigma: Sigma<StageNode, StageEdge>,
  lines: readonly string[],
  from: CameraPlace,
): number {
  const graph = sigma.getGraph();
  const cameraState = { ...from, angle: 0 };
  let factor = 1;
  for (const id of lines) {
    const { label, hidden } = graph.getEdgeAttributes(id);
    if (hidden || graph.source(id) === graph.target(id)) continue;
    const [a, b] = graph.extremities(id).map((end) => graph.getNodeAttributes(end)) as [StageNode, StageNode];
    const [one, other] = [a, b].map(({ x, y }) => sigma.graphToViewport({ x, y }, { cameraState }));
    if (one === undefined || other === undefined) continue;
    const length = Math.hypot(one.x - other.x, one.y - other.y);
    const radii = sigma.scaleSize(a.size + b.size, from.ratio);
    const width = label.length * LETTER + ENDS;
    // length * f - radii * √f = width
    const root = (radii + Math.sqrt(radii * radii + 4 * length * width)) / (2 * Math.max(1, length));
    factor = Math.max(factor, root * root);
  }
  return factor;
}
