/** Takes things to be scored, each with words that it looks at and features, gives scores of classes for each. */

import { Arithmetic } from '../../network/arithmetic.js';
import {
  type Dense,
  FLOAT,
  floatsOf,
  MOST_WORDS,
  matrixNamed,
  placed,
  type RoundedMatrix,
  SHORT,
} from '../../network/network-memory.js';
import { padded } from '../../network/network-shape.js';
import type { ScorerShape } from './scorer-shape.js';

/** One thing to be scored. */
export interface Scored {
  /** Words of the sentence, one for each view. */
  readonly words: readonly number[];
  /** Rows of the table of features. */
  readonly features: readonly number[];
}

/** What each word shows, one view beside the other, and the sum of the features, squashed, give the scores. */
export class Scorer {
  readonly #shape: ScorerShape;
  readonly #table: RoundedMatrix;
  readonly #bias: Float32Array;
  readonly #arithmetic: Arithmetic;
  readonly #views: Dense | undefined;
  readonly #classes: Dense;
  readonly #room: { states: number; views: number; joined: number; fixed: number; scores: number };

  constructor(shape: ScorerShape, matrices: readonly RoundedMatrix[]) {
    const { states, views, size, classes } = shape;
    this.#shape = shape;
    this.#table = matrixNamed(matrices, 'features');
    this.#bias = floatsOf(matrixNamed(matrices, 'size bias'));
    const columns = padded(classes);
    const numbers = states + (views + 2) * size + columns;
    const weights = states * views * size + size * columns;
    const arithmetic = new Arithmetic(weights * SHORT + numbers * MOST_WORDS * FLOAT + (1 << 17));
    this.#arithmetic = arithmetic;
    const none: RoundedMatrix = {
      name: 'none',
      rows: 1,
      columns: views * size,
      values: new Int8Array(views * size),
      scales: new Float32Array(views * size),
    };
    this.#views = views === 0 ? undefined : placed(arithmetic, matrixNamed(matrices, 'views'), none);
    this.#classes = placed(
      arithmetic,
      matrixNamed(matrices, 'classes'),
      matrixNamed(matrices, 'classes bias'),
    );
    const room = (width: number, bytes: number): number => arithmetic.take(MOST_WORDS * width * bytes);
    this.#room = {
      states: room(states, SHORT),
      views: room(Math.max(1, views) * size, FLOAT),
      joined: room(size, FLOAT),
      fixed: room(size, SHORT),
      scores: room(columns, FLOAT),
    };
  }

  /** Numbers that it looks at at a word: those of the highest layer. */
  get states(): number {
    return this.#shape.states;
  }

  /** Takes the sentence (at most `MOST_WORDS` words) that the words of the next scores are of. */
  look(states: Int16Array): void {
    const { states: S, views, size } = this.#shape;
    const dense = this.#views;
    if (dense === undefined) return;
    const { run, shorts } = this.#arithmetic;
    const n = states.length / S;
    const columns = views * size;
    const row = columns * FLOAT;
    shorts.set(states, this.#room.states / SHORT);
    run.fillRows(this.#room.views, row, dense.bias, n, columns);
    run.dense(
      this.#room.states,
      S * SHORT,
      dense.weights,
      dense.scales,
      this.#room.views,
      row,
      n,
      columns,
      S,
      1,
    );
  }

  /** Scores: a row of `padded(classes)` for each thing. */
  scores(things: readonly Scored[]): { readonly values: Float32Array; readonly stride: number } {
    const stride = padded(this.#shape.classes);
    const values = new Float32Array(things.length * stride);
    for (let start = 0; start < things.length; start += MOST_WORDS)
      values.set(this.#some(things.slice(start, start + MOST_WORDS), stride), start * stride);
    return { values, stride };
  }

  #some(things: readonly Scored[], stride: number): Float32Array {
    const { run, floats } = this.#arithmetic;
    const { views, size } = this.#shape;
    const { values, scales } = this.#table;
    const { joined, fixed, scores, views: seen } = this.#room;
    const plain = this.#bias;
    const sums = new Int32Array(size);
    // Most of what the heads do: fields of the class are read once, before the loops.
    for (let at = 0; at < things.length; at++) {
      const { words, features } = things[at]!;
      sums.fill(0);
      for (let which = 0; which < features.length; which++) {
        const from = features[which]! * size;
        for (let column = 0; column < size; column++) sums[column] = sums[column]! + values[from + column]!;
      }
      const to = joined / FLOAT + at * size;
      for (let column = 0; column < size; column++)
        floats[to + column] = plain[column]! + sums[column]! * scales[column]!;
      for (let view = 0; view < views; view++) {
        const from = seen / FLOAT + words[view]! * views * size + view * size;
        for (let column = 0; column < size; column++)
          floats[to + column] = floats[to + column]! + floats[from + column]!;
      }
    }
    run.leakyFixed(joined, fixed, things.length, size);
    const { weights, scales: columns, bias } = this.#classes;
    const row = stride * FLOAT;
    run.fillRows(scores, row, bias, things.length, stride);
    run.dense(fixed, size * SHORT, weights, columns, scores, row, things.length, stride, size, 1);
    return floats.slice(scores / FLOAT, scores / FLOAT + things.length * stride);
  }
}
