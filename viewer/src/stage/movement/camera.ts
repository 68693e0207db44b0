/** Moves the camera: nearer, sideways, to a place; gliding, or at once where motion is unwelcome. */
import type Sigma from 'sigma';
import type { CameraPlace } from '../display/events.js';
import type { StageEdge, StageNode } from '../webgl/marks.js';

/** Where it shows all. */
export const HOME: CameraPlace = { x: 0.5, y: 0.5, ratio: 1 };

const GLIDE = 250;
const NEAREST = 0.04;
const FURTHEST = 4;

export class ViewPoint {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #still: boolean;
  #bringing = 0;

  constructor(sigma: Sigma<StageNode, StageEdge>, still: boolean) {
    this.#sigma = sigma;
    this.#still = still;
    sigma.setSettings({ minCameraRatio: NEAREST, maxCameraRatio: FURTHEST });
  }

  /** 1 shows all; smaller is nearer. */
  get ratio(): number {
    return this.#sigma.getCamera().ratio;
  }

  /** Whether it moves by itself: not as the reader moves it. */
  get brings(): boolean {
    return this.#bringing > 0;
  }

  /** At once, wherever it was. */
  set(place: CameraPlace): void {
    this.#sigma.getCamera().setState({ ...place, angle: 0 });
  }

  /** As the reader asks; nowhere, where there is no place to go to. */
  go(place: CameraPlace | undefined): void {
    if (place !== undefined) void this.#move(place);
  }

  /** By itself, so that something is seen: that is no place to remember. */
  bring(place: CameraPlace | undefined): void {
    if (place === undefined) return;
    this.#bringing += 1;
    void this.#move(place).finally(() => {
      this.#bringing -= 1;
    });
  }

  async #move(place: CameraPlace): Promise<void> {
    if (this.#still) this.set(place);
    else await this.#sigma.getCamera().animate(place, { duration: GLIDE });
  }

  /** Both look at the same place from now on, whichever is moved; gives the way to end that. */
  together(other: ViewPoint): () => void {
    const ends = [this.#lead(other), other.#lead(this)];
    other.set(this.#sigma.getCamera().getState());
    return () => {
      for (const end of ends) end();
    };
  }

  #lead(other: ViewPoint): () => void {
    const camera = this.#sigma.getCamera();
    const follow = (): void => {
      const place = camera.getState();
      const there = other.#sigma.getCamera().getState();
      if (place.x === there.x && place.y === there.y && place.ratio === there.ratio) return;
      other.#follow(place, this.brings);
    };
    camera.on('updated', follow);
    return () => {
      camera.off('updated', follow);
    };
  }

  #follow(place: CameraPlace, brings: boolean): void {
    if (brings) this.#bringing += 1;
    this.set(place);
    if (brings) this.#bringing -= 1;
  }

  /** Below 1 is nearer. */
  zoom(factor: number): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.go({ x, y, ratio: Math.min(FURTHEST, Math.max(NEAREST, ratio * factor)) });
  }

  /** In shares of the window. */
  pan(right: number, down: number): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.go({ x: x + right * ratio, y: y - down * ratio, ratio });
  }
}
