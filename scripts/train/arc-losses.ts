/** Takes what words show as dependents and heads, gives each word's likeliest head and the gradients of the arcs. */

import { padded } from '../../src/language/network/network-shape.js';
import type { Batch } from './batch.js';
import type { Block, Learning } from './learning.js';
import { FLOAT, MOST_WORDS } from './rooms.js';

/** Room for the scores of one sentence: a row a dependent, a column a head. */
const MOST_PAIRS = 1 << 20;
const NEVER = -1e9;

/**
 * Scores arcs sentence by sentence (Dozat and Manning 2017): a turned dependent times a head; the last column is the
 * root. Heads' views stand in `views` from column `arc` on.
 */
export class ArcLosses {
  readonly #learning: Learning;

  constructor(learning: Learning) {
    this.#learning = learning;
  }

  /** Heads into `heads`, sentence by sentence (-1 the root); with gradients: into `dTurned`, `dViews`. Gives the loss. */
  run(
    batch: Batch,
    views: Block,
    turned: Block,
    heads: readonly Int32Array[],
    gradients?: { readonly turned: Block; readonly views: Block },
  ): number {
    const { rooms, shape, parameters } = this.#learning;
    const { run, floats } = rooms.arithmetic;
    const size = shape.arc;
    const row = size * FLOAT;
    const headViews = rooms.sized('heads', (MOST_WORDS + 8) * size);
    const across = rooms.sized('heads across', (MOST_WORDS + 8) * size);
    const dependents = rooms.of('dependents', size);
    const scores = rooms.sized('scores', MOST_PAIRS);
    const dHeads = rooms.sized('d heads', (MOST_WORDS + 8) * size);
    const dDependents = rooms.of('d dependents', size);
    const root = parameters.get('root');
    let loss = 0;
    for (const [which, sentence] of batch.sentences.entries()) {
      const length = sentence.words.length;
      const columns = padded(length + 1);
      if (columns * length > MOST_PAIRS) throw new RangeError(`a sentence of ${length} words`);
      const place = (block: Block, word: number): number =>
        block.at + (batch.offset[word]! + which) * block.stride * FLOAT;
      for (let word = 0; word < length; word++) {
        rooms.copy(place(views, word) + row, headViews + word * row, size);
        rooms.copy(place(turned, word), dependents + word * row, size);
      }
      rooms.copy(root.weights, headViews + length * row, size);
      rooms.clear(headViews + (length + 1) * row, (columns - length - 1) * size);
      run.transpose(headViews, row, across, columns * FLOAT, columns, size);
      run.gemm(
        dependents,
        row,
        FLOAT,
        across,
        columns * FLOAT,
        scores,
        columns * FLOAT,
        length,
        columns,
        size,
        0,
      );
      for (let word = 0; word < length; word++) {
        const at = scores / FLOAT + word * columns;
        floats[at + word] = NEVER;
        for (let head = length + 1; head < columns; head++) floats[at + head] = NEVER;
        let best = length;
        for (let head = 0; head < length; head++) if (floats[at + head]! > floats[at + best]!) best = head;
        heads[which]![word] = best === length ? -1 : best;
        const gold = sentence.heads[word]!;
        if (gradients) loss += rooms.lossOf(at * FLOAT, columns, gold < 0 ? length : gold);
      }
      if (!gradients) continue;
      const scoreRow = columns * FLOAT;
      run.gemm(scores, scoreRow, FLOAT, headViews, row, dDependents, row, length, size, columns, 0);
      run.gemm(scores, FLOAT, scoreRow, dependents, row, dHeads, row, length + 1, size, length, 0);
      for (let word = 0; word < length; word++) {
        rooms.copy(dDependents + word * row, place(gradients.turned, word), size);
        rooms.copy(dHeads + word * row, place(gradients.views, word) + row, size);
      }
      rooms.add(dHeads + length * row, root.gradient, size);
    }
    return loss;
  }
}
