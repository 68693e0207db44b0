/** What is said of a mark and itself stands as a small ring at its rim: takes the lines that lead back to where they begin, gives the rings, one a mark. */
import type Sigma from 'sigma';
import type { Point } from '../display/arc.js';
import type { DisplayGraph } from '../display/display.js';
import { toWindow } from '../display/window.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import { growthOf } from './growth.js';

/** Of a ring, in CSS pixels before it grows; a number finds room in it. */
const RADIUS = 7;
/** At the upper right, where the ring bites into the mark by so much. */
const UP = Math.SQRT1_2;
const BITE = 2;

export interface Loop extends Point {
  readonly node: string;
  /** Lines that it stands for, those that are shown. */
  readonly edges: readonly string[];
  /** The first of them: by its marks and its colour the ring is drawn. */
  readonly drawn: StageEdge;
  readonly radius: number;
  /** Of the mark. */
  readonly rim: number;
}

/** The lines that are loops, by graph: most graphs have none, and this is asked at each frame. */
const known = new WeakMap<DisplayGraph, readonly (readonly [edge: string, node: string])[]>();

export function loopsOf(sigma: Sigma<StageNode, StageEdge>, graph: DisplayGraph): readonly Loop[] {
  let all = known.get(graph);
  if (all === undefined) {
    all = graph
      .filterEdges((_id, _edge, source, target) => source === target)
      .map((id) => [id, graph.source(id)] as const);
    known.set(graph, all);
  }
  if (all.length === 0) return [];
  const byNode = new Map<string, string[]>();
  for (const [edge, node] of all) {
    if (graph.getEdgeAttribute(edge, 'hidden') || graph.getNodeAttribute(node, 'hidden')) continue;
    byNode.set(node, [...(byNode.get(node) ?? []), edge]);
  }
  const place = toWindow(sigma);
  const scale = sigma.scaleSize(1);
  const radius = RADIUS * growthOf(sigma.getDimensions());
  return [...byNode].map(([node, edges]) => {
    const mark = graph.getNodeAttributes(node);
    const { x, y } = place(mark);
    const rim = mark.size * scale;
    const off = UP * (rim + radius - BITE);
    const drawn = graph.getEdgeAttributes(edges[0] as string);
    return { node, edges, drawn, radius, rim, x: x + off, y: y - off };
  });
}

/** The ring under a point of the window. */
export function loopAt(loops: readonly Loop[], point: Point, reach: number): Loop | undefined {
  return loops.find(({ x, y, radius }) => Math.hypot(point.x - x, point.y - y) <= radius + reach);
}
