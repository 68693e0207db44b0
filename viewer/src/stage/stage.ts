/** The stage: one long-lived Sigma behind a small door. Scenes and colours go in, what the reader does comes out. */
import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import type { Palette } from '../scene/palette.js';
import { EMPTY_SCENE, type Scene } from '../scene/scene.js';
import { displayGraph, type Position } from './display.js';
import { edgeMarks } from './edge-marks.js';
import { opacityFor, scaleFor, standsUpright, turn, turnBack } from './fit.js';
import { Focus } from './focus.js';
import { LabelLayer } from './label-layer.js';
import type { Box, PlacedLabel } from './labels.js';
import { type Look, labelColors, lookOf } from './look.js';
import type { StageEdge, StageNode } from './marks.js';
import { nodeMarks } from './node-marks.js';
import { type Caption, pictureOf } from './picture.js';
import { bindPointer } from './pointer.js';
import { Relaxation } from './relax.js';
import { revealing } from './reveal.js';
import { ViewPoint } from './view-point.js';

export interface Hit {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

/** Centre in framed coordinates (0 to 1 over the graph) and ratio (1 shows all; smaller is nearer). */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface StageEvents {
  pick(hit: Hit | undefined): void;
  open(hit: Hit): void;
  moved(camera: CameraPlace): void;
  pinned(id: string, position: Position): void;
  relaxing(running: boolean): void;
  /** The graphics card took the drawing away; the stage has to be made anew. */
  lost(): void;
}

/** Above this many edges the pointer does not feel them: it would treble the time of a frame. */
const MOST_TOUCHABLE_EDGES = 4_000;
const GLIDE = 450;

export class Stage {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #look: Look;
  readonly #labels: LabelLayer;
  readonly #focus: Focus;
  readonly #relaxation: Relaxation;
  readonly #still: boolean;
  readonly camera: ViewPoint;
  /** The scene as it was given, and as it stands on the stage, perhaps turned. */
  #given: Scene = EMPTY_SCENE;
  #scene: Scene = EMPTY_SCENE;
  #upright = false;
  #scale = 1;
  #palette: Palette;
  #order: readonly string[] = [];
  #stopGliding: () => void = () => {};

  /** @throws Error where the browser has no WebGL. */
  constructor(host: HTMLElement, palette: Palette, events: StageEvents, still: boolean) {
    this.#palette = palette;
    this.#still = still;
    this.#look = lookOf(palette);
    this.#sigma = new Sigma<StageNode, StageEdge>(displayGraph(EMPTY_SCENE, palette, new Map()), host, {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: Math.min(60, host.clientWidth * 0.07),
      defaultNodeType: 'mark',
      defaultEdgeType: 'mark',
      nodeProgramClasses: { mark: nodeMarks(this.#look) },
      nodeHoverProgramClasses: { mark: nodeMarks(this.#look) },
      edgeProgramClasses: { mark: edgeMarks(this.#look) },
      defaultDrawNodeHover: () => {},
      nodeReducer: (id, data) => this.#focus?.node(id, data) ?? data,
      edgeReducer: (id, data) => this.#focus?.edge(id, data) ?? data,
    });
    this.camera = new ViewPoint(this.#sigma, still);
    this.#focus = new Focus(this.#sigma, this.#look, still);
    this.#labels = new LabelLayer(this.#sigma, labelColors(palette));
    this.#relaxation = new Relaxation(this.#sigma, still, (running) => events.relaxing(running));
    this.#sigma.on('afterRender', () => {
      this.#labels.draw(this.#focus, this.#order);
      if (this.#order.length > 0 && performance.getEntriesByName('first-picture').length === 0) {
        performance.mark('first-picture');
      }
    });
    bindPointer(this.#sigma, this.#focus, {
      ...events,
      pinned: (id, place) => events.pinned(id, this.#upright ? turnBack(place) : place),
    });
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        events.lost();
      });
    }
  }

