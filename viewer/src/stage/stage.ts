/** The stage: one long-lived Sigma behind a small door. Scenes and colours go in, what the reader does comes out. */
import { markPicture } from '../browser/milestones.js';
import type { Palette } from '../scene/palette.js';
import { EMPTY_SCENE, openedOf, type Scene, sameLines } from '../scene/scene.js';
import { Display, displayWithin, type Position } from './display/display.js';
import type { CameraPlace, Hit, StageEvents } from './display/events.js';
import type { Drawing } from './drawing.js';
import { isLarge, layOut, oneOf, Ungathered } from './first-picture.js';
import { Focus } from './focus.js';
import { type Found, Gestures } from './gestures.js';
import { mountSigma, type StageSigma } from './mount.js';
import { ViewPoint } from './movement/camera.js';
import {
  opacityFor,
  type Stood,
  standIn,
  Turning,
  turnBack,
  windowAround,
  windowPlaces,
} from './movement/fit.js';
import { glideTo } from './movement/glide.js';
import { Relaxation } from './movement/relax.js';
import { settledIn } from './movement/settle.js';
import { Shifting } from './movement/shifting.js';
import type { Box } from './names/boxes.js';
import { discsOf } from './names/discs.js';
import { labelColors } from './names/label-ink.js';
import { LabelLayer } from './names/label-layer.js';
import type { PlacedLabel } from './names/labels.js';
import { edgeAt, nodeAt } from './picking.js';
import { bindPointer } from './pointer.js';
import { type Look, lookOf } from './webgl/look.js';

export class Stage {
  readonly #mounted: StageSigma;
  readonly #look: Look;
  readonly #labels: LabelLayer;
  readonly #focus: Focus;
  readonly #relaxation: Relaxation;
  readonly #shifting: Shifting;
  readonly #still: boolean;
  readonly camera: ViewPoint;
  readonly gestures: Gestures;
  #stood: Stood = { given: EMPTY_SCENE, scene: EMPTY_SCENE, upright: false, scale: 1 };
  readonly #turning = new Turning();
  #palette: Palette;
  /** What sigma draws, or has to gather first; see first-picture.ts. */
  #held: Display;
  readonly #ungathered: Ungathered;
  #stopGliding: () => void = () => {};

