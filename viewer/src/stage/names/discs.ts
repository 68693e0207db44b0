/** Where the discs lie in the last frame. */
import type Sigma from 'sigma';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import type { Box } from './boxes.js';

/** The marks of some nodes, as boxes in CSS pixels. */
export function discsOf(
  sigma: Sigma<StageNode, StageEdge>,
  nodes: readonly { readonly id: string }[],
): ReadonlyMap<string, Box> {
  const discs = new Map<string, Box>();
  for (const { id } of nodes) {
    const data = sigma.getNodeDisplayData(id);
    if (data === undefined) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    const radius = sigma.scaleSize(data.size);
    discs.set(id, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  return discs;
}
