/** Boxes of the window: whether they overlap, and a grid of them that is soon searched. */

/** CSS pixels; x and y are the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

const CELL = 64;
/** More than there are rows in any window. */
const ROWS = 65_536;
const cell = (at: number): number => Math.floor(at / CELL);

/** Boxes by the cells of a grid, so that a thousand labels are tried in a few milliseconds. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    const [right, bottom] = [cell(box.x + box.width), cell(box.y + box.height)];
    for (let column = cell(box.x); column <= right; column += 1) {
      for (let row = cell(box.y); row <= bottom; row += 1) {
        const boxes = this.#cells.get(column * ROWS + row);
        if (boxes === undefined) this.#cells.set(column * ROWS + row, [box]);
        else boxes.push(box);
      }
    }
  }

  touches(box: Box): boolean {
    return this.some(box, () => true);
  }

  /** Whether it touches one for which that holds; the search ends with the first. */
  some(box: Box, ends: (other: Box) => boolean): boolean {
    const right = cell(box.x + box.width);
    const bottom = cell(box.y + box.height);
    for (let column = cell(box.x); column <= right; column += 1) {
      for (let row = cell(box.y); row <= bottom; row += 1) {
        const boxes = this.#cells.get(column * ROWS + row);
        if (boxes === undefined) continue;
        for (const other of boxes) if (overlap(box, other) && ends(other)) return true;
      }
    }
    return false;
  }
}
