/** Takes what words show of the labels of their arcs, gives each arc's likeliest label and the gradients. */

import { padded } from '../../src/language/network/network-shape.js';
import type { Batch } from './batch.js';
import type { Block, Learning } from './learning.js';
import { FLOAT } from './rooms.js';

/** Labels arcs: what the dependent shows and what the head shows are added, squashed and scored. */
export class LabelLosses {
  readonly #learning: Learning;

  constructor(learning: Learning) {
    this.#learning = learning;
  }

  /** Labels of the arcs to `heads` into `labels` (-1 for the root); with `dPairs` gradients too. Gives the loss. */
  run(
    batch: Batch,
    pairs: Block,
    heads: readonly Int32Array[],
    labels: readonly Int32Array[],
    dPairs?: Block,
  ): number {
    const learning = this.#learning;
    const { rooms, shape, settings } = learning;
    const { run, floats } = rooms.arithmetic;
    const size = shape.label;
    const joined = learning.block('joined', size);
    const squashed = rooms.of('squashed joined', size);
    const scores = learning.block('label scores', padded(shape.labels));
    const places: { readonly dependent: number; readonly head: number }[] = [];
    const rowOf = (which: number, word: number): number => (batch.offset[word]! + which) * 2 * size * FLOAT;
    for (const [which, sentence] of batch.sentences.entries()) {
      for (let word = 0; word < sentence.words.length; word++) {
        const chosen = heads[which]![word]!;
        if (chosen < 0) continue;
        const place = { dependent: rowOf(which, word), head: rowOf(which, chosen) + size * FLOAT };
        const to = joined.at + places.length * size * FLOAT;
        rooms.copy(pairs.at + place.dependent, to, size);
        rooms.add(pairs.at + place.head, to, size);
        places.push(place);
      }
    }
    const rows = places.length;
    run.leaky(joined.at, rows * size);
    rooms.copy(joined.at, squashed, rows * size);
    if (dPairs) learning.drop(joined, 'joined mask', rows, settings.dropView);
    learning.apply(joined, 'labels', 'labels bias', scores, rows);
    let loss = 0;
    let row = 0;
    for (const [which, sentence] of batch.sentences.entries()) {
      for (let word = 0; word < sentence.words.length; word++) {
        labels[which]![word] = -1;
        if (heads[which]![word]! < 0) continue;
        const at = scores.at + row++ * scores.columns * FLOAT;
        let best = 0;
        for (let one = 1; one < shape.labels; one++)
          if (floats[at / FLOAT + one]! > floats[at / FLOAT + best]!) best = one;
        labels[which]![word] = best;
        const gold = sentence.labels[word]!;
        if (!dPairs) continue;
        if (gold < 0) rooms.clear(at, scores.columns);
        else loss += rooms.lossOf(at, scores.columns, gold);
      }
    }
    if (!dPairs) return loss;
    const dJoined = learning.block('d joined', size);
    learning.applyBack(joined, 'labels', 'labels bias', scores, rows, dJoined, false);
    learning.dropBack(dJoined, 'joined mask', rows, settings.dropView);
    run.leakyBack(squashed, dJoined.at, rows * size);
    rooms.clear(dPairs.at, batch.rows * 2 * size);
    for (const [at, { dependent, head }] of places.entries()) {
      rooms.add(dJoined.at + at * size * FLOAT, dPairs.at + dependent, size);
      rooms.add(dJoined.at + at * size * FLOAT, dPairs.at + head, size);
    }
    return loss;
  }
}
