/** Takes gold sentences, gives a lexicon and a tagger, and the tags it predicts where it was not trained. */

import { hashOf } from '../../src/language/hashing.js';
import { type Lexicon, plainForm, TraitCache, type WordTraits } from '../../src/language/lexicon.js';
import { TAGGER_FEATURES, type TaggerModel, taggerFeatures, tagWords } from '../../src/language/tagger.js';
import { addScoresOf } from '../../src/language/weight-table.js';
import type { WordnetFilter } from '../../src/language/wordnet-filter.js';
import { AveragedWeights, SeededRandom } from './averaged-weights.js';
import type { GoldSentence, GoldWord } from './conllu.js';

/** The name of a joint tag. */
export const tagName = (word: GoldWord): string => `${word.upos} ${word.xpos}`;

/** All joint tags of the sentences, sorted. */
export function tagInventory(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.words.map(tagName)))].sort();
}

const KNOWN_FROM = 3;
const CLOSED_FROM = 30;
const OPEN_WORDS = 4;

/** Counts words and tags. */
export function buildLexicon(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  wordnet: WordnetFilter,
): Lexicon {
  const number = new Map(tags.map((tag, at) => [tag, at]));
  const counts = new Map<string, Map<number, number>>();
  const wordsOfTag = new Map<number, Set<string>>();
  for (const { words } of sentences) {
    for (const word of words) {
      const lower = plainForm(word.form).toLowerCase();
      const tag = number.get(tagName(word))!;
      const seen = counts.get(lower) ?? new Map<number, number>();
      counts.set(lower, seen.set(tag, (seen.get(tag) ?? 0) + 1));
      wordsOfTag.set(tag, (wordsOfTag.get(tag) ?? new Set()).add(lower));
    }
  }
  const known = new Map<number, number>();
  const closed = new Set<number>();
  const tagSets: number[][] = [];
  const setNumbers = new Map<string, number>();
  for (const [lower, seen] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    if (total < KNOWN_FROM) continue;
    const ranked = [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const kept = ranked.filter(([, count]) => count * 200 >= total).map(([tag]) => tag);
    const key = kept.join(' ');
    if (!setNumbers.has(key)) {
      setNumbers.set(key, tagSets.length);
      tagSets.push(kept);
    }
    known.set(hashOf(lower), setNumbers.get(key)!);
    if (total >= CLOSED_FROM) closed.add(hashOf(lower));
  }
  const openTags = tags.map((_, at) => at).filter((tag) => (wordsOfTag.get(tag)?.size ?? 0) >= OPEN_WORDS);
  return { known, tagSets, closed, wordnet, openTags };
}

/** Trains by averaged perceptron; the same input gives the same weights. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  lexicon: Lexicon,
  tags: readonly string[],
  options: { readonly epochs: number; readonly bits: number; readonly seed: number },
): TaggerModel {
  const number = new Map(tags.map((tag, at) => [tag, at]));
  const cache = new TraitCache(lexicon);
  const weights = new AveragedWeights(options.bits);
  const random = new SeededRandom(options.seed);
  const features = new Int32Array(TAGGER_FEATURES);
  const scores = new Float64Array(tags.length);
  const prepared = sentences.map(({ words }) => ({
    traits: words.map((word) => cache.of(word.form)) as WordTraits[],
    gold: words.map((word) => number.get(tagName(word))!),
  }));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const which of random.order(prepared.length)) {
      const { traits, gold } = prepared[which]!;
      let before = -1;
      let before2 = -1;
      for (let at = 0; at < traits.length; at++) {
        const { candidates } = traits[at]!;
        const right = gold[at]!;
        let best = candidates[0]!;
        if (candidates.length > 1) {
          const count = taggerFeatures(traits, at, before, before2, features);
          for (const tag of candidates) scores[tag] = 0;
          addScoresOf(weights.table, features, count, scores, candidates);
          for (const tag of candidates) if (scores[tag]! > scores[best]!) best = tag;
          if (best !== right) {
            weights.update(features, count, right, 1);
            weights.update(features, count, best, -1);
          }
        }
        weights.steps++;
        before2 = before;
        before = best;
      }
    }
  }
  return { table: weights.averaged(), tags: tags.length };
}

/** Tags for every sentence from taggers that never saw it: `folds` taggers, each trained on the others' part. */
export function crossTag(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  wordnet: WordnetFilter,
  folds: number,
  options: { readonly epochs: number; readonly bits: number; readonly seed: number },
): Int16Array[] {
  const predicted: Int16Array[] = new Array(sentences.length);
  const foldOf = (at: number): number => Math.floor(at / 10) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const rest = sentences.filter((_, at) => foldOf(at) !== fold);
    const lexicon = buildLexicon(rest, tags, wordnet);
    const model = trainTagger(rest, lexicon, tags, options);
    const cache = new TraitCache(lexicon);
    for (const [at, sentence] of sentences.entries()) {
      if (foldOf(at) !== fold) continue;
      predicted[at] = tagWords(
        model,
        sentence.words.map((word) => cache.of(word.form)),
      );
    }
  }
  return predicted;
}
