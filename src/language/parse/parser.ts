/** Takes a text and the weights of English, gives its sentences with tags, lemmas and dependency trees. */

import { ClaimgraphError } from '../../model/errors.js';
import type { Heads } from '../heads/heads.js';
import { readHeads } from '../heads/heads-file.js';
import { lemmaOf } from '../lexicon/lemmas.js';
import { plainForm } from '../lexicon/word-features.js';
import { sentencesOf } from '../sentences/sentences.js';
import type {
  EnglishParser,
  PairedMention,
  ParsedText,
  ParseOptions,
  Sentence,
  Token,
  WordSentence,
} from '../types.js';
import { type EnglishModel, readModel } from './english-model.js';
import { SentenceReader } from './reader.js';

/** Label between the parts of a sentence too long to be read at once. */
const JOINING = 'parataxis';

/** What reads a sentence and its states when heads are asked for: the shipped heads, or what gathers states in training. */
export type HeadReader = Pick<Heads, 'read' | 'sameEntity'>;

/** English over a model. */
export class English implements EnglishParser {
  readonly #model: EnglishModel;
  readonly #reader: SentenceReader;
  readonly #giveHeads: (() => HeadReader) | undefined;
  #heads: HeadReader | undefined;

  /** `giveHeads` is called when heads are first asked for: who needs trees only does not wait for them. */
  constructor(model: EnglishModel, giveHeads: (() => HeadReader) | undefined) {
    this.#model = model;
    this.#giveHeads = giveHeads;
    this.#reader = new SentenceReader(model.lexicon, model.networks, model.labels.indexOf(JOINING));
  }

  parse(text: string, options: ParseOptions = {}): ParsedText {
    return { sentences: [...this.sentences(text, options)] };
  }

  *sentences(text: string, options: ParseOptions = {}): Generator<Sentence> {
    for (const sentence of sentencesOf(text)) yield this.analyse(sentence, options);
  }

  sameEntity(a: PairedMention, b: PairedMention): number {
    return this.#loadedHeads().sameEntity(a, b);
  }

  #loadedHeads(): HeadReader {
    if (this.#heads) return this.#heads;
    if (!this.#giveHeads)
      throw new ClaimgraphError(
        'English was loaded without its heads: give their bytes too, loadEnglish(weights, { heads })',
      );
    this.#heads = this.#giveHeads();
    return this.#heads;
  }

  analyse(sentence: WordSentence, options: ParseOptions = {}): Sentence {
    const { words, start, end, paragraphStart } = sentence;
    const heads = options.heads === true ? this.#loadedHeads() : undefined;
    const parse = this.#reader.read(
      words.map((word) => word.form),
      options.beam ?? 1,
      heads !== undefined,
    );
    const { tags, labels, lexicon, lemmas } = this.#model;
    const tokens = words.map((word, at): Token => {
      const { upos, xpos } = tags[parse.tags[at]!]!;
      const feats = this.#featuresOf(word.form, upos, xpos);
      const head = parse.heads[at]! + 1;
      return {
        form: word.form,
        start: word.start,
        end: word.end,
        spaceAfter: word.spaceAfter,
        continues: word.continues,
        upos,
        xpos,
        ...(feats === undefined ? {} : { feats }),
        lemma: lemmaOf(lexicon.wordnet, lemmas, word.form, upos, xpos),
        head,
        deprel: head === 0 ? 'root' : labels[parse.labels[at]!]!,
      };
    });
    const analysed = { tokens, start, end, paragraphStart };
    return heads === undefined ? analysed : { ...analysed, heads: heads.read(tokens, parse.states!) };
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
 * reads them, in a browser fetch them. `heads`: the bytes of `weights/heads.bin`, or what gives them when they are first
 * asked for. Throws a `WeightsError` where the bytes are not such weights.
 */
export function loadEnglish(
  weights: Uint8Array,
  { heads }: { readonly heads?: Uint8Array | (() => Uint8Array) } = {},
): EnglishParser {
  const model = readModel(weights);
  if (heads === undefined) return new English(model, undefined);
  const bytes = heads instanceof Uint8Array ? () => heads : heads;
  return new English(model, () => readHeads(bytes(), model.lexicon.wordnet));
}
