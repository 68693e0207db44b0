/** Takes a head in training, gives it as numbers in the order of the file; keeps it in a folder for a next run, where asked to. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoundedMatrix } from '../../../src/language/network/network-memory.js';
import type { MatrixShape } from '../../../src/language/network/network-shape.js';
import type { Parameters } from '../parameters.js';
import { rounded } from '../round-matrix.js';
import { LEVELS } from '../write-weights.js';

/** A trained head: its sizes, and its matrices one behind the other. */
export interface Trained<Shape> {
  readonly shape: Shape;
  readonly weights: Float32Array;
}

/** Takes the numbers out of the memory of a training. */
export function trainedOf<Shape>(
  shape: Shape,
  matrices: readonly MatrixShape[],
  parameters: Parameters,
): Trained<Shape> {
  const weights = new Float32Array(matrices.reduce((sum, { rows, columns }) => sum + rows * columns, 0));
  let at = 0;
  for (const { name } of matrices) {
    weights.set(parameters.values(name), at);
    at += parameters.values(name).length;
  }
  return { shape, weights };
}

/** Its matrices rounded as they ship. */
export function roundedAll(matrices: readonly MatrixShape[], weights: Float32Array): RoundedMatrix[] {
  let start = 0;
  return matrices.map((matrix) => {
    const end = start + matrix.rows * matrix.columns;
    const most = matrix.table ? LEVELS.table : LEVELS.matrix;
    const one = rounded(matrix, weights.subarray(start, end), most);
    start = end;
    return one;
  });
}

/** A head kept in a folder, or trained and kept there; without a folder trained. */
export function keptOr<Shape>(
  folder: string | undefined,
  name: string,
  train: () => Trained<Shape>,
): Trained<Shape> {
  if (folder === undefined) return train();
  const path = join(folder, `${name}.head`);
  if (existsSync(path)) {
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    return {
      shape: JSON.parse(bytes.subarray(0, end).toString()) as Shape,
      weights: new Float32Array(Uint8Array.from(bytes.subarray(end + 1)).buffer),
    };
  }
  const trained = train();
  mkdirSync(folder, { recursive: true });
  // Written beside and then renamed: a head cut short is never taken up.
  writeFileSync(
    `${path}.part`,
    Buffer.concat([
      Buffer.from(`${JSON.stringify(trained.shape)}\n`),
      new Uint8Array(trained.weights.buffer),
    ]),
  );
  renameSync(`${path}.part`, path);
  return trained;
}
