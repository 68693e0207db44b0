/**
 * The shapes that the reader of English gives: words with their places in the text, sentences, and, once
 * analysed, tags, lemmas and dependency trees (Universal Dependencies version 2).
 */

import type { Range } from '../model/range.js';

/** Words per Universal Dependencies: `don't` is two (`do`, `n't`), both slices of the text. */
export interface Word extends Range {
  /** The slice of the text from `start` to `end` (code points), unchanged. */
  readonly form: string;
  /** True where white space follows the word (`SpaceAfter=No` of CoNLL-U is `false`). */
  readonly spaceAfter: boolean;
  /** True where the word goes on with the surface token of the word before (`n't` in `don't`). */
  readonly continues: boolean;
}

/** A sentence before analysis: `start` of its first word to `end` of its last. */
export interface WordSentence extends Range {
  readonly words: readonly Word[];
  /** True where a blank line or the start of the text stands before it. */
  readonly paragraphStart: boolean;
}

/** A word with its analysis. */
export interface Token extends Word {
  readonly upos: string;
  readonly xpos: string;
  /** UD features as in CoNLL-U (`Number=Sing|Person=3`); absent where there are none. */
  readonly feats?: string;
  readonly lemma: string;
  /** 1-based position of the head in the sentence; 0 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** A sentence with its dependency tree: `tokens[token.head - 1]` is the head of `token`. */
export interface Sentence extends Range {
  readonly tokens: readonly Token[];
  readonly paragraphStart: boolean;
}

/** A whole text, analysed. */
export interface ParsedText {
  readonly sentences: readonly Sentence[];
}

/** Options of a parse. */
export interface ParseOptions {
  /**
   * 1 (the default): one network reads, which is fastest. 2 and more: both networks read and their scores are added
   * up, which is more exact and takes twice the time.
   */
  readonly beam?: number;
}

/** English, loaded: `loadEnglish(weights)` in `parser.ts`, `readEnglish()` in `weights-file.ts` (Node). */
export interface EnglishParser {
  /** Splits, tags and parses a text. */
  parse(text: string, options?: ParseOptions): ParsedText;
  /** The same, sentence by sentence, for texts too large to hold analysed. */
  sentences(text: string, options?: ParseOptions): Generator<Sentence>;
  /** Tags and parses words already split, for example from CoNLL-U. */
  analyse(sentence: WordSentence, options?: ParseOptions): Sentence;
}
