/** Moves the camera: nearer, sideways, to a place; gliding, or at once where motion is unwelcome. */
import type Sigma from 'sigma';
import type { StageEdge, StageNode } from './marks.js';
import type { CameraPlace } from './stage.js';

const GLIDE = 250;
const NEAREST = 0.04;
const FURTHEST = 4;

export class ViewPoint {
  readonly #sigma: Sigma<StageNode, StageEdge>;
  readonly #still: boolean;

  constructor(sigma: Sigma<StageNode, StageEdge>, still: boolean) {
    this.#sigma = sigma;
    this.#still = still;
    sigma.setSettings({ minCameraRatio: NEAREST, maxCameraRatio: FURTHEST });
  }

  /** At once, wherever it was. */
  set(place: CameraPlace): void {
    this.#sigma.getCamera().setState({ ...place, angle: 0 });
  }

  go(place: CameraPlace): void {
    if (this.#still) this.set(place);
    else void this.#sigma.getCamera().animate(place, { duration: GLIDE });
  }

  home(): void {
    this.go({ x: 0.5, y: 0.5, ratio: 1 });
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
