/**
 * The graph that sigma draws: made from a scene and a palette, then kept. A later scene that holds nothing new
 * only hides, brings back and repaints; `show` gives those that sigma has to gather again for it.
 */
import { MultiDirectedGraph } from 'graphology';
import type { Palette } from '../../scene/palette.js';
import type { Scene, SceneEdge, SceneNode } from '../../scene/scene.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import { noSlot, setHidden } from '../webgl/slot.js';
import { fanOut } from './arc.js';
import { edgeAttributes, nodeAttributes, PLAIN_EDGE, PLAIN_NODE } from './attributes.js';

export type DisplayGraph = MultiDirectedGraph<StageNode, StageEdge>;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What sigma has to gather again. */
export interface Repaint {
  readonly nodes: string[];
  readonly edges: string[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A node or an edge of the scene, and what stands on the stage for it. */
export interface Standing<Item, Drawn> {
  readonly item: Item;
  readonly drawn: Drawn;
}

interface Held<Item, Drawn> extends Standing<Item, Drawn> {
  item: Item;
  readonly drawn: Writable<Drawn>;
  /** When it was last asked for. */
  round: number;
}

export class Display {
  readonly #palette: Palette;
  readonly #nodes = new Map<string, Held<SceneNode, StageNode>>();
  readonly #edges = new Map<string, Held<SceneEdge, StageEdge>>();
  #graph: DisplayGraph | undefined;
  #round = 0;
  #hidden = 0;

  /** @param positions of nodes that stay where they are, whatever the scene says. */
  constructor(scene: Scene, palette: Palette, positions: ReadonlyMap<string, Position> = new Map()) {
    this.#palette = palette;
    for (const item of scene.nodes) {
      const { x, y } = positions.get(item.id) ?? item;
      const drawn = { ...PLAIN_NODE, ...nodeAttributes(item, palette), x, y, slot: noSlot() };
      this.#nodes.set(item.id, { item, drawn, round: 0 });
    }
    const curvatures = fanOut(scene.edges);
    scene.edges.forEach((item, at) => {
      const loops = item.source === item.target;
      const curvature = loops ? 0 : (curvatures[at] ?? 0);
      const type = loops ? 'loop' : curvature === 0 ? 'straight' : 'bent';
      const drawn = { ...PLAIN_EDGE, ...edgeAttributes(item, palette), curvature, type, slot: noSlot() };
      this.#edges.set(item.id, { item, drawn, round: 0 });
    });
  }

  /** Made when it is first asked for: that takes longer than all else here. */
  get graph(): DisplayGraph {
    this.#graph ??= this.#made();
    return this.#graph;
  }

  #made(): DisplayGraph {
    const graph: DisplayGraph = new MultiDirectedGraph();
    for (const [id, { drawn }] of this.#nodes) graph.addNode(id, drawn);
    for (const [id, { item, drawn }] of this.#edges) {
      graph.addDirectedEdgeWithKey(id, item.source, item.target, drawn);
    }
    return graph;
  }

  /** What stands on the stage, hidden or not. */
  get nodes(): ReadonlyMap<string, Standing<SceneNode, StageNode>> {
    return this.#nodes;
  }

  get edges(): ReadonlyMap<string, Standing<SceneEdge, StageEdge>> {
    return this.#edges;
  }

  /** Whether something stands on the stage that is not shown at present. */
  get hides(): boolean {
    return this.#hidden > 0;
  }

  /**
   * Make this scene the one that is seen; undefined where it holds what never stood here, and a new display is due.
   * Nodes keep their place unless it was pinned elsewhere, and lines their bend, so that nothing jumps. Attributes are written into the objects
   * that the graph keeps, past its setters: those would tell sigma of each one by itself.
   */
  show(scene: Scene): Repaint | undefined {
    if (scene.nodes.some(({ id }) => !this.#nodes.has(id))) return undefined;
    if (scene.edges.some(({ id }) => !this.#edges.has(id))) return undefined;
    this.#round += 1;
    this.#hidden = this.#nodes.size - scene.nodes.length + this.#edges.size - scene.edges.length;
    const nodes: string[] = [];
    const edges = new Set<string>();
    for (const item of scene.nodes) {
      const held = this.#nodes.get(item.id) as Held<SceneNode, StageNode>;
      held.round = this.#round;
      const same = held.item === item || sameFields(held.item, item);
      if (same && !held.drawn.hidden) continue;
      const put = item.fixed && (held.drawn.x !== item.x || held.drawn.y !== item.y);
      // A line ends at the rim of its disc, so it is drawn anew with it.
      if (put || held.item.size !== item.size) for (const id of this.graph.edges(item.id)) edges.add(id);
      if (put) Object.assign(held.drawn, { x: item.x, y: item.y });
      if (!same) Object.assign(held.drawn, nodeAttributes(item, this.#palette));
      held.drawn.hidden = false;
      held.item = item;
      if (put || !same || !setHidden(held.drawn.slot, false, held.drawn.size)) nodes.push(item.id);
    }
    for (const item of scene.edges) {
      const held = this.#edges.get(item.id) as Held<SceneEdge, StageEdge>;
      held.round = this.#round;
      const same = held.item === item || sameFields(held.item, item);
      if (same && !held.drawn.hidden) continue;
      if (!same) Object.assign(held.drawn, edgeAttributes(item, this.#palette));
      held.drawn.hidden = false;
      held.item = item;
      if (!same || !setHidden(held.drawn.slot, false, held.drawn.size)) edges.add(item.id);
    }
    this.#hideRest(this.#nodes, (id) => nodes.push(id));
    this.#hideRest(this.#edges, (id) => edges.add(id));
    return { nodes, edges: [...edges] };
  }

  #hideRest<Item>(
    all: ReadonlyMap<string, Held<Item, StageNode | StageEdge>>,
    tell: (id: string) => void,
  ): void {
    if (this.#hidden === 0) return;
    for (const [id, { drawn, round }] of all) {
      if (round === this.#round || drawn.hidden) continue;
      drawn.hidden = true;
      if (!setHidden(drawn.slot, true, 0)) tell(id);
    }
  }

  /** Places of all that stands here, hidden or not. */
  positions(): Map<string, Position> {
    const positions = new Map<string, Position>();
    for (const [id, { drawn }] of this.#nodes) positions.set(id, { x: drawn.x, y: drawn.y });
    return positions;
  }
}

/** What a scene is taken from, of which the rest is hidden; the scene alone where that does not hold it all. */
export function displayWithin(
  scene: Scene,
  palette: Palette,
  positions: ReadonlyMap<string, Position>,
): Display {
  const { base: whole = scene } = scene;
  const display = new Display(whole, palette, positions);
  const same = whole.nodes === scene.nodes && whole.edges === scene.edges;
  const holds = same || display.show(scene) !== undefined;
  return holds ? display : new Display(scene, palette, positions);
}

/** Two scene objects that say the same; both have the same plain fields. */
function sameFields<T extends object>(a: T, b: T): boolean {
  for (const key in a) if (!Object.is(a[key], b[key])) return false;
  return true;
}
