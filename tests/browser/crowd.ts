/** A scene of many names and lines, as plain data that can be sent to a page. */
import type { Scene, SceneEdge } from '../../viewer/src/scene/scene.js';

const MARKS = ['plain', 'party-only', 'contested', 'denied'] as const;
const SHAPES = ['disc', 'square', 'diamond', 'ring'] as const;

/** A square of names, each joined to the one at its lower right. */
export function crowd(side: number): Scene {
  const nodes = Array.from({ length: side * side }, (_, n) => ({
    ...{ id: `n${n}`, label: `Name ${n}`, shape: 'disc' as const, tint: 'armed' as const, size: 6 },
    ...{ x: n % side, y: Math.floor(n / side), fixed: false },
  }));
  const joined = nodes.slice(0, Math.max(0, nodes.length - side - 1));
  return { nodes, edges: joined.map((_, n) => line(`e${n}`, n, n + side + 1)) };
}

/** The same with all that marks a name or a line, and some lines beside each other. */
export function motleyCrowd(side: number): Scene {
  const { nodes, edges } = crowd(side);
  const marked = edges.map((edge, n) => {
    const mark = MARKS[n % MARKS.length] ?? 'plain';
    const family = n % 5 === 0 ? 'membership' : 'hostile';
    return { ...edge, mark, family, partyOnly: mark === 'party-only', arrow: n % 3 > 0, width: 1 + (n % 4) };
  });
  const beside = marked.slice(0, side).map((edge, n) => ({ ...edge, id: `beside${n}` }));
  return {
    nodes: nodes.map((node, n) => ({
      ...node,
      shape: SHAPES[n % SHAPES.length] ?? 'disc',
      size: 4 + (n % 7),
    })),
    edges: [...marked, ...beside],
  };
}

export function line(id: string, source: number, target: number): SceneEdge {
  return {
    ...{ id, source: `n${source}`, target: `n${target}`, label: 'attacked', family: 'hostile', width: 1 },
    ...{ mark: 'plain', partyOnly: false, arrow: true, side: undefined },
  };
}
