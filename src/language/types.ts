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
  /** Where `heads` were asked for. */
  readonly heads?: HeadReadings;
}

/** What a name is a name of. */
export type NameType = 'person' | 'organization' | 'place';

/** Tokens `first` to `last` (from 0, both within); `confidence` from 0 to 1. */
export interface NameReading {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly confidence: number;
}

/** One argument of a predicate: its head token and its span (from 0, both ends within). */
export interface RoleReading {
  /** PropBank: `ARG0` to `ARG4`, `ARGM-LOC`, `ARGM-TMP`, `ARGM-NEG`, `ARGM-MOD`… */
  readonly role: string;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

/** A verb, noun or adjective that says something of others. */
export interface PredicateReading {
  /** Its place among the tokens, from 0. */
  readonly token: number;
  readonly confidence: number;
  /** In the order of their heads. */
  readonly roles: readonly RoleReading[];
}

/** The kinds of things that GUM tells apart. */
export type EntityKind =
  | 'person'
  | 'organization'
  | 'place'
  | 'event'
  | 'time'
  | 'abstract'
  | 'object'
  | 'substance'
  | 'animal'
  | 'plant';

/** What the small heads on the parser's encoder say of a sentence. */
export interface HeadReadings {
  /** In order, never one in another. */
  readonly names: readonly NameReading[];
  /** In order. */
  readonly predicates: readonly PredicateReading[];
  /** For each token, how likely it tells of a happening, from 0 to 1. */
  readonly happening: readonly number[];
  /** For each noun, name and pronoun, how likely what it is the head of is of a kind; those below 0.02 left out. */
  readonly kinds: readonly (Readonly<Partial<Record<EntityKind, number>>> | undefined)[];
}

/** A mention whose sameness with another is asked for. */
export interface PairedMention {
  /** As it was analysed, heads included. */
  readonly sentence: Sentence;
  /** Which sentence of the text it is, from 0. */
  readonly sentenceIndex: number;
  /** Its tokens (from 0, both ends within), and the one that the others hang on. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
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
  /** True: sentences carry `heads` (names, roles, kinds), which takes about as much time again. */
  readonly heads?: boolean;
}

/** English, loaded: `loadEnglish(weights)` in `parser.ts`, `readEnglish()` in `weights-file.ts` (Node). */
export interface EnglishParser {
  /** Splits, tags and parses a text. */
  parse(text: string, options?: ParseOptions): ParsedText;
  /** The same, sentence by sentence, for texts too large to hold analysed. */
  sentences(text: string, options?: ParseOptions): Generator<Sentence>;
  /** Tags and parses words already split, for example from CoNLL-U. */
  analyse(sentence: WordSentence, options?: ParseOptions): Sentence;
  /** How likely two mentions of a text are of the same thing, from 0 to 1; `a` stands before `b`. */
  sameEntity(a: PairedMention, b: PairedMention): number;
}
