/** Who is said to be behind an event, beside the words that tell of it: "claimed responsibility for the attack", "was behind", "blamed … for". */
import { subjectOf } from './slots.js';
import type { SentenceTree } from './tree.js';

export interface Responsible {
  /** Who is meant. */
  readonly head: number;
  /** The word of the event; absent where it is only "it" or nothing. */
  readonly deed?: number;
  readonly by: 'claim' | 'behind' | 'blame';
}

export function responsibleOf(tree: SentenceTree): readonly Responsible[] {
  const found = [...tree.tokens.keys()].flatMap((at): readonly Responsible[] => {
    if (isDenied(tree, at)) return [];
    switch (tree.lemma(at)) {
      case 'claim':
        return tree.isVerb(at) ? claimed(tree, at) : [];
      case 'blame':
        return tree.isVerb(at) ? blamed(tree, at) : [];
      case 'responsible':
        return responsible(tree, at);
      default:
        return behind(tree, at);
    }
  });
  return found.filter(({ head }) => !isDenied(tree, head));
}

/** "no group has claimed", "did not claim", "nobody". */
function isDenied(tree: SentenceTree, at: number): boolean {
  return (
    /^(nobody|none)$/.test(tree.lemma(at)) ||
    tree.children(at).some((child) => /^(no|not|n't|never)$/.test(tree.lemma(child)))
  );
}

function claimed(tree: SentenceTree, verb: number): readonly Responsible[] {
  const passive = tree.isPassive(verb);
  const object = tree.child(verb, 'obj') ?? (passive ? tree.child(verb, 'nsubj') : undefined);
  if (object === undefined) return [];
  const subject = passive ? byPhrase(tree, verb) : subjectOf(tree, verb)?.head;
  if (subject === undefined) return [];
  if (/^(responsibility|credit|authorship)$/.test(tree.lemma(object))) {
    const deed = under(tree, object, /^for$/) ?? under(tree, verb, /^for$/);
    return [{ head: subject, by: 'claim', ...(deed === undefined ? {} : { deed }) }];
  }
  // "attacks in the north that were claimed by": of the attacks, whatever "that" hangs on
  return [{ head: subject, deed: tree.antecedent(object), by: 'claim' }];
}

function blamed(tree: SentenceTree, verb: number): readonly Responsible[] {
  const object = tree.child(verb, 'obj');
  const passive = tree.isPassive(verb);
  const who = passive ? subjectOf(tree, verb)?.head : object;
  const deed =
    under(tree, verb, /^for$/) ?? (object === undefined ? undefined : under(tree, object, /^for$/));
  const on = under(tree, verb, /^on$/);
  if (on !== undefined && who !== undefined) return [{ head: on, deed: who, by: 'blame' }];
  return who === undefined || deed === undefined ? [] : [{ head: who, deed, by: 'blame' }];
}

function responsible(tree: SentenceTree, at: number): readonly Responsible[] {
  const who = tree.child(at, 'nsubj') ?? (tree.is(at, 'xcomp') ? subjectOf(tree, at)?.head : undefined);
  const deed = under(tree, at, /^for$/);
  return who === undefined || deed === undefined ? [] : [{ head: tree.antecedent(who), deed, by: 'behind' }];
}

/** "The group was behind the attack": a noun with a copula. */
function behind(tree: SentenceTree, at: number): readonly Responsible[] {
  if (tree.caseOf(at) !== 'behind' || tree.child(at, 'cop') === undefined) return [];
  const who = tree.child(at, 'nsubj');
  return who === undefined ? [] : [{ head: tree.antecedent(who), deed: at, by: 'behind' }];
}

function byPhrase(tree: SentenceTree, verb: number): number | undefined {
  return tree.children(verb).find((child) => tree.is(child, 'obl') && tree.caseOf(child) === 'by');
}

function under(tree: SentenceTree, at: number, preposition: RegExp): number | undefined {
  return tree
    .children(at)
    .find(
      (child) =>
        (tree.is(child, 'obl') || tree.is(child, 'nmod')) && preposition.test(tree.caseOf(child) ?? ''),
    );
}
