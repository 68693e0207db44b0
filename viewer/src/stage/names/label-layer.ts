/** Draws the names of nodes and, on the lit edges, what they say: text with a halo on one canvas above the stage. */
import type Sigma from 'sigma';
import type { Point } from '../display/arc.js';
import { toWindow } from '../display/window.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import type { Box } from './boxes.js';
import { EDGE_SIZE, type PlacedWords } from './edge-words.js';
import { growthOf } from './growth.js';
import {
  type Disc,
  drawLeader,
  drawName,
  drawWords,
  folded,
  type LabelColors,
  linesOf,
} from './label-ink.js';
import { type LabelWish, type PlacedLabel, placeLabels, placeMost } from './labels.js';
import { placedWords } from './lit-words.js';
import { boxOf, drawLoop } from './loop-ink.js';
import { loopsOf } from './loops.js';
import { asFitted, fittedOn, widthOn } from './measured.js';
import { carried, commonStep } from './moving-names.js';

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
export const NODE_SIZE = 13;
/** More names than this are never tried in one frame: they would not fit on any screen. */
const MOST = 700;

/** Above so many nodes names are not placed anew in each frame of a movement, but when it has rested. */
const CROWD = 1_000;
/** When nothing has moved for so long, the drawing is at rest, in milliseconds. */
const REST = 100;

/** Frames further apart are not of one movement, in milliseconds. */
const SLOWEST = 2_000;

/** So many of the largest nodes are named even where there is room only further off, or over smaller discs. */
const HUBS = 12;
/** With no more names than this each may stand off, with a line to its disc. */
const FEW = 160;
/** At rest there is time to look for so many. */
const AT_REST = MOST;
/** And to try so many places for them: all that a hundred names may need, and some hundredths of a second. */
const TRIES = 60_000;
/** Names longer than this may be broken in two lines, in CSS pixels. */
const LONG = 110;

/** The nodes of the scene, in the order in which names get their place. */
type Order = readonly { readonly id: string }[];

/** What Focus knows: whose names come first, what is bright, what is chosen. */
interface InFocus {
  readonly first: readonly string[];
  readonly lit: ReadonlySet<string> | undefined;
  readonly chosen: string | undefined;
}

/** What stands on the stage, or is about to. */
type NodeOf = (id: string) => StageNode | undefined;

export class LabelLayer {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #nodeOf: NodeOf;
  readonly #canvas: HTMLCanvasElement;
  #sides = new Map<string, PlacedLabel['side']>();
  #focus: ReadonlySet<string> | undefined;
  placed: readonly PlacedLabel[] = [];
  /** Where each placed name stood to its node, as a step from the middle of the disc. */
  #steps = new Map<string, Point>();
  /** All by which names last found their places at rest; undefined after a movement. */
  #stood: string | undefined;
  /** When the camera last moved. */
  #moved = Number.NEGATIVE_INFINITY;
  #drawn = Number.NEGATIVE_INFINITY;
  /** When names last went along with a movement. */
  #carriedAt = Number.NEGATIVE_INFINITY;
  /** The longest time between frames of the present movement, what is longer ago counting less; in milliseconds. */
  #pace = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** How far the canvas was moved since it was drawn, in CSS pixels, and how large things were then. */
  #shifted: Point = { x: 0, y: 0 };
  #drawnScale = 1;
  words: readonly PlacedWords[] = [];
  /** Boxes that belong to the page's own controls. */
  reserved: readonly Box[] = [];
  colors: LabelColors;

