/** Takes words, gives what the shipped encoder carries at them: the ground that heads are trained on. */

import { readFileSync } from 'node:fs';
import { FeatureCache } from '../../../src/language/lexicon/word-features.js';
import type { WordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import type { Network } from '../../../src/language/network/network.js';
import { MOST_WORDS } from '../../../src/language/network/network-memory.js';
import { readModel } from '../../../src/language/parse/english-model.js';
import { loadEnglish } from '../../../src/language/parse/parser.js';
import { WEIGHTS_URL } from '../../../src/language/parse/weights-file.js';
import type { EnglishParser } from '../../../src/language/types.js';

/** The parser as it ships, and the first network of the shipped weights. */
export class Encoder {
  readonly #network: Network;
  readonly #features: FeatureCache;
  readonly #vectors = new Map<string, Int16Array>();
  readonly english: EnglishParser;
  readonly wordnet: WordnetFilter;
  /** Numbers at a word: of all layers, and of one. */
  readonly size: number;
  readonly layer: number;

  constructor() {
    const bytes = readFileSync(WEIGHTS_URL);
    const model = readModel(bytes);
    this.english = loadEnglish(bytes);
    this.wordnet = model.lexicon.wordnet;
    this.#network = model.networks[0]!;
    this.#features = new FeatureCache(model.lexicon);
    this.layer = 2 * this.#network.shape.hidden;
    this.size = this.layer * this.#network.shape.layers;
  }

  /** A row a word. */
  states(forms: readonly string[]): Int16Array {
    if (forms.length > MOST_WORDS) throw new RangeError(`a sentence of ${forms.length} words`);
    if (this.#vectors.size > 50_000) this.#vectors.clear();
    this.#network.read(
      forms.map((form) => {
        let vector = this.#vectors.get(form);
        if (vector === undefined) {
          vector = this.#network.vectorOf(this.#features.of(form));
          this.#vectors.set(form, vector);
        }
        return vector;
      }),
    );
    return this.#network.states();
  }
}
