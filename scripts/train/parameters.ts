/** Takes the list of a network's or a head's matrices, gives them in memory with their gradients, and Adam's steps on them. */

import type { Arithmetic } from '../../src/language/network/arithmetic.js';
import type { MatrixShape } from '../../src/language/network/network-shape.js';
import type { SeededRandom } from './random.js';

/** A matrix in training: addresses of its weights, gradient and Adam's two means. */
export interface Parameter extends MatrixShape {
  readonly weights: number;
  readonly gradient: number;
  readonly first: number;
  readonly second: number;
}

const FLOAT = 4;
const BETA1 = 0.9;
const BETA2 = 0.95;
/** Gradients longer than this are shortened to it. */
const LONGEST = 5;

/** All matrices of a network in training. */
export class Parameters {
  readonly #of = new Map<string, Parameter>();
  readonly #arithmetic: Arithmetic;
  readonly #dense: { weights: number; gradient: number; first: number; second: number; count: number };
  readonly #touched = new Map<string, Set<number>>();
  /** Steps so far. */
  steps = 0;

  constructor(arithmetic: Arithmetic, matrices: readonly MatrixShape[], random: SeededRandom) {
    this.#arithmetic = arithmetic;
    const size = ({ rows, columns }: MatrixShape): number => rows * columns;
    const place = (group: readonly MatrixShape[]): { at: number[]; count: number } => {
      const count = group.reduce((sum, one) => sum + size(one), 0);
      return { at: [0, 1, 2, 3].map(() => arithmetic.take(count * FLOAT)), count };
    };
    const dense = matrices.filter((one) => !one.table);
    for (const group of [dense, ...matrices.filter((one) => one.table).map((one) => [one])]) {
      const { at } = place(group);
      let offset = 0;
      for (const matrix of group) {
        const [weights, gradient, first, second] = at.map((start) => start + offset * FLOAT);
        this.#of.set(matrix.name, {
          ...matrix,
          weights: weights!,
          gradient: gradient!,
          first: first!,
          second: second!,
        });
        offset += size(matrix);
      }
    }
    const start = this.#of.get(dense[0]!.name)!;
    this.#dense = { ...start, count: dense.reduce((sum, one) => sum + size(one), 0) };
    for (const matrix of matrices) {
      if (matrix.table) this.#touched.set(matrix.name, new Set());
      this.#start(this.get(matrix.name), random);
    }
  }

  #start(parameter: Parameter, random: SeededRandom): void {
    const { name, rows, columns, table } = parameter;
    const values = this.values(name);
    if (rows === 1 && name !== 'root') {
      // The gate that keeps the past starts open.
      if (name.startsWith('gates')) values.fill(1, columns / 4, columns / 2);
      return;
    }
    const reach = table
      ? Math.sqrt(3 / columns) * (name === 'words' ? 1 : 0.35)
      : name.startsWith('state')
        ? Math.sqrt(1 / rows)
        : name.startsWith('input')
          ? Math.sqrt(6 / (rows + columns / 4))
          : Math.sqrt(6 / (rows + columns));
    for (let at = 0; at < values.length; at++) values[at] = (random.next() * 2 - 1) * reach;
  }

  get(name: string): Parameter {
    const found = this.#of.get(name);
    if (!found) throw new RangeError(`no matrix ${name}`);
    return found;
  }

  /** The weights of a matrix, as they stand in memory. */
  values(name: string): Float32Array {
    const { weights, rows, columns } = this.get(name);
    return this.#arithmetic.floats.subarray(weights / FLOAT, weights / FLOAT + rows * columns);
  }

  /** Says that a row of a table has a gradient. */
  touch(name: string, row: number): void {
    this.#touched.get(name)!.add(row);
  }

  /** One step downhill; `scale` multiplies the gradients. */
  step(rate: number, scale: number): void {
    const { run } = this.#arithmetic;
    this.steps++;
    const { weights, gradient, first, second, count } = this.#dense;
    const length = Math.sqrt(run.squares(gradient, count)) * scale;
    const shortened = length > LONGEST ? (scale * LONGEST) / length : scale;
    const corrected = (rate * Math.sqrt(1 - BETA2 ** this.steps)) / (1 - BETA1 ** this.steps);
    run.adam(weights, gradient, first, second, count, corrected, BETA1, BETA2, shortened);
    for (const [name, rows] of this.#touched) {
      const table = this.get(name);
      for (const row of rows) {
        const at = row * table.columns * FLOAT;
        run.adam(
          table.weights + at,
          table.gradient + at,
          table.first + at,
          table.second + at,
          table.columns,
          corrected,
          BETA1,
          BETA2,
          shortened,
        );
      }
      rows.clear();
    }
  }
}
