/** Takes gold sentences as numbers, gives a trained network: tags, heads and labels learnt together. */

import { Arithmetic } from '../../src/language/network/arithmetic.js';
import { matricesOf, type NetworkShape, padded } from '../../src/language/network/network-shape.js';
import { ArcLosses } from './arc-losses.js';
import { type Batch, batchesOf, type Example, laidOut } from './batch.js';
import { LabelLosses } from './label-losses.js';
import { type Block, Learning, type Settings } from './learning.js';
import { LstmLayer } from './lstm-layer.js';
import { Parameters } from './parameters.js';
import { SeededRandom } from './random.js';
import { FLOAT, Rooms } from './rooms.js';
import { WordVectors } from './word-vectors.js';

/** What the network says of a sentence. */
export interface Guess {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Memory of a training in bytes. */
const MEMORY = 640 << 20;
/** Steps over which the rate rises; from then on it falls evenly, to this share of itself. */
const RISING = 400;
const LEAST_RATE = 0.002;
/** Numbers before the memory in a snapshot. */
const SNAPSHOT_NUMBERS = 6;

/** A network in training. */
export class Trainer {
  readonly parameters: Parameters;
  readonly #seed: number;
  readonly #learning: Learning;
  readonly #words: WordVectors;
  readonly #layers: readonly LstmLayer[];
  readonly #arcs: ArcLosses;
  readonly #labels: LabelLosses;
  readonly #parametersEnd: number;
  #state = { step: 0, perEpoch: 0, epoch: 0 };

  /** `seen`: how often each known word (by number) was seen; `bytes`: memory, for small networks less. */
  constructor(shape: NetworkShape, settings: Settings, seed: number, seen: Int32Array, bytes = MEMORY) {
    const arithmetic = new Arithmetic(bytes);
    const random = new SeededRandom(seed);
    const dropSeed = random.bits();
    this.#seed = seed;
    this.parameters = new Parameters(arithmetic, matricesOf(shape), random);
    this.#parametersEnd = arithmetic.take(0);
    const learning = new Learning(shape, settings, this.parameters, new Rooms(arithmetic), random, dropSeed);
    this.#learning = learning;
    this.#words = new WordVectors(learning, seen);
    this.#layers = Array.from({ length: shape.layers }, (_, number) => new LstmLayer(learning, number));
    this.#arcs = new ArcLosses(learning);
    this.#labels = new LabelLosses(learning);
  }

  /** Reads sentences without learning. */
  read(examples: readonly Example[]): Guess[] {
    const batch = laidOut(examples);
    const { guesses } = this.#pass(batch, false);
    return examples.map((one) => guesses[batch.sentences.indexOf(one)]!);
  }

  /** Reads sentences and adds up the gradients; gives the sum of the losses. */
  learn(examples: readonly Example[]): number {
    return this.#pass(laidOut(examples), true).loss;
  }

