/** Counts of some of those told of before, with what they were: `nine of the dead were children`, `three of those killed were women`. */
import type { SentenceTree } from '../happenings/tree.js';
import type { Draft } from './drafts.js';
import { groupOf, isPerson } from './groups.js';
import { STATES, VERBS } from './outcomes.js';
import type { CountedPhrase } from './phrases.js';

export interface OfThem {
  readonly phrase: CountedPhrase;
  readonly outcome: string;
  /** The word that says what befell them. */
  readonly word: number;
  readonly group: string;
}

/** Words from "of" to the verb. */
const REACH = 6;

export function someOfThem(
  tree: SentenceTree,
  phrase: CountedPhrase,
  before: readonly Draft[],
): OfThem | undefined {
  const of = phrase.number + 1;
  if (tree.tokens[of]?.form.toLowerCase() !== 'of' || !/^(the|those)$/i.test(tree.tokens[of + 1]?.form ?? ''))
    return undefined;
  const them = whomAfter(tree, of + 2, before);
  if (them === undefined) return undefined;
  const noun = whatTheyWere(tree, them.word);
  if (noun === undefined) return undefined;
  const { start, end } = tree.tokens[noun]!;
  const first = Math.min(
    noun,
    ...tree.children(noun).filter((at) => at > them.word && /^(amod|compound)/.test(tree.tokens[at]!.deprel)),
  );
  return {
    phrase: { ...phrase, last: them.word, who: { start: Math.min(start, tree.tokens[first]!.start), end } },
    ...them,
    group: groupOf(
      tree.lemma(noun),
      tree
        .children(noun)
        .filter((at) => at < noun)
        .map((at) => tree.lemma(at)),
    ),
  };
}

/** "the dead", "those who died", "those killed in the raid", "the victims" of what was told last. */
function whomAfter(
  tree: SentenceTree,
  from: number,
  before: readonly Draft[],
): { readonly outcome: string; readonly word: number } | undefined {
  for (let at = from; at < from + 4 && at < tree.tokens.length; at += 1) {
    const { upos, form } = tree.tokens[at]!;
    const outcome =
      STATES.get(form.toLowerCase()) ?? (upos === 'VERB' ? VERBS.get(tree.lemma(at))?.outcome : undefined);
    if (outcome !== undefined) return { outcome, word: at };
    if (tree.lemma(at) === 'victim') {
      const last = before.at(-1);
      return last === undefined || tree.sentence.index - last.sentence > 2
        ? undefined
        : { outcome: last.outcome, word: at };
    }
    if (!/^(NUM|PRON|AUX)$/.test(upos)) return undefined;
  }
  return undefined;
}

/** The noun of people that a form of "be" says of them, wherever the tree hangs it. */
function whatTheyWere(tree: SentenceTree, word: number): number | undefined {
  for (let be = word + 1; be <= word + REACH && be < tree.tokens.length; be += 1) {
    if (!tree.is(be, 'cop')) continue;
    const noun = tree.parent(be);
    return noun > be && tree.tokens[noun]!.upos === 'NOUN' && isPerson(tree.lemma(noun)) ? noun : undefined;
  }
  return undefined;
}
