/** Takes trained heads, gives the bytes of a file of heads (read by `readHeads`). */

import { HEADS_MAGIC, type HeadsHeader } from '../../../src/language/heads/heads-file.js';
import { namesMatrices } from '../../../src/language/heads/names/names-shape.js';
import type { PackedMatrix } from '../../../src/language/network/byte-sections.js';
import type { MatrixShape } from '../../../src/language/network/network-shape.js';
import { littleEndian, packedMatrix } from '../write-weights.js';
import type { TrainedNames } from './train-names.js';

/** All heads of a file. */
export interface TrainedHeads {
  readonly notice: string;
  readonly names: TrainedNames;
}

function packed(
  matrices: readonly MatrixShape[],
  values: (name: string) => Float32Array,
): { headers: PackedMatrix[]; parts: Uint8Array[] } {
  const headers: PackedMatrix[] = [];
  const parts: Uint8Array[] = [];
  for (const matrix of matrices) {
    const one = packedMatrix(matrix, values(matrix.name));
    headers.push(one.header);
    parts.push(...one.parts);
  }
  return { headers, parts };
}

/** Lays the file out: magic, length of the header, header (JSON), known names, matrices. */
export function headsFile({ notice, names }: TrainedHeads): Uint8Array {
  const own = packed(namesMatrices(names.shape), (name) => names.trainer.parameters.values(name));
  const header: HeadsHeader = {
    notice,
    slots: names.slots.length,
    names: { shape: names.shape, matrices: own.headers },
  };
  const json = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return Buffer.concat([
    Buffer.from(HEADS_MAGIC, 'latin1'),
    size,
    json,
    littleEndian(names.slots),
    ...own.parts,
  ]);
}
