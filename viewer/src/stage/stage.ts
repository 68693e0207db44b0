/** The stage: one long-lived Sigma behind a small door. Scenes and colours go in, what the reader does comes out. */
import type { Palette } from '../scene/palette.js';
import { EMPTY_SCENE, type Scene, sameLines } from '../scene/scene.js';
import { discsOf } from './discs.js';
import { Display, type Position } from './display.js';
import type { Drawing } from './drawing.js';
import type { CameraPlace, Hit, StageEvents } from './events.js';
import { opacityFor, scaleFor, standsUpright, turn, turnBack, turned, windowAround } from './fit.js';
import { Focus } from './focus.js';
import { glideTo } from './glide.js';
import { LabelLayer } from './label-layer.js';
import type { Box, PlacedLabel } from './labels.js';
import { type Look, labelColors, lookOf } from './look.js';
import { mountSigma, type StageSigma } from './mount.js';
import { edgeAt, nodeAt } from './picking.js';
import { bindPointer } from './pointer.js';
import { Relaxation, strays } from './relax.js';
import { Shifting } from './shifting.js';
import { ViewPoint } from './view-point.js';

export class Stage {
  readonly #sigma: StageSigma;
  readonly #look: Look;
  readonly #labels: LabelLayer;
  readonly #focus: Focus;
  readonly #relaxation: Relaxation;
  readonly #shifting: Shifting;
  readonly #still: boolean;
  readonly camera: ViewPoint;
  /** The scene as it was given, and as it stands on the stage, perhaps turned. */
  #given: Scene = EMPTY_SCENE;
  #scene: Scene = EMPTY_SCENE;
  #upright = false;
  #scale = 1;
  /** Whether something was drawn. */
  #seen = false;
  #palette: Palette;
  #display: Display;
  #stopGliding: () => void = () => {};

  /** @throws Error where the browser has no WebGL. */
  constructor(host: HTMLElement, palette: Palette, events: StageEvents, still: boolean) {
    this.#palette = palette;
    this.#still = still;
    this.#look = lookOf(palette);
    this.#display = new Display(EMPTY_SCENE, palette);
    this.#sigma = mountSigma(this.#display.graph, host, this.#look, {
      scale: () => this.#scale,
      focus: () => this.#focus,
      nodeAt: (point) => nodeAt(this.#sigma, this.#display.graph, this.#shifting.unshifted(point)),
      edgeAt: (point) =>
        edgeAt(this.#sigma, this.#display.graph, this.#shifting.unshifted(point), this.#scene.edges.length),
      lost: () => events.lost(),
    });
    this.#shifting = new Shifting(this.#sigma);
    this.#sigma.instead = () => this.#shifting.instead();
    this.camera = new ViewPoint(this.#sigma, still);
    this.#focus = new Focus(this.#sigma, () => this.#display.graph, this.#look, still);
    this.#labels = new LabelLayer(this.#sigma, labelColors(palette));
    this.#relaxation = new Relaxation(this.#sigma, still, (running) => events.relaxing(running));
    this.#sigma.on('afterRender', () => {
      this.#labels.draw(this.#focus, this.#scene.nodes);
      if (this.#seen || this.#scene.nodes.length === 0) return;
      this.#seen = true;
      if (performance.getEntriesByName('first-picture').length === 0) performance.mark('first-picture');
    });
    bindPointer(this.#sigma, this.#focus, {
      ...events,
      pinned: (id, place) => events.pinned(id, this.#upright ? turnBack(place) : place),
    });
  }

