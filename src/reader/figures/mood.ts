/** Whether a count is told of what happened: `could kill hundreds` counts nobody. */
import type { Told } from '../happenings/events.js';
import { toldOf } from '../happenings/told.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { CountedPhrase } from './phrases.js';

/** How it is told; nothing where nobody is said to have come to harm. */
export function moodOfCount(tree: SentenceTree, word: number, { max }: CountedPhrase): Told | undefined {
  const told = toldOf(tree, word);
  // a nil is told as so: "no one was killed"
  if (max === 0) return told === 'done' || told === 'denied' ? 'done' : undefined;
  if (told === 'planned' || told === 'threatened' || told === 'demanded') return undefined;
  return told === 'supposed' && isPossible(tree, word) ? undefined : told;
}

/** "could kill", "if they kill"; "may have killed" is a suspicion and stays. */
function isPossible(tree: SentenceTree, word: number): boolean {
  for (let at = word, step = 0; at >= 0 && step < 4; at = tree.parent(at), step += 1) {
    const around = tree.children(at).map((child) => tree.tokens[child]!);
    const modal = around.some(
      ({ deprel, form }) => deprel.startsWith('aux') && /^(could|can|may|might|would)$/i.test(form),
    );
    const perfect = around.some(({ deprel, lemma }) => deprel.startsWith('aux') && lemma === 'have');
    if (modal && !perfect) return true;
    if (around.some(({ deprel, lemma }) => deprel === 'mark' && /^(if|unless|whether|lest)$/i.test(lemma)))
      return true;
    if (/^(risk|danger|able|capable|threat|warn|warning)$/.test(tree.lemma(at))) return true;
  }
  return false;
}
