/** Takes words, gives what the shipped encoder carries at them: the ground that heads are trained on. */

import { readFileSync } from 'node:fs';
import { FeatureCache } from '../../../src/language/lexicon/word-features.js';
import type { WordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import type { Network } from '../../../src/language/network/network.js';
import { MOST_WORDS } from '../../../src/language/network/network-memory.js';
import { readModel } from '../../../src/language/parse/english-model.js';
import { English } from '../../../src/language/parse/parser.js';
import { WEIGHTS_URL } from '../../../src/language/parse/weights-file.js';
import type { Sentence, WordSentence } from '../../../src/language/types.js';

/** The parser as it ships, and the first network of the shipped weights. */
export class Encoder {
  readonly #network: Network;
  readonly #features: FeatureCache;
  readonly #vectors = new Map<string, Int16Array>();
  readonly #english: English;
  #lastStates: Int16Array = new Int16Array();
  readonly wordnet: WordnetFilter;
  /** Numbers at a word: of all layers, and of one. */
  readonly size: number;
  readonly layer: number;

  constructor() {
    const model = readModel(readFileSync(WEIGHTS_URL));
    this.wordnet = model.lexicon.wordnet;
    this.#english = new English(model, () => ({
      read: (_, states) => {
        this.#lastStates = states;
        return { names: [], predicates: [], happening: [], kinds: [] };
      },
      sameEntity: () => 0,
    }));
    this.#network = model.networks[0]!;
    this.#features = new FeatureCache(model.lexicon);
    this.layer = 2 * this.#network.shape.hidden;
    this.size = this.layer * this.#network.shape.layers;
  }

  /** The sentence as the parser analyses it, and a row of states a word. */
  analyse(sentence: WordSentence): { readonly tokens: Sentence['tokens']; readonly states: Int16Array } {
    const { tokens } = this.#english.analyse(sentence, { heads: true });
    return { tokens, states: this.#lastStates };
  }

  /** A row of states a word. */
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
