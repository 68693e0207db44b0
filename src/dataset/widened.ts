/** The same column with room for so many numbers. */
export function widened(column: Uint32Array, length: number): Uint32Array {
  const wider = new Uint32Array(length);
  wider.set(column);
  return wider;
}

/** With twice the room. */
export function grown(column: Uint32Array): Uint32Array {
  return widened(column, 2 * column.length);
}
