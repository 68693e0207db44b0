/**
 * A view that is moved where drawing cannot keep up with the hand: the last picture is shifted, shrunk or grown as a
 * whole, as sheets of a map are, and drawn anew when that has gone far enough or rests. Without a graphics card a frame
 * of ten thousand nodes takes a tenth of a second and more; a picture is moved in no time.
 */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Point } from '../display/arc.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';

/** A drawing may be handed over before the one before it is done, so a few frames are timed together. */
const FRAMES = 3;
/** Where they take longer than this, twice in a row, drawing does not keep up; in milliseconds. */
const SLOW = FRAMES * 40;
/** Where they take longer than this, the page was not being looked at; in milliseconds. */
const SLOWEST = 2_000;
/** How long that is believed before frames are looked at again, in milliseconds. */
const BELIEVED = 60_000;
/** A picture that leaves more than this part of the window empty is drawn anew: what came in from the side is missing. */
const EMPTIEST = 1 / 6;
/** So is one that has grown by more than this: it is coarse. */
const LARGEST = 1.35;
/** So long after the last move the view rests, in milliseconds. */
const REST = 120;

/** What draws without a graphics card calls itself so; with so many lines it is known beforehand not to keep up. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
const MANY_LINES = 5_000;

/** Where the picture's upper left corner lies, in CSS pixels, and how many times as large it is as it was drawn. */
interface Placed extends Point {
  readonly scale: number;
}

const AS_DRAWN: Placed = { x: 0, y: 0, scale: 1 };

export class Shifting {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  /** Holds the drawing, and the names over it. */
  readonly #sheet = document.createElement('div');
  readonly #software: boolean;
  /** Where the camera stood when the picture was drawn, and when it was last asked for a drawing. */
  #drawn: CameraState | undefined;
  #asked: CameraState | undefined;
  #timing = false;
  #slowBefore = false;
  #slowUntil = Number.NEGATIVE_INFINITY;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #placed = AS_DRAWN;

  constructor(sigma: Sigma<StageNode, StageEdge>) {
    this.#sigma = sigma;
    const { edges } = sigma.getCanvases();
    edges?.before(this.#sheet);
    this.#sheet.style.transformOrigin = '0 0';
    if (edges !== undefined) this.#sheet.append(edges);
    this.#software = SOFTWARE.test(drawnBy(edges?.getContext('webgl2') ?? undefined));
    sigma.on('afterRender', () => this.#afterRender());
    // A canvas of another size is empty: there is no picture to move.
    sigma.on('resize', () => {
      this.#drawn = undefined;
    });
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
    if (drawn === undefined || performance.now() > this.#slowUntil) return false;
    const scale = drawn.ratio / ratio;
    const { width, height } = this.#sigma.getDimensions();
    const centre = this.#sigma.framedGraphToViewport({ x, y });
    const left = width / 2 - centre.x * scale;
    const top = height / 2 - centre.y * scale;
    const across = Math.max(left, width - left - width * scale) / width;
    const down = Math.max(top, height - top - height * scale) / height;
    if (Math.max(across, down) > EMPTIEST || scale > LARGEST) return false;
    // What is only shifted stays as sharp as it was drawn.
    this.#put(scale === 1 ? { x: Math.round(left), y: Math.round(top), scale } : { x: left, y: top, scale });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#sigma.scheduleRender(), REST);
    return true;
  }

  /** Where in the picture a point of the window lies. */
  unshifted({ x, y }: Point): Point {
    const { x: left, y: top, scale } = this.#placed;
    return { x: (x - left) / scale, y: (y - top) / scale };
  }

  /** Have all drawn where it is, now. */
  settle(): void {
    if (this.#placed !== AS_DRAWN) this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Something else is drawn from now on, of so many lines. */
  begin(lines: number): void {
    const slow = this.#software && lines >= MANY_LINES;
    this.#slowUntil = slow ? performance.now() + BELIEVED : Number.NEGATIVE_INFINITY;
    this.#slowBefore = false;
  }

  #afterRender(): void {
    clearTimeout(this.#resting);
    if (this.#placed !== AS_DRAWN) this.#put(AS_DRAWN);
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

  #put(placed: Placed): void {
    this.#placed = placed;
    const { x, y, scale } = placed;
    const shifted = `translate(${x}px, ${y}px)`;
    if (placed === AS_DRAWN) this.#sheet.style.transform = '';
    else this.#sheet.style.transform = scale === 1 ? shifted : `${shifted} scale(${scale})`;
  }
}

/** What the browser says it draws with; some say it only when asked in a second way. */
function drawnBy(gl: WebGL2RenderingContext | undefined): string {
  if (gl === undefined) return '';
  const said = String(gl.getParameter(gl.RENDERER));
  const more = said === 'WebKit WebGL' ? gl.getExtension('WEBGL_debug_renderer_info') : null;
  return more === null ? said : String(gl.getParameter(more.UNMASKED_RENDERER_WEBGL));
}
