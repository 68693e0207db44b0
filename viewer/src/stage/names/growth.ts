/** On a wall or a very large screen a drawing is looked at from further off: its marks and words grow with it. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Square pixels of a drawing on a large desk: up to here sizes are what they are. */
const DESK = 2_200_000;
const MOST = 2;

export function growthOf({ width, height }: Size): number {
  return Math.min(MOST, Math.max(1, Math.sqrt((width * height) / DESK)));
}
