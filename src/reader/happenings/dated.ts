/** Whether a sentence says when: then it may tell of another time than the one before. */
import { memo } from '../../structures/memo.js';
import type { SentenceTree } from './tree.js';

const WEEKDAYS =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|last|previous|earlier)$/;

export const dated = memo((tree: SentenceTree): boolean =>
  tree.tokens.some(
    ({ lemma, form, upos }) =>
      (upos !== 'VERB' && WEEKDAYS.test(lemma.toLowerCase())) || /^(19|20)\d\d$/.test(form),
  ),
);
