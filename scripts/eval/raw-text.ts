/** Takes gold sentences, gives their raw text as the CoNLL shared tasks joined it, and compares segmentations. */

import { sentencesOf } from '../../src/language/sentences/sentences.js';
import type { GoldSentence } from '../train/conllu.js';

/** Sentences are joined by a space (none after SpaceAfter=No), paragraphs and documents by a blank line. */
export function rawText(sentences: readonly GoldSentence[]): string {
  let text = '';
  for (const [at, sentence] of sentences.entries()) {
    if (at > 0 && (sentence.newDocument || sentence.newParagraph)) text = `${text.trimEnd()}\n\n`;
    for (const token of sentence.tokens) text += token.spaceAfter ? `${token.form} ` : token.form;
  }
  return `${text.trimEnd()}\n`;
}

/** F1 in percent. */
export interface Segmentation {
  readonly sentences: number;
  readonly tokens: number;
  readonly words: number;
}

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Spans are compared in the text without white space, as the shared task's script does. */
export function segmentation(gold: readonly GoldSentence[]): Segmentation {
  const text = rawText(gold);
  const spans = { sentences: new Set<string>(), tokens: new Set<string>(), words: new Set<string>() };
  const found = { sentences: new Set<string>(), tokens: new Set<string>(), words: new Set<string>() };
  let at = 0;
  for (const sentence of gold) {
    const start = at;
    let word = 0;
    for (const token of sentence.tokens) {
      const from = at;
      at += squeeze(token.form).length;
      spans.tokens.add(`${from}-${at}`);
      let inside = from;
      for (let one = 0; one < token.words; one++, word++) {
        const { form } = sentence.words[word]!;
        const next = token.words === 1 ? at : inside + squeeze(form).length;
        spans.words.add(`${inside}-${next}`);
        inside = next;
      }
    }
    spans.sentences.add(`${start}-${at}`);
  }
  at = 0;
  for (const sentence of sentencesOf(text)) {
    const start = at;
    let tokenStart = at;
    for (const [which, word] of sentence.words.entries()) {
      if (!word.continues) tokenStart = at;
      const from = at;
      at += squeeze(word.form).length;
      found.words.add(`${from}-${at}`);
      if (!sentence.words[which + 1]?.continues) found.tokens.add(`${tokenStart}-${at}`);
    }
    found.sentences.add(`${start}-${at}`);
  }
  const f1 = (name: 'sentences' | 'tokens' | 'words'): number => {
    let right = 0;
    for (const span of found[name]) if (spans[name].has(span)) right++;
    return (200 * right) / (spans[name].size + found[name].size);
  };
  return { sentences: f1('sentences'), tokens: f1('tokens'), words: f1('words') };
}
