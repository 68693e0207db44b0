/** A scene and a palette to the graph that sigma draws. */
import { MultiDirectedGraph } from 'graphology';
import { blend, familyColor, type Palette } from '../scene/palette.js';
import type { Scene } from '../scene/scene.js';
import { fanOut } from './arc.js';
import type { StageEdge, StageNode } from './marks.js';

export type DisplayGraph = MultiDirectedGraph<StageNode, StageEdge>;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Edges of these families lie below the others and are drawn thin: structure, not action. */
const QUIET = new Set(['membership', 'spatial', 'role', 'sequence', 'description']);

export function displayGraph(
  scene: Scene,
  palette: Palette,
  positions: ReadonlyMap<string, Position>,
  scale = 1,
): DisplayGraph {
  const graph: DisplayGraph = new MultiDirectedGraph();
  for (const node of scene.nodes) {
    const { x, y } = positions.get(node.id) ?? node;
    graph.addNode(node.id, {
      x,
      y,
      size: node.size * scale,
      label: node.label,
      color: palette.tints[node.tint],
      shape: node.shape,
      lit: false,
      chosen: false,
      fixed: node.fixed,
    });
  }
  const curvatures = fanOut(scene.edges);
  scene.edges.forEach((edge, at) => {
    const color = familyColor(palette, edge.family);
    const pale = edge.partyOnly || edge.mark === 'denied';
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      size: edge.mark === 'contested' ? Math.max(edge.width, 1.5) + 2.2 : edge.width * Math.sqrt(scale),
      label: edge.label,
      color: pale ? blend(color, palette.ground, 0.3) : color,
      curvature: curvatures[at] ?? 0,
      arrow: edge.arrow,
      dashed: edge.partyOnly,
      split: edge.mark === 'contested',
      dotted: edge.mark === 'denied',
      lit: false,
      chosen: false,
      zIndex: QUIET.has(edge.family) ? 0 : 1,
    });
  });
  return graph;
}
