/** Takes sentences with things to be scored and their gold, gives a trained scorer. */

import type { Scored } from '../../../src/language/heads/scoring/scorer.js';
import { type ScorerShape, scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';
import { Arithmetic } from '../../../src/language/network/arithmetic.js';
import { UNIT } from '../../../src/language/network/network-memory.js';
import { padded } from '../../../src/language/network/network-shape.js';
import { Learning } from '../learning.js';
import { Parameters } from '../parameters.js';
import { SeededRandom } from '../random.js';
import { FLOAT, MOST_WORDS, Rooms } from '../rooms.js';

/** Things of one sentence; its states are those of the encoder, none where no view looks at them. */
export interface ScoredSentence<Gold> {
  readonly states: Int16Array;
  readonly things: readonly (Scored & { readonly gold: Gold })[];
}

/** How a scorer is trained. */
export interface ScorerSettings {
  readonly dropStates: number;
  readonly dropJoined: number;
}

/** Turns a row of scores at an address into its gradient; gives the loss. */
export type LossOf<Gold> = (rooms: Rooms, address: number, gold: Gold) => number;

const MEMORY = 192 << 20;

/** A scorer in training. */
export class ScorerTrainer<Gold> {
  readonly parameters: Parameters;
  readonly #learning: Learning<ScorerShape, ScorerSettings>;
  readonly #lossOf: LossOf<Gold>;

  constructor(shape: ScorerShape, settings: ScorerSettings, seed: number, lossOf: LossOf<Gold>) {
    const arithmetic = new Arithmetic(MEMORY);
    const random = new SeededRandom(seed);
    const dropSeed = random.bits();
    this.parameters = new Parameters(arithmetic, scorerMatrices(shape), random);
    this.#learning = new Learning(shape, settings, this.parameters, new Rooms(arithmetic), random, dropSeed);
    this.#lossOf = lossOf;
  }

  /** Adds up the gradients of sentences whose words and whose things are at most `MOST_WORDS` each; gives the loss. */
  learn(sentences: readonly ScoredSentence<Gold>[]): number {
    const learning = this.#learning;
    const { rooms, shape, settings, parameters } = learning;
    const { run, floats } = rooms.arithmetic;
    const { states: S, views, size: B, classes } = shape;
    const columns = views * B;
    const states = learning.block('states', S);
    const seen = learning.block('views', Math.max(8, columns));
    const joined = learning.block('joined', B);
    const things: { readonly thing: Scored & { readonly gold: Gold }; readonly base: number }[] = [];
    let words = 0;
    for (const sentence of sentences) {
      for (const thing of sentence.things) things.push({ thing, base: words });
      if (views === 0) continue;
      const length = sentence.states.length / S;
      const to = states.at / FLOAT + words * S;
      for (let at = 0; at < length * S; at++) floats[to + at] = sentence.states[at]! / UNIT;
      words += length;
    }
    const rows = things.length;
    if (rows === 0) return 0;
    if (rows > MOST_WORDS || words > MOST_WORDS)
      throw new RangeError(`${rows} things of ${words} words in a step`);
    const weights = views === 0 ? 0 : parameters.get('views').weights;
    if (views > 0) {
      learning.drop(states, 'states mask', words, settings.dropStates);
      run.gemm(
        states.at,
        S * FLOAT,
        FLOAT,
        weights,
        columns * FLOAT,
        seen.at,
        columns * FLOAT,
        words,
        columns,
        S,
        0,
      );
    }
    const table = parameters.get('features');
    const bias = parameters.get('size bias');
    run.fillRows(joined.at, B * FLOAT, bias.weights, rows, B);
    for (const [at, { thing, base }] of things.entries()) {
      const to = joined.at + at * B * FLOAT;
      for (const feature of thing.features) rooms.add(table.weights + feature * B * FLOAT, to, B);
      for (let view = 0; view < views; view++)
        rooms.add(seen.at + ((base + thing.words[view]!) * columns + view * B) * FLOAT, to, B);
    }
    run.leaky(joined.at, rows * B);
    const squashed = rooms.of('squashed joined', B);
    rooms.copy(joined.at, squashed, rows * B);
    learning.drop(joined, 'joined mask', rows, settings.dropJoined);
    const scores = learning.block('scores', padded(classes));
    learning.apply(joined, 'classes', 'classes bias', scores, rows);
    let loss = 0;
    for (const [at, { thing }] of things.entries()) {
      const address = scores.at + at * scores.columns * FLOAT;
      loss += this.#lossOf(rooms, address, thing.gold);
      floats.fill(0, address / FLOAT + classes, address / FLOAT + scores.columns);
    }
    const dJoined = learning.block('d joined', B);
    learning.applyBack(joined, 'classes', 'classes bias', scores, rows, dJoined, false);
    learning.dropBack(dJoined, 'joined mask', rows, settings.dropJoined);
    run.leakyBack(squashed, dJoined.at, rows * B);
    run.columnSums(dJoined.at, B * FLOAT, bias.gradient, rows, B);
    const dSeen = learning.block('d views', Math.max(8, columns));
    if (views > 0) rooms.clear(dSeen.at, words * columns);
    for (const [at, { thing, base }] of things.entries()) {
      const from = dJoined.at + at * B * FLOAT;
      for (const feature of thing.features) {
        parameters.touch('features', feature);
        rooms.add(from, table.gradient + feature * B * FLOAT, B);
      }
      for (let view = 0; view < views; view++)
        rooms.add(from, dSeen.at + ((base + thing.words[view]!) * columns + view * B) * FLOAT, B);
    }
    if (views > 0)
      run.gemm(
        states.at,
        FLOAT,
        S * FLOAT,
        dSeen.at,
        columns * FLOAT,
        parameters.get('views').gradient,
        columns * FLOAT,
        S,
        columns,
        words,
        1,
      );
    return loss;
  }

  /** Learns from all, several times over, some `most` things a step; `done` is told the mean loss. */
  train(
    sentences: (epoch: number) => Iterable<ScoredSentence<Gold>>,
    { epochs, most, rate, steps }: { epochs: number; most: number; rate: number; steps: number },
    done: (epoch: number, loss: number) => void,
  ): void {
    let step = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      let batch: ScoredSentence<Gold>[] = [];
      let things = 0;
      let words = 0;
      let loss = 0;
      let all = 0;
      const go = (): void => {
        if (things === 0) return;
        loss += this.learn(batch);
        all += things;
        const falling = Math.max(0.01, 1 - step / (steps * epochs));
        this.parameters.step(rate * Math.min(1, (step + 1) / 100, falling), 1 / things);
        step++;
        batch = [];
        things = 0;
        words = 0;
      };
      for (const sentence of sentences(epoch)) {
        const length = sentence.states.length / this.#learning.shape.states;
        if (things > 0 && (things + sentence.things.length > most || words + length > most)) go();
        batch.push(sentence);
        things += sentence.things.length;
        words += length;
      }
      go();
      done(epoch, loss / Math.max(1, all));
    }
  }
}
