/** Takes a text and the weights of English, gives its sentences with tags, lemmas and dependency trees. */

import { BeamSearch } from './arc-parser.js';
import { type EnglishModel, readModel } from './english-model.js';
import { guideOf } from './guide-features.js';
import { labelTree } from './labeller.js';
import { lemmaOf } from './lemmas.js';
import { plainForm, TraitCache } from './lexicon.js';
import { parserInput } from './parser-input.js';
import { reversedHeads, reversedInput } from './reversed.js';
import { sentencesOf } from './sentences.js';
import { tagWords } from './tagger.js';
import type {
  EnglishParser,
  ParsedText,
  ParseOptions,
  Sentence,
  Token,
  Word,
  WordSentence,
} from './types.js';

/** Sentences longer than this are read greedily, whatever the beam: memory and time stay in proportion. */
const LONGEST_FOR_BEAM = 400;

/** A parse as numbers: tags, heads (-1 the root) and labels of the model. */
export interface NumberedParse {
  readonly tags: Int16Array;
  readonly heads: Int32Array;
  readonly kinds: Int32Array;
}

class English implements EnglishParser {
  readonly #model: EnglishModel;
  readonly #traits: TraitCache;
  readonly #forward: BeamSearch;
  readonly #backward: BeamSearch;
  readonly #guided: BeamSearch;

  constructor(model: EnglishModel) {
    this.#model = model;
    this.#traits = new TraitCache(model.lexicon);
    this.#forward = new BeamSearch(model.forward);
    this.#backward = new BeamSearch(model.backward);
    this.#guided = new BeamSearch(model.guided);
  }

  parse(text: string, options: ParseOptions = {}): ParsedText {
    return { sentences: [...this.sentences(text, options)] };
  }

  *sentences(text: string, options: ParseOptions = {}): Generator<Sentence> {
    for (const sentence of sentencesOf(text)) yield this.analyse(sentence, options);
  }

  analyse(sentence: WordSentence, options: ParseOptions = {}): Sentence {
    const { words, start, end, paragraphStart } = sentence;
    const parse = this.#numbered(words, options.beam ?? 1);
    const { tags, labels, lexicon, lemmas } = this.#model;
    const tokens = words.map((word, at): Token => {
      const { upos, xpos } = tags[parse.tags[at]!]!;
      const feats = this.#featuresOf(word.form, upos, xpos);
      const head = parse.heads[at]! + 1;
      return {
        ...word,
        upos,
        xpos,
        ...(feats === undefined ? {} : { feats }),
        lemma: lemmaOf(lexicon.wordnet, lemmas, word.form, upos, xpos),
        head,
        deprel: head === 0 ? 'root' : labels[parse.kinds[at]!]!,
      };
    });
    return { tokens, start, end, paragraphStart };
  }

  #numbered(words: readonly Word[], beam: number): NumberedParse {
    const traits = words.map((word) => this.#traits.of(word.form));
    const tags = tagWords(this.#model.tagger, traits);
    const input = parserInput(traits, tags, this.#model.tagClasses);
    let { heads } = this.#forward.parse(input, 1);
    if (beam > 1 && input.length <= LONGEST_FOR_BEAM) {
      const backward = this.#backward.parse(reversedInput(input), 1);
      const guides = [guideOf(heads), guideOf(reversedHeads(backward.heads))];
      heads = this.#guided.parse({ ...input, guides }, beam).heads;
    }
    return { tags, heads, kinds: labelTree(this.#model.labeller, input, heads) };
  }

  #featuresOf(form: string, upos: string, xpos: string): string | undefined {
    const { features } = this.#model;
    const key = `${upos} ${xpos}`;
    const feats = features.get(`${key} ${plainForm(form).toLowerCase()}`) ?? features.get(key);
    return feats === '_' ? undefined : feats;
  }
}

/**
 * English from the bytes of its weights (`weights/english.bin`): in Node `readEnglish` in `weights-file.ts`
 * reads them, in a browser fetch them. Throws a `WeightsError` where the bytes are not such weights.
 */
export function loadEnglish(weights: Uint8Array): EnglishParser {
  return new English(readModel(weights));
}
