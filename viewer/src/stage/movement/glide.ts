/** Nodes glide to the places that a scene gives them: takes the drawn graph, gives the way to stop, and says when they are there. */
import { animateNodes } from 'sigma/utils';
import type { Scene } from '../../scene/scene.js';
import type { DisplayGraph } from '../display/display.js';

/** Milliseconds. */
const DURATION = 450;

export function glideTo(graph: DisplayGraph, scene: Scene, done: () => void): () => void {
  const all = [...(scene.base?.nodes ?? []), ...scene.nodes];
  const targets = Object.fromEntries(
    all.flatMap(({ id, x, y }) => (graph.hasNode(id) ? [[id, { x, y }] as const] : [])),
  );
  return animateNodes(graph, targets, { duration: DURATION }, done);
}
