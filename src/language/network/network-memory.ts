/** Takes rounded weights, gives the memory of a network: weights laid out as the arithmetic reads them, and room to work. */

import { Arithmetic } from './arithmetic.js';
import { matricesOf, type NetworkShape, padded } from './network-shape.js';

/** A rounded matrix: weight = value * scale of its column. */
export interface RoundedMatrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Numbers between words and layers are in 16 bits, 4096 to the unit. */
export const UNIT = 4096;
/** Most words at a time. */
export const MOST_WORDS = 256;
/** Bytes of a number in 32 and in 16 bits. */
export const FLOAT = 4;
export const SHORT = 2;

/** Weights in memory, as the operation `dense` takes them. */
export interface Dense {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}

/** One layer of LSTMs, forwards and backwards. */
export interface Layer {
  readonly inputs: number;
  readonly ways: readonly { readonly input: Dense; readonly state: Dense; readonly gates: number }[];
  readonly out: number;
}

/** Addresses of all that a network works with. */
export interface NetworkMemory {
  readonly arithmetic: Arithmetic;
  readonly layers: readonly Layer[];
  readonly dense: Readonly<Record<'views' | 'pairs' | 'arcs' | 'tags' | 'labels', Dense>>;
  readonly room: Readonly<Record<Room, number>>;
}

type Room =
  | 'x'
  | 'cell'
  | 'views'
  | 'viewsFixed'
  | 'pairs'
  | 'turned'
  | 'heads'
  | 'arcScores'
  | 'tagScores'
  | 'joined'
  | 'joinedFixed'
  | 'labelScores';

/** The matrix of that name. Throws a `RangeError` where there is none. */
export function matrixNamed(matrices: readonly RoundedMatrix[], name: string): RoundedMatrix {
  const found = matrices.find((one) => one.name === name);
  if (!found) throw new RangeError(`network lacks ${name}`);
  return found;
}

/** Weights as they were before rounding, nearly. */
export function floatsOf({ values, scales, columns }: RoundedMatrix): Float32Array {
  return Float32Array.from(values, (value, at) => value * scales[at % columns]!);
}

/** Lays a network out in a memory of its own. */
export function laidInMemory(shape: NetworkShape, matrices: readonly RoundedMatrix[]): NetworkMemory {
  const { hidden: H, arc: A, label: B, tag: T, layers } = shape;
  const D = shape.wordSize + shape.partSize;
  const V = 2 * A + T;
  const widest = 10 * H + D + 2 * V + 5 * B + 3 * A + padded(shape.tags) + padded(shape.labels) + MOST_WORDS;
  const weights = matricesOf(shape).reduce((sum, one) => sum + (one.table ? 0 : one.rows * one.columns), 0);
  const arithmetic = new Arithmetic(
    weights * FLOAT + (widest + layers * 2 * H) * (MOST_WORDS + 8) * FLOAT + (1 << 20),
  );
  const dense = (name: string, bias: string): Dense =>
    placed(arithmetic, matrixNamed(matrices, name), matrixNamed(matrices, bias));
  const room = (numbers: number, bytes: number): number => arithmetic.take(MOST_WORDS * numbers * bytes);
  const gates = [room(4 * H, FLOAT), room(4 * H, FLOAT)];
  return {
    arithmetic,
    layers: Array.from({ length: layers }, (_, layer) => ({
      inputs: layer === 0 ? D : 2 * H,
      ways: ['forward', 'backward'].map((way, which) => ({
        input: dense(`input ${layer} ${way}`, `gates ${layer} ${way}`),
        state: dense(`state ${layer} ${way}`, `gates ${layer} ${way}`),
        gates: gates[which]!,
      })),
      out: room(2 * H, SHORT),
    })),
    dense: {
      views: dense('views', 'views bias'),
      pairs: dense('pairs', 'pairs bias'),
      arcs: dense('arcs', 'arcs bias'),
      tags: dense('tags', 'tags bias'),
      labels: dense('labels', 'labels bias'),
    },
    room: {
      x: room(D, SHORT),
      cell: arithmetic.take(2 * H * FLOAT),
      views: room(V, FLOAT),
      viewsFixed: room(V, SHORT),
      pairs: room(2 * B, FLOAT),
      turned: room(A, FLOAT),
      heads: arithmetic.take((MOST_WORDS + 8) * A * FLOAT),
      arcScores: room(MOST_WORDS + 8, FLOAT),
      tagScores: room(padded(shape.tags), FLOAT),
      joined: room(B, FLOAT),
      joinedFixed: room(B, SHORT),
      labelScores: room(padded(shape.labels), FLOAT),
    },
  };
}

/** Lays weights out as `dense` reads them: pairs of inputs, then outputs. */
export function placed(arithmetic: Arithmetic, matrix: RoundedMatrix, bias: RoundedMatrix): Dense {
  const { rows, columns, values } = matrix;
  const weights = arithmetic.take(rows * columns * SHORT);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      arithmetic.shorts[weights / SHORT + (row >> 1) * columns * 2 + column * 2 + (row & 1)] =
        values[row * columns + column]!;
  const scales = arithmetic.take(columns * FLOAT);
  arithmetic.floats.set(
    matrix.scales.map((scale) => scale / UNIT),
    scales / FLOAT,
  );
  const own = arithmetic.take(columns * FLOAT);
  arithmetic.floats.set(floatsOf(bias), own / FLOAT);
  return { weights, scales, bias: own };
}
