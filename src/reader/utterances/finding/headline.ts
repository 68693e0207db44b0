/** A title with who says so before or behind it: `Army: rebels driven out`, `Rebels driven out – army`. */

import { countries } from '../../names/known-names.js';
import { VOICES } from '../cues/nouns.js';
import type { Draft } from './draft.js';
import { trimmed } from './passage.js';
import type { IsVoice } from './said.js';
import type { Reach, Tree } from './tree.js';

/** More words than these name nobody. */
const LONGEST = 5;

export function headlineCue(tree: Tree, isVoice: IsVoice): readonly Draft[] {
  const last = tree.tokens.length - 1;
  const colon = tree.tokens.findIndex(({ form }) => form === ':');
  if (colon > 0 && colon <= LONGEST && colon < last - 1) {
    const head = speaker(tree, [0, colon - 1], isVoice);
    // "Mali: dozens hurt" tells where
    if (head !== undefined && !isCountry(tree, colon))
      return [draft(tree, head, [0, colon - 1], [colon + 1, last])];
  }
  const mark = tree.tokens.findLastIndex(({ form }) => /^(?::|–|—|-)$/.test(form));
  if (
    mark > 1 &&
    mark >= last - LONGEST &&
    mark < last &&
    tree.tokens[mark - 1]!.spaceAfter !== (tree.form(mark) === ':')
  ) {
    const head = speaker(tree, [mark + 1, last], isVoice);
    if (head !== undefined) return [draft(tree, head, [mark + 1, last], [0, mark - 1])];
  }
  return [];
}

function isCountry(tree: Tree, colon: number): boolean {
  const words = tree.tokens.slice(0, colon).map(({ form }) => form);
  const name = words.join(' ').toLowerCase();
  return [...countries().values()].some((one) => one.name.toLowerCase() === name);
}

function speaker(tree: Tree, [first, last]: Reach, isVoice: IsVoice): number | undefined {
  for (let at = last; at >= first; at -= 1) {
    if (/^(?:VERB|AUX|ADV)$/.test(tree.upos(at))) return undefined;
    if (!tree.noun(at)) continue;
    return VOICES.has(tree.lemma(at)) || isVoice(tree.sentence.index, at) ? at : undefined;
  }
  return undefined;
}

function draft(tree: Tree, head: number, block: Reach, content: Reach): Draft {
  return {
    sentence: tree.sentence.index,
    at: head,
    cue: block,
    block,
    named: { sentence: tree.sentence.index, heads: [head] },
    content: trimmed(tree, content),
    direct: false,
    act: 'asserts',
    polarity: 'affirmed',
    trailing: block[0] > content[0],
    by: 'headline',
    confidence: 0.7,
  };
}
