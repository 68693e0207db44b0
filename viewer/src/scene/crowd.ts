/** What is too much to read at once to a part of it: around the name with the most relations, and around what the reader asks for. */
import type { ViewState } from '../view/view.js';
import type { Ground } from './ground.js';
import type { Crowd } from './scene.js';

/** Above so many names nobody reads the whole, and the page opens on a part. */
const MOST = 10_000;
/** So many neighbours of one name are shown, the most connected first. */
const NEIGHBOURS = 250;

/** What is shown of a crowd and what to say of it; undefined where there is no crowd, or something else was chosen from it. */
export function partOf(ground: Ground, view: ViewState): { ground: Ground; crowd: Crowd } | undefined {
  const { nodes, ties } = ground;
  if (nodes.length <= MOST || view.only !== undefined) return undefined;
  if (view.whole) return { ground, crowd: { of: nodes.length } };
  const neighbours = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { edge } of ties) {
    neighbours.get(edge.source)?.add(edge.target);
    neighbours.get(edge.target)?.add(edge.source);
  }
  const many = (id: string) => neighbours.get(id)?.size ?? 0;
  const hub = nodes.reduce((most, node) => (many(node.id) > many(most.id) ? node : most));
  const kept = new Set<string>();
  const chosen = view.selection?.kind === 'node' ? [view.selection.id] : [];
  for (const id of [hub.id, ...view.expanded, ...chosen]) {
    kept.add(id);
    const near = [...(neighbours.get(id) ?? [])].sort((a, b) => many(b) - many(a) || (a < b ? -1 : 1));
    for (const other of near.slice(0, NEIGHBOURS)) kept.add(other);
  }
  const part = nodes.filter(({ id }) => kept.has(id));
  return {
    crowd: { of: nodes.length, part: part.length, around: hub.label },
    ground: {
      nodes: part,
      ties: ties.filter(({ edge }) => kept.has(edge.source) && kept.has(edge.target)),
    },
  };
}
