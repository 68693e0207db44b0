/** Takes one layer of LSTMs in memory and the numbers of a sentence's words, gives what it carries at each, both ways. */

import type { Arithmetic } from './arithmetic.js';
import { FLOAT, type Layer, SHORT } from './network-memory.js';

/** Reads `n` rows at `input` (16 bits) into `layer.out`; `cell` is room for one cell of `size` numbers. */
export function readLayer(
  { run, floats }: Arithmetic,
  layer: Layer,
  input: number,
  cell: number,
  n: number,
  size: number,
): void {
  const row = 4 * size * FLOAT;
  const outRow = 2 * size * SHORT;
  for (const [which, way] of layer.ways.entries()) {
    const { gates } = way;
    const { weights, scales, bias } = way.input;
    run.fillRows(gates, row, bias, n, 4 * size);
    run.dense(input, layer.inputs * SHORT, weights, scales, gates, row, n, 4 * size, layer.inputs, 1);
    floats.fill(0, cell / FLOAT, cell / FLOAT + size);
    const out = layer.out + which * size * SHORT;
    const step = which === 0 ? 1 : -1;
    const first = which === 0 ? 0 : n - 1;
    for (let word = first; word >= 0 && word < n; word += step) {
      const at = gates + word * row;
      const to = out + word * outRow;
      if (word !== first)
        run.dense(to - step * outRow, 0, way.state.weights, way.state.scales, at, row, 1, 4 * size, size, 1);
      run.lstmStep(at, cell, cell, to, size);
    }
  }
}
