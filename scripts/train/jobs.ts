/** Takes the treebanks and a seed, gives one trained network; may be stopped and taken up again after each epoch. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FeatureCache, type Lexicon, PART_ROWS } from '../../src/language/lexicon/word-features.js';
import { buildWordnetFilter } from '../../src/language/lexicon/wordnet-filter.js';
import { matricesOf, type NetworkShape } from '../../src/language/network/network-shape.js';
import type { Example } from './batch.js';
import { type GoldSentence, readTreebank } from './conllu.js';
import type { Settings } from './learning.js';
import { buildLexicon, tagInventory, tagName } from './lexicon.js';
import { Trainer } from './train-network.js';
import { readWordnet } from './wordnet.js';
import type { TrainedNetwork } from './write-weights.js';

/** Settings, chosen on EWT dev. */
export const SETTINGS: Settings = {
  batch: 400,
  rate: 0.0015,
  dropInput: 0.25,
  dropLayer: 0.33,
  dropView: 0.33,
  unknown: 0.25,
};
/** Times that the training text is read. */
export const EPOCHS = 14;
const SIZES = { wordSize: 96, partSize: 96, hidden: 128, layers: 3, arc: 128, label: 128, tag: 128 } as const;
/** One network each; the first is the one that reads alone where speed counts. */
export const SEEDS: readonly number[] = [1, 2];

/** Files trained on, in this order. */
const TRAINING_FILES = ['en_ewt-ud-train.conllu.gz', 'en_gum-ccby-train.conllu.gz'];

/** What a worker is asked for. */
export interface Job {
  readonly seed: number;
  readonly epochs: number;
  /** Where to keep the state after each epoch, if at all. */
  readonly checkpoint?: string;
}

/** The training text and what is read off it before anything is learnt. */
export class Training {
  readonly sentences: readonly GoldSentence[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lexicon: Lexicon;
  readonly shape: NetworkShape;
  readonly #seen: Int32Array;

  constructor(treebanks: string) {
    this.sentences = TRAINING_FILES.flatMap((file) => readTreebank(`${treebanks}/${file}`));
    this.tags = tagInventory(this.sentences);
    const labels = new Set(this.sentences.flatMap(({ words }) => words.map((word) => word.deprel)));
    this.labels = [...labels].filter((label) => label !== 'root').sort();
    const { lexicon, seen } = buildLexicon(this.sentences, this.tags, buildWordnetFilter(readWordnet()));
    this.lexicon = lexicon;
    this.#seen = seen;
    const { length: tags } = this.tags;
    const { length: all } = this.labels;
    this.shape = { words: seen.length, partRows: PART_ROWS, ...SIZES, tags, labels: all };
  }

  /** Sentences as numbers. */
  examples(): Example[] {
    const cache = new FeatureCache(this.lexicon);
    const tag = new Map(this.tags.map((name, at) => [name, at]));
    const label = new Map(this.labels.map((name, at) => [name, at]));
    return this.sentences.map(({ words }) => ({
      words: words.map((word) => cache.of(word.form)),
      tags: Int32Array.from(words, (word) => tag.get(tagName(word))!),
      heads: Int32Array.from(words, (word) => word.head - 1),
      labels: Int32Array.from(words, (word) => label.get(word.deprel) ?? -1),
    }));
  }

  /** Trains a network; `done` is told the mean loss a word after each epoch. */
  run({ seed, epochs, checkpoint }: Job, done: (epoch: number, loss: number) => void): TrainedNetwork {
    const trainer = new Trainer(this.shape, SETTINGS, seed, this.#seen);
    if (checkpoint !== undefined && existsSync(checkpoint)) trainer.resume(readFileSync(checkpoint));
    trainer.train(this.examples(), epochs, (epoch, loss) => {
      done(epoch, loss);
      if (checkpoint === undefined) return;
      mkdirSync(dirname(checkpoint), { recursive: true });
      // Written beside and then renamed: a state cut short is never taken up.
      writeFileSync(`${checkpoint}.part`, trainer.snapshot());
      renameSync(`${checkpoint}.part`, checkpoint);
    });
    const matrices = matricesOf(this.shape);
    const weights = new Float32Array(matrices.reduce((sum, { rows, columns }) => sum + rows * columns, 0));
    let at = 0;
    for (const { name } of matrices) {
      const values = trainer.parameters.values(name);
      weights.set(values, at);
      at += values.length;
    }
    return { shape: this.shape, weights };
  }
}
