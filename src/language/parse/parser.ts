/** Takes a text and the weights of English, gives its sentences with tags, lemmas and dependency trees. */

import { lemmaOf } from '../lexicon/lemmas.js';
import { plainForm } from '../lexicon/word-features.js';
import { sentencesOf } from '../sentences/sentences.js';
import type { EnglishParser, ParsedText, ParseOptions, Sentence, Token, WordSentence } from '../types.js';
import { type EnglishModel, readModel } from './english-model.js';
import { SentenceReader } from './reader.js';

/** Label between the parts of a sentence too long to be read at once. */
const JOINING = 'parataxis';

class English implements EnglishParser {
  readonly #model: EnglishModel;
  readonly #reader: SentenceReader;

  constructor(model: EnglishModel) {
    this.#model = model;
    this.#reader = new SentenceReader(model.lexicon, model.networks, model.labels.indexOf(JOINING));
  }

  parse(text: string, options: ParseOptions = {}): ParsedText {
    return { sentences: [...this.sentences(text, options)] };
  }

  *sentences(text: string, options: ParseOptions = {}): Generator<Sentence> {
    for (const sentence of sentencesOf(text)) yield this.analyse(sentence, options);
  }

  analyse(sentence: WordSentence, options: ParseOptions = {}): Sentence {
    const { words, start, end, paragraphStart } = sentence;
    const parse = this.#reader.read(
      words.map((word) => word.form),
      options.beam ?? 1,
    );
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
        deprel: head === 0 ? 'root' : labels[parse.labels[at]!]!,
      };
    });
    return { tokens, start, end, paragraphStart };
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