  constructor(sigma: Sigma<StageNode, StageEdge>, nodeOf: NodeOf, colors: LabelColors) {
    this.#sigma = sigma;
    this.#nodeOf = nodeOf;
    this.colors = colors;
    this.#canvas = sigma.createCanvas('names', { afterLayer: 'edges' });
    this.#canvas.style.pointerEvents = 'none';
    sigma.getCamera().on('updated', () => {
      this.#moved = performance.now();
    });
    sigma.on('kill', () => clearTimeout(this.#resting));
  }

  /**
   * Draw for the present frame. `focus` holds the ids of lit nodes and edges, or undefined where nothing is in
   * focus; in focus only what is lit is named. In motion each name keeps its side while it can; at rest all are
   * placed from what is shown alone, so that a link shows the names that its sender saw.
   */
  draw(inFocus: InFocus, order: Order): void {
    clearTimeout(this.#resting);
    const { first, lit: focus, chosen } = inFocus;
    const now = performance.now();
    // However slow the frames are: the first one after a movement belongs to it.
    const moving = now - this.#moved < REST || this.#moved > this.#drawn;
    // Only names find new places then: nodes and lines stand as they are drawn.
    if (moving || now - this.#drawn < REST) {
      // Between slow frames of one movement there is no rest.
      const gap = now - this.#carriedAt;
      this.#pace = gap < SLOWEST ? Math.max(gap, 0.9 * this.#pace) : 0;
      this.#resting = setTimeout(() => this.draw(inFocus, order), Math.max(REST, 2 * this.#pace) + 20);
    } else this.#sides.clear();
    if (moving) this.#carriedAt = now;
    this.#drawn = now;
    if (moving && order.length > CROWD && focus === undefined && this.#focus === undefined) {
      this.#stood = undefined;
      this.#carry();
      return;
    }
    const { width, height } = this.#sigma.getDimensions();
    const grown = growthOf({ width, height });
    const context = this.#prepare(width, height);
    // In another focus other names matter: where the last ones stood is no guide.
    if (focus !== this.#focus) this.#sides.clear();
    this.#focus = focus;
    const stage = { x: 2, y: 2, width: width - 4, height: height - 4 };
    const { discs, faded, wishes } = this.#wishes(context, stage, { first, lit: focus, chosen }, order);
    const over = order.length > CROWD ? HUBS : 0;
    const rings = loopsOf(this.#sigma, this.#sigma.getGraph()).map(boxOf);
    const reserved = [...this.reserved, ...rings];
    const stood = moving ? undefined : JSON.stringify([wishes, discs, stage, reserved, over, faded]);
    // Where nothing moved since they found their places at rest, they would find the same.
    if (stood === undefined || stood !== this.#stood) {
      // Names that were placed by the sides on which they stood are placed again at rest, from nothing.
      this.#stood = this.#sides.size === 0 ? stood : undefined;
      const still = !moving && this.#sides.size === 0 && wishes.length <= FEW;
      this.placed = still
        ? placeMost(wishes, discs, stage, reserved, { far: AT_REST, led: AT_REST, tries: TRIES, over }, faded)
        : placeLabels(
            wishes,
            discs,
            stage,
            reserved,
            this.#sides,
            moving
              ? { far: wishes.length <= FEW ? FEW : HUBS, led: HUBS, over }
              : { far: AT_REST, led: AT_REST, tries: TRIES, over },
            faded,
          );
    }
    this.#sides = new Map(this.placed.map(({ id, side }) => [id, side]));
    const places = new Map(wishes.map((wish) => [wish.id, wish]));
    this.#steps = new Map(
      this.placed.map(({ id, x, y }) => {
        const node = places.get(id) as LabelWish;
        return [id, { x: x - node.x, y: y - node.y }];
      }),
    );
    this.#names(context, (id) => places.get(id));
    this.words = [];
    const worded = focus ?? (order.length > CROWD ? undefined : this.#worded());
    if (worded !== undefined) {
      const taken = [...discs, ...this.placed, ...reserved];
      context.font = `500 ${EDGE_SIZE}px ${FONT}`;
      const widthOf = (text: string) => grown * widthOn(context, `${text}\u0000`, text);
      this.words = placedWords(
        this.#sigma,
        worded,
        chosen,
        { widthOf, size: grown * EDGE_SIZE },
        taken,
        stage,
      );
      context.font = `500 ${grown * EDGE_SIZE}px ${FONT}`;
      for (const words of this.words) drawWords(context, words, this.colors);
    }
  }

  /** While a crowd is on the move its names go along as they stood: they find new places when it rests. */
  #carry(): void {
    const scale = this.#sigma.scaleSize(1);
    const before = this.placed;
    const { placed, discs } = carried(this.#sigma, before, this.#steps);
    this.placed = placed;
    const step = scale === this.#drawnScale ? commonStep(before, placed) : undefined;
    if (step === undefined) {
      const { width, height } = this.#sigma.getDimensions();
      this.#names(this.#prepare(width, height), (id) => discs.get(id));
      return;
    }
    this.#shifted = { x: this.#shifted.x + step.x, y: this.#shifted.y + step.y };
    this.#canvas.style.transform = `translate(${this.#shifted.x}px, ${this.#shifted.y}px)`;
  }

  #names(context: CanvasRenderingContext2D, nodeOf: (id: string) => Disc | undefined): void {
    context.font = `600 ${NODE_SIZE * growthOf(this.#sigma.getDimensions())}px ${FONT}`;
    for (const label of this.placed) {
      const node = nodeOf(label.id);
      if (label.side === 'far' && node !== undefined) drawLeader(context, node, label, this.colors);
    }
    for (const label of this.placed) {
      for (const line of linesOf(label, this.nameOf(label.id))) drawName(context, line, this.colors);
    }
    this.#loops(context);
  }

  #loops(context: CanvasRenderingContext2D): void {
    const font = `600 ${9 * growthOf(this.#sigma.getDimensions())}px ${FONT}`;
    for (const loop of loopsOf(this.#sigma, this.#sigma.getGraph())) {
      const dimmed = this.#focus !== undefined && !loop.edges.some((id) => this.#focus?.has(id));
      drawLoop(context, loop, font, dimmed, this.colors);
    }
  }

  #prepare(width: number, height: number): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    const canvas = this.#canvas;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    canvas.style.transform = '';
    this.#shifted = { x: 0, y: 0 };
    this.#drawnScale = this.#sigma.scaleSize(1);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    return context;
  }

  /** Every disc on the stage, and the names that ask for a place: those in focus first, then the larger nodes. */
  #wishes(
    context: CanvasRenderingContext2D,
    stage: Box,
    { first, lit: focus, chosen }: InFocus,
    order: Order,
  ): { discs: Box[]; faded: Box[]; wishes: LabelWish[] } {
    context.font = `600 ${NODE_SIZE}px ${FONT}`;
    const [discs, faded]: [Box[], Box[]] = [[], []];
    const seen = new Map<string, LabelWish>();
    const place = toWindow(this.#sigma);
    const scale = this.#sigma.scaleSize(1);
    const grown = growthOf(this.#sigma.getDimensions());
    for (const { id } of order) {
      // Names may lie over the smaller discs where there are thousands.
      if (focus === undefined && seen.size >= MOST) break;
      const dimmed = focus !== undefined && !focus.has(id);
      // Names may lie over what is dimmed, where they must; in a crowd they always must.
      if (dimmed && order.length > CROWD) continue;
      const node = this.#nodeOf(id);
      if (node === undefined) continue;
      const { x, y } = place(node);
      const radius = node.size * scale;
      if (x + radius < stage.x || x - radius > stage.x + stage.width) continue;
      if (y + radius < stage.y || y - radius > stage.y + stage.height) continue;
      const disc = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
      if (dimmed) {
        faded.push(disc);
        continue;
      }
      discs.push(disc);
      const name = fittedOn(context, node.name);
      const width = widthOn(context, name);
      const lines = width > LONG ? folded(name) : [];
      const narrow = grown * Math.max(...lines.map((part) => widthOn(context, part)));
      // The ring of what is chosen takes room of its own.
      seen.set(id, {
        ...{ id, x, y, radius: radius + (id === chosen ? 5 : 0) },
        ...{ width: grown * width, height: grown * (NODE_SIZE + 4) },
        ...(lines.length > 1 && { folded: { width: narrow, height: 2 * grown * (NODE_SIZE + 2) } }),
      });
    }
    const ranked = new Set([...first, ...seen.keys()]);
    return { discs, faded, wishes: [...ranked].flatMap((id) => seen.get(id) ?? []) };
  }

  /** Lines that have their words without being lit. */
  #worded(): ReadonlySet<string> {
    const graph = this.#sigma.getGraph();
    return new Set(graph.filterEdges((_id, { worded, hidden }) => worded && !hidden));
  }

  /** A name as it stands on the canvas. */
  nameOf(id: string): string {
    const { name = '' } = this.#nodeOf(id) ?? {};
    return asFitted(name);
  }
}
