/**
 * Items laid out as plain vertices, one after the other: each repeats the numbers of its item and names the corner that
 * it is. Copies of one small shape ("instances") would take a ninth of the memory, and longer to draw: without a
 * graphics card each copy is begun anew.
 */

/** A corner, up to three numbers from 0 to 1, as one number of four bytes: for a normalised attribute. */
export function packed([first, second, third = 0]: readonly number[]): number {
  const view = new DataView(new ArrayBuffer(4));
  for (const [at, part] of [first, second, third].entries()) view.setUint8(at, (part as number) * 255);
  return view.getFloat32(0, true);
}

/** Repeat the numbers at `start` for every corner; the last number of each repetition is its corner. */
export function repeat(
  array: Float32Array,
  start: number,
  numbers: number,
  corners: readonly number[],
): void {
  const last = numbers - 1;
  for (let n = 0; n < corners.length; n += 1) {
    const at = start + n * numbers;
    // So few numbers are copied sooner one by one than by a call.
    for (let i = 0; n > 0 && i < last; i += 1) array[at + i] = array[start + i] as number;
    array[at + last] = corners[n] as number;
  }
}
