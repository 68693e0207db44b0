/** To whom a verb does what it says: its object, or its subject in the passive and in headlines. */
import type { SentenceTree } from '../happenings/tree.js';

export function undergoers(tree: SentenceTree, at: number): readonly number[] {
  const object = tree.child(at, 'obj');
  const passive = tree.child(at, 'nsubj:pass');
  if (passive !== undefined) return everyone(tree, tree.antecedent(passive));
  // "the 12 people that they killed"
  if (object !== undefined)
    return tree.withLabel(at, 'obj').flatMap((one) => everyone(tree, tree.antecedent(one)));
  const number = tree.isPassive(at) ? hedgedSubject(tree, at) : undefined;
  if (number !== undefined) return [number];
  const subject = tree.child(at, 'nsubj');
  if (subject !== undefined) {
    // a headline leaves out "were": nobody kills without an object
    const bare = tree.child(at, 'aux') === undefined && tree.child(at, 'ccomp') === undefined;
    return bare && !hasCountAfter(tree, at) ? everyone(tree, tree.antecedent(subject)) : [];
  }
  if (tree.is(at, 'acl') && tree.tokens[at]!.xpos !== 'VBG' && !tree.is(at, 'acl:relcl'))
    return everyone(tree, tree.parent(at));
  if (
    tree.is(at, 'conj') &&
    tree.isVerb(tree.parent(at)) &&
    !tree.hasOwnNumber(at) &&
    !hasCountAfter(tree, at) &&
    !hasCountBefore(tree, at)
  ) {
    const other = tree.parent(at);
    if (tree.isPassive(other) || tree.child(other, 'obj') !== undefined || tree.is(other, 'acl'))
      return undergoers(tree, other);
  }
  // "killed and wounded five soldiers" hangs the object on the last
  const later = tree
    .withLabel(at, 'conj')
    .find((child) => tree.isVerb(child) && tree.child(child, 'obj') !== undefined);
  if (later !== undefined && later - at === 2 && !hasCountAfter(tree, at)) return undergoers(tree, later);
  return [];
}

/**
 * "about 15,000 have fled", "and over 300 were hurt": the word that bounds the number is easily taken for a preposition,
 * and the subject for an adverbial; without it the subject of another verb would be counted.
 */
export function hedgedSubject(tree: SentenceTree, at: number): number | undefined {
  if (tree.child(at, 'nsubj') !== undefined) return undefined;
  return tree
    .children(at)
    .find(
      (child) =>
        child < at &&
        tree.is(child, 'obl') &&
        (tree.tokens[child]!.upos === 'NUM' || tree.child(child, 'nummod') !== undefined) &&
        HEDGES.test(tree.caseOf(child) ?? ''),
    );
}

const HEDGES = /^(about|around|over|above|under|below|than|near|nearly|close|to|some)$/;

/** A number stands right after it, so that it has an object, whatever the tree says. */
export function hasCountAfter(tree: SentenceTree, at: number): boolean {
  const next = tree.tokens[at + 1];
  return (
    next !== undefined &&
    (next.upos === 'NUM' || (next.form.toLowerCase() === 'at' && tree.tokens[at + 3]?.upos === 'NUM'))
  );
}

/** "15 were killed and 3 captured": the three stand right before it. */
function hasCountBefore(tree: SentenceTree, at: number): boolean {
  return tree.tokens[at - 1]?.upos === 'NUM' || tree.tokens[at - 2]?.upos === 'NUM';
}

/** A word with all that are joined to it, and to those. */
export function everyone(tree: SentenceTree, at: number): readonly number[] {
  const all = [at];
  for (let next = 0; next < all.length && all.length < MOST_JOINED; next += 1)
    all.push(...tree.withLabel(all[next]!, 'conj'));
  return all;
}

const MOST_JOINED = 20;
