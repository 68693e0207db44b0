/** Sizes of components to places side by side: the largest at the left, the small ones in columns at its right. */

import type { Size } from './fit.js';
import type { Position } from './positions.js';

/** The middle of each rectangle, in the order given; a column is filled from the top down to `height`. */
export function columns(sizes: readonly Size[], height: number, margin: number): readonly Position[] {
  const placed: Position[] = [];
  let [left, top, widest] = [0, 0, 0];
  for (const size of sizes) {
    if (top > 0 && top + size.height > height) {
      [left, top, widest] = [left + widest + margin, 0, 0];
    }
    placed.push({ x: left + size.width / 2, y: top + size.height / 2 });
    top += size.height + margin;
    widest = Math.max(widest, size.width);
  }
  return placed;
}

/** How wide the columns are in all. */
export function widthOf(sizes: readonly Size[], middles: readonly Position[]): number {
  return Math.max(0, ...middles.map(({ x }, n) => x + (sizes[n] as Size).width / 2));
}
