/** Takes a job of the training (one table of weights, or the output of one fold), gives its result. */

import { BeamSearch } from '../../src/language/arc-parser.js';
import { guideOf } from '../../src/language/guide-features.js';
import { type Lexicon, TraitCache } from '../../src/language/lexicon.js';
import { parserInput, tagClasses } from '../../src/language/parser-input.js';
import { reversedHeads, reversedInput } from '../../src/language/reversed.js';
import { tagWords } from '../../src/language/tagger.js';
import type { WeightTable } from '../../src/language/weight-table.js';
import { buildWordnetFilter } from '../../src/language/wordnet-filter.js';
import { summed } from './averaged-weights.js';
import { type GoldSentence, readTreebank } from './conllu.js';
import { trainBeam } from './train-beam.js';
import { type ParseExample, trainGreedy } from './train-greedy.js';
import { trainLabeller } from './train-labeller.js';
import { buildLexicon, tagInventory, trainTagger } from './train-tagger.js';
import { readWordnetParts } from './wordnet.js';

/** Parts of the training text; each is tagged and parsed by models trained on the others. */
export const FOLDS = 5;

/** Settings, chosen on EWT dev. `bits`: size of a table as a power of two. */
export const SETTINGS = {
  tagger: { epochs: 8, bits: 22 },
  /** Taggers of the folds. */
  foldTagger: { epochs: 8, bits: 20 },
  forward: { epochs: 6, bits: 22 },
  backward: { epochs: 6, bits: 21 },
  guided: { epochs: 4, bits: 22, width: 5 },
  labeller: { epochs: 5, bits: 22 },
  /** Models trained from different orders of the sentences and added up. */
  seeds: 3,
  /** The same for the models of the folds. */
  foldSeeds: 1,
} as const;

/** What a worker is asked for. */
export type Job =
  | { readonly kind: 'tagger'; readonly seed: number }
  | { readonly kind: 'tags'; readonly fold: number }
  | { readonly kind: 'arcs'; readonly backward: boolean; readonly seed: number; readonly tags: Tags }
  | { readonly kind: 'heads'; readonly backward: boolean; readonly fold: number; readonly tags: Tags }
  | {
      readonly kind: 'guided';
      readonly seed: number;
      readonly tags: Tags;
      readonly guides: readonly Heads[];
    }
  | { readonly kind: 'labeller'; readonly seed: number; readonly tags: Tags; readonly heads: Heads };

/** Tag numbers, and heads, of each sentence of the training text. */
export type Tags = readonly Int16Array[];
export type Heads = readonly Int32Array[];

/** A result: a table, or what one fold's sentences got (others empty). */
export type Result = WeightTable | readonly (Int16Array | Int32Array)[];

/** Files trained on, in this order. */
export const TRAINING_FILES = ['en_ewt-ud-train.conllu.gz', 'en_gum-ccby-train.conllu.gz'];

/** The training text and what is read off it before anything is learnt. */
export class Training {
  readonly sentences: readonly GoldSentence[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lexicon: Lexicon;
  readonly #cache: TraitCache;

  constructor(treebanks: string) {
    this.sentences = TRAINING_FILES.flatMap((file) => readTreebank(`${treebanks}/${file}`));
    this.tags = tagInventory(this.sentences);
    const labels = new Set(this.sentences.flatMap(({ words }) => words.map((word) => word.deprel)));
    this.labels = [...labels].filter((label) => label !== 'root').sort();
    const wordnet = buildWordnetFilter(readWordnetParts());
    this.lexicon = buildLexicon(this.sentences, this.tags, wordnet);
    this.#cache = new TraitCache(this.lexicon);
  }

  /** The sentences laid out for the parser with the given tags. */
  examples(tags: Tags): ParseExample[] {
    const classes = tagClasses(this.tags);
    const label = new Map(this.labels.map((name, at) => [name, at]));
    return this.sentences.map(({ words }, at) => ({
      input: parserInput(
        words.map((word) => this.#cache.of(word.form)),
        tags[at]!,
        classes,
      ),
      heads: Int32Array.from(words, (word) => word.head - 1),
      kinds: Int32Array.from(words, (word) => label.get(word.deprel) ?? -1),
    }));
  }

  /** Runs a job. */
  run(job: Job): Result {
    const { seeds: _, ...settings } = SETTINGS;
    switch (job.kind) {
      case 'tagger':
        return trainTagger(this.sentences, this.lexicon, this.tags, { ...settings.tagger, seed: job.seed })
          .table;
      case 'tags':
        return this.#tagsOf(job.fold);
      case 'arcs':
        return trainGreedy(this.#directed(job), {
          ...(job.backward ? settings.backward : settings.forward),
          seed: job.seed,
        });
      case 'heads':
        return this.#headsOf(job);
      case 'guided': {
        const examples = this.examples(job.tags).map((example, at) => ({
          ...example,
          input: { ...example.input, guides: job.guides.map((heads) => guideOf(heads[at]!)) },
        }));
        return trainBeam(examples, { ...settings.guided, seed: job.seed });
      }
      case 'labeller':
        return trainLabeller(this.examples(job.tags), job.heads, {
          ...settings.labeller,
          classes: this.labels.length,
          seed: job.seed,
        }).table;
    }
  }

  #inFold(at: number, fold: number): boolean {
    return Math.floor(at / 10) % FOLDS === fold;
  }

  #tagsOf(fold: number): Int16Array[] {
    const rest = this.sentences.filter((_, at) => !this.#inFold(at, fold));
    const lexicon = buildLexicon(rest, this.tags, this.lexicon.wordnet);
    const options = { ...SETTINGS.foldTagger, seed: 100 + fold };
    const cache = new TraitCache(lexicon);
    const model = trainTagger(rest, lexicon, this.tags, options);
    return this.sentences.map(({ words }, at) =>
      this.#inFold(at, fold)
        ? tagWords(
            model,
            words.map((word) => cache.of(word.form)),
          )
        : new Int16Array(),
    );
  }

  #directed(job: { readonly backward: boolean; readonly tags: Tags }): ParseExample[] {
    const examples = this.examples(job.tags);
    if (!job.backward) return examples;
    return examples.map(({ input, heads, kinds }) => ({
      input: reversedInput(input),
      heads: reversedHeads(heads),
      kinds,
    }));
  }

  #headsOf(job: { readonly backward: boolean; readonly fold: number; readonly tags: Tags }): Int32Array[] {
    const examples = this.#directed(job);
    const rest = examples.filter((_, at) => !this.#inFold(at, job.fold));
    const options = job.backward ? SETTINGS.backward : SETTINGS.forward;
    const tables: WeightTable[] = [];
    for (let seed = 1; seed <= SETTINGS.foldSeeds; seed++)
      tables.push(trainGreedy(rest, { ...options, seed: 100 * seed + job.fold }));
    const search = new BeamSearch(summed(tables));
    return examples.map(({ input }, at) => {
      if (!this.#inFold(at, job.fold)) return new Int32Array();
      const { heads } = search.parse(input, 1);
      return job.backward ? reversedHeads(heads) : heads;
    });
  }
}
