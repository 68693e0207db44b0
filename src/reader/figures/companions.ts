/** Counts that are told as one: `an Australian doctor and his wife`. */
import type { SentenceTree } from '../happenings/tree.js';
import type { Found } from './drafts.js';

/** Two, told as one count. */
export function withCompanions(tree: SentenceTree, found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const last = all.at(-1);
    const his =
      tree.tokens[one.phrase.first]!.xpos === 'PRP$' ||
      (/^(of)$/.test(tree.lemma(one.phrase.number + 1 < tree.tokens.length ? one.phrase.number + 1 : 0)) &&
        tree.tokens[one.phrase.number + 2]?.xpos === 'PRP$');
    const joins =
      last !== undefined &&
      his &&
      last.phrase.single === 'noun' &&
      last.outcome === one.outcome &&
      last.word === one.word &&
      one.phrase.first - last.phrase.last <= 2 &&
      one.phrase.max !== undefined &&
      one.phrase.min === one.phrase.max;
    if (!joins) {
      all.push(one);
      continue;
    }
    const count = last.phrase.min! + one.phrase.min!;
    all[all.length - 1] = {
      ...last,
      phrase: {
        ...last.phrase,
        min: count,
        max: count,
        last: one.phrase.last,
        end: one.phrase.end,
        who: { start: (last.phrase.who ?? last.phrase).start, end: one.phrase.end },
      },
      group: last.group === one.group ? last.group : 'people',
    };
  }
  return all;
}
