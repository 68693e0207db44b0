/** ForceAtlas2 on what is shown: in its worker while the reader watches, or at once where motion is unwelcome. */
import type Sigma from 'sigma';
import type { DisplayGraph } from '../display/display.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';

/** It stops by itself after this many milliseconds. */
const LONGEST = 4_000;
/** Sweeps where motion is unwelcome: all at once, without the sight of it. */
const SWEEPS = 300;

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
  #asked = 0;

  constructor(sigma: Sigma<StageNode, StageEdge>, still: boolean, report: (running: boolean) => void) {
    this.#sigma = sigma;
    this.#still = still;
    this.#report = report;
  }

  /** Pinned nodes stay. */
  start(): void {
    this.stop();
    const asked = ++this.#asked;
    this.#report(true);
    void (this.#still ? this.#settle(asked) : this.#run(asked));
  }

  async #run(asked: number): Promise<void> {
    const module = await import('graphology-layout-forceatlas2/worker.js');
    if (asked !== this.#asked) return;
    const Supervisor = defaultOf<SupervisorClass>(module);
    const graph = this.#sigma.getGraph() as DisplayGraph;
    this.#supervisor = new Supervisor(graph, { settings: settingsFor(graph), getEdgeWeight: null });
    this.#supervisor.start();
    this.#timer = setTimeout(() => this.stop(), LONGEST);
  }

  async #settle(asked: number): Promise<void> {
    const { forceAtlas2 } = await import('../../../../src/graph/graphology.js');
    if (asked !== this.#asked) return;
    const graph = this.#sigma.getGraph() as DisplayGraph;
    forceAtlas2.assign(graph, { iterations: SWEEPS, settings: settingsFor(graph), getEdgeWeight: null });
    this.#report(false);
  }

  stop(): void {
    this.#asked += 1;
    clearTimeout(this.#timer);
    if (this.#supervisor === undefined) return;
    this.#supervisor.kill();
    this.#supervisor = undefined;
    this.#report(false);
  }

  kill(): void {
    this.stop();
  }
}

/** Of the scale that the drawing has already: otherwise all of it would first shrink or swell. */
function settingsFor(graph: DisplayGraph): object {
  const lengths = graph.mapEdges((_edge, _tie, _source, _target, from, to) =>
    Math.hypot(from.x - to.x, from.y - to.y),
  );
  // Two nodes with a few lines each come to rest at about the root of 16 times the repulsion.
  const spacing = lengths.sort((a, b) => a - b)[lengths.length >> 1] || 10;
  return {
    gravity: 0.02 * spacing,
    scalingRatio: spacing ** 2 / 16,
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
