/** ForceAtlas2 on what is shown: in its worker while the reader watches, or at once where motion is unwelcome. */
import type Sigma from 'sigma';
import type { Scene } from '../../scene/scene.js';
import type { DisplayGraph, Position } from '../display/display.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';

/** It stops by itself after this many milliseconds: of everything, and of what came new. */
const LONGEST = { all: 4_000, few: 1_200 };
/** Sweeps where motion is unwelcome: all at once, without the sight of it. */
const SWEEPS = { all: 300, few: 100 };
/** Above so many nodes the page lays out nothing by itself. */
const MOST = 5_000;

type Extent = keyof typeof LONGEST;

interface Supervisor {
  start(): void;
  stop(): void;
  kill(): void;
}
type SupervisorClass = new (graph: unknown, options: { settings: object; getEdgeWeight: null }) => Supervisor;

export class Relaxation {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #still: boolean;
  readonly #report: (running: boolean) => void;
  #supervisor: Supervisor | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Nodes that stand only while this runs. */
  #held: { fixed: boolean }[] = [];
  #asked = 0;

  constructor(sigma: Sigma<StageNode, StageEdge>, still: boolean, report: (running: boolean) => void) {
    this.#sigma = sigma;
    this.#still = still;
    this.#report = report;
  }

  /** Pinned nodes stay. @param free where given, only these move: what came new finds its place among the rest. */
  start(free?: ReadonlySet<string>): void {
    this.stop();
    const graph = this.#sigma.getGraph();
    if (free !== undefined && (free.size === 0 || graph.order > MOST)) return;
    if (free !== undefined) this.#hold(free);
    const asked = ++this.#asked;
    this.#report(true);
    const extent = free === undefined ? 'all' : 'few';
    void (this.#still ? this.#settle(asked, extent) : this.#run(asked, extent));
  }

  /** Written past the graph's setters: sigma need not hear of it. */
  #hold(free: ReadonlySet<string>): void {
    this.#sigma.getGraph().forEachNode((id, node) => {
      if (free.has(id) || node.fixed) return;
      const held = node as { fixed: boolean };
      held.fixed = true;
      this.#held.push(held);
    });
  }

  async #run(asked: number, extent: Extent): Promise<void> {
    const module = await import('graphology-layout-forceatlas2/worker.js');
    if (asked !== this.#asked) return;
    const Supervisor = defaultOf<SupervisorClass>(module);
    const graph = this.#sigma.getGraph() as DisplayGraph;
    this.#supervisor = new Supervisor(graph, { settings: settingsFor(graph, extent), getEdgeWeight: null });
    this.#supervisor.start();
    this.#timer = setTimeout(() => this.stop(), LONGEST[extent]);
  }

  async #settle(asked: number, extent: Extent): Promise<void> {
    const { forceAtlas2 } = await import('../../../../src/graph/graphology.js');
    if (asked !== this.#asked) return;
    const graph = this.#sigma.getGraph() as DisplayGraph;
    forceAtlas2.assign(graph, {
      iterations: SWEEPS[extent],
      settings: settingsFor(graph, extent),
      getEdgeWeight: null,
    });
    this.#letGo();
    this.#report(false);
  }

  #letGo(): void {
    for (const node of this.#held) node.fixed = false;
    this.#held = [];
  }

  stop(): void {
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#letGo();
    if (this.#supervisor === undefined) return;
    this.#supervisor.kill();
    this.#supervisor = undefined;
    this.#report(false);
  }

  kill(): void {
    this.stop();
  }
}

/** Nodes of the scene that have just come and that no layout knows. */
export function strays({ nodes }: Scene, before: ReadonlyMap<string, Position>): ReadonlySet<string> {
  const fresh = nodes.filter(({ id, stray, fixed }) => stray === true && !fixed && !before.has(id));
  return new Set(fresh.map(({ id }) => id));
}

/** Of the scale that the drawing has already: otherwise all of it would first shrink or swell. */
function settingsFor(graph: DisplayGraph, extent: Extent): object {
  const lengths = graph.mapEdges((_edge, _tie, _source, _target, from, to) =>
    Math.hypot(from.x - to.x, from.y - to.y),
  );
  // Two nodes with a few lines each come to rest at about the root of 16 times the repulsion.
  const spacing = lengths.sort((a, b) => a - b)[lengths.length >> 1] || 10;
  return {
    gravity: 0.02 * spacing,
    // What stands still as one pushes a newcomer out of the drawing; its own lines pull much less.
    scalingRatio: spacing ** 2 / (extent === 'all' ? 16 : 320),
    slowDown: 4,
    strongGravityMode: false,
    barnesHutOptimize: graph.order > 500,
    barnesHutTheta: 1.2,
  };
}

/** CommonJS that declares a default: bundlers differ in whether it stands once or twice. */
function defaultOf<T>(module: unknown): T {
  const first = (module as { default: unknown }).default;
  return ((first as { default?: unknown }).default ?? first) as T;
}
