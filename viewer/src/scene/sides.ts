/** A scene of what either of two lenses shows to the same with each line marked: only in the one, only in the other, in both. */
import type { TwoGraphs } from '../data/loaded-graph.js';
import type { Side } from '../view/view.js';
import type { Drawable } from './drawable.js';
import type { Scene } from './scene.js';

/** @param hidden sides whose lines, and names that only they reach, are left out. */
export function withSides(scene: Scene, { left, right }: TwoGraphs, hidden: readonly Side[]): Scene {
  const keys = ({ edges, actorEdges }: Drawable) => new Set([...edges, ...actorEdges].map(({ key }) => key));
  const [inLeft, inRight] = [keys(left), keys(right)];
  const marked = scene.edges.map((edge) => {
    const [here, there] = [inLeft.has(edge.id), inRight.has(edge.id)];
    return {
      ...edge,
      // What neither has as a relation, who says something, is in both.
      side: here === there ? ('both' as const) : here ? ('left' as const) : ('right' as const),
    };
  });
  if (hidden.length === 0) return { ...scene, edges: marked };
  const edges = marked.filter(({ side }) => !hidden.includes(side));
  const reached = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const before = new Set(marked.flatMap(({ source, target }) => [source, target]));
  return { ...scene, nodes: scene.nodes.filter(({ id }) => reached.has(id) || !before.has(id)), edges };
}
