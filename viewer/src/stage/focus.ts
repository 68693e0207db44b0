/** What is lit: takes the chosen and the hovered item, gives their neighbourhood bright and the rest dimmed. */
import type Sigma from 'sigma';
import type { DisplayGraph, Repaint } from './display/display.js';
import type { Hit } from './display/events.js';
import type { Look } from './webgl/look.js';
import type { StageEdge, StageNode } from './webgl/marks.js';

/** Milliseconds in which the rest fades. */
const FADE = 120;

export class Focus {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  /** The graph that is shown or about to be. */
  readonly #graph: () => DisplayGraph;
  readonly #look: Look;
  readonly #still: boolean;
  #chosen: Hit | undefined;
  #hovered: Hit | undefined;
  /** What stands for something that is pointed at and not drawn. */
  #standing: readonly string[] = [];
  /** Whether a list points at it, not the pointer on the stage. */
  #byList = false;
  #emphasis: readonly string[] = [];
  #lit: ReadonlySet<string> | undefined;
  #frame = 0;
  /** Nodes and edges that came with what is chosen: they are bright with it. */
  company: readonly string[] = [];
  /** Bear a ring, whatever is bright. */
  #marked: ReadonlySet<string> = new Set();
  /** Whose names get their place before all others. */
  first: readonly string[] = [];

  constructor(sigma: Sigma<StageNode, StageEdge>, graph: () => DisplayGraph, look: Look, still: boolean) {
    this.#sigma = sigma;
    this.#graph = graph;
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

  /**
   * @param pointed what a list points at
   * @param standing ids of what is lit for it where it is not drawn
   */
  set(chosen: Hit | undefined, pointed: Hit | undefined, standing: readonly string[] = []): void {
    this.#set(chosen, pointed, standing, pointed !== undefined || standing.length > 0);
  }

  #set(chosen: Hit | undefined, hovered: Hit | undefined, standing: readonly string[], byList: boolean) {
    const same = (a: Hit | undefined, b: Hit | undefined) => a?.id === b?.id;
    const stands = standing.join() === this.#standing.join() && byList === this.#byList;
    if (stands && same(chosen, this.#chosen) && same(hovered, this.#hovered)) return;
    this.#change(() => {
      this.#chosen = chosen;
      this.#hovered = hovered;
      this.#standing = standing;
      this.#byList = byList;
    });
  }

