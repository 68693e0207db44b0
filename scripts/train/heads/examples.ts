/** Takes analysed sentences with gold roles or entities, gives what heads of kinds and pairs are trained on. */

import { kindsOf } from '../../../src/language/heads/kinds/kinds-head.js';
import { Scorer } from '../../../src/language/heads/scoring/scorer.js';
import { type ScorerShape, scorerMatrices } from '../../../src/language/heads/scoring/scorer-shape.js';
import type { WordnetFilter } from '../../../src/language/lexicon/wordnet-filter.js';
import type { EntityKind, Sentence } from '../../../src/language/types.js';
import type { Analysed } from './analysed.js';
import { mentionsOf, type TreebankSentence } from './gold-entities.js';
import { type GoldWordKind, type KindExample, tellsOfHappening } from './train-kinds.js';
import type { GoldPaired } from './train-pairs.js';
import { type RoledExample, spanHead } from './train-roles.js';
import { roundedAll, type Trained } from './trained.js';

/** What PropBank says of words: which are predicates, and which verbs among them tell of happenings. */
export function roleKinds(example: RoledExample, wordnet: WordnetFilter): KindExample {
  const predicates = new Set(example.preds.map(({ i }) => i));
  const gold = example.tokens.map((token, at): GoldWordKind => {
    const predicate = predicates.has(at);
    return { predicate, happening: predicate && tellsOfHappening(token, wordnet) };
  });
  return { ...example, gold };
}

/** A sentence of GUM, analysed. */
export type GumSentence = Analysed & { readonly sentence: TreebankSentence };

/** What the entities of GUM say of words: of what kind the nouns are, and which of them are happenings. */
export function gumKinds(example: GumSentence): KindExample {
  const kinds = new Map<number, GoldWordKind['kind']>();
  for (const { first, last, kind } of mentionsOf(example.sentence))
    kinds.set(spanHead(example.tokens, first, last), kind);
  const gold = example.tokens.map(({ upos }, at): GoldWordKind => {
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PRON') return {};
    const kind = kinds.get(at) ?? 'none';
    return upos === 'PRON' ? { kind } : { kind, happening: kind === 'event' };
  });
  return { ...example, gold };
}

/** A document of GUM: its sentences, and its mentions in order. */
export interface GumDocument {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly (GoldPaired & { readonly kind: EntityKind })[];
}

/** The mentions of each document; `read` analyses a sentence, heads included. */
export function gumMentions<One extends TreebankSentence>(
  sentences: readonly One[],
  read: (words: One['words'], sentence: One) => Sentence,
): GumDocument[] {
  const documents = new Map<string, { mentions: GumDocument['mentions'][number][]; sentences: Sentence[] }>();
  for (const gold of sentences) {
    const sentence = read(gold.words, gold);
    const document = documents.get(gold.document) ?? { mentions: [], sentences: [] };
    documents.set(gold.document, document);
    const mentions = mentionsOf(gold).sort((a, b) => a.first - b.first || b.last - a.last);
    for (const { first, last, thing, kind } of mentions) {
      const head = spanHead(sentence.tokens, first, last);
      const sentenceIndex = document.sentences.length;
      document.mentions.push({ sentence, sentenceIndex, first, last, head, thing, kind });
    }
    document.sentences.push(sentence);
  }
  return [...documents.values()];
}

/** The mentions of each document that pairs are made of, read with the head of kinds. */
export function gumDocuments(
  sentences: readonly GumSentence[],
  kinds: Trained<ScorerShape>,
  wordnet: WordnetFilter,
): GoldPaired[][] {
  const scorer = new Scorer(kinds.shape, roundedAll(scorerMatrices(kinds.shape), kinds.weights));
  const all = sentences.map((one) => ({ ...one.sentence, one }));
  return gumMentions(all, (_, { one: { tokens, names, top } }) => {
    scorer.look(top);
    const { happening, kinds: found } = kindsOf(scorer, tokens, names, wordnet);
    const heads = { names, predicates: [], happening, kinds: found };
    return { tokens, start: 0, end: 0, paragraphStart: false, heads };
  }).map(({ mentions }) => mentions.filter(({ kind }) => kind !== 'abstract' && kind !== 'time'));
}
