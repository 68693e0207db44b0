/**
 * A view that is only shifted, where drawing cannot keep up with the hand: the last picture moves as a whole, as
 * sheets of a map do, and is drawn anew when it has moved far enough or rests. Without a graphics card a frame of ten
 * thousand nodes takes a tenth of a second and more; a picture is moved in no time.
 */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Point } from './arc.js';
import type { StageEdge, StageNode } from './marks.js';

/** A drawing may be handed over before the one before it is done, so a few frames are timed together. */
const FRAMES = 3;
/** Where they take longer than this, twice in a row, drawing does not keep up; in milliseconds. */
const SLOW = FRAMES * 40;
/** Where they take longer than this, the page was not being looked at; in milliseconds. */
const SLOWEST = 2_000;
/** How long that is believed before frames are looked at again, in milliseconds. */
const BELIEVED = 60_000;
/** A picture that was moved by this part of the window is drawn anew: what came in from the side is missing. */
const FURTHEST = 1 / 6;
/** So long after the last move the view rests, in milliseconds. */
const REST = 120;

/** Canvases that move together. */
const LAYERS = ['edges', 'nodes', 'hoverNodes'];

const HERE: Point = { x: 0, y: 0 };

export class Shifting {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #sheet = document.createElement('div');
  /** Where the camera stood when the picture was drawn, and when it was last asked for a drawing. */
  #drawn: CameraState | undefined;
  #asked: CameraState | undefined;
  #timing = false;
  #slowBefore = false;
  #slowUntil = Number.NEGATIVE_INFINITY;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** How far the picture was moved since it was drawn, in CSS pixels. */
  #shift: Point = HERE;

  constructor(sigma: Sigma<StageNode, StageEdge>) {
    this.#sigma = sigma;
    const canvases = sigma.getCanvases();
    const layers = LAYERS.flatMap((name) => canvases[name] ?? []);
    layers[0]?.before(this.#sheet);
    this.#sheet.append(...layers);
    sigma.on('afterRender', () => this.#afterRender());
    // A disc that is about to be dragged follows the pointer from where it lies.
    sigma.on('downNode', () => this.settle());
    sigma.on('kill', () => clearTimeout(this.#resting));
  }

  /** Instead of a drawing, where that will do: whether it did. Asked for each drawing that something asks for. */
  instead(): boolean {
    const { x, y, ratio } = this.#sigma.getCamera();
    const [asked, drawn] = [this.#asked, this.#drawn];
    this.#asked = { x, y, ratio, angle: 0 };
    // Where the camera stands as it did, it is not the camera that asks.
    if (asked === undefined || (asked.x === x && asked.y === y && asked.ratio === ratio)) return false;
    if (drawn?.ratio !== ratio || performance.now() > this.#slowUntil) return false;
    const { width, height } = this.#sigma.getDimensions();
    const centre = this.#sigma.framedGraphToViewport({ x, y });
    const shift = { x: Math.round(width / 2 - centre.x), y: Math.round(height / 2 - centre.y) };
    if (Math.abs(shift.x) > width * FURTHEST || Math.abs(shift.y) > height * FURTHEST) return false;
    this.#put(shift);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#sigma.scheduleRender(), REST);
    return true;
  }

  /** Where in the picture a point of the window lies. */
  unshifted({ x, y }: Point): Point {
    return { x: x - this.#shift.x, y: y - this.#shift.y };
  }

  /** Have all drawn where it is, now. */
  settle(): void {
    if (this.#shift !== HERE) this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Something else is drawn from now on, perhaps in less time. */
  forget(): void {
    this.#slowUntil = Number.NEGATIVE_INFINITY;
    this.#slowBefore = false;
  }

  #afterRender(): void {
    clearTimeout(this.#resting);
    if (this.#shift !== HERE) this.#put(HERE);
    const { x, y, ratio } = this.#sigma.getCamera();
    const before = this.#drawn;
    this.#drawn = { x, y, ratio, angle: 0 };
    const moved = before !== undefined && (before.x !== x || before.y !== y || before.ratio !== ratio);
    if (moved && performance.now() > this.#slowUntil && !this.#timing) this.#time(performance.now(), FRAMES);
  }

  #time(begun: number, left: number): void {
    this.#timing = left > 0;
    if (left > 0) requestAnimationFrame(() => this.#time(begun, left - 1));
    else this.#took(performance.now() - begun);
  }

  #took(time: number): void {
    if (time > SLOWEST) return;
    const slow = time > SLOW;
    if (slow && this.#slowBefore) this.#slowUntil = performance.now() + BELIEVED;
    this.#slowBefore = slow;
  }

  #put(shift: Point): void {
    this.#shift = shift;
    this.#sheet.style.transform = shift === HERE ? '' : `translate(${shift.x}px, ${shift.y}px)`;
  }
}
