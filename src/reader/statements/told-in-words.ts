/** What is told of an entity or an event in words of the report: the piece of the sentence, without what hangs on it as a clause of its own. */
import type { Statement } from '../happenings/events.js';
import type { SentenceTree } from '../happenings/tree.js';

/** A description longer than this is a sentence of its own. */
const MOST_WORDS = 14;

export interface Words {
  readonly first: number;
  readonly last: number;
}

/** A noun with what stands before it and, by `of`, `in`, `on`, `for`, `with`, behind it. */
export function phraseOf(tree: SentenceTree, head: number, withTail = true): Words | undefined {
  let [first, last] = [head, head];
  const take = (at: number, depth: number) => {
    for (const child of tree.children(at)) {
      if (
        /^(appos|acl|parataxis|punct|nsubj|cop|mark|aux|ccomp|dep|discourse|list|case)/.test(
          tree.tokens[child]!.deprel,
        )
      ) {
        if (!tree.is(child, 'case') || at === head) continue;
      }
      if (
        child > head &&
        (!withTail ||
          depth > 3 ||
          !/^(nmod|case|compound|amod|flat|conj|cc|nummod|det|advmod|obl)/.test(tree.tokens[child]!.deprel))
      )
        continue;
      if (at === head && tree.is(child, 'conj') && tree.isVerb(child)) continue;
      first = Math.min(first, child);
      last = Math.max(last, child);
      take(child, depth + 1);
    }
  };
  take(head, 0);
  return last - first + 1 > MOST_WORDS ? undefined : { first, last };
}

const QUOTE = /^["“”]$/;

/** The words as they stand, on one line, without marks of quotation. */
export function textOf(tree: SentenceTree, { first, last }: Words): string {
  const parts: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const { form, start } = tree.tokens[at]!;
    if (QUOTE.test(form)) continue;
    const before = tree.tokens[at - 1];
    const glued =
      before?.end === start && !(QUOTE.test(before.form) && tree.tokens[at - 2]?.end !== before.start);
    parts.push(glued || parts.length === 0 ? form : ` ${form}`);
  }
  return parts.join('');
}

export function inWords(
  tree: SentenceTree,
  subject: Statement['subject'],
  predicate: string,
  words: Words,
  at: number,
  by: string,
  confidence: number,
): Statement {
  return {
    subject,
    predicate,
    object: { text: textOf(tree, words), language: 'en' },
    start: tree.tokens[words.first]!.start,
    end: tree.tokens[words.last]!.end,
    at: [at],
    told: 'done',
    by: `words:${by}`,
    confidence,
  };
}
