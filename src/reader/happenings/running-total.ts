/** Counts that run over many events: "bringing to 39 the number of those killed in attacks this year". */
import type { SentenceTree } from './tree.js';

const COUNTS = /^(number|total|toll|tally|count)$/;
/** By them one event is added to what was counted before. */
const ADDING = /^(bring|push|lift|take|raise)$/;
const SO_FAR = /^(since|year|month|week|far|now)$/;
const STEPS = 6;

/** Whether what a word of counting tells goes beyond one event. */
export function isRunning(tree: SentenceTree, count: number): boolean {
  if (tree.is(count, 'compound')) return isRunning(tree, tree.parent(count));
  if (!COUNTS.test(tree.lemma(count))) return false;
  const verb = tree.parent(count);
  if (verb >= 0 && tree.isVerb(verb) && ADDING.test(tree.lemma(verb))) return true;
  const [first, last] = tree.reach(count);
  for (let at = first; at <= last; at += 1)
    if (SO_FAR.test(tree.lemma(at)) && (tree.lemma(at) !== 'year' || isThis(tree, at))) return true;
  return false;
}

const isThis = (tree: SentenceTree, at: number): boolean =>
  tree.child(at, 'det') !== undefined && tree.lemma(tree.child(at, 'det')!) === 'this';

/** A happening that is only counted in such a total, and told nowhere there: not "the number of those killed in Monday's attack". */
export function isOnlyCounted(tree: SentenceTree, at: number): boolean {
  for (let up = at, step = 0; up >= 0 && step < STEPS; up = tree.parent(up), step += 1) {
    if (COUNTS.test(tree.lemma(up)) && up !== at) return isRunning(tree, up) && !isOne(tree, at);
    if (up !== at && tree.isVerb(up) && !tree.is(up, 'acl')) return false;
  }
  return false;
}

/** "the attack", "Monday's attack". */
const isOne = (tree: SentenceTree, at: number): boolean =>
  tree.tokens[at]!.xpos === 'NN' &&
  (tree.child(at, 'nmod:poss') !== undefined ||
    /^(the|this|that)$/.test(tree.lemma(tree.child(at, 'det') ?? at)));
