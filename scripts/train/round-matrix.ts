/** Takes a matrix of weights, gives it rounded to few levels, each column with a scale of its own. */

import type { RoundedMatrix } from '../../src/language/network/network-memory.js';
import type { MatrixShape } from '../../src/language/network/network-shape.js';

/** `most`: the largest level, at most 127. */
export function rounded(
  { name, rows, columns }: MatrixShape,
  weights: ArrayLike<number>,
  most: number,
): RoundedMatrix {
  const scales = new Float32Array(columns);
  for (let at = 0; at < rows * columns; at++)
    scales[at % columns] = Math.max(scales[at % columns]!, Math.abs(weights[at]!));
  for (let column = 0; column < columns; column++) scales[column] = Math.max(scales[column]!, 1e-9) / most;
  const values = Int8Array.from({ length: rows * columns }, (_, at) =>
    Math.round(weights[at]! / scales[at % columns]!),
  );
  return { name, rows, columns, values, scales };
}
