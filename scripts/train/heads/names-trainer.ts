/** Takes sentences with states, features and tags, gives a trained head of names. */

import {
  NAME_COLUMNS,
  NAME_TAGS,
  type NamesShape,
  namesMatrices,
} from '../../../src/language/heads/names/names-shape.js';
import { bestChain, ChainSums, possibleSteps } from '../../../src/language/heads/names/tag-chain.js';
import { Arithmetic } from '../../../src/language/network/arithmetic.js';
import { UNIT } from '../../../src/language/network/network-memory.js';
import { type Batch, laidOut } from '../batch.js';
import { type Block, Learning } from '../learning.js';
import { LstmLayer } from '../lstm-layer.js';
import { Parameters } from '../parameters.js';
import { SeededRandom } from '../random.js';
import { FLOAT, Rooms } from '../rooms.js';

/** A sentence as the head sees it: states and rows of its table a word; tags where they are known. */
export interface NamesExample {
  readonly words: readonly (readonly number[])[];
  readonly states: Int16Array;
  readonly tags: Int32Array;
}

/** How the head is trained. */
export interface NamesSettings {
  readonly dropStates: number;
  readonly dropView: number;
  readonly dropFeatures: number;
  readonly dropLayer: number;
}

const MEMORY = 256 << 20;

/** A head of names in training. */
export class NamesTrainer {
  readonly parameters: Parameters;
  readonly #learning: Learning<NamesShape, NamesSettings>;
  readonly #layer: LstmLayer;

  constructor(shape: NamesShape, settings: NamesSettings, seed: number) {
    const arithmetic = new Arithmetic(MEMORY);
    const random = new SeededRandom(seed);
    const dropSeed = random.bits();
    this.parameters = new Parameters(arithmetic, namesMatrices(shape), random);
    this.#learning = new Learning(shape, settings, this.parameters, new Rooms(arithmetic), random, dropSeed);
    this.#layer = new LstmLayer(this.#learning, 0);
  }

  /** The likeliest tags. */
  read(examples: readonly NamesExample[]): Int32Array[] {
    const batch = laidOut(examples);
    const scores = this.#forward(batch, false);
    const steps = possibleSteps(this.parameters.values('transitions'));
    const found = batch.sentences.map((sentence, which) =>
      bestChain(this.#gathered(batch, which, scores), steps, sentence.words.length),
    );
    return examples.map((one) => found[batch.sentences.indexOf(one)]!);
  }

  /** Adds up the gradients; gives the sum of the losses. */
  learn(examples: readonly NamesExample[]): number {
    const batch = laidOut(examples);
    const learning = this.#learning;
    const { rooms, shape, settings } = learning;
    const scores = this.#forward(batch, true);
    const loss = this.#losses(batch, scores);
    const { view: V, featureSize: F, hidden: H, states: S } = shape;
    const { rows } = batch;
    const out = learning.block('out 0', 2 * H);
    const dOut = learning.block('d out', 2 * H);
    learning.applyBack(out, 'tags', 'tags bias', scores, rows, dOut, false);
    const x = learning.block('x', V + F);
    const dX = this.#layer.backward(batch, x, dOut);
    const dView = learning.block('d view', V);
    const table = this.parameters.get('features').gradient;
    const dFeatures = learning.block('d features', F);
    for (let row = 0; row < rows; row++) {
      rooms.copy(dX.at + row * (V + F) * FLOAT, dView.at + row * V * FLOAT, V);
      rooms.copy(dX.at + (row * (V + F) + V) * FLOAT, dFeatures.at + row * F * FLOAT, F);
    }
    learning.dropBack(dFeatures, 'features mask', rows, settings.dropFeatures);
    for (const [which, sentence] of batch.sentences.entries())
      for (const [word, features] of sentence.words.entries()) {
        const from = dFeatures.at + (batch.offset[word]! + which) * F * FLOAT;
        for (const feature of features) {
          this.parameters.touch('features', feature);
          rooms.add(from, table + feature * F * FLOAT, F);
        }
      }
    learning.dropBack(dView, 'view mask', rows, settings.dropView);
    rooms.arithmetic.run.leakyBack(rooms.of('squashed view', V), dView.at, rows * V);
    const states = learning.block('states', S);
    learning.applyBack(states, 'view', 'view bias', dView, rows, undefined, false);
    return loss;
  }

  #forward(batch: Batch<NamesExample>, training: boolean): Block {
    const learning = this.#learning;
    const { rooms, shape, settings } = learning;
    const { run, floats } = rooms.arithmetic;
    const { view: V, featureSize: F, hidden: H, states: S } = shape;
    const { rows } = batch;
    const states = learning.block('states', S);
    const features = learning.block('features', F);
    const table = this.parameters.get('features').weights;
    rooms.clear(features.at, rows * F);
    for (const [which, sentence] of batch.sentences.entries())
      for (const [word, own] of sentence.words.entries()) {
        const row = batch.offset[word]! + which;
        const to = states.at / FLOAT + row * S;
        for (let at = 0; at < S; at++) floats[to + at] = sentence.states[word * S + at]! / UNIT;
        for (const feature of own) rooms.add(table + feature * F * FLOAT, features.at + row * F * FLOAT, F);
      }
    if (training) {
      learning.drop(states, 'states mask', rows, settings.dropStates);
      learning.drop(features, 'features mask', rows, settings.dropFeatures);
    }
    const view = learning.block('view', V);
    learning.apply(states, 'view', 'view bias', view, rows);
    run.leaky(view.at, rows * V);
    rooms.copy(view.at, rooms.of('squashed view', V), rows * V);
    if (training) learning.drop(view, 'view mask', rows, settings.dropView);
    const x = learning.block('x', V + F);
    for (let row = 0; row < rows; row++) {
      rooms.copy(view.at + row * V * FLOAT, x.at + row * (V + F) * FLOAT, V);
      rooms.copy(features.at + row * F * FLOAT, x.at + (row * (V + F) + V) * FLOAT, F);
    }
    const out = this.#layer.forward(batch, x, training);
    const scores = learning.block('scores', NAME_COLUMNS);
    learning.apply({ ...out, columns: 2 * H }, 'tags', 'tags bias', scores, rows);
    return scores;
  }

