/** Takes gold sentences, gives what is read off a word's form and tags: lemma exceptions and UD features. */

import { ruleLemma } from '../../src/language/lexicon/lemmas.js';
import { plainForm } from '../../src/language/lexicon/word-features.js';
import type { WordnetFilter } from '../../src/language/lexicon/wordnet-filter.js';
import type { GoldSentence } from './conllu.js';

type Counts = Map<string, Map<string, number>>;

function count(counts: Counts, key: string, value: string): void {
  const seen = counts.get(key) ?? new Map<string, number>();
  counts.set(key, seen.set(value, (seen.get(value) ?? 0) + 1));
}

function mostOf(seen: ReadonlyMap<string, number>): string {
  return [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

const byKey = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);

/** Forms whose usual lemma the rules miss: `upos xpos form` to lemma. */
export function lemmaExceptions(
  sentences: readonly GoldSentence[],
  wordnet: WordnetFilter,
): [string, string][] {
  const lemmas: Counts = new Map();
  const written = new Map<string, string>();
  for (const { words } of sentences) {
    for (const { form, lemma, upos, xpos } of words) {
      if (xpos === 'GW' || lemma === '_') continue;
      const key = `${upos} ${xpos} ${plainForm(form).toLowerCase()}`;
      count(lemmas, key, lemma);
      written.set(key, form);
    }
  }
  const exceptions: [string, string][] = [];
  for (const [key, seen] of lemmas) {
    const [upos, xpos] = key.split(' ') as [string, string];
    const lemma = mostOf(seen);
    if (upos === 'PROPN' && (xpos !== 'NNPS' || seen.get(lemma)! < 2)) continue;
    if (ruleLemma(wordnet, written.get(key)!, upos, xpos) !== lemma) exceptions.push([key, lemma]);
  }
  return exceptions.sort(byKey);
}

/** Features of `upos xpos`, and of `upos xpos form` where they are others. */
export function featureTable(sentences: readonly GoldSentence[]): [string, string][] {
  const general: Counts = new Map();
  const special: Counts = new Map();
  for (const { words } of sentences) {
    for (const { form, upos, xpos, feats } of words) {
      if (/Typo=|ExtPos=/u.test(feats)) continue;
      const key = `${upos} ${xpos}`;
      count(general, key, feats);
      count(special, `${key} ${plainForm(form).toLowerCase()}`, feats);
    }
  }
  const table = new Map([...general].map(([key, seen]): [string, string] => [key, mostOf(seen)]));
  for (const [key, seen] of special) {
    const [upos, xpos] = key.split(' ');
    const feats = mostOf(seen);
    if (seen.get(feats)! >= 2 && feats !== table.get(`${upos} ${xpos}`)) table.set(key, feats);
  }
  return [...table].sort(byKey);
}
