/** A loop drawn by hand, on the window: its points, its line over the drawing, and what lies within. */
import type { Point } from './display/arc.js';

/** Pixels between two points that are kept. */
const STEP = 4;
const SVG = 'http://www.w3.org/2000/svg';

/** Whether a point lies within a loop: as many of its sides to the left as not. */
export function isWithin(loop: readonly Point[], { x, y }: Point): boolean {
  let within = false;
  let before = loop.at(-1);
  for (const after of loop) {
    if (before !== undefined && after.y > y !== before.y > y) {
      const crossing = after.x + ((y - after.y) / (before.y - after.y)) * (before.x - after.x);
      if (x < crossing) within = !within;
    }
    before = after;
  }
  return within;
}

/** The line that follows the hand, in pixels of the host; whoever draws it says where it goes and when it ends. */
export class Lasso {
  readonly #sheet = document.createElementNS(SVG, 'svg');
  readonly #line = document.createElementNS(SVG, 'polygon');
  readonly points: Point[];

  constructor(host: HTMLElement, from: Point) {
    this.points = [from];
    this.#sheet.setAttribute('class', 'lasso');
    this.#sheet.append(this.#line);
    host.append(this.#sheet);
  }

  to(point: Point): void {
    const last = this.points.at(-1);
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < STEP) return;
    this.points.push(point);
    this.#line.setAttribute('points', this.points.map(({ x, y }) => `${x},${y}`).join(' '));
  }

  end(): void {
    this.#sheet.remove();
  }
}