  #pass(batch: Batch, training: boolean): { guesses: Guess[]; loss: number } {
    const learning = this.#learning;
    const { shape, settings, rooms } = learning;
    const { run } = rooms.arithmetic;
    const { hidden, arc, label, tag } = shape;
    const { rows } = batch;
    const inputs = [this.#words.forward(batch, training)];
    for (const layer of this.#layers) inputs.push(layer.forward(batch, inputs.at(-1)!, training));
    const top = inputs.at(-1)!;

    // What a word shows: as dependent, as head, of its tag.
    const views = learning.block('views', 2 * arc + tag);
    learning.apply(top, 'views', 'views bias', views, rows);
    run.leaky(views.at, rows * views.columns);
    const squashed = learning.block('squashed views', views.columns);
    rooms.copy(views.at, squashed.at, rows * views.columns);
    if (training) learning.drop(views, 'views mask', rows, settings.dropView);
    const dependents: Block = { at: views.at, columns: arc, stride: views.stride };
    const tagViews: Block = { at: views.at + 2 * arc * FLOAT, columns: tag, stride: views.stride };
    const pairs = learning.block('pairs', 2 * label);
    learning.apply(top, 'pairs', 'pairs bias', pairs, rows);
    const turned = learning.block('turned', arc);
    learning.apply(dependents, 'arcs', 'arcs bias', turned, rows);
    const tagScores = learning.block('tag scores', padded(shape.tags));
    learning.apply(tagViews, 'tags', 'tags bias', tagScores, rows);

    const guesses = batch.sentences.map(
      ({ words: { length } }): Guess => ({
        tags: new Int32Array(length),
        heads: new Int32Array(length),
        labels: new Int32Array(length),
      }),
    );
    const heads = guesses.map((guess) => guess.heads);
    const labels = guesses.map((guess) => guess.labels);
    let loss = this.#tagLosses(batch, tagScores, guesses, training);
    if (!training) {
      this.#arcs.run(batch, views, turned, heads);
      this.#labels.run(batch, pairs, heads, labels);
      return { guesses, loss };
    }

    const dViews = learning.block('d views', views.columns);
    const dTurned = learning.block('d turned', arc);
    const dPairs = learning.block('d pairs', 2 * label);
    const dTop = learning.block('d top', 2 * hidden);
    rooms.clear(dViews.at, rows * dViews.columns);
    loss += this.#arcs.run(batch, views, turned, heads, { turned: dTurned, views: dViews });
    const gold = batch.sentences.map((sentence) => sentence.heads);
    loss += this.#labels.run(batch, pairs, gold, labels, dPairs);
    learning.applyBack(top, 'pairs', 'pairs bias', dPairs, rows, dTop, false);
    const dDependents = { ...dependents, at: dViews.at };
    learning.applyBack(dependents, 'arcs', 'arcs bias', dTurned, rows, dDependents, false);
    const dTagViews = { ...tagViews, at: dViews.at + 2 * arc * FLOAT };
    learning.applyBack(tagViews, 'tags', 'tags bias', tagScores, rows, dTagViews, false);
    learning.dropBack(dViews, 'views mask', rows, settings.dropView);
    run.leakyBack(squashed.at, dViews.at, rows * views.columns);
    learning.applyBack(top, 'views', 'views bias', dViews, rows, dTop, true);
    let d = dTop;
    for (const [number, layer] of [...this.#layers.entries()].reverse())
      d = layer.backward(batch, inputs[number]!, d);
    this.#words.backward(batch, d);
    return { guesses, loss };
  }

  #tagLosses(batch: Batch, scores: Block, guesses: readonly Guess[], training: boolean): number {
    const { rooms, shape } = this.#learning;
    const { floats } = rooms.arithmetic;
    let loss = 0;
    for (const [which, sentence] of batch.sentences.entries()) {
      for (let word = 0; word < sentence.words.length; word++) {
        const address = scores.at + (batch.offset[word]! + which) * scores.stride * FLOAT;
        const at = address / FLOAT;
        let best = 0;
        for (let one = 1; one < shape.tags; one++) if (floats[at + one]! > floats[at + best]!) best = one;
        guesses[which]!.tags[word] = best;
        if (training) loss += rooms.lossOf(address, scores.columns, sentence.tags[word]!);
      }
    }
    return loss;
  }

  /** Learns from all sentences, several times over; goes on where `resume` took up. */
  train(examples: readonly Example[], epochs: number, done: (epoch: number, loss: number) => void): void {
    const { settings } = this.#learning;
    const state = this.#state;
    while (state.epoch < epochs) {
      const random = new SeededRandom(this.#seed * 1000 + state.epoch);
      const batches = batchesOf(examples, settings.batch, random);
      if (state.perEpoch === 0) state.perEpoch = batches.length;
      const total = state.perEpoch * epochs;
      let loss = 0;
      let words = 0;
      for (const batch of batches) {
        const count = batch.reduce((sum, one) => sum + one.words.length, 0);
        loss += this.learn(batch);
        words += count;
        const rising = (state.step + 1) / Math.min(RISING, total / 10);
        const falling = Math.max(LEAST_RATE, (total - state.step) / total);
        this.parameters.step(settings.rate * Math.min(1, rising, falling), 1 / count);
        state.step++;
      }
      done(state.epoch++, loss / words);
    }
  }

  /** All that the next epoch depends on; to be taken where `done` is called. */
  snapshot(): Uint8Array {
    const { random, dropSeed } = this.#learning;
    const { step, perEpoch, epoch } = this.#state;
    const numbers = [random.state, dropSeed, step, perEpoch, epoch, this.parameters.steps];
    return Buffer.concat([Buffer.from(Float64Array.from(numbers).buffer), this.#memory()]);
  }

  /** Goes back to a snapshot of a trainer of the same shape. */
  resume(bytes: Uint8Array): void {
    const size = SNAPSHOT_NUMBERS * 8;
    const [random, dropSeed, step, perEpoch, epoch, steps] = new Float64Array(bytes.slice(0, size).buffer);
    this.#learning.random.state = random!;
    this.#learning.dropSeed = dropSeed!;
    this.#state = { step: step!, perEpoch: perEpoch!, epoch: epoch! };
    this.parameters.steps = steps!;
    this.#memory().set(bytes.subarray(size));
  }

  /** The part of memory that holds weights, gradients and Adam's means. */
  #memory(): Uint8Array {
    return new Uint8Array(this.#learning.rooms.arithmetic.floats.buffer, 0, this.#parametersEnd);
  }
}