  /** @throws Error where the browser has no WebGL. */
  constructor(host: HTMLElement, palette: Palette, events: StageEvents, still: boolean) {
    this.#palette = palette;
    this.#still = still;
    this.#look = lookOf(palette);
    this.#held = new Display(EMPTY_SCENE, palette);
    this.#ungathered = new Ungathered(this.#look);
    const found: Found = {
      graph: () => this.#display.graph,
      settle: () => this.#shifting.settle(),
      nodeAt: (point) => nodeAt(this.#sigma, this.#display.graph, this.#shifting.unshifted(point)),
      edgeAt: (point) =>
        edgeAt(this.#sigma, this.#display.graph, this.#shifting.unshifted(point), this.#scene.edges.length),
    };
    const sigma = mountSigma(this.#held.graph, host, this.#look, {
      ...found,
      scale: () => this.#stood.scale,
      focus: () => this.#focus,
      lost: () => events.lost(),
    });
    this.#mounted = sigma;
    this.#shifting = new Shifting(sigma);
    sigma.instead = () => this.#ungathered.changed() || this.#shifting.instead();
    this.camera = new ViewPoint(sigma, still);
    this.#focus = new Focus(sigma, () => this.#display.graph, this.#look, still);
    this.#labels = new LabelLayer(sigma, (id) => this.#held.nodes.get(id)?.drawn, labelColors(palette));
    this.#relaxation = new Relaxation(sigma, still, (running) => events.relaxing(running));
    sigma.on('afterRender', () => {
      if (this.#ungathered.waits) layOut(sigma, this.#held);
      if (!this.#look.stands) sigma.draw(this.#look.dim > 0);
      this.#labels.draw(this.#focus, this.#scene.nodes);
      if (this.#scene.nodes.length > 0) markPicture();
    });
    this.gestures = new Gestures(sigma, found, events);
    bindPointer(sigma, this.#focus, this.gestures, {
      ...events,
      moved: (place) => this.camera.brings || events.moved(place),
      pinned: (id, place) => events.pinned(id, this.asGiven(place)),
    });
  }

  /**
   * Show a scene. Nodes that stay keep their place unless `glide` says to move to the scene's own positions;
   * the camera stays where it is.
   */
  show(scene: Scene, glide: boolean): void {
    this.#ungathered.end();
    this.#stopGliding();
    this.#relaxation.stop();
    const first = this.#scene.nodes.length === 0;
    const anew = first || glide;
    const stays = !anew && sameLines(scene.base, this.#stood.given.base);
    this.#take(scene);
    if (stays && this.#repaint()) return;
    const kept = first || glide ? new Map<string, Position>() : this.#display.positions();
    const moving = glide && !first && !this.#still ? this.#display.positions() : undefined;
    if (anew) this.#frame();
    const places = settledIn(this.#mounted.getDimensions(), this.#stood, kept);
    this.#held = displayWithin(this.#scene, this.#palette, moving ?? places);
    if (first && isLarge(this.#scene)) {
      // Sigma gathers when the browser has shown it, or when something needs that.
      this.#ungathered.begin(() => this.#place());
      this.#mounted.setGraph(new Display(oneOf(this.#scene), this.#palette).graph);
      return;
    }
    this.#place();
    if (moving !== undefined) this.#stopGliding = glideTo(this.#display.graph, this.#scene, places);
  }

  get #sigma(): StageSigma {
    this.#ungathered.end();
    return this.#mounted;
  }

  get #display(): Display {
    this.#ungathered.end();
    return this.#held;
  }

  get #scene(): Scene {
    return this.#stood.scene;
  }

  /** Take in a scene, and what follows from its size and that of the window. */
  #take(given: Scene): void {
    const dimensions = this.#mounted.getDimensions();
    this.#stood = standIn(dimensions, given, this.#turning.standsUpright(dimensions));
    this.#focus.company = given.company ?? [];
    this.#shifting.begin(given.edges.length);
    this.#look.opacity = opacityFor(given.edges.length);
  }

  /** Hide, bring back and repaint what stands on the stage; false where the scene holds more than that. */
  #repaint(): boolean {
    const changed = this.#display.show(this.#scene);
    if (changed === undefined) return false;
    const { nodes, edges } = this.#focus.sceneChanged();
    const partialGraph = { nodes: [...changed.nodes, ...nodes], edges: [...changed.edges, ...edges] };
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    return true;
  }

  #replace(positions: ReadonlyMap<string, Position>, withHidden = true): void {
    const { base, ...alone } = this.#scene;
    this.#held = displayWithin(withHidden ? this.#scene : alone, this.#palette, positions);
    this.#place();
  }

  #place(): void {
    this.#focus.sceneChanged();
    this.#sigma.setGraph(this.#held.graph);
  }

  /** The window of the graph that the camera's coordinates refer to: fixed, so that nothing moves when nodes go. */
  #frame(): void {
    const places = windowPlaces(this.#stood);
    if (places.length > 0) this.#sigma.setCustomBBox(windowAround(places));
  }

  /** What stays bright: the chosen and its neighbourhood, what is pointed at, or what is `standing` for it undrawn. */
  choose(hit: Hit | undefined, hover?: Hit, standing: readonly string[] = []): void {
    this.#focus.set(hit, hover, standing);
  }

  /** What else stays bright while nothing is chosen: ids of nodes and edges; and which nodes bear a ring. */
  emphasise = (ids: readonly string[]): void => this.#focus.emphasise(ids);
  mark = (ids: readonly string[]): void => this.#focus.mark(new Set(ids));

