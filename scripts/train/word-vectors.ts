/** Takes the words of a step, gives their vectors, and on the way back the gradients of the two tables. */

import type { Batch } from './batch.js';
import type { Block, Learning } from './learning.js';
import { FLOAT } from './rooms.js';

/** The first part of the network: a word's own vector beside the sum of its parts' vectors. */
export class WordVectors {
  readonly #learning: Learning;
  /** How often each known word was seen in training. */
  readonly #seen: Int32Array;
  #words = new Int32Array();
  #parts: Int32Array[] = [];

  constructor(learning: Learning, seen: Int32Array) {
    this.#learning = learning;
    this.#seen = seen;
  }

  /** Fills a block. Where `training`, rare words are now and then read as unknown. */
  forward(batch: Batch, training: boolean): Block {
    const { shape, parameters, rooms, random, settings } = this.#learning;
    const { wordSize, partSize } = shape;
    const x = this.#learning.block('x', wordSize + partSize);
    const words = parameters.get('words').weights;
    const parts = parameters.get('parts').weights;
    this.#words = new Int32Array(batch.rows);
    this.#parts = new Array(batch.rows);
    for (const [which, sentence] of batch.sentences.entries()) {
      for (const [at, features] of sentence.words.entries()) {
        const row = batch.offset[at]! + which;
        const chance = settings.unknown / (settings.unknown + this.#seen[features.word]!);
        const unknown = features.word > 0 && training && random.next() < chance;
        this.#words[row] = unknown ? 0 : features.word;
        this.#parts[row] = unknown ? features.unseen : features.parts;
        const to = x.at + row * x.stride * FLOAT;
        rooms.copy(words + this.#words[row]! * wordSize * FLOAT, to, wordSize);
        const bag = to + wordSize * FLOAT;
        rooms.clear(bag, partSize);
        for (const part of this.#parts[row]!) rooms.add(parts + part * partSize * FLOAT, bag, partSize);
      }
    }
    if (training) this.#learning.drop(x, 'x mask', batch.rows, settings.dropInput);
    return x;
  }

  /** Takes the gradient of the block last filled. */
  backward(batch: Batch, d: Block): void {
    const { shape, parameters, rooms, settings } = this.#learning;
    const { wordSize, partSize } = shape;
    this.#learning.dropBack(d, 'x mask', batch.rows, settings.dropInput);
    const words = parameters.get('words').gradient;
    const parts = parameters.get('parts').gradient;
    for (let row = 0; row < batch.rows; row++) {
      const from = d.at + row * d.stride * FLOAT;
      const word = this.#words[row]!;
      parameters.touch('words', word);
      rooms.add(from, words + word * wordSize * FLOAT, wordSize);
      for (const part of this.#parts[row]!) {
        parameters.touch('parts', part);
        rooms.add(from + wordSize * FLOAT, parts + part * partSize * FLOAT, partSize);
      }
    }
  }
}
