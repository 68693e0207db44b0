/** A scene and relations that must be seen to the scene with those of them that it does not draw, and their ends. */
import type { LoadedGraph } from '../data/loaded-graph.js';
import { sceneEdge, sceneNode } from './ground.js';
import type { Scene, SceneEdge, SceneNode } from './scene.js';

/** How far a node that is put between others stands off the line between them, as a share of its length. */
const OFF = 0.12;

/** @param ids keys of relations; those that are drawn, alone or gathered in a line between two actors, are passed over. */
export function along(scene: Scene, loaded: LoadedGraph, ids: readonly string[]): Scene {
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
  const nodes: SceneNode[] = [...missing].map((id) => {
    const near = edges
      .filter(({ source, target }) => source === id || target === id)
      .flatMap(({ source, target }) => known.get(source === id ? target : source) ?? []);
    return sceneNode(id, graph.getNodeAttributes(id), near.length, between(near));
  });
  return { ...scene, nodes: [...scene.nodes, ...nodes], edges: [...scene.edges, ...edges] };
}

/** Beside the line between the first and the last of them, or a little off the only one. */
function between(near: readonly SceneNode[]): { readonly x: number; readonly y: number } {
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return { x: 0, y: 0 };
  const reach = first === last ? { x: 60, y: 40 } : { x: last.y - first.y, y: first.x - last.x };
  const share = first === last ? 1 : OFF;
  return {
    x: (first.x + last.x) / 2 + reach.x * share,
    y: (first.y + last.y) / 2 + reach.y * share,
  };
}
