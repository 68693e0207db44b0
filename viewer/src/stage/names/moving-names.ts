/** Names that go along with a moving view: takes where they stood to their nodes, gives where they stand now. */
import type Sigma from 'sigma';
import type { Point } from '../display/arc.js';
import { toWindow } from '../display/window.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import { type Box, BoxGrid } from './boxes.js';
import type { Disc } from './label-ink.js';
import type { PlacedLabel } from './labels.js';

/** @param steps from the middle of each name's disc to the name. */
export function carried(
  sigma: Sigma<StageNode, StageEdge>,
  names: readonly PlacedLabel[],
  steps: ReadonlyMap<string, Point>,
): { readonly placed: readonly PlacedLabel[]; readonly discs: ReadonlyMap<string, Disc> } {
  const graph = sigma.getGraph();
  const place = toWindow(sigma);
  const scale = sigma.scaleSize(1);
  const discs = new Map<string, Disc>();
  const taken = new BoxGrid();
  const placed = names.flatMap((label) => {
    const step = steps.get(label.id);
    if (step === undefined || !graph.hasNode(label.id)) return [];
    const node = graph.getNodeAttributes(label.id);
    if (node.hidden) return [];
    const at = place(node);
    const name = { ...label, x: at.x + step.x, y: at.y + step.y };
    // From further off names come together: those that come first stay.
    if (taken.touches(core(name))) return [];
    taken.add(core(name));
    discs.set(label.id, { ...at, radius: node.size * scale });
    return [name];
  });
  return { placed, discs };
}

/** Without its rim: names that only moved stay clear of each other, whatever the rounding. */
function core({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

/** The step that all names took, in CSS pixels; undefined where some took another, or went. */
export function commonStep(before: readonly PlacedLabel[], after: readonly PlacedLabel[]): Point | undefined {
  const [from, to] = [before[0], after[0]];
  if (from === undefined || to === undefined || before.length !== after.length) return undefined;
  const step = { x: to.x - from.x, y: to.y - from.y };
  const together = after.every(({ x, y }, at) => {
    const was = before[at] as PlacedLabel;
    return Math.abs(x - was.x - step.x) < 0.1 && Math.abs(y - was.y - step.y) < 0.1;
  });
  return together ? step : undefined;
}