  /** Scores of one sentence, a row a word. */
  #gathered(batch: Batch<NamesExample>, which: number, scores: Block): Float32Array {
    const { floats } = this.#learning.rooms.arithmetic;
    const { length } = batch.sentences[which]!.words;
    const gathered = new Float32Array(length * NAME_COLUMNS);
    for (let word = 0; word < length; word++) {
      const at = scores.at / FLOAT + (batch.offset[word]! + which) * NAME_COLUMNS;
      gathered.set(floats.subarray(at, at + NAME_COLUMNS), word * NAME_COLUMNS);
    }
    return gathered;
  }

  /** Scores become their gradients (a conditional random field's; Lafferty, McCallum, Pereira 2001). */
  #losses(batch: Batch<NamesExample>, scores: Block): number {
    const { floats } = this.#learning.rooms.arithmetic;
    const steps = possibleSteps(this.parameters.values('transitions'));
    const dSteps = this.parameters.get('transitions').gradient / FLOAT;
    let loss = 0;
    for (const [which, { tags }] of batch.sentences.entries()) {
      const own = this.#gathered(batch, which, scores);
      const sums = new ChainSums(own, steps, tags.length);
      loss += sums.total;
      for (let word = 0; word < tags.length; word++) {
        const gold = tags[word]!;
        const before = word === 0 ? NAME_TAGS : tags[word - 1]!;
        loss -= own[word * NAME_COLUMNS + gold]! + steps[before * NAME_COLUMNS + gold]!;
        const at = scores.at / FLOAT + (batch.offset[word]! + which) * NAME_COLUMNS;
        for (let tag = 0; tag < NAME_COLUMNS; tag++) floats[at + tag] = 0;
        for (let tag = 0; tag < NAME_TAGS; tag++) {
          const place = word * NAME_TAGS + tag;
          const share = Math.exp(sums.front[place]! + sums.back[place]! - sums.total);
          floats[at + tag] = share - (tag === gold ? 1 : 0);
          if (word === 0) floats[dSteps + NAME_TAGS * NAME_COLUMNS + tag]! += share - (tag === gold ? 1 : 0);
          else
            for (let last = 0; last < NAME_TAGS; last++) {
              const step = steps[last * NAME_COLUMNS + tag]!;
              const pair = Math.exp(
                sums.front[place - tag - NAME_TAGS + last]! +
                  step +
                  own[word * NAME_COLUMNS + tag]! +
                  sums.back[place]! -
                  sums.total,
              );
              floats[dSteps + last * NAME_COLUMNS + tag]! += pair - (last === before && tag === gold ? 1 : 0);
            }
        }
      }
    }
    return loss;
  }
}
