/** Counts that run over many events: "bringing to 39 the number of those killed in attacks this year". */
import type { SentenceTree } from './tree.js';

const COUNTS = /^(number|total|toll|tally|count)$/;
/** By them one event is added to what was counted before. */
const ADDING = /^(bring|push|lift|take|raise)$/;
const PERIOD = /^(year|month|week)$/;
const STEPS = 6;

/** Whether what a word of counting tells goes beyond one event. */
export function isRunning(tree: SentenceTree, count: number): boolean {
  if (tree.is(count, 'compound')) return isRunning(tree, tree.parent(count));
  if (!COUNTS.test(tree.lemma(count))) return false;
  const verb = tree.parent(count);
  if (verb >= 0 && tree.isVerb(verb) && ADDING.test(tree.lemma(verb))) return true;
  const [first, last] = tree.reach(count);
  for (let at = first; at <= last; at += 1) if (isSoFar(tree, at)) return true;
  return false;
}

/** "since January", "so far", "this year". */
function isSoFar(tree: SentenceTree, at: number): boolean {
  if (/^(since|far)$/.test(tree.lemma(at))) return true;
  const determiner = tree.child(at, 'det');
  return PERIOD.test(tree.lemma(at)) && determiner !== undefined && tree.lemma(determiner) === 'this';
}

/** A happening that is only counted in such a total, and told nowhere there: not "the number of those killed in Monday's attack". */
export function isOnlyCounted(tree: SentenceTree, at: number): boolean {
  for (let up = at, step = 0; up >= 0 && step < STEPS; up = tree.parent(up), step += 1) {
    if (COUNTS.test(tree.lemma(up)) && !tree.isVerb(up) && up !== at)
      return isRunning(tree, up) && !isOne(tree, at);
    if (up !== at && tree.isVerb(up) && !tree.is(up, 'acl')) return false;
  }
  return false;
}

/** "the attack", "Monday's attack". */
const isOne = (tree: SentenceTree, at: number): boolean =>
  tree.tokens[at]!.xpos === 'NN' &&
  (tree.child(at, 'nmod:poss') !== undefined ||
    /^(the|this|that)$/.test(tree.lemma(tree.child(at, 'det') ?? at)));