  /**
   * Show a scene. Nodes that stay keep their place unless `glide` says to move to the scene's own positions;
   * the camera stays where it is.
   */
  show(scene: Scene, glide: boolean): void {
    this.#stopGliding();
    this.#relaxation.stop();
    const first = this.#scene.nodes.length === 0;
    const anew = first || glide;
    const stays = !anew && sameLines(scene.base, this.#given.base);
    this.#take(scene);
    if (stays && this.#repaint()) return;
    const moving = glide && !first && !this.#still;
    const anywhere = first || (glide && this.#still);
    const kept = anywhere ? new Map<string, Position>() : this.#display.positions();
    if (anew) this.#frame(this.#window());
    this.#replace(kept);
    const settle = () => this.#relaxation.start(strays(this.#scene, kept));
    if (moving) this.#stopGliding = glideTo(this.#display.graph, this.#scene, settle);
    else settle();
  }

  /** Take in a scene, turned where the stage stands upright, and what follows from its size. */
  #take(given: Scene): void {
    const dimensions = this.#sigma.getDimensions();
    this.#given = given;
    this.#shifting.forget();
    this.#upright = standsUpright(dimensions);
    this.#scene = this.#upright ? turned(given) : given;
    this.#scale = scaleFor(dimensions, given.nodes.length);
    this.#look.opacity = opacityFor(given.edges.length);
  }

  /** Hide, bring back and repaint what stands on the stage; false where the scene holds more than that. */
  #repaint(): boolean {
    const changed = this.#display.show(this.#scene);
    if (changed === undefined) return false;
    const focused = this.#focus.sceneChanged();
    const nodes = [...changed.nodes, ...focused.nodes];
    const edges = [...changed.edges, ...focused.edges];
    this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    return true;
  }

  /** A display of what the scene is taken from, of which the rest is hidden; of the scene alone where that does not hold it all. */
  #replace(positions: ReadonlyMap<string, Position>, withHidden = true): void {
    const { base } = this.#scene;
    const whole = withHidden && base !== undefined ? base : this.#scene;
    this.#display = new Display(whole, this.#palette, positions);
    const { nodes, edges } = this.#scene;
    const same = whole.nodes === nodes && whole.edges === edges;
    if (!same && this.#display.show(this.#scene) === undefined) {
      this.#display = new Display(this.#scene, this.#palette, positions);
    }
    this.#focus.sceneChanged();
    this.#sigma.setGraph(this.#display.graph);
  }

  /** What the window takes in at first: the nodes, or what the scene names instead. */
  #window(): readonly Position[] {
    const { nodes, window, base } = this.#scene;
    if (window !== undefined) return this.#upright ? window.map(turn) : window;
    return base === undefined || base.nodes.length === 0 ? nodes : base.nodes;
  }

  /** The window of the graph that the camera's coordinates refer to: fixed, so that nothing moves when nodes go. */
  #frame(nodes: readonly Position[]): void {
    if (nodes.length > 0) this.#sigma.setCustomBBox(windowAround(nodes));
  }

  /** What stays bright: the chosen node or edge and its neighbourhood. */
  choose(hit: Hit | undefined, hover?: Hit): void {
    this.#focus.set(hit, hover);
  }

  /** What else stays bright while nothing is chosen: ids of nodes and edges. */
  emphasise(ids: readonly string[]): void {
    this.#focus.emphasise(ids);
  }

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
    this.#sigma.scheduleRender();
  }

  look(camera: CameraPlace): void {
    this.camera.set(camera);
  }

  /** All that is shown in the window, as it lies now. */
  async fit(): Promise<void> {
    const { fitting } = await import('./reveal.js');
    this.#shifting.settle();
    const { nodes, window } = this.#scene;
    const shown = nodes.flatMap(({ id }) => this.#sigma.getNodeDisplayData(id) ?? []);
    const place = window === undefined ? fitting(this.#sigma, shown) : undefined;
    if (place === undefined) this.camera.home();
    else this.camera.go(place);
  }

  /** Bring a node or edge and its neighbourhood into the part of the stage that nothing covers. */
  async reveal(hit: Hit): Promise<void> {
    const { revealing } = await import('./reveal.js');
    this.#shifting.settle();
    const around = this.#focus.around(hit).flatMap((id) => this.#sigma.getNodeDisplayData(id) ?? []);
    const place = revealing(this.#sigma, around, this.#labels.reserved);
    if (place !== undefined) this.camera.go(place);
  }

  relax(): void {
    // What is hidden takes no part.
    if (this.#display.hides) this.#replace(this.#display.positions(), false);
    this.#relaxation.start();
  }

  stopRelaxing(): void {
    this.#relaxation.stop();
  }

  /** Where the nodes that are shown lie. */
  positions(): Map<string, Position> {
    const place = (id: string): Position => this.#display.graph.getNodeAttributes(id);
    return new Map(this.#scene.nodes.map(({ id }) => [id, { x: place(id).x, y: place(id).y }]));
  }

  /** The names as they stand in the last frame, in CSS pixels of the stage: for tests of legibility. */
  get names(): readonly PlacedLabel[] {
    this.#shifting.settle();
    return this.#labels.placed;
  }

  /** The lines on the stage with their colours: for tests. */
  lines(): { readonly id: string; readonly color: string }[] {
    const { graph } = this.#display;
    return this.#scene.edges.map(({ id }) => ({ id, color: graph.getEdgeAttribute(id, 'color') }));
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
    const dimensions = this.#sigma.getDimensions();
    const turned = standsUpright(dimensions) !== this.#upright;
    this.#take(this.#given);
    if (turned) {
      this.#frame(this.#window());
      this.#replace(new Map());
    }
    this.#sigma.scheduleRender();
  }

  kill(): void {
    this.#stopGliding();
    this.#relaxation.kill();
    this.#sigma.kill();
  }
}
