/** What is lit: takes the chosen and the hovered item, gives their neighbourhood bright and the rest dimmed. */
import type Sigma from 'sigma';
import type { Look } from './look.js';
import type { StageEdge, StageNode } from './marks.js';
import type { Hit } from './stage.js';

/** Milliseconds in which the rest fades. */
const FADE = 120;

export class Focus {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #look: Look;
  readonly #still: boolean;
  #chosen: Hit | undefined;
  #hovered: Hit | undefined;
  #emphasis: readonly string[] = [];
  #lit: ReadonlySet<string> | undefined;
  #frame = 0;
  /** Whose names get their place before all others. */
  first: readonly string[] = [];

  constructor(sigma: Sigma<StageNode, StageEdge>, look: Look, still: boolean) {
    this.#sigma = sigma;
    this.#look = look;
    this.#still = still;
  }

  /** Ids of the bright nodes and edges; undefined where nothing is in focus. */
  get lit(): ReadonlySet<string> | undefined {
    return this.#lit;
  }

  get chosen(): string | undefined {
    return this.#chosen?.id;
  }

  set(chosen: Hit | undefined, hovered: Hit | undefined): void {
    const same = (a: Hit | undefined, b: Hit | undefined) => a?.id === b?.id;
    if (same(chosen, this.#chosen) && same(hovered, this.#hovered)) return;
    this.#change(() => {
      this.#chosen = chosen;
      this.#hovered = hovered;
    });
  }

  /** Nodes and edges that stay bright while nothing is chosen or hovered: a path, say. Ids that are not on the stage are passed over. */
  emphasise(ids: readonly string[]): void {
    this.#change(() => {
      this.#emphasis = ids;
    });
  }

  #change(step: () => void): void {
    const before = [this.#chosen?.id, ...(this.#lit ?? [])];
    step();
    this.#light();
    this.#redraw([...before.filter((id) => id !== undefined), ...(this.#lit ?? [])]);
  }

  hover(hovered: Hit | undefined): void {
    this.set(this.#chosen, hovered);
  }

  sceneChanged(): void {
    this.#hovered = undefined;
    this.#light();
    this.#look.dim = this.#lit === undefined ? 0 : 1;
  }

  node(id: string, data: StageNode): StageNode {
    const lit = this.#lit?.has(id) === true;
    const chosen = this.#chosen?.id === id;
    return lit || chosen ? { ...data, lit, chosen } : data;
  }

  edge(id: string, data: StageEdge): StageEdge {
    const lit = this.#lit?.has(id) === true;
    const chosen = this.#chosen?.id === id;
    return lit || chosen ? { ...data, lit, chosen, size: data.size + (chosen ? 1 : 0), zIndex: 2 } : data;
  }

  /** Ids of the item, its neighbours and its edges; none where it is not on the stage. */
  around(hit: Hit): string[] {
    const graph = this.#sigma.getGraph();
    const on = hit.kind === 'node' ? graph.hasNode(hit.id) : graph.hasEdge(hit.id);
    return on ? this.#around(hit) : [];
  }

  #light(): void {
    const graph = this.#sigma.getGraph();
    const on = (hit: Hit | undefined) =>
      hit !== undefined && (hit.kind === 'node' ? graph.hasNode(hit.id) : graph.hasEdge(hit.id));
    const hits = [this.#hovered, this.#chosen].filter(on) as Hit[];
    const lead = hits[0];
    this.first = lead === undefined ? [] : this.#ends(lead);
    this.#lit = lead === undefined ? this.#emphasised() : new Set(hits.flatMap((hit) => this.#around(hit)));
  }

  #emphasised(): ReadonlySet<string> | undefined {
    const graph = this.#sigma.getGraph();
    const on = this.#emphasis.flatMap((id) => {
      if (graph.hasNode(id)) return [id];
      return graph.hasEdge(id) ? [id, ...graph.extremities(id)] : [];
    });
    if (on.length === 0) return undefined;
    this.first = on.filter((id) => graph.hasNode(id));
    return new Set(on);
  }

  #ends({ kind, id }: Hit): string[] {
    return kind === 'node' ? [id] : this.#sigma.getGraph().extremities(id);
  }

  #around({ kind, id }: Hit): string[] {
    const graph = this.#sigma.getGraph();
    if (kind === 'edge') return [id, ...graph.extremities(id)];
    return [id, ...graph.neighbors(id), ...graph.edges(id)];
  }

  /** Only what changed is handed to the graphics card; the dimming of all the rest is one number of the shader. */
  #redraw(ids: readonly string[]): void {
    const graph = this.#sigma.getGraph();
    const nodes = ids.filter((id) => graph.hasNode(id));
    const edges = ids.filter((id) => graph.hasEdge(id));
    if (nodes.length + edges.length > 0) {
      this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    }
    this.#fade(this.#lit === undefined ? 0 : 1);
  }

  #fade(target: 0 | 1): void {
    cancelAnimationFrame(this.#frame);
    if (this.#still) {
      this.#look.dim = target;
      this.#sigma.scheduleRender();
      return;
    }
    const start = performance.now();
    const from = this.#look.dim;
    const step = (now: number): void => {
      const share = Math.min(1, (now - start) / FADE);
      this.#look.dim = from + (target - from) * share;
      this.#sigma.scheduleRender();
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
