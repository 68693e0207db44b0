/** Takes a sentence's words as vectors, gives scores of tags, arcs and labels: LSTMs read both ways, rounded weights. */

import { Arithmetic } from './arithmetic.js';
import { matricesOf, type NetworkShape, padded } from './network-shape.js';
import type { WordFeatures } from './word-features.js';

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
const FLOAT = 4;
const SHORT = 2;

/** Weights in memory: outputs of `dense`. */
interface Dense {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}

interface Layer {
  readonly inputs: number;
  readonly ways: readonly { readonly input: Dense; readonly state: Dense; readonly gates: number }[];
  readonly out: number;
}

/** Scores of the sentence last read: a row a word. */
export interface Scores {
  readonly values: Float32Array;
  readonly stride: number;
}

/** One network. It holds the sentence last read: `read`, then the scores. */
export class Network {
  readonly shape: NetworkShape;
  readonly #arithmetic: Arithmetic;
  readonly #words: RoundedMatrix;
  readonly #parts: RoundedMatrix;
  readonly #layers: readonly Layer[];
  readonly #views: Dense;
  readonly #pairs: Dense;
  readonly #arcs: Dense;
  readonly #tags: Dense;
  readonly #labels: Dense;
  readonly #root: Float32Array;
  readonly #at: Readonly<
    Record<
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
      | 'labelScores',
      number
    >
  >;
  #length = 0;
  #arcStride = 0;

