/** A graph to positions: each component laid out by itself, all packed into a window of 16:10; the same bytes each time. */
import { highest } from '../../structures/extremes.js';
import type { ActorGraph, ClaimGraph } from '../attributes.js';
import { extent, type Size, windowFor } from './fit.js';
import { layoutComponent } from './force.js';
import type { Layout, Position } from './positions.js';
import { boxes } from './score.js';
import { components, type Skeleton } from './skeleton.js';

export interface LayoutOptions {
  /** Another seed gives another layout, as good. Default 1. */
  readonly seed?: number;
}

/** Height in pixels of the window in which labels are judged. */
const WINDOW_HEIGHT = 900;
/** Distance between components, in pixels of the layout. */
const MARGIN = 70;
/** Pixels kept at the right of the largest component for labels that reach out. */
const LABEL_ROOM = 180;
/** Room for a node with its label. */
const CELL: Size = { width: 170, height: 60 };

interface Block {
  readonly nodes: readonly string[];
  readonly positions: readonly Position[];
  readonly size: Size;
}

/**
 * Positions by node id, in order of the graph's nodes, one unit a pixel when each node has room for its label,
 * rounded to 3 decimals. Components up to 300 nodes get the best of 40 seeded starts, larger ones start from
 * their communities. The largest component leaves room at its right for the others; nodes without edges stand
 * in rows below those.
 */
export function layoutGraph(graph: ClaimGraph | ActorGraph, { seed = 1 }: LayoutOptions = {}): Layout {
  const parts = components(graph);
  const whole = windowFor(graph.order);
  const scale = WINDOW_HEIGHT / whole.height;
  const [first, ...others] = parts.filter(({ nodes }) => nodes.length > 1);
  const alone = parts.filter(({ nodes }) => nodes.length === 1).flatMap(({ nodes }) => nodes);
  const side = [
    ...others.map((part) => block(part, smallWindow(part.nodes.length), seed, scale)),
    ...(alone.length === 0 ? [] : [grid(alone, whole.height)]),
  ];
  const sizes = side.map(({ size }) => size);
  const middles = columns(sizes, whole.height, MARGIN);
  const left = widthOf(sizes, middles);
  const blocks = side.map((each, n) => placed(each, middles[n] as Position));
  if (first !== undefined) {
    const reserved = left === 0 ? 0 : left + MARGIN + LABEL_ROOM / scale;
    const width = Math.max(whole.width - reserved, 0.8 * whole.height);
    const main = block(first, { width, height: whole.height }, seed, scale);
    const right = main.size.width / 2 + overhang(first, main, scale) + MARGIN;
    blocks.push(placed(main, { x: -right, y: whole.height / 2 }));
  }
  const found = new Map(blocks.flat());
  return new Map(graph.nodes().map((id) => [id, found.get(id) as Position]));
}

/** Writes a layout into the x and y of the nodes that it knows. */
export function applyLayout(graph: ClaimGraph | ActorGraph, layout: Layout): void {
  for (const node of graph.nodes()) {
    const position = layout.get(node);
    if (position === undefined) continue;
    graph.setNodeAttribute(node, 'x', position.x);
    graph.setNodeAttribute(node, 'y', position.y);
  }
}

function block(part: Skeleton, window: Size, seed: number, scale: number): Block {
  const positions = layoutComponent(part, seed, window, scale);
  const { width, height } = extent(positions);
  return {
    nodes: part.nodes,
    positions,
    size: { width: Math.max(width, CELL.width), height: Math.max(height, CELL.height) },
  };
}

/** How far labels reach out at the right of a block, over what stands beside it. */
function overhang(part: Skeleton, { positions, size }: Block, scale: number): number {
  const edges = boxes(part, positions, scale).map(({ x, width }) => (x + width) / scale);
  return edges.reduce((most, edge) => Math.max(most, edge - size.width / 2), 0);
}

/** Two or three nodes stand under each other; a few more need less room than in a crowd. */
function smallWindow(nodes: number): Size {
  if (nodes <= 3) return { width: 1, height: (nodes - 1) * CELL.height };
  return windowFor(nodes < 10 ? 0.7 * nodes : nodes);
}

/** Nodes without edges in rows, as a block that is not taller than the window. */
function grid(nodes: readonly string[], height: number): Block {
  const across = Math.ceil(Math.max(Math.sqrt(nodes.length / 4), (nodes.length * CELL.height) / height));
  const lines = Math.ceil(nodes.length / across);
  return {
    nodes,
    positions: nodes.map((_, n) => ({
      x: ((n % across) - (across - 1) / 2) * CELL.width,
      y: (Math.floor(n / across) - (lines - 1) / 2) * CELL.height,
    })),
    size: { width: across * CELL.width, height: lines * CELL.height },
  };
}

function placed({ nodes, positions }: Block, middle: Position): readonly (readonly [string, Position])[] {
  return nodes.map((id, n) => {
    const { x, y } = positions[n] as Position;
    return [id, { x: round(x + middle.x), y: round(y + middle.y) }];
  });
}

function round(n: number): number {
  return Math.round(n * 1000) / 1000 || 0;
}

/** The middle of each rectangle, in the order given; a column is filled from the top down to `height`. */
function columns(sizes: readonly Size[], height: number, margin: number): readonly Position[] {
  const placed: Position[] = [];
  let [left, top, widest] = [0, 0, 0];
  for (const size of sizes) {
    if (top > 0 && top + size.height > height) {
      [left, top, widest] = [left + widest + margin, 0, 0];
    }
    placed.push({ x: left + size.width / 2, y: top + size.height / 2 });
    top += size.height + margin;
    widest = Math.max(widest, size.width);
  }
  return placed;
}

/** How wide the columns are in all. */
function widthOf(sizes: readonly Size[], middles: readonly Position[]): number {
  return highest(
    middles.map(({ x }, n) => x + (sizes[n] as Size).width / 2),
    0,
  );
}
