/** Takes a sentence, gives the words in it that tell of a happening, by the frames. */
import type { Frame } from '../frames/frame.js';
import type { FrameLexicon } from '../frames/lexicon.js';
import type { Trigger } from './events.js';
import { isOnlyCounted } from './running-total.js';
import { toldOf } from './told.js';
import type { SentenceTree } from './tree.js';
import { tellsOfNothing } from './unreal.js';

/** A trigger with its frame. */
export interface FramedTrigger {
  readonly trigger: Trigger;
  readonly frame: Frame;
  /** The verb of a phrase whose noun is the head: `launch` of `take control`. */
  readonly verb?: number;
}

const PARTS = /^(obj|obl|compound:prt|advmod|xcomp|iobj|nmod)/;

export function triggersOf(
  tree: SentenceTree,
  lexicon: FrameLexicon,
  isName: (at: number) => boolean,
  fills: (framed: FramedTrigger) => boolean,
): readonly FramedTrigger[] {
  const found: FramedTrigger[] = [];
  const taken = new Set<number>();
  const add = (frame: Frame, tokens: readonly number[], head: number, verb?: number): boolean => {
    const first = Math.min(...tokens);
    const last = Math.max(...tokens);
    const told = toldOf(tree, verb ?? head);
    if (told === undefined || tellsOfNothing(tree, head) || isOnlyCounted(tree, head)) {
      for (const token of tokens) taken.add(token);
      return true;
    }
    const whole = last - first <= 4;
    const [from, to] = whole ? [first, last] : [head, head];
    const { sentence } = tree;
    const framed: FramedTrigger = {
      frame,
      ...(verb === undefined ? {} : { verb }),
      trigger: {
        sentence: sentence.index,
        first: from,
        last: to,
        start: tree.tokens[from]!.start,
        end: tree.tokens[to]!.end,
        head,
        frame: frame.id,
        type: frame.type!,
        sense: frame.sense,
        told,
        confidence: 0.9,
      },
    };
    if (!fills(framed)) return false;
    for (const token of tokens) taken.add(token);
    found.push(framed);
    return true;
  };
  for (const at of tree.tokens.keys()) {
    if (!tree.isVerb(at)) continue;
    for (const { frame, words } of lexicon.phrases.get(tree.lemma(at)) ?? []) {
      const parts = partsOf(tree, at, words);
      if (parts === undefined || frame.type === undefined || !holds(tree, frame, [at, ...parts])) continue;
      if (add(frame, [at, ...parts], at, at)) break;
    }
  }
  for (const [at, { upos, form }] of tree.tokens.entries()) {
    if (taken.has(at)) continue;
    // in titles every word may be written large; written small it is no name
    const plain = tree.sentence.inTitle || form === form.toLowerCase();
    const noun = upos === 'NOUN' || (upos === 'PROPN' && plain);
    const frames =
      upos === 'VERB'
        ? lexicon.verbs.get(tree.lemma(at))
        : noun
          ? lexicon.nouns.get(tree.lemma(at))
          : undefined;
    if (frames === undefined || (noun && isName(at))) continue;
    for (const frame of frames)
      if (frame.type !== undefined && holds(tree, frame, [at]) && add(frame, [at], at)) break;
  }
  return found.sort((a, b) => a.trigger.head - b.trigger.head);
}

/** The words of a phrase among what hangs on the verb, each below the verb or the word before. */
function partsOf(tree: SentenceTree, verb: number, words: readonly string[]): readonly number[] | undefined {
  const parts: number[] = [];
  for (const word of words) {
    // "took over the camp": the particle is read as a preposition as often
    const object =
      tree.child(verb, 'obj') ??
      (/^(over|out|off)$/.test(word)
        ? tree.withLabel(verb, 'obl').find((one) => tree.caseOf(one) === word)
        : undefined);
    const particles = object === undefined ? [] : tree.withLabel(object, 'case');
    const below = [...tree.children(verb), ...particles, ...parts.flatMap((part) => tree.children(part))];
    const found = below.find(
      (child) =>
        tree.lemma(child) === word &&
        (PARTS.test(tree.tokens[child]!.deprel) || tree.is(child, 'case') || isPurpose(tree, child)),
    );
    if (found === undefined) {
      // a preposition belongs to what comes after it
      const later = tree
        .children(verb)
        .find(
          (child) =>
            tree.lemma(child) === words.at(-1) && (tree.caseOf(child) ?? tree.markOf(child)) === word,
        );
      if (later === undefined) return undefined;
      continue;
    }
    parts.push(found);
  }
  return parts;
}

/** "ordered the mission to leave" */
function isPurpose(tree: SentenceTree, at: number): boolean {
  return tree.is(at, 'advcl') && tree.markOf(at) === 'to';
}

/** Whether what stands beside it lets it be what the frame says. */
function holds(tree: SentenceTree, frame: Frame, tokens: readonly number[]): boolean {
  if (
    frame.unless.size > 0 &&
    tokens.some((at) => besides(tree, at).some((lemma) => frame.unless.has(lemma)))
  )
    return false;
  return (
    frame.near.size === 0 || tokens.some((at) => besides(tree, at).some((lemma) => frame.near.has(lemma)))
  );
}

/** Lemmas of what hangs on a word, and of what it hangs on. */
function besides(tree: SentenceTree, at: number): readonly string[] {
  const parent = tree.parent(at);
  const joins = tree.is(at, 'compound') || tree.is(at, 'amod') || tree.is(at, 'nmod') || tree.is(at, 'acl');
  const above = parent >= 0 && (joins || tree.isVerb(parent)) ? [tree.lemma(parent)] : [];
  const sharesSubject =
    tree.is(at, 'xcomp') ||
    (tree.is(at, 'conj') && tree.isVerb(at) && tree.isVerb(parent) && tree.child(at, 'nsubj') === undefined);
  const shared = sharesSubject ? tree.withLabel(parent, 'nsubj').map((one) => tree.lemma(one)) : [];
  return [
    ...above,
    ...shared,
    ...tree
      .children(at)
      .filter((child) => !/^(conj|advcl|parataxis|acl)/.test(tree.tokens[child]!.deprel))
      .map((child) => tree.lemma(child)),
  ];
}
