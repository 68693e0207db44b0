/** A scene and relations that must be seen to the scene with those of them that it does not draw, and their ends. */
import type { LoadedGraph } from '../data/loaded-graph.js';
import type { Positions } from './drawable.js';
import { sceneEdge, sceneNode } from './ground.js';
import type { Scene, SceneEdge, SceneNode } from './scene.js';

/** How far a node that is put between others stands off the line between them, as a share of its length. */
const OFF = 0.12;

/**
 * @param position where the layout has a place for an end
 * @param ids keys of relations; those that are drawn, alone or gathered in a line between two actors, are passed over
 */
export function along(scene: Scene, loaded: LoadedGraph, ids: readonly string[], position: Positions): Scene {
  if (ids.length === 0) return scene;
  const { graph, actors } = loaded;
  const drawn = new Set(scene.edges.map(({ id }) => id));
  const gathered = (source: string, target: string, id: string) =>
    actors.hasNode(source) &&
    actors.hasNode(target) &&
    [...actors.edges(source, target), ...actors.edges(target, source)].some(
      (key) => drawn.has(key) && actors.getEdgeAttribute(key, 'propositions').includes(id),
    );
  const edges: SceneEdge[] = ids.flatMap((id) => {
    if (drawn.has(id) || !graph.hasEdge(id)) return [];
    const [source, target] = graph.extremities(id);
    return gathered(source, target, id) ? [] : [sceneEdge(id, source, target, graph.getEdgeAttributes(id))];
  });
  if (edges.length === 0) return scene;
  const known = new Map(scene.nodes.map((node) => [node.id, node]));
  const missing = new Set(edges.flatMap(({ source, target }) => [source, target]));
  for (const id of known.keys()) missing.delete(id);
  const there = new Map<string, number>();
  const nodes: SceneNode[] = [...missing].map((id) => {
    const near = edges
      .filter(({ source, target }) => source === id || target === id)
      .flatMap(({ source, target }) => known.get(source === id ? target : source) ?? []);
    const pair = [near[0]?.id, near.at(-1)?.id].join(' ');
    const nth = there.get(pair) ?? 0;
    there.set(pair, nth + 1);
    return sceneNode(id, graph.getNodeAttributes(id), near.length, position(id) ?? between(near, nth));
  });
  return { ...scene, nodes: [...scene.nodes, ...nodes], edges: [...scene.edges, ...edges] };
}

/** Beside the line between the first and the last of them, or a little off the only one; of several there each by itself. */
function between(near: readonly SceneNode[], nth: number): { readonly x: number; readonly y: number } {
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return { x: 0, y: 0 };
  // To one side, to the other, further to the one.
  const side = (nth % 2 === 0 ? 1 : -1) * (1 + Math.floor(nth / 2));
  const reach = first === last ? { x: 60, y: 40 } : { x: last.y - first.y, y: first.x - last.x };
  const share = (first === last ? 1 : OFF) * side;
  return {
    x: (first.x + last.x) / 2 + reach.x * share,
    y: (first.y + last.y) / 2 + reach.y * share,
  };
}
