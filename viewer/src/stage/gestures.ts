/**
 * What the hand does beside what sigma hears: a press or a drag with the shift key, or while lassos are drawn, marks
 * names; a right press and a long one ask for a menu. All of it is heard before sigma, which is told of none of it.
 */
import type Sigma from 'sigma';
import type { Point } from './display/arc.js';
import type { DisplayGraph } from './display/display.js';
import type { Hit, StageEvents } from './display/events.js';
import { toWindow } from './display/window.js';
import { isWithin, Lasso } from './lasso.js';
import type { StageEdge, StageNode } from './webgl/marks.js';

/** Below so many pixels a press is no drag; a finger is less steady. */
const STEADY = { mouse: 4, finger: 10 };
/** So long a finger rests for a menu, in milliseconds. */
const LONG = 550;

export interface Found {
  nodeAt(point: Point): string | null;
  edgeAt(point: Point): string | null;
  graph(): DisplayGraph;
  /** Have all drawn where it is. */
  settle(): void;
}

export class Gestures {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #host: HTMLElement;
  readonly #found: Found;
  readonly #events: Pick<StageEvents, 'menu' | 'marked' | 'pointed'>;
  /** While it is on, a drag draws a lasso and a press marks, without any key. */
  lassoing = false;
  /** The press that is ours, from its beginning until the next one. */
  #own = false;
  #from: Point | undefined;
  #lasso: Lasso | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #ended = new AbortController();

  constructor(
    sigma: Sigma<StageNode, StageEdge>,
    found: Found,
    events: Pick<StageEvents, 'menu' | 'marked' | 'pointed'>,
  ) {
    this.#sigma = sigma;
    this.#host = sigma.getContainer();
    this.#found = found;
    this.#events = events;
    const { signal } = this.#ended;
    const early = { signal, capture: true };
    this.#host.addEventListener('pointerdown', (event) => this.#press(event), early);
    window.addEventListener('pointermove', (event) => this.#move(event), { signal });
    window.addEventListener('pointerup', (event) => this.#release(event), { signal });
    window.addEventListener('pointercancel', () => this.#forget(), { signal });
    this.#host.addEventListener('contextmenu', (event) => this.#asked(event), early);
    this.#host.addEventListener('mousedown', (event) => this.#keep(event, event.button !== 0), early);
    this.#host.addEventListener('click', (event) => this.#keep(event, false), early);
    this.#host.addEventListener('touchstart', (event) => this.#keep(event, false), {
      ...early,
      passive: false,
    });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#forget(), { signal });
    sigma.on('kill', () => {
      this.#forget();
      this.#ended.abort();
    });
  }

  /** Whether a press that sigma tells of was ours already: a long one, for a menu. */
  get has(): boolean {
    return this.#own;
  }

  #press(event: PointerEvent): void {
    this.#forget();
    this.#own = false;
    if (event.button !== 0 || !event.isPrimary) return;
    const at = this.#pointOf(event);
    this.#events.pointed(undefined, { x: event.clientX, y: event.clientY });
    this.#from = at;
    if (event.shiftKey || this.lassoing) this.#own = true;
    else if (event.pointerType !== 'mouse') {
      this.#resting = setTimeout(() => {
        this.#from = undefined;
        this.#own = true;
        this.#events.menu(this.#hit(at), { x: event.clientX, y: event.clientY });
      }, LONG);
    }
  }

  #move(event: PointerEvent): void {
    if (this.#from === undefined || !event.isPrimary) return;
    const at = this.#pointOf(event);
    const steady = event.pointerType === 'mouse' ? STEADY.mouse : STEADY.finger;
    if (this.#lasso === undefined && Math.hypot(at.x - this.#from.x, at.y - this.#from.y) < steady) return;
    clearTimeout(this.#resting);
    if (!this.#own) return;
    this.#lasso ??= new Lasso(this.#host, this.#from);
    this.#lasso.to(at);
  }

  #release(event: PointerEvent): void {
    const [from, lasso] = [this.#from, this.#lasso];
    this.#forget();
    if (!this.#own || from === undefined || !event.isPrimary) return;
    if (lasso !== undefined) this.#events.marked(this.#within(lasso.points), 'add');
    else {
      const ids = this.#namesOf(this.#hit(from));
      if (ids.length > 0) this.#events.marked(ids, 'toggle');
    }
  }

  #forget(): void {
    clearTimeout(this.#resting);
    this.#lasso?.end();
    this.#lasso = undefined;
    this.#from = undefined;
  }

  #asked(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    // A browser may ask for it too, where a finger rests.
    if (this.#own) return;
    this.#events.menu(this.#hit(this.#pointOf(event)), { x: event.clientX, y: event.clientY });
  }

  /** What is ours sigma does not hear of. */
  #keep(event: Event, other: boolean): void {
    if (!other && !this.#own) return;
    event.stopPropagation();
    if (event.type === 'touchstart') event.preventDefault();
  }

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #hit(point: Point): Hit | undefined {
    const node = this.#found.nodeAt(point);
    if (node !== null) return { kind: 'node', id: node };
    const edge = this.#found.edgeAt(point);
    return edge === null ? undefined : { kind: 'edge', id: edge };
  }

  /** A line stands for what it joins. */
  #namesOf(hit: Hit | undefined): readonly string[] {
    if (hit === undefined) return [];
    return hit.kind === 'node' ? [hit.id] : [...new Set(this.#found.graph().extremities(hit.id))];
  }

  #within(loop: readonly Point[]): readonly string[] {
    this.#found.settle();
    const place = toWindow(this.#sigma);
    const [left, right] = [Math.min(...loop.map(({ x }) => x)), Math.max(...loop.map(({ x }) => x))];
    const found: string[] = [];
    this.#found.graph().forEachNode((id, node) => {
      if (node.hidden) return;
      const at = place(node);
      if (at.x >= left && at.x <= right && isWithin(loop, at)) found.push(id);
    });
    return found;
  }
}
