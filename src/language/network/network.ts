/** Takes a sentence's words as vectors, gives scores of tags, arcs and labels: LSTMs read both ways, rounded weights. */

import type { WordFeatures } from '../lexicon/word-features.js';
import { readLayer } from './lstm-reading.js';
import {
  type Dense,
  FLOAT,
  floatsOf,
  laidInMemory,
  matrixNamed,
  type NetworkMemory,
  type RoundedMatrix,
  SHORT,
  UNIT,
} from './network-memory.js';
import { type NetworkShape, padded } from './network-shape.js';

/** Scores of the sentence last read: a row a word. */
export interface Scores {
  readonly values: Float32Array;
  readonly stride: number;
}

/** One network. It holds the sentence last read: `read`, then the scores. */
export class Network {
  readonly shape: NetworkShape;
  readonly #words: RoundedMatrix;
  readonly #parts: RoundedMatrix;
  readonly #root: Float32Array;
  readonly #memory: NetworkMemory;
  #length = 0;
  #arcStride = 0;

  constructor(shape: NetworkShape, matrices: readonly RoundedMatrix[]) {
    this.shape = shape;
    this.#words = matrixNamed(matrices, 'words');
    this.#parts = matrixNamed(matrices, 'parts');
    this.#root = floatsOf(matrixNamed(matrices, 'root'));
    this.#memory = laidInMemory(shape, matrices);
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
      for (let which = 0; which < word.parts.length; which++)
        sum += values[word.parts[which]! * partSize + at]!;
      vector[wordSize + at] = fixed(sum * scales[at]!);
    }
    return vector;
  }

  /** Reads a sentence of at most `MOST_WORDS` words. */
  read(vectors: readonly Int16Array[]): void {
    const { arithmetic, dense, room } = this.#memory;
    const { run, shorts, floats } = arithmetic;
    const { hidden: H, arc: A, label: B, tag: T, wordSize, partSize } = this.shape;
    const n = vectors.length;
    const D = wordSize + partSize;
    const V = 2 * A + T;
    const { x, views, viewsFixed, pairs, turned, heads, arcScores, tagScores } = room;
    this.#length = n;
    for (let at = 0; at < n; at++) shorts.set(vectors[at]!, x / SHORT + at * D);
    let input = x;
    for (const layer of this.#memory.layers) {
      readLayer(arithmetic, layer, input, this.#memory.room.cell, n, H);
      input = layer.out;
    }
    const apply = (
      one: Dense,
      from: number,
      row: number,
      to: number,
      columns: number,
      inputs: number,
    ): void => {
      run.fillRows(to, columns * FLOAT, one.bias, n, columns);
      run.dense(from, row * SHORT, one.weights, one.scales, to, columns * FLOAT, n, columns, inputs, 1);
    };
    apply(dense.views, input, 2 * H, views, V, 2 * H);
    run.leakyFixed(views, viewsFixed, n, V);
    run.leaky(views, n * V);
    apply(dense.pairs, input, 2 * H, pairs, 2 * B, 2 * H);
    apply(dense.arcs, viewsFixed, V, turned, A, A);
    apply(dense.tags, viewsFixed + 2 * A * SHORT, V, tagScores, padded(this.shape.tags), T);
    const columns = padded(n + 1);
    this.#arcStride = columns;
    run.transpose(views + A * FLOAT, V * FLOAT, heads, columns * FLOAT, n, A);
    for (let at = 0; at < A; at++) floats[heads / FLOAT + at * columns + n] = this.#root[at]!;
    run.gemm(turned, A * FLOAT, FLOAT, heads, columns * FLOAT, arcScores, columns * FLOAT, n, columns, A, 0);
  }

  /** What the LSTMs carry at each word of the sentence last read, both ways, lowest layer first: a row a word. */
  states(): Int16Array {
    const { arithmetic, layers } = this.#memory;
    const size = 2 * this.shape.hidden;
    const row = layers.length * size;
    const states = new Int16Array(this.#length * row);
    for (const [which, layer] of layers.entries())
      for (let word = 0; word < this.#length; word++) {
        const from = layer.out / SHORT + word * size;
        states.set(arithmetic.shorts.subarray(from, from + size), word * row + which * size);
      }
    return states;
  }

  /** Tags: a row a word. */
  tagScores(): Scores {
    const stride = padded(this.shape.tags);
    return { values: this.#rows(this.#memory.room.tagScores, stride), stride };
  }

  /** Arcs: a row a dependent, a column a head, column `length` the root. */
  arcScores(): Scores {
    return { values: this.#rows(this.#memory.room.arcScores, this.#arcStride), stride: this.#arcStride };
  }

  /** Labels of the arcs to the given heads (a root's row means nothing). */
  labelScores(heads: Int32Array): Scores {
    const { run, floats } = this.#memory.arithmetic;
    const { label: B } = this.shape;
    const { pairs, joined, joinedFixed, labelScores } = this.#memory.room;
    const n = this.#length;
    const stride = padded(this.shape.labels);
    for (let word = 0; word < n; word++) {
      const own = pairs / FLOAT + word * 2 * B;
      const head = pairs / FLOAT + Math.max(heads[word]!, 0) * 2 * B + B;
      const to = joined / FLOAT + word * B;
      for (let at = 0; at < B; at++) floats[to + at] = floats[own + at]! + floats[head + at]!;
    }
    run.leakyFixed(joined, joinedFixed, n, B);
    const { weights, scales, bias } = this.#memory.dense.labels;
    run.fillRows(labelScores, stride * FLOAT, bias, n, stride);
    run.dense(joinedFixed, B * SHORT, weights, scales, labelScores, stride * FLOAT, n, stride, B, 1);
    return { values: this.#rows(labelScores, stride), stride };
  }

  #rows(address: number, stride: number): Float32Array {
    return this.#memory.arithmetic.floats.subarray(address / FLOAT, address / FLOAT + this.#length * stride);
  }
}