  /** Nodes and edges that stay bright while nothing is chosen or hovered: a path, say. Ids that are not on the stage are passed over. */
  emphasise(ids: readonly string[]): void {
    if (ids.length + this.#emphasis.length === 0) return;
    this.#change(() => {
      this.#emphasis = ids;
    });
  }

  mark(ids: ReadonlySet<string>): void {
    if (ids.size + this.#marked.size === 0) return;
    const graph = this.#graph();
    const nodes = [...new Set([...ids, ...this.#marked])].filter(
      (id) => ids.has(id) !== this.#marked.has(id) && graph.hasNode(id),
    );
    this.#marked = ids;
    this.#sigma.refresh({ partialGraph: { nodes }, skipIndexation: true, schedule: true });
  }

  #change(step: () => void): void {
    const repaint = this.#after(step);
    if (repaint.nodes.length + repaint.edges.length > 0) {
      this.#sigma.refresh({ partialGraph: repaint, skipIndexation: true, schedule: true });
    }
    this.#fade(this.#lit === undefined ? 0 : 1);
  }

  /** Only what was lit or is lit now has to be drawn anew; the dimming of all the rest is one number of the shader. */
  #after(step: () => void): Repaint {
    const before = [this.#chosen?.id, ...(this.#lit ?? [])];
    step();
    this.#light();
    const ids = [...before.filter((id) => id !== undefined), ...(this.#lit ?? [])];
    const graph = this.#graph();
    return { nodes: ids.filter((id) => graph.hasNode(id)), edges: ids.filter((id) => graph.hasEdge(id)) };
  }

  hover(hovered: Hit | undefined): void {
    this.#set(this.#chosen, hovered, [], false);
  }

  /** What is lit in another scene; gives what has to be drawn anew for it. */
  sceneChanged(): Repaint {
    const repaint = this.#after(() => {
      this.#hovered = undefined;
    });
    this.#look.dim = this.#lit === undefined ? 0 : 1;
    return repaint;
  }

  node(id: string, data: StageNode): StageNode {
    const lit = this.#lit?.has(id) === true;
    const chosen = this.#chosen?.id === id || this.#marked.has(id);
    return lit || chosen ? { ...data, lit, chosen } : data;
  }

  edge(id: string, data: StageEdge): StageEdge {
    const lit = this.#lit?.has(id) === true;
    const chosen = this.#chosen?.id === id;
    return lit || chosen ? { ...data, lit, chosen, size: data.size + (chosen ? 1 : 0), zIndex: 2 } : data;
  }

  /** Ids of the item, its neighbours and its edges; none where it is not on the stage. */
  around(hit: Hit): string[] {
    if (!this.#seen(hit)) return [];
    return hit.id === this.#chosen?.id ? [...this.#around(hit), ...this.#withCompany()] : this.#around(hit);
  }

  #withCompany(): string[] {
    const graph = this.#graph();
    return this.company.flatMap((id) => {
      if (this.#seen({ kind: 'node', id })) return [id];
      return this.#seen({ kind: 'edge', id }) ? [id, ...graph.extremities(id)] : [];
    });
  }

  #seen({ kind, id }: Hit): boolean {
    const graph = this.#graph();
    if (kind === 'node') return graph.hasNode(id) && !graph.getNodeAttribute(id, 'hidden');
    return graph.hasEdge(id) && !graph.getEdgeAttribute(id, 'hidden');
  }

  #light(): void {
    const hits = [this.#hovered, this.#chosen].flatMap((hit) =>
      hit !== undefined && this.#seen(hit) ? [hit] : [],
    );
    const lead = hits[0];
    this.first = lead === undefined ? [] : this.#ends(lead);
    const standing = this.#drawn(this.#standing);
    const [pointed, chosen] = [this.#hovered, this.#chosen];
    if (this.#byList && pointed?.id !== chosen?.id && (standing.length > 0 || lead === pointed)) {
      // Alone: amid all that is tied to what is chosen nobody would see it. What is chosen keeps its ring.
      const alone = lead === pointed && lead !== undefined ? this.around(lead) : [];
      const ring = chosen !== undefined && this.#seen(chosen) ? this.#ends(chosen) : [];
      this.#lit = new Set([...alone, ...standing, ...ring]);
      if (alone.length === 0) this.first = [...this.#lit].filter((id) => this.#graph().hasNode(id));
      return;
    }
    if (lead !== undefined) this.#lit = new Set([...hits.flatMap((hit) => this.around(hit)), ...standing]);
    else if (standing.length > 0) {
      this.first = standing.filter((id) => this.#graph().hasNode(id));
      this.#lit = new Set(standing);
    } else this.#lit = this.#emphasised();
  }

  /** Those that are on the stage, lines with their ends. */
  #drawn(ids: readonly string[]): readonly string[] {
    const graph = this.#graph();
    return ids.flatMap((id) => {
      if (this.#seen({ kind: 'node', id })) return [id];
      return this.#seen({ kind: 'edge', id }) ? [id, ...graph.extremities(id)] : [];
    });
  }

  #emphasised(): ReadonlySet<string> | undefined {
    const graph = this.#graph();
    const on = this.#drawn(this.#emphasis);
    if (on.length === 0) return undefined;
    this.first = on.filter((id) => graph.hasNode(id));
    return new Set(on);
  }

  #ends({ kind, id }: Hit): string[] {
    return kind === 'node' ? [id] : this.#graph().extremities(id);
  }

  #around({ kind, id }: Hit): string[] {
    const graph = this.#graph();
    if (kind === 'edge') return [id, ...graph.extremities(id)];
    const edges = graph.filterEdges(id, (_, { hidden }) => !hidden);
    return [id, ...edges.flatMap((edge) => graph.opposite(id, edge)), ...edges];
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