  constructor(shape: NetworkShape, matrices: readonly RoundedMatrix[]) {
    this.shape = shape;
    const { hidden: H, arc: A, label: B, tag: T, layers } = shape;
    const D = shape.wordSize + shape.partSize;
    const V = 2 * A + T;
    const widest =
      10 * H + D + 2 * V + 5 * B + 3 * A + padded(shape.tags) + padded(shape.labels) + MOST_WORDS;
    const weights = matricesOf(shape).reduce((sum, one) => sum + (one.table ? 0 : one.rows * one.columns), 0);
    const arithmetic = new Arithmetic(
      weights * FLOAT + (widest + layers * 2 * H) * (MOST_WORDS + 8) * FLOAT + (1 << 20),
    );
    this.#arithmetic = arithmetic;
    const named = (name: string): RoundedMatrix => {
      const found = matrices.find((one) => one.name === name);
      if (!found) throw new RangeError(`network lacks ${name}`);
      return found;
    };
    const dense = (name: string, bias: string): Dense => placed(arithmetic, named(name), named(bias));
    this.#words = named('words');
    this.#parts = named('parts');
    const room = (numbers: number, bytes: number): number => arithmetic.take(MOST_WORDS * numbers * bytes);
    const gates = [room(4 * H, FLOAT), room(4 * H, FLOAT)];
    this.#layers = Array.from({ length: layers }, (_, layer) => ({
      inputs: layer === 0 ? D : 2 * H,
      ways: ['forward', 'backward'].map((way, which) => ({
        input: dense(`input ${layer} ${way}`, `gates ${layer} ${way}`),
        state: dense(`state ${layer} ${way}`, `gates ${layer} ${way}`),
        gates: gates[which]!,
      })),
      out: room(2 * H, SHORT),
    }));
    this.#views = dense('views', 'views bias');
    this.#pairs = dense('pairs', 'pairs bias');
    this.#arcs = dense('arcs', 'arcs bias');
    this.#tags = dense('tags', 'tags bias');
    this.#labels = dense('labels', 'labels bias');
    this.#root = floatsOf(named('root'));
    this.#at = {
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
    };
  }

  /** The vector of a word, from its rows of the two tables. */
  vectorOf(word: WordFeatures): Int16Array {
    const { wordSize, partSize } = this.shape;
    const vector = new Int16Array(wordSize + partSize);
    const fixed = (value: number): number => Math.max(-32767, Math.min(32767, Math.round(value * UNIT)));
    const own = this.#words;
    for (let at = 0; at < wordSize; at++)
      vector[at] = fixed(own.values[word.word * wordSize + at]! * own.scales[at]!);
    const { values, scales } = this.#parts;
    for (let at = 0; at < partSize; at++) {
      let sum = 0;
      for (const row of word.parts) sum += values[row * partSize + at]!;
      vector[wordSize + at] = fixed(sum * scales[at]!);
    }
    return vector;
  }

  /** Reads a sentence of at most `MOST_WORDS` words. */
  read(vectors: readonly Int16Array[]): void {
    const { run, shorts, floats } = this.#arithmetic;
    const { hidden: H, arc: A, label: B, tag: T, wordSize, partSize } = this.shape;
    const n = vectors.length;
    const D = wordSize + partSize;
    const V = 2 * A + T;
    const { x, views, viewsFixed, pairs, turned, heads, arcScores, tagScores } = this.#at;
    this.#length = n;
    for (let at = 0; at < n; at++) shorts.set(vectors[at]!, x / SHORT + at * D);
    let input = x;
    for (const layer of this.#layers) {
      this.#layer(layer, input, n);
      input = layer.out;
    }
    const apply = (
      dense: Dense,
      from: number,
      row: number,
      to: number,
      columns: number,
      inputs: number,
    ): void => {
      run.fillRows(to, columns * FLOAT, dense.bias, n, columns);
      run.dense(from, row * SHORT, dense.weights, dense.scales, to, columns * FLOAT, n, columns, inputs, 1);
    };
    apply(this.#views, input, 2 * H, views, V, 2 * H);
    run.leakyFixed(views, viewsFixed, n, V);
    run.leaky(views, n * V);
    apply(this.#pairs, input, 2 * H, pairs, 2 * B, 2 * H);
    apply(this.#arcs, viewsFixed, V, turned, A, A);
    apply(this.#tags, viewsFixed + 2 * A * SHORT, V, tagScores, padded(this.shape.tags), T);
    const columns = padded(n + 1);
    this.#arcStride = columns;
    run.transpose(views + A * FLOAT, V * FLOAT, heads, columns * FLOAT, n, A);
    for (let at = 0; at < A; at++) floats[heads / FLOAT + at * columns + n] = this.#root[at]!;
    run.gemm(turned, A * FLOAT, FLOAT, heads, columns * FLOAT, arcScores, columns * FLOAT, n, columns, A, 0);
  }

  #layer(layer: Layer, input: number, n: number): void {
    const { run, floats } = this.#arithmetic;
    const { hidden: H } = this.shape;
    const { cell } = this.#at;
    const row = 4 * H * FLOAT;
    const outRow = 2 * H * SHORT;
    for (const [which, way] of layer.ways.entries()) {
      const { gates } = way;
      run.fillRows(gates, row, way.input.bias, n, 4 * H);
      run.dense(
        input,
        layer.inputs * SHORT,
        way.input.weights,
        way.input.scales,
        gates,
        row,
        n,
        4 * H,
        layer.inputs,
        1,
      );
      floats.fill(0, cell / FLOAT, cell / FLOAT + H);
      const out = layer.out + which * H * SHORT;
      const step = which === 0 ? 1 : -1;
      const first = which === 0 ? 0 : n - 1;
      for (let word = first; word >= 0 && word < n; word += step) {
        const at = gates + word * row;
        const to = out + word * outRow;
        if (word !== first)
          run.dense(to - step * outRow, 0, way.state.weights, way.state.scales, at, row, 1, 4 * H, H, 1);
        run.lstmStep(at, cell, cell, to, H);
      }
    }
  }

  /** Tags: a row a word. */
  tagScores(): Scores {
    const stride = padded(this.shape.tags);
    return { values: this.#rows(this.#at.tagScores, stride), stride };
  }

  /** Arcs: a row a dependent, a column a head, column `length` the root. */
  arcScores(): Scores {
    return { values: this.#rows(this.#at.arcScores, this.#arcStride), stride: this.#arcStride };
  }

  /** Labels of the arcs to the given heads (a root's row means nothing). */
  labelScores(heads: Int32Array): Scores {
    const { run, floats } = this.#arithmetic;
    const { label: B } = this.shape;
    const { pairs, joined, joinedFixed, labelScores } = this.#at;
    const n = this.#length;
    const stride = padded(this.shape.labels);
    for (let word = 0; word < n; word++) {
      const own = pairs / FLOAT + word * 2 * B;
      const head = pairs / FLOAT + Math.max(heads[word]!, 0) * 2 * B + B;
      const to = joined / FLOAT + word * B;
      for (let at = 0; at < B; at++) floats[to + at] = floats[own + at]! + floats[head + at]!;
    }
    run.leakyFixed(joined, joinedFixed, n, B);
    const { weights, scales, bias } = this.#labels;
    run.fillRows(labelScores, stride * FLOAT, bias, n, stride);
    run.dense(joinedFixed, B * SHORT, weights, scales, labelScores, stride * FLOAT, n, stride, B, 1);
    return { values: this.#rows(labelScores, stride), stride };
  }

  #rows(address: number, stride: number): Float32Array {
    return this.#arithmetic.floats.subarray(address / FLOAT, address / FLOAT + this.#length * stride);
  }
}

function floatsOf({ values, scales, columns }: RoundedMatrix): Float32Array {
  return Float32Array.from(values, (value, at) => value * scales[at % columns]!);
}

/** Lays weights out as `dense` reads them: pairs of inputs, then outputs. */
function placed(arithmetic: Arithmetic, matrix: RoundedMatrix, bias: RoundedMatrix): Dense {
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
