/** The medium through which somebody's words came: `told Radio X`, `the mayor, quoted by X`, `in an interview with X`, `on X`. */
import { PLATFORMS } from '../cues/nouns.js';
import { BROADCASTERS } from '../cues/relays.js';
import { PASSING_ON } from '../cues/verbs.js';
import type { Draft } from './draft.js';
import { agentsOf, isDocument } from './speaker.js';
import type { Tree } from './tree.js';

/** Whether a noun phrase is a medium, by the class of its entity. */
export type IsMedium = (sentence: number, head: number) => boolean;

/** One draft a medium, outside of the one whose words it passes on. */
export function mediaDrafts(tree: Tree, drafts: readonly Draft[], isMedium: IsMedium): readonly Draft[] {
  const { index } = tree.sentence;
  const isOne = (at: number): boolean =>
    !PLATFORMS.has(tree.lemma(at)) &&
    (isMedium(index, at) || (tree.upos(at) === 'NOUN' && BROADCASTERS.has(tree.lemma(at))));
  return drafts.flatMap((draft): readonly Draft[] => {
    if (!/^(?:verb:|according)/.test(draft.by) || draft.outer !== undefined || draft.fallback) return [];
    const heads = draft.named?.heads ?? [];
    if (heads.some(isOne)) return [];
    const found = [...heard(tree, draft, isOne), ...passedOn(tree, heads, isOne)];
    const [medium] = found.filter(([, at]) => !isSaid(draft, index, at));
    if (medium === undefined) return [];
    const [cue, at] = medium;
    const outer: Draft = {
      sentence: index,
      at: cue,
      cue: [cue, cue],
      block: [Math.min(cue, at), Math.max(cue, tree.reach(at)[1])],
      named: { sentence: index, heads: [at] },
      content: draft.content,
      direct: false,
      act: 'asserts',
      polarity: 'affirmed',
      trailing: false,
      by: 'relay',
      confidence: 0.8,
    };
    draft.outer = outer;
    return [outer];
  });
}

type Medium = readonly [cue: number, head: number];

const isSaid = ({ content }: Draft, sentence: number, at: number): boolean =>
  content.some((span) => span.sentence === sentence && span.first <= at && at <= span.last);

/** Who was told, on what it was said, and with whom the interview was. */
function heard(tree: Tree, { at, by }: Draft, isOne: (at: number) => boolean): readonly Medium[] {
  if (!by.startsWith('verb:')) return [];
  // "speaking to X, the general said"
  const speaking = tree
    .under(at, 'advcl')
    .filter((one) => /^(?:speak|talk)$/.test(tree.lemma(one)) && tree.tokens[one]!.xpos === 'VBG');
  return [at, ...speaking].flatMap((verb) => mediaUnder(tree, verb, isOne));
}

function mediaUnder(tree: Tree, at: number, isOne: (at: number) => boolean): readonly Medium[] {
  return tree.children(at).flatMap((one): readonly Medium[] => {
    if (tree.is(one, 'obj', 'iobj', 'advmod')) return isOne(one) ? [[at, one]] : [];
    if (!tree.is(one, 'obl', 'nmod')) return [];
    if (isOne(one)) return /^(?:to|with|on|via|over|through)$/.test(tree.preposition(one)) ? [[at, one]] : [];
    if (!isDocument(tree, one) || !/^(?:in|during)$/.test(tree.preposition(one))) return [];
    return tree
      .under(one, 'nmod', 'obl')
      .filter((below) => isOne(below) && /^(?:with|to|on|for)$/.test(tree.preposition(below)))
      .map((below): Medium => [one, below]);
  });
}

/** `the mayor, quoted by X,`: beside who speaks. */
function passedOn(tree: Tree, heads: readonly number[], isOne: (at: number) => boolean): readonly Medium[] {
  return heads.flatMap((head) =>
    tree
      .under(head, 'acl')
      .filter(
        (verb) =>
          tree.passive(verb) && (PASSING_ON.has(tree.lemma(verb)) || tree.lemma(verb) === 'interview'),
      )
      .flatMap((verb) =>
        agentsOf(tree, verb)
          .filter(isOne)
          .map((agent): Medium => [verb, agent]),
      ),
  );
}
