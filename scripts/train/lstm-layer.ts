/** Takes a block of a step's words, gives what LSTMs that read both ways make of it, and the way back. */

import type { Batch, Lengthy } from './batch.js';
import type { Block, Learning } from './learning.js';
import { FLOAT } from './rooms.js';

const WAYS = ['forward', 'backward'] as const;

/** One position of a step: its rows, and those of the position read before it. */
interface Position {
  readonly at: number;
  readonly rows: number;
  /** First row of the position before, and how many of the sentences were there already. */
  readonly from: number;
  readonly has: number;
}

/** One layer (Hochreiter and Schmidhuber 1997), reading forward and backward. */
export class LstmLayer {
  readonly #learning: Learning<{ readonly hidden: number }, { readonly dropLayer: number }>;
  readonly #number: number;

  constructor(
    learning: Learning<{ readonly hidden: number }, { readonly dropLayer: number }>,
    number: number,
  ) {
    this.#learning = learning;
    this.#number = number;
  }

  #position({ offset, active, longest }: Batch<Lengthy>, word: number, step: number): Position {
    const before = word - step;
    const has = before >= 0 && before < longest ? Math.min(active[word]!, active[before]!) : 0;
    return { at: offset[word]!, rows: active[word]!, from: offset[before] ?? 0, has };
  }

  /** Outputs of both ways side by side; where `training`, some are dropped. */
  forward(batch: Batch<Lengthy>, x: Block, training: boolean): Block {
    const learning = this.#learning;
    const { rooms, shape, parameters, settings } = learning;
    const { run } = rooms.arithmetic;
    const size = shape.hidden;
    const number = this.#number;
    const raw = learning.block(`raw ${number}`, 2 * size);
    for (const [which, way] of WAYS.entries()) {
      const gates = learning.block(`gates ${number} ${way}`, 4 * size);
      const cell = rooms.of(`cell ${number} ${way}`, size);
      learning.apply(x, `input ${number} ${way}`, `gates ${number} ${way}`, gates, batch.rows);
      const state = parameters.get(`state ${number} ${way}`).weights;
      const gateRow = 4 * size * FLOAT;
      const outRow = 2 * size * FLOAT;
      const step = way === 'forward' ? 1 : -1;
      for (let word = step > 0 ? 0 : batch.longest - 1; word >= 0 && word < batch.longest; word += step) {
        const { at, rows, from, has } = this.#position(batch, word, step);
        const own = raw.at + which * size * FLOAT;
        if (has > 0)
          run.gemm(
            own + from * outRow,
            outRow,
            FLOAT,
            state,
            gateRow,
            gates.at + at * gateRow,
            gateRow,
            has,
            4 * size,
            size,
            1,
          );
        const before = cell + from * size * FLOAT;
        const now = cell + at * size * FLOAT;
        run.lstmForward(gates.at + at * gateRow, before, has, now, own + at * outRow, outRow, rows, size);
      }
    }
    const out = learning.block(`out ${number}`, 2 * size);
    rooms.copy(raw.at, out.at, batch.rows * 2 * size);
    if (training) learning.drop(out, `mask ${number}`, batch.rows, settings.dropLayer);
    return out;
  }

  /** Takes what was read and the gradient of the outputs, gives the gradient of what was read. */
  backward(batch: Batch<Lengthy>, x: Block, d: Block): Block {
    const learning = this.#learning;
    const { rooms, shape, parameters, settings } = learning;
    const { run } = rooms.arithmetic;
    const size = shape.hidden;
    const number = this.#number;
    learning.dropBack(d, `mask ${number}`, batch.rows, settings.dropLayer);
    const dX = learning.block(`d in ${number}`, x.columns);
    const raw = learning.block(`raw ${number}`, 2 * size);
    const dCell = rooms.of('d cell', size);
    const past = rooms.of('past', size);
    const gateRow = 4 * size * FLOAT;
    const outRow = 2 * size * FLOAT;
    for (const [which, way] of WAYS.entries()) {
      const gates = learning.block(`gates ${number} ${way}`, 4 * size);
      const cell = rooms.of(`cell ${number} ${way}`, size);
      const state = parameters.get(`state ${number} ${way}`);
      const turned = rooms.sized('turned state', 4 * size * size);
      run.transpose(state.weights, gateRow, turned, size * FLOAT, size, 4 * size);
      const side = which * size * FLOAT;
      const step = way === 'forward' ? 1 : -1;
      for (let word = step > 0 ? batch.longest - 1 : 0; word >= 0 && word < batch.longest; word -= step) {
        const { at, rows, from, has } = this.#position(batch, word, step);
        // The position read after this one is the one "before" it when reading the other way.
        const after = this.#position(batch, word, -step);
        run.lstmBackward(
          gates.at + at * gateRow,
          cell + from * size * FLOAT,
          has,
          cell + at * size * FLOAT,
          d.at + at * outRow + side,
          outRow,
          dCell + after.from * size * FLOAT,
          after.has,
          dCell + at * size * FLOAT,
          rows,
          size,
        );
        if (has > 0)
          run.gemm(
            gates.at + at * gateRow,
            gateRow,
            FLOAT,
            turned,
            size * FLOAT,
            d.at + from * outRow + side,
            outRow,
            has,
            size,
            4 * size,
            1,
          );
        for (let row = 0; row < rows; row++) {
          const to = past + (at + row) * size * FLOAT;
          if (row < has) rooms.copy(raw.at + (from + row) * outRow + side, to, size);
          else rooms.clear(to, size);
        }
      }
      const pastRow = size * FLOAT;
      run.gemm(
        past,
        FLOAT,
        pastRow,
        gates.at,
        gateRow,
        state.gradient,
        gateRow,
        size,
        4 * size,
        batch.rows,
        1,
      );
      const name = `${number} ${way}`;
      learning.applyBack(x, `input ${name}`, `gates ${name}`, gates, batch.rows, dX, which === 1);
    }
    return dX;
  }
}
