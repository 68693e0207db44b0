/** Of what nothing is told as so or not so: what is asked, awaited or bidden; and what is told as what did not come, because a condition was not met. */
import { memo } from '../../structures/memo.js';
import type { SentenceTree } from './tree.js';

/** What stands in a question, or in what a reader or hearer is told to do; not what is taken for granted in it: "Will those who attacked the village be tried?" */
export function tellsOfNothing(tree: SentenceTree, at: number): boolean {
  if (!isAddressed(tree)) return false;
  for (let up = at; up >= 0; up = tree.parent(up))
    if (tree.is(up, 'advcl') || tree.is(up, 'acl')) return false;
  return true;
}

/** "Did your men attack the village?", "Hand in your weapons.", "Readers should send pictures of the fighting." */
const isAddressed = memo((tree: SentenceTree): boolean => isAsked(tree) || isBidden(tree) || isAdvice(tree));

const isAsked = ({ tokens }: SentenceTree): boolean =>
  tokens.findLast(({ form }) => /\p{L}|\?/u.test(form))?.form.endsWith('?') === true;

/** A verb at the head of its sentence without a subject: it bids the reader, or a hearer, do something. */
function isBidden(tree: SentenceTree): boolean {
  const root = tree.tokens.findIndex(({ head }) => head === 0);
  if (root < 0 || !tree.isVerb(root) || tree.tokens[root]!.xpos !== 'VB') return false;
  if (tree.child(root, 'nsubj') !== undefined || tree.child(root, 'mark') !== undefined) return false;
  const before = tree.tokens.slice(0, root).filter(({ upos }) => upos !== 'PUNCT');
  return (
    before.every(({ lemma }) => /^(please|do|not|n't|never|always|just|kindly)$/i.test(lemma)) &&
    !tree.children(root).some((child) => tree.is(child, 'aux') && tree.lemma(child) !== 'do')
  );
}

/** To whom a page speaks of itself. */
const AUDIENCE = /^(reader|subscriber|viewer|listener|visitor|user|follower|customer)$/;

function isAdvice(tree: SentenceTree): boolean {
  return [...tree.tokens.keys()].some(
    (at) =>
      AUDIENCE.test(tree.lemma(at)) &&
      tree.is(at, 'nsubj') &&
      tree
        .children(tree.parent(at))
        .some((one) => tree.is(one, 'aux') && /^(should|must|may|can|will)$/.test(tree.lemma(one))),
  );
}

/** "whether to withdraw", "has yet to decide if it will": an open question; "until they are freed", "unless it withdraws": what is waited for. */
export function isOpen(tree: SentenceTree, verb: number): boolean {
  const mark = tree.markOf(verb);
  if (mark === 'whether') return true;
  if (mark === 'if') return tree.is(verb, 'ccomp');
  if (mark === undefined || !/^(until|till|unless)$/.test(mark)) return false;
  const present = (at: number) => /^(VBP|VBZ)$/.test(tree.tokens[at]!.xpos);
  return present(verb) || tree.children(verb).some((one) => tree.is(one, 'aux') && present(one));
}

/** "would have attacked" beside "had they not left", "if they had left", "without the truce"; and what stands in such a condition itself. */
export function isCounterfactual(tree: SentenceTree, at: number): boolean {
  const found = unmet(tree);
  return found !== undefined && (found.results.includes(at) || found.conditions.includes(at));
}

interface Unmet {
  /** Verbs of what would have come. */
  readonly results: readonly number[];
  /** Verbs of conditions that were not met. */
  readonly conditions: readonly number[];
}

const unmet = memo((tree: SentenceTree): Unmet | undefined => {
  const { tokens } = tree;
  const hasAux = (verb: number, form: RegExp) =>
    tree.children(verb).some((one) => tree.is(one, 'aux') && form.test(tokens[one]!.form));
  const results = [...tokens.keys()].filter(
    (at) => tokens[at]!.xpos === 'VBN' && hasAux(at, /^(would|could|might|’d|'d)$/i) && hasAux(at, /^have$/i),
  );
  if (results.length === 0) return undefined;
  const conditions = [...tokens.keys()].flatMap((at): readonly number[] => {
    if (tree.markOf(at) === 'if' && tree.is(at, 'advcl') && hasAux(at, /^had$/i)) return [at];
    return isInverted(tree, at) ? verbAfter(tree, at) : [];
  });
  const without = [...tokens.keys()].some(
    (at) => /^(without|but)$/i.test(tokens[at]!.form) && isWithout(tree, at, results),
  );
  const owed = tokens.some((_, at) => isInverted(tree, at));
  return conditions.length > 0 || without || owed ? { results, conditions } : undefined;
});

/** "Had the talks not collapsed": the auxiliary stands before its subject. */
function isInverted({ tokens }: SentenceTree, at: number): boolean {
  const [before, one, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return (
    /^had$/i.test(one.form) &&
    (before === undefined || before.upos === 'PUNCT') &&
    next !== undefined &&
    /^(DET|PRON|NOUN|PROPN|NUM|ADJ)$/.test(next.upos)
  );
}

/** Its verb, wherever the tree hangs it; none of "had it not been for the blockade". */
function verbAfter({ tokens }: SentenceTree, had: number): readonly number[] {
  const verb = tokens.findIndex(({ xpos }, at) => at > had && xpos === 'VBN');
  return verb < 0 || /^been$/i.test(tokens[verb]!.form) ? [] : [verb];
}

/** "without the truce", "but for the truce". */
function isWithout(tree: SentenceTree, at: number, results: readonly number[]): boolean {
  const { tokens } = tree;
  if (/^but$/i.test(tokens[at]!.form) && !/^for$/i.test(tokens[at + 1]?.form ?? '')) return false;
  const noun = tree.parent(at);
  return noun >= 0 && tree.is(at, 'case') && results.includes(tree.parent(noun));
}