  paint(palette: Palette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    const { dim, opacity } = this.#look;
    Object.assign(this.#look, lookOf(palette), { dim, opacity });
    this.#labels.colors = labelColors(palette);
    if (this.#scene.nodes.length > 0) this.#replace(this.#display.positions());
  }

  /** Boxes of the page's own controls, which no name may lie under. */
  reserve(boxes: readonly Box[]): void {
    this.#labels.reserved = boxes;
    this.#mounted.scheduleRender();
  }

  /** All that is shown in the window, as it lies now, beside what covers it. */
  async fit(): Promise<void> {
    const { fitting } = await import('./movement/reveal.js');
    this.#shifting.settle();
    this.camera.go(fitting(this.#sigma, this.#scene, this.#labels.reserved));
  }

  /** Bring a node or edge and its neighbourhood beside what covers the stage; no nearer where the reader `led` the camera there. */
  async reveal(hit: Hit, led = false): Promise<void> {
    const { nodes, graph } = this.#display;
    const worded = nodes.get(hit.id)?.drawn.shape === 'square' ? graph.edges(hit.id) : [];
    await this.#bring(() => this.#focus.around(hit), led, worded);
  }

  /** The same of all that is bright. */
  revealLit(led = false): Promise<void> {
    return this.#bring(() => [...(this.#focus.lit ?? [])], led);
  }

  /** The same of the events that lines were opened to. */
  revealOpened(led = false): Promise<void> {
    const { ids, worded } = openedOf(this.#scene);
    return this.#bring(() => ids, led, worded);
  }

  /** @param worded lines whose words must be read */
  async #bring(ids: () => readonly string[], led: boolean, worded: readonly string[] = []): Promise<void> {
    const { bringing } = await import('./movement/reveal.js');
    this.#shifting.settle();
    const places = led ? undefined : windowPlaces(this.#stood);
    this.camera.bring(bringing(this.#sigma, ids(), worded, places, this.#labels.reserved));
  }

  /** To a place that the reader chose, or to where all is seen beside what covers the stage. */
  async rest(place: CameraPlace | undefined): Promise<void> {
    const { resting } = await import('./movement/reveal.js');
    this.#shifting.settle();
    this.camera.bring(place ?? resting(this.#sigma, this.#wholeWindow(), this.#labels.reserved));
  }

  /** What the window takes in by itself, with those that found a place beyond it. */
  #wholeWindow(): readonly Position[] {
    const { nodes } = this.#display;
    const strays = this.#scene.nodes.filter(({ stray }) => stray === true);
    return [...windowPlaces(this.#stood), ...strays.flatMap(({ id }) => nodes.get(id)?.drawn ?? [])];
  }

  relax(): void {
    // What is hidden takes no part.
    if (this.#display.hides) this.#replace(this.#display.positions(), false);
    this.#relaxation.start();
  }

  stopRelaxing = (): void => this.#relaxation.stop();

  /** A place on the stage as the scene has it. */
  asGiven = (place: Position): Position => (this.#stood.upright ? turnBack(place) : place);
  /** Where the nodes that are shown lie. */
  positions(): Map<string, Position> {
    const all = this.#display.positions();
    return new Map(this.#scene.nodes.map(({ id }) => [id, all.get(id) as Position]));
  }

  /** The names as they stand in the last frame, in CSS pixels of the stage: for tests of legibility. */
  get names(): readonly PlacedLabel[] {
    this.#shifting.settle();
    return this.#labels.placed;
  }

  /** The lines on the stage with their colours: for tests. */
  lines(): { readonly id: string; readonly color: string }[] {
    return this.#scene.edges.map(({ id }) => ({ id, color: this.#display.edges.get(id)?.drawn.color ?? '' }));
  }

  /** The discs on the stage, as boxes in CSS pixels: for tests, and for pointing at a node by script. */
  discs(): ReadonlyMap<string, Box> {
    this.#shifting.settle();
    return discsOf(this.#sigma, this.#scene.nodes);
  }

  /** What is shown at this moment, as plain data: to be taken away. */
  async drawing(): Promise<Drawing> {
    const { drawingOf } = await import('./drawing.js');
    this.#shifting.settle();
    return drawingOf(this.#sigma, this.#labels, this.#palette, this.#focus.lit, this.#look.opacity);
  }

  resize(): void {
    this.#sigma.resize();
    const { upright, given } = this.#stood;
    this.#take(given);
    if (this.#stood.upright !== upright) {
      this.#frame();
      this.#replace(settledIn(this.#mounted.getDimensions(), this.#stood, new Map()));
    }
    this.#sigma.scheduleRender();
  }

  kill(): void {
    this.#ungathered.forget();
    this.#stopGliding();
    this.#relaxation.kill();
    this.#mounted.kill();
  }
}
