/** Takes what the encoder carries at each word and what names look like, gives the names of a sentence with their types. */

import type { WordnetFilter } from '../../lexicon/wordnet-filter.js';
import { Arithmetic } from '../../network/arithmetic.js';
import { readLayer } from '../../network/lstm-reading.js';
import {
  type Dense,
  FLOAT,
  floatsOf,
  type Layer,
  MOST_WORDS,
  matrixNamed,
  placed,
  type RoundedMatrix,
  SHORT,
  UNIT,
} from '../../network/network-memory.js';
import type { NameReading } from '../../types.js';
import type { Gazetteer } from './gazetteer.js';
import { NameFeatures } from './name-features.js';
import { NAME_COLUMNS, NAME_TYPES, type NamesShape } from './names-shape.js';
import { bestChain, ChainSums, possibleSteps } from './tag-chain.js';

/** Names read from states and forms. */
export class NamesHead {
  readonly #shape: NamesShape;
  readonly #features: NameFeatures;
  readonly #table: RoundedMatrix;
  readonly #steps: Float64Array;
  readonly #arithmetic: Arithmetic;
  readonly #view: Dense;
  readonly #tags: Dense;
  readonly #layer: Layer;
  readonly #room: {
    states: number;
    view: number;
    viewFixed: number;
    x: number;
    cell: number;
    scores: number;
  };

  constructor(
    shape: NamesShape,
    matrices: readonly RoundedMatrix[],
    gazetteer: Gazetteer,
    wordnet: WordnetFilter,
  ) {
    const { states, view, featureSize, hidden } = shape;
    this.#shape = shape;
    this.#features = new NameFeatures(gazetteer, wordnet);
    this.#table = matrixNamed(matrices, 'features');
    this.#steps = possibleSteps(floatsOf(matrixNamed(matrices, 'transitions')));
    const inputs = view + featureSize;
    const weights = states * view + 2 * (inputs + hidden) * 4 * hidden + 2 * hidden * NAME_COLUMNS;
    const numbers = states + 2 * view + inputs + 12 * hidden + NAME_COLUMNS;
    const arithmetic = new Arithmetic(weights * SHORT + numbers * MOST_WORDS * FLOAT + (1 << 18));
    const room = (columns: number, bytes: number): number => arithmetic.take(MOST_WORDS * columns * bytes);
    const dense = (name: string, bias: string): Dense =>
      placed(arithmetic, matrixNamed(matrices, name), matrixNamed(matrices, bias));
    this.#arithmetic = arithmetic;
    this.#view = dense('view', 'view bias');
    this.#tags = dense('tags', 'tags bias');
    this.#layer = {
      inputs,
      ways: ['forward', 'backward'].map((way) => ({
        input: dense(`input 0 ${way}`, `gates 0 ${way}`),
        state: dense(`state 0 ${way}`, `gates 0 ${way}`),
        gates: room(4 * hidden, FLOAT),
      })),
      out: room(2 * hidden, SHORT),
    };
    this.#room = {
      states: room(states, SHORT),
      view: room(view, FLOAT),
      viewFixed: room(view, SHORT),
      x: room(inputs, SHORT),
      cell: arithmetic.take(2 * hidden * FLOAT),
      scores: room(NAME_COLUMNS, FLOAT),
    };
  }

  /** Names of at most `MOST_WORDS` words; `states`: a row a word. */
  read(forms: readonly string[], states: Int16Array): NameReading[] {
    const n = forms.length;
    if (n === 0) return [];
    const scores = this.#scores(forms, states);
    const chain = bestChain(scores, this.#steps, n);
    if (chain.every((tag) => tag === 0)) return [];
    const sums = new ChainSums(scores, this.#steps, n);
    const names: NameReading[] = [];
    for (let first = 0; first < n; first++) {
      const begin = chain[first]!;
      if (begin % 2 === 0) continue;
      let last = first;
      while (last + 1 < n && chain[last + 1] === begin + 1) last++;
      const confidence = sums.nameShare(first, last, begin);
      names.push({ first, last, type: NAME_TYPES[(begin - 1) / 2]!, confidence });
    }
    return names;
  }

  #scores(forms: readonly string[], states: Int16Array): Float32Array {
    const { run, shorts, floats } = this.#arithmetic;
    const { states: S, view: V, featureSize: F, hidden: H } = this.#shape;
    const { values, scales } = this.#table;
    const room = this.#room;
    const n = forms.length;
    shorts.set(states, room.states / SHORT);
    run.fillRows(room.view, V * FLOAT, this.#view.bias, n, V);
    run.dense(
      room.states,
      S * SHORT,
      this.#view.weights,
      this.#view.scales,
      room.view,
      V * FLOAT,
      n,
      V,
      S,
      1,
    );
    run.leakyFixed(room.view, room.viewFixed, n, V);
    const sums = new Int32Array(F);
    for (const [word, rows] of this.#features.of(forms).entries()) {
      const from = room.viewFixed / SHORT + word * V;
      const to = room.x / SHORT + word * (V + F);
      shorts.copyWithin(to, from, from + V);
      sums.fill(0);
      for (let which = 0; which < rows.length; which++) {
        const own = rows[which]! * F;
        for (let at = 0; at < F; at++) sums[at] = sums[at]! + values[own + at]!;
      }
      for (let at = 0; at < F; at++) {
        const fixed = Math.round(sums[at]! * scales[at]! * UNIT);
        shorts[to + V + at] = Math.max(-32767, Math.min(32767, fixed));
      }
    }
    readLayer(this.#arithmetic, this.#layer, room.x, room.cell, n, H);
    const { weights, scales: tagScales, bias } = this.#tags;
    const row = NAME_COLUMNS * FLOAT;
    run.fillRows(room.scores, row, bias, n, NAME_COLUMNS);
    run.dense(
      this.#layer.out,
      2 * H * SHORT,
      weights,
      tagScales,
      room.scores,
      row,
      n,
      NAME_COLUMNS,
      2 * H,
      1,
    );
    return floats.slice(room.scores / FLOAT, room.scores / FLOAT + n * NAME_COLUMNS);
  }
}