  /**
   * Show a scene. Nodes that stay keep their place unless `glide` says to move to the scene's own positions;
   * the camera stays where it is.
   */
  show(scene: Scene, glide: boolean): void {
    this.#stopGliding();
    this.#relaxation.stop();
    const first = this.#scene.nodes.length === 0;
    const kept = first ? new Map<string, Position>() : this.positions();
    const moving = glide && !first && !this.#still;
    this.#replace(scene, glide && this.#still ? new Map() : kept);
    if (first || glide) this.#frame(this.#scene.nodes);
    this.#sigma.refresh();
    if (moving) {
      const targets = Object.fromEntries(this.#scene.nodes.map(({ id, x, y }) => [id, { x, y }]));
      this.#stopGliding = animateNodes(this.#sigma.getGraph(), targets, { duration: GLIDE });
    }
  }

  #replace(given: Scene, positions: ReadonlyMap<string, Position>): void {
    const dimensions = this.#sigma.getDimensions();
    this.#given = given;
    this.#upright = standsUpright(dimensions);
    const scene = this.#upright ? { ...given, nodes: given.nodes.map(turn) } : given;
    this.#scene = scene;
    this.#scale = scaleFor(dimensions, scene.nodes.length);
    this.#look.opacity = opacityFor(scene.edges.length);
    this.#order = scene.nodes.map(({ id }) => id);
    this.#sigma.setSetting('enableEdgeEvents', scene.edges.length <= MOST_TOUCHABLE_EDGES);
    this.#sigma.setGraph(displayGraph(scene, this.#palette, positions, this.#scale));
    this.#focus.sceneChanged();
  }

  /** The window of the graph that the camera's coordinates refer to: fixed, so that nothing moves when nodes go. */
  #frame(nodes: readonly Position[]): void {
    if (nodes.length === 0) return;
    const xs = nodes.map(({ x }) => x);
    const ys = nodes.map(({ y }) => y);
    const span = (values: number[]): [number, number] => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return low === high ? [low - 1, high + 1] : [low, high];
    };
    this.#sigma.setCustomBBox({ x: span(xs), y: span(ys) });
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
    Object.assign(this.#look, lookOf(palette), { dim: this.#look.dim, opacity: this.#look.opacity });
    this.#labels.colors = labelColors(palette);
    if (this.#scene.nodes.length === 0) return;
    this.#replace(this.#given, this.positions());
    this.#sigma.refresh();
  }

  /** Boxes of the page's own controls, which no name may lie under. */
  reserve(boxes: readonly Box[]): void {
    this.#labels.reserved = boxes;
    this.#sigma.scheduleRender();
  }

  look(camera: CameraPlace): void {
    this.camera.set(camera);
  }

  /** All of the graph in the window, as it lies now. */
  fit(): void {
    this.#frame([...this.positions().values()]);
    this.#sigma.refresh();
    this.camera.home();
  }

  /** Bring a node or edge and its neighbourhood into the part of the stage that nothing covers. */
  reveal(hit: Hit): void {
    const around = this.#focus.around(hit).flatMap((id) => this.#sigma.getNodeDisplayData(id) ?? []);
    const place = revealing(this.#sigma, around, this.#labels.reserved);
    if (place !== undefined) this.camera.go(place);
  }

  relax(): void {
    this.#relaxation.start();
  }

  stopRelaxing(): void {
    this.#relaxation.stop();
  }

  positions(): Map<string, Position> {
    const positions = new Map<string, Position>();
    this.#sigma.getGraph().forEachNode((id, { x, y }) => positions.set(id, { x, y }));
    return positions;
  }

  /** The names as they stand in the last frame, in CSS pixels of the stage: for tests of legibility. */
  get names(): readonly PlacedLabel[] {
    return this.#labels.placed;
  }

  /** The discs on the stage, as boxes in CSS pixels: for tests, and for pointing at a node by script. */
  discs(): ReadonlyMap<string, Box> {
    const discs = new Map<string, Box>();
    this.#sigma.getGraph().forEachNode((id) => {
      const data = this.#sigma.getNodeDisplayData(id);
      if (data === undefined) return;
      const { x, y } = this.#sigma.framedGraphToViewport(data);
      const radius = this.#sigma.scaleSize(data.size);
      discs.set(id, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
    });
    return discs;
  }

  /** The drawing as a PNG with a caption. */
  picture(caption: Caption): Promise<Blob> {
    // What WebGL has drawn can be read only in the same turn.
    this.#sigma.refresh();
    const layers = this.#sigma.getCanvases();
    const order = ['edges', 'nodes', 'hoverNodes', 'names'].flatMap((name) => layers[name] ?? []);
    const ratio = window.devicePixelRatio || 1;
    return pictureOf(order, this.#sigma.getDimensions(), ratio, this.#palette, caption);
  }

  resize(): void {
    this.#sigma.resize();
    const dimensions = this.#sigma.getDimensions();
    const turned = standsUpright(dimensions) !== this.#upright;
    const scaled = Math.abs(scaleFor(dimensions, this.#scene.nodes.length) - this.#scale) > 0.08;
    if (turned || scaled) this.#replace(this.#given, turned ? new Map() : this.positions());
    if (turned) this.#frame(this.#scene.nodes);
    this.#sigma.scheduleRefresh();
  }

  kill(): void {
    this.#stopGliding();
    this.#relaxation.kill();
    this.#sigma.kill();
  }
}
