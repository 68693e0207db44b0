/** A cue with all that is not said: its subject, when, where and how; and how it stands to what is said. */
import { CARRIERS, CONDITIONS, SPEECH_VERBS, UNSAID } from '../cues/verbs.js';
import { nearestSubject } from './speaker.js';
import type { Reach, Tree } from './tree.js';

const CLAUSES = [
  'ccomp',
  'xcomp',
  'advcl',
  'parataxis',
  'conj',
  'acl',
  'punct',
  'cc',
  'mark',
  'csubj',
  'root',
];

/** From its subject to the last of its obliques; without clauses. */
export function blockOf(tree: Tree, verb: number, leading: boolean): Reach {
  let first = verb;
  let last = verb;
  for (const child of tree.children(verb)) {
    if (tree.is(child, ...CLAUSES)) continue;
    const [from, to] = tree.reach(child);
    if (child < verb) {
      if (leading || child === nearestSubject(tree, verb) || tree.is(child, 'aux', 'advmod'))
        first = Math.min(first, from);
    } else last = Math.max(last, to);
  }
  while (last > verb && tree.form(last) === ',') last -= 1;
  return [first, last];
}

/** It says so, and not: would, did not, if, to say. */
export function isSaid(tree: Tree, verb: number): boolean {
  const subject = nearestSubject(tree, verb);
  for (const child of tree.children(verb)) {
    if (child < verb && !beside(tree, child, verb, subject)) continue;
    const lemma = tree.lemma(child);
    if (tree.is(child, 'advmod') && /^(?:not|n't|never|neither|nor)$/.test(lemma)) return false;
    if (tree.is(child, 'cc') && /^(?:neither|nor)$/.test(lemma)) return false;
    if (tree.is(child, 'aux') && UNSAID.has(lemma)) return false;
    if (tree.is(child, 'mark') && CONDITIONS.has(lemma)) return false;
    if (tree.is(child, 'nsubj') && isNobody(tree, child)) return false;
    if (tree.is(child, 'nsubj') && /^(?:I|you|You)$/.test(tree.form(child))) return false;
  }
  const infinitive = tree.under(verb, 'mark').some((one) => tree.lemma(one) === 'to');
  if (!infinitive) return true;
  const head = tree.head(verb);
  return head >= 0 && CARRIERS.has(tree.lemma(head)) && isSaid(tree, head);
}

/** Not of what is said before, though the tree hangs it on the verb. */
function beside(tree: Tree, child: number, verb: number, subject: number | undefined): boolean {
  if (tree.is(child, 'nsubj')) return child === subject;
  for (let at = child + 1; at < verb; at += 1) if (/^[”"»]$/.test(tree.form(at))) return false;
  return true;
}

function isNobody(tree: Tree, at: number): boolean {
  if (/^(?:nobody|none|neither)$/.test(tree.lemma(at))) return true;
  return tree.under(at, 'det').some((one) => /^(?:no|neither)$/.test(tree.lemma(one)));
}

const COMMAS = /^[,”"»'’—–-]+$/;

/**
 * What it says is what is said before: `…, police said`, `…," said the officer`. There is a subject, nothing that
 * it says follows, and a comma or a closing mark stands before.
 */
export function isTrailing(tree: Tree, verb: number): boolean {
  const speech = SPEECH_VERBS.get(tree.lemma(verb));
  if (speech === undefined || !speech.takes.has('clause') || tree.upos(verb) !== 'VERB') return false;
  if (tree.is(verb, 'acl') || tree.tokens[verb]!.xpos === 'VBG') return false;
  const [first, last] = blockOf(tree, verb, false);
  if (first === 0 || !(COMMAS.test(tree.form(first - 1)) || COMMAS.test(tree.form(first)))) return false;
  const told = tree.under(verb, 'ccomp', 'nsubj').some((one) => one < first);
  if (
    tree
      .under(verb, 'ccomp')
      .some((one) => one > verb && !isTrailing(tree, one) && !(told && tree.form(last + 1) === ','))
  )
    return false;
  const subject = nearestSubject(tree, verb);
  if (subject === undefined)
    return invertedSubject(tree, verb) !== undefined || /^[”"»]$/.test(tree.form(first - 1));
  if (/^(?:who|which|that|what)$/.test(tree.lemma(subject))) return false;
  if (tree.under(verb, 'mark').length > 0 && !/^as$/.test(tree.lemma(tree.under(verb, 'mark')[0]!)))
    return false;
  const [object] = tree.under(verb, 'obj');
  return (
    object === undefined ||
    object < verb ||
    tree.lemma(verb) === 'tell' ||
    invertedSubject(tree, verb) !== undefined
  );
}

/** `said the officer`: the tree may have taken the subject behind the verb for something else. */
export function invertedSubject(tree: Tree, verb: number): number | undefined {
  const own = nearestSubject(tree, verb);
  if (own !== undefined) return own > verb ? own : undefined;
  if (tree.lemma(verb) === 'tell') return undefined;
  return tree
    .under(verb, 'obj', 'obl:unmarked', 'xcomp', 'ccomp', 'dep', 'appos', 'nmod', 'parataxis')
    .find(
      (one) =>
        one > verb && one - verb < 12 && tree.noun(one) && tree.under(one, 'case', 'cop', 'aux').length === 0,
    );
}

/** Whether only punctuation lies between two tokens. */
export function onlyMarks(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1)
    if (at >= 0 && at < tree.tokens.length && tree.upos(at) !== 'PUNCT') return false;
  return true;
}
