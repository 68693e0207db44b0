/** Takes what all parts of the network share in training: shape, parameters, memory, chance; gives their common steps. */

import type { NetworkShape } from '../../src/language/network/network-shape.js';
import type { Parameters } from './parameters.js';
import type { SeededRandom } from './random.js';
import { FLOAT, type Rooms } from './rooms.js';

/** How a network is trained. */
export interface Settings {
  /** Words a step. */
  readonly batch: number;
  /** Adam's rate at its highest. */
  readonly rate: number;
  /** Chance that a number is dropped: at the input, between layers, in what a word shows. */
  readonly dropInput: number;
  readonly dropLayer: number;
  readonly dropView: number;
  /** A word seen n times is read as unknown with chance a / (a + n). */
  readonly unknown: number;
}

/** A block of numbers: rows of `columns` that lie `stride` apart. */
export interface Block {
  readonly at: number;
  readonly columns: number;
  readonly stride: number;
}

/** The state of a training: of the parser, or of a head with a shape and settings of its own. */
export class Learning<Shape = NetworkShape, How = Settings> {
  readonly shape: Shape;
  readonly settings: How;
  readonly parameters: Parameters;
  readonly rooms: Rooms;
  readonly random: SeededRandom;
  /** Where the chance of dropping stands. */
  dropSeed: number;

  constructor(
    shape: Shape,
    settings: How,
    parameters: Parameters,
    rooms: Rooms,
    random: SeededRandom,
    dropSeed: number,
  ) {
    this.shape = shape;
    this.settings = settings;
    this.parameters = parameters;
    this.rooms = rooms;
    this.random = random;
    this.dropSeed = dropSeed;
  }

  /** A named block with a row for each word of a step. */
  block(name: string, columns: number): Block {
    return { at: this.rooms.of(name, columns), columns, stride: columns };
  }

  /** Drops numbers by chance; the mask is kept for `dropBack`. */
  drop(x: Block, mask: string, rows: number, rate: number): void {
    const kept = this.rooms.of(mask, x.columns);
    const { run } = this.rooms.arithmetic;
    if (rate > 0) this.dropSeed = run.dropOut(x.at, kept, rows * x.columns, rate, this.dropSeed);
  }

  /** The same numbers are dropped from the gradient. */
  dropBack(d: Block, mask: string, rows: number, rate: number): void {
    if (rate > 0) this.rooms.arithmetic.run.multiply(d.at, this.rooms.of(mask, d.columns), rows * d.columns);
  }

  /** out = x * matrix + bias. */
  apply(x: Block, matrix: string, bias: string, out: Block, rows: number): void {
    const { run } = this.rooms.arithmetic;
    const { weights } = this.parameters.get(matrix);
    const row = out.stride * FLOAT;
    run.fillRows(out.at, row, this.parameters.get(bias).weights, rows, out.columns);
    run.gemm(
      x.at,
      x.stride * FLOAT,
      FLOAT,
      weights,
      out.columns * FLOAT,
      out.at,
      row,
      rows,
      out.columns,
      x.columns,
      1,
    );
  }

  /** The way back of `apply`: gradients of matrix and bias, and of x (added to what is there, or not; or not at all). */
  applyBack(
    x: Block,
    matrix: string,
    bias: string,
    d: Block,
    rows: number,
    dX: Block | undefined,
    add: boolean,
  ): void {
    const { run } = this.rooms.arithmetic;
    const { weights, gradient } = this.parameters.get(matrix);
    const outputs = d.columns;
    const inputs = x.columns;
    const dRow = d.stride * FLOAT;
    run.gemm(x.at, FLOAT, x.stride * FLOAT, d.at, dRow, gradient, outputs * FLOAT, inputs, outputs, rows, 1);
    run.columnSums(d.at, dRow, this.parameters.get(bias).gradient, rows, outputs);
    if (dX === undefined) return;
    const turned = this.rooms.sized('turned matrix', 1 << 20);
    run.transpose(weights, outputs * FLOAT, turned, inputs * FLOAT, inputs, outputs);
    const to = dX.stride * FLOAT;
    run.gemm(d.at, dRow, FLOAT, turned, inputs * FLOAT, dX.at, to, rows, inputs, outputs, add ? 1 : 0);
  }
}
