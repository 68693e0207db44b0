/** Takes gold sentences, gives the lexicon: known words, the tags each was seen with. */

import { hashOf } from '../../src/language/lexicon/hashing.js';
import { type Lexicon, plainForm } from '../../src/language/lexicon/word-features.js';
import type { WordnetFilter } from '../../src/language/lexicon/wordnet-filter.js';
import type { GoldSentence, GoldWord } from './conllu.js';

/** The name of a joint tag. */
export const tagName = (word: GoldWord): string => `${word.upos} ${word.xpos}`;

/** All joint tags of the sentences, sorted. */
export function tagInventory(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.words.map(tagName)))].sort();
}

/** Words seen as often have a vector of their own; as often, a set of tags. */
const KNOWN_FROM = 2;
const TAGGED_FROM = 3;

/** A lexicon and how often each known word was seen (by its number). */
export function buildLexicon(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  wordnet: WordnetFilter,
): { readonly lexicon: Lexicon; readonly seen: Int32Array } {
  const number = new Map(tags.map((tag, at) => [tag, at]));
  const counts = new Map<string, Map<number, number>>();
  for (const { words } of sentences) {
    for (const word of words) {
      const lower = plainForm(word.form).toLowerCase();
      const tag = number.get(tagName(word))!;
      const tally = counts.get(lower) ?? new Map<number, number>();
      counts.set(lower, tally.set(tag, (tally.get(tag) ?? 0) + 1));
    }
  }
  const known = new Map<number, number>();
  const setOf: number[] = [-1];
  const seen: number[] = [0];
  const tagSets: number[][] = [];
  const setNumbers = new Map<string, number>();
  const hashed = [...counts].map(([lower, tally]) => ({ hash: hashOf(lower), tally }));
  for (const { hash, tally } of hashed.sort((a, b) => a.hash - b.hash)) {
    const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
    if (total < KNOWN_FROM || known.has(hash)) continue;
    known.set(hash, seen.length);
    seen.push(total);
    const ranked = [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const kept = ranked.filter(([, count]) => count * 200 >= total).map(([tag]) => tag);
    const key = kept.join(' ');
    if (total >= TAGGED_FROM && !setNumbers.has(key)) {
      setNumbers.set(key, tagSets.length);
      tagSets.push(kept);
    }
    setOf.push(total >= TAGGED_FROM ? setNumbers.get(key)! : -1);
  }
  return { lexicon: { known, setOf: Int16Array.from(setOf), tagSets, wordnet }, seen: Int32Array.from(seen) };
}
