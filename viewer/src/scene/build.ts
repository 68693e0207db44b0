/** The claim graph, its aggregation between actors, and a view: gives the scene that the stage draws. */
import type {
  ActorEdgeAttributes,
  ActorGraph,
  ClaimGraph,
  EdgeAttributes,
  NodeAttributes,
} from '../../../src/graph/attributes.js';
import type { ViewState } from '../state/view.js';
import { layerOf, shapeOf, tintOf } from './kinds.js';
import type { Mark, Scene, SceneEdge, SceneNode } from './scene.js';

export interface Graphs {
  readonly graph: ClaimGraph;
  readonly actors: ActorGraph;
}

/** Positions of nodes where the layout has them. */
export type Positions = (id: string) => { readonly x: number; readonly y: number } | undefined;

const LARGEST = 24;
/** Structure is drawn thin, whatever it rests on. */
const THIN = new Set(['membership', 'spatial', 'role', 'sequence', 'description']);

export function buildScene({ graph, actors }: Graphs, view: ViewState, position: Positions): Scene {
  const shown = shownEdges(graph, actors, view);
  const degrees = new Map<string, number>();
  for (const { source, target } of shown) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  for (const id of [...view.expanded, ...(view.selection?.kind === 'node' ? [view.selection.id] : [])]) {
    if (graph.hasNode(id) && !view.hiddenNodes.includes(id) && !degrees.has(id)) degrees.set(id, 0);
  }
  const nodes = [...degrees].map(([id, degree]) => {
    const pinned = view.pins[id];
    return sceneNode(id, graph.getNodeAttributes(id), degree, pinned ?? position(id), pinned !== undefined);
  });
  nodes.sort((a, b) => b.size - a.size || (a.label < b.label ? -1 : 1));
  return { nodes: settleStrays(nodes, shown), edges: shown };
}

function sceneNode(
  id: string,
  node: NodeAttributes,
  degree: number,
  at: { readonly x: number; readonly y: number } | undefined,
  fixed: boolean,
): SceneNode {
  const size = Math.min(LARGEST, 5 + 2.6 * Math.sqrt(degree));
  return {
    id,
    label: node.label,
    shape: shapeOf(node.kind, node.type),
    tint: tintOf(node.kind, node.type),
    size: node.kind === 'place' ? Math.min(7, size) : size,
    x: at?.x ?? Number.NaN,
    y: at?.y ?? Number.NaN,
    fixed,
  };
}

/** Nodes that the layout does not know start beside a neighbour, each a little further round. */
function settleStrays(nodes: readonly SceneNode[], edges: readonly SceneEdge[]): SceneNode[] {
  const known = new Map(nodes.filter(({ x }) => !Number.isNaN(x)).map((node) => [node.id, node]));
  const reach = Math.max(1, ...[...known.values()].map(({ x, y }) => Math.hypot(x, y))) * 0.08;
  return nodes.map((node, i) => {
    if (known.has(node.id)) return node;
    const edge = edges.find(({ source, target }) => source === node.id || target === node.id);
    const near = edge && (known.get(edge.source) ?? known.get(edge.target));
    const angle = i * 2.4;
    return {
      ...node,
      x: (near?.x ?? 0) + Math.cos(angle) * reach,
      y: (near?.y ?? 0) + Math.sin(angle) * reach,
    };
  });
}

function shownEdges(graph: ClaimGraph, actors: ActorGraph, view: ViewState): SceneEdge[] {
  const layers = new Set<string>(['actors', ...view.layers]);
  const opened = new Set(view.opened);
  const expanded = new Set(view.expanded);
  const events = new Set<string>();
  const direct = new Set<string>();
  const edges: SceneEdge[] = [];
  const passes = filterOf(graph, view);

  actors.forEachEdge((key, tie, source, target) => {
    if (opened.has(key)) {
      for (const event of tie.events) events.add(event);
      if (tie.events.length === 0) for (const proposition of tie.propositions) direct.add(proposition);
      return;
    }
    if (tie.derived && tie.events.length > 0 && layers.has('events')) return;
    if (passes(tie, source, target)) edges.push(sceneEdge(key, source, target, tie));
  });

  const inView = (id: string): boolean =>
    layers.has(layerOf(graph.getNodeAttribute(id, 'kind'))) || events.has(id);
  graph.forEachEdge((key, tie, source, target) => {
    const asked =
      direct.has(key) ||
      (!tie.betweenActors &&
        !tie.derived &&
        ((inView(source) && inView(target)) || expanded.has(source) || expanded.has(target)));
    if (asked && passes(tie, source, target)) edges.push(sceneEdge(key, source, target, tie));
  });
  return edges;
}

type Tie = EdgeAttributes | ActorEdgeAttributes;

function filterOf(graph: ClaimGraph, view: ViewState): (tie: Tie, source: string, target: string) => boolean {
  const families = new Set(view.hiddenFamilies);
  const marks = new Set<string>(view.hiddenMarks);
  const types = new Set(view.hiddenTypes);
  const nodes = new Set(view.hiddenNodes);
  const hidden = (id: string) => nodes.has(id) || types.has(graph.getNodeAttribute(id, 'type'));
  return (tie, source, target) =>
    // A loop cannot be drawn; the panel of its node tells it.
    source !== target &&
    !families.has(tie.family) &&
    !marks.has(markOf(tie)) &&
    !hidden(source) &&
    !hidden(target);
}

/** What the line says about its claims; see the legend. */
export function markOf(tie: Tie): Mark {
  if (tie.standing === 'denied') return 'denied';
  if (tie.standing === 'contested') return 'contested';
  return tie.partyOnly ? 'party-only' : 'plain';
}

function sceneEdge(id: string, source: string, target: string, tie: Tie): SceneEdge {
  return {
    id,
    source,
    target,
    label: tie.label,
    family: tie.family,
    width: THIN.has(tie.family) ? 1 : Math.min(7, 1.5 + 1.3 * Math.sqrt(Math.max(0, tie.count - 1))),
    mark: markOf(tie),
    partyOnly: tie.partyOnly,
    arrow: !tie.symmetric,
  };
}
