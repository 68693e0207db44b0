/** Takes trained networks and lists, gives the bytes of a weights file (read by `readModel`). */

import type { Lexicon } from '../../src/language/lexicon/word-features.js';
import type { PackedMatrix } from '../../src/language/network/byte-sections.js';
import { type MatrixShape, matricesOf, type NetworkShape } from '../../src/language/network/network-shape.js';
import { MAGIC, type WeightsHeader } from '../../src/language/parse/english-model.js';
import { packSymbols } from './pack-symbols.js';
import { rounded } from './round-matrix.js';

/** A network as training leaves it: its matrices one behind the other. */
export interface TrainedNetwork {
  readonly shape: NetworkShape;
  readonly weights: Float32Array;
}

/** All parts of the file. */
export interface WeightsParts {
  readonly notice: string;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lexicon: Lexicon;
  readonly networks: readonly TrainedNetwork[];
  readonly lemmas: readonly (readonly [string, string])[];
  readonly features: readonly (readonly [string, string])[];
}

/** Largest level of the tables of vectors, and of all other matrices; more is more exact and larger. */
export const LEVELS = { table: 31, matrix: 127 } as const;

/** All matrices of a shape in their order, as they stand in a file. */
export function packed<Shape>(
  { shape, weights }: { readonly shape: Shape; readonly weights: Float32Array },
  matricesIn: (shape: Shape) => readonly MatrixShape[],
): { header: { readonly shape: Shape; readonly matrices: readonly PackedMatrix[] }; parts: Uint8Array[] } {
  const matrices: PackedMatrix[] = [];
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const matrix of matricesIn(shape)) {
    const end = start + matrix.rows * matrix.columns;
    const one = packedMatrix(matrix, weights.subarray(start, end));
    matrices.push(one.header);
    parts.push(...one.parts);
    start = end;
  }
  return { header: { shape, matrices }, parts };
}

/** A matrix as it stands in a file: rounded, its scales, then its levels entropy-coded. */
function packedMatrix(
  matrix: MatrixShape,
  weights: Float32Array,
): { header: PackedMatrix; parts: Uint8Array[] } {
  const most = matrix.table ? LEVELS.table : LEVELS.matrix;
  const { values, scales } = rounded(matrix, weights, most);
  const symbols = packSymbols(
    Uint8Array.from(values, (value) => value + most),
    2 * most + 1,
  );
  return { header: { ...symbols.packed, most }, parts: [littleEndian(scales), symbols.bytes] };
}

/** Numbers as they stand in a file. */
export function littleEndian(numbers: Float32Array | Int32Array | Int16Array | Uint16Array): Uint8Array {
  const size = numbers.BYTES_PER_ELEMENT;
  const bytes = Buffer.alloc(numbers.length * size);
  for (const [at, value] of numbers.entries()) {
    if (numbers instanceof Float32Array) bytes.writeFloatLE(value, at * size);
    else bytes.writeIntLE(numbers instanceof Uint16Array ? (value << 16) >> 16 : value, at * size, size);
  }
  return bytes;
}

/** Lays the file out: magic, length of the header, header (JSON), known forms, WordNet table, networks. */
export function weightsFile(parts: WeightsParts): Uint8Array {
  const { known, setOf, tagSets, wordnet } = parts.lexicon;
  const networks = parts.networks.map((network) => packed(network, matricesOf));
  const header: WeightsHeader = {
    notice: parts.notice,
    tags: parts.tags,
    labels: parts.labels,
    tagSets,
    known: known.size,
    slots: wordnet.slots.length,
    networks: networks.map((one) => one.header),
    lemmas: parts.lemmas,
    features: parts.features,
  };
  const json = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return Buffer.concat([
    Buffer.from(MAGIC, 'latin1'),
    size,
    json,
    littleEndian(Int32Array.from(known.keys())),
    littleEndian(setOf.subarray(1)),
    littleEndian(wordnet.slots),
    littleEndian(wordnet.senses),
    ...networks.flatMap((one) => one.parts),
  ]);
}
