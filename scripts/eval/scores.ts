/** Takes gold and predicted sentences word for word, gives accuracies in percent. */

import type { Sentence, WordSentence } from '../../src/language/types.js';
import type { GoldSentence } from '../train/conllu.js';

/** Percentages. `uas`, `las` leave punctuation out; `...Punct` count it. `lasCoarse` ignores subtypes of labels. */
export interface Scores {
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  readonly lasCoarse: number;
  readonly uasPunct: number;
  readonly lasPunct: number;
}

/** A gold sentence as words for the parser, the analysis left out. */
export function goldWords(gold: GoldSentence): WordSentence {
  let at = 0;
  const words = gold.words.map(({ form, spaceAfter, continues }) => {
    const start = at;
    const end = start + [...form].length;
    at = end + (spaceAfter ? 1 : 0);
    return { form, start, end, spaceAfter, continues };
  });
  return { words, start: 0, end: words.at(-1)?.end ?? 0, paragraphStart: gold.newParagraph };
}

const main = (label: string): string => label.split(':')[0]!;

/** Compares; both lists are of the same sentences and words. */
export function scoresOf(gold: readonly GoldSentence[], found: readonly Sentence[]): Scores {
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, lasCoarse: 0, uasPunct: 0, lasPunct: 0 };
  let words = 0;
  let marks = 0;
  for (const [at, sentence] of gold.entries()) {
    for (const [which, word] of sentence.words.entries()) {
      const token = found[at]!.tokens[which]!;
      const mark = word.upos === 'PUNCT';
      words++;
      if (mark) marks++;
      if (token.upos === word.upos) right.upos++;
      if (token.xpos === word.xpos) right.xpos++;
      if (token.lemma === word.lemma) right.lemma++;
      if (token.head !== word.head) continue;
      right.uasPunct++;
      if (token.deprel === word.deprel) right.lasPunct++;
      if (mark) continue;
      right.uas++;
      if (token.deprel === word.deprel) right.las++;
      if (main(token.deprel) === main(word.deprel)) right.lasCoarse++;
    }
  }
  const share = (count: number, of: number): number => Math.round((10_000 * count) / of) / 100;
  return {
    upos: share(right.upos, words),
    xpos: share(right.xpos, words),
    lemma: share(right.lemma, words),
    uas: share(right.uas, words - marks),
    las: share(right.las, words - marks),
    lasCoarse: share(right.lasCoarse, words - marks),
    uasPunct: share(right.uasPunct, words),
    lasPunct: share(right.lasPunct, words),
  };
}
