/** Nodes glide to the places that a scene gives them: takes the drawn graph, gives the way to stop. */
import { animateNodes } from 'sigma/utils';
import type { Scene } from '../../scene/scene.js';
import type { DisplayGraph, Position } from '../display/display.js';

/** Milliseconds. */
const DURATION = 450;

/** @param places of those that go elsewhere than their scene says. */
export function glideTo(
  graph: DisplayGraph,
  scene: Scene,
  places: ReadonlyMap<string, Position>,
): () => void {
  const all = [...(scene.base?.nodes ?? []), ...scene.nodes];
  const targets = Object.fromEntries(
    all.flatMap((node) => {
      const { x, y } = places.get(node.id) ?? node;
      return graph.hasNode(node.id) ? [[node.id, { x, y }] as const] : [];
    }),
  );
  return animateNodes(graph, targets, { duration: DURATION });
}
