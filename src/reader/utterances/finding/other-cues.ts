/** Cues that are no verbs of saying: nouns (`the claim that`), adjectives (`concerned that`), adverbs (`reportedly`). */
import type { SpeechAct } from '../../../model/records.js';
import { ALLEGED_DEEDS, SAYINGS } from '../cues/nouns.js';
import { HEARSAY } from '../cues/verbs.js';
import type { Draft } from './draft.js';
import { trimmed } from './passage.js';
import { canSpeak, type IsVoice } from './said.js';
import { authorOf, subjectOf } from './speaker.js';
import type { Reach, Tree } from './tree.js';

const MINDS: ReadonlyMap<string, SpeechAct> = new Map([
  ...'concerned worried afraid fearful alarmed wary'
    .split(' ')
    .map((lemma): [string, SpeechAct] => [lemma, 'fears']),
  ...'adamant certain clear confident convinced sure'
    .split(' ')
    .map((lemma): [string, SpeechAct] => [lemma, 'asserts']),
  ...'suspicious doubtful skeptical sceptical'
    .split(' ')
    .map((lemma): [string, SpeechAct] => [lemma, 'suspects']),
]);

const common = (tree: Tree, at: number, cue: Reach = [at, at]) =>
  ({
    sentence: tree.sentence.index,
    at,
    cue,
    block: cue,
    direct: false,
    polarity: 'affirmed',
    trailing: false,
    confidence: 0.6,
  }) as const;

export function otherCue(tree: Tree, at: number, isVoice: IsVoice): readonly Draft[] {
  const lemma = tree.lemma(at);
  switch (tree.upos(at)) {
    case 'NOUN':
      return SAYINGS.has(lemma) ? nounCue(tree, at) : [];
    case 'ADJ':
    case 'VERB':
      if (MINDS.has(lemma)) return mindCue(tree, at, isVoice);
      return /^(?:alleged|purported|supposed|allege)$/.test(lemma)
        ? allegedCue(tree, at)
        : believedCue(tree, at);
    case 'ADV':
      return HEARSAY.has(lemma) ? hearsayCue(tree, at) : [];
    default:
      return [];
  }
}

/** `the rebels' claim that …`. */
function nounCue(tree: Tree, at: number): readonly Draft[] {
  const [clause] = tree
    .under(at, 'ccomp', 'acl')
    .filter((one) => one > at && tree.under(one, 'mark').some((mark) => tree.lemma(mark) === 'that'));
  if (clause === undefined) return [];
  const heads = authorOf(tree, at);
  const content = trimmed(tree, tree.reach(clause));
  const act = SAYINGS.get(tree.lemma(at))!;
  if (heads.length === 0 || content.length === 0) return [];
  return [
    {
      ...common(tree, at),
      named: { sentence: tree.sentence.index, heads },
      content,
      act,
      polarity: act === 'denies' ? 'negated' : 'affirmed',
      aside: true,
      by: `noun:${tree.lemma(at)}`,
      confidence: 0.7,
    },
  ];
}

/** `the authorities were concerned that …`. */
function mindCue(tree: Tree, at: number, isVoice: IsVoice): readonly Draft[] {
  const [clause] = tree
    .under(at, 'ccomp')
    .filter((one) => one > at && tree.under(one, 'mark').some((mark) => tree.lemma(mark) === 'that'));
  const heads = subjectOf(tree, at);
  if (
    clause === undefined ||
    !heads.some((head) => canSpeak(tree, head, isVoice)) ||
    tree.under(at, 'advmod').some((one) => /^(?:not|n't|never)$/.test(tree.lemma(one)))
  )
    return [];
  if (heads.some((head) => /^(?:it|It|i|you|we)$/.test(tree.lemma(head)))) return [];
  return [
    {
      ...common(tree, at),
      named: { sentence: tree.sentence.index, heads },
      content: trimmed(tree, tree.reach(clause)),
      act: MINDS.get(tree.lemma(at))!,
      by: `mind:${tree.lemma(at)}`,
    },
  ];
}

/** `his alleged involvement`: a deed, and not `the alleged bomber`. */
function allegedCue(tree: Tree, at: number): readonly Draft[] {
  const noun = tree.head(at);
  if (noun < 0 || !tree.is(at, 'amod') || !ALLEGED_DEEDS.test(tree.lemma(noun))) return [];
  const [first, last] = tree.reach(noun);
  return [
    {
      ...common(tree, at),
      content: trimmed(tree, [tree.upos(first) === 'ADP' ? first + 1 : first, last]),
      act: 'alleges',
      fallback: true,
      by: 'hearsay:alleged',
      confidence: 0.5,
    },
  ];
}

/** `gunmen, believed to be bandits`; `is believed responsible`. */
function believedCue(tree: Tree, at: number): readonly Draft[] {
  if (tree.upos(at) !== 'VERB' || !/^(?:believe|think|suspect|presume)$/.test(tree.lemma(at))) return [];
  const [what] = tree
    .under(at, 'xcomp', 'obj', 'obl')
    .filter(
      (one) =>
        one > at &&
        (tree.upos(one) === 'ADJ' || tree.preposition(one) === 'of' || tree.preposition(one) === 'as'),
    );
  if (what === undefined || tree.tokens[at]!.xpos !== 'VBN') return [];
  const [subject] = tree.under(at, 'nsubj');
  const first =
    subject === undefined ? (tree.is(at, 'acl') ? tree.reach(tree.head(at))[0] : at) : tree.reach(subject)[0];
  return [
    {
      ...common(tree, at, [at, tree.upos(what) === 'ADJ' && what === at + 1 ? what : at]),
      content: trimmed(tree, [first, tree.reach(what)[1]]),
      act: 'alleges',
      fallback: true,
      by: 'hearsay:believed',
    },
  ];
}

/** `reportedly`: of the clause in which it stands. */
function hearsayCue(tree: Tree, at: number): readonly Draft[] {
  const head = tree.head(at);
  const [first, last] = head < 0 ? tree.reach(at) : tree.reach(head);
  return [
    {
      ...common(tree, at),
      content: trimmed(tree, [first, last]),
      act: 'alleges',
      fallback: true,
      by: 'hearsay:adverb',
      confidence: 0.5,
    },
  ];
}
