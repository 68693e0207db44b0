/** A scene of what either of two lenses shows to the same with each line marked: only in the one, only in the other, in both. */
import type { ActorGraph, ClaimGraph } from '../../../src/graph/attributes.js';
import type { Scene, Side } from './scene.js';

export interface TwoGraphs {
  readonly left: { readonly graph: ClaimGraph; readonly actors: ActorGraph };
  readonly right: { readonly graph: ClaimGraph; readonly actors: ActorGraph };
}

/** @param hidden sides whose lines, and names that only they reach, are left out. */
export function withSides(scene: Scene, { left, right }: TwoGraphs, hidden: readonly Side[]): Scene {
  const has = ({ graph, actors }: TwoGraphs['left'], id: string) => actors.hasEdge(id) || graph.hasEdge(id);
  const marked = scene.edges.map((edge) => {
    const [here, there] = [has(left, edge.id), has(right, edge.id)];
    return {
      ...edge,
      side: here && there ? ('both' as const) : here ? ('left' as const) : ('right' as const),
    };
  });
  if (hidden.length === 0) return { ...scene, edges: marked };
  const edges = marked.filter(({ side }) => !hidden.includes(side));
  const reached = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const before = new Set(marked.flatMap(({ source, target }) => [source, target]));
  return { ...scene, nodes: scene.nodes.filter(({ id }) => reached.has(id) || !before.has(id)), edges };
}
