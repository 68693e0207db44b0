/** `according to X`: before what is said, behind it, or in its midst. */
import { type Draft, span } from './draft.js';
import { before, trimmed } from './passage.js';
import { authorOf, isDocument, joined } from './speaker.js';
import type { Reach, Tree } from './tree.js';

export function accordingCue(tree: Tree, at: number, earlier: readonly Draft[]): readonly Draft[] {
  if (tree.form(at).toLowerCase() !== 'according' || tree.tokens[at + 1]?.form.toLowerCase() !== 'to')
    return [];
  const noun = nounOf(tree, at);
  if (noun === undefined) return [];
  const block = blockOf(tree, at, noun);
  const content = contentOf(tree, at, block, tree.head(topOf(tree, noun)), earlier);
  if (content.length === 0) return [];
  const document = isDocument(tree, noun);
  const heads = document ? authorOf(tree, noun) : joined(tree, noun);
  return [
    {
      sentence: tree.sentence.index,
      at: noun,
      cue: [at, at + 1],
      block,
      ...(heads.length === 0 ? {} : { named: { sentence: tree.sentence.index, heads } }),
      content,
      direct: false,
      act: 'asserts',
      polarity: 'affirmed',
      trailing: content[0]!.first < at,
      document,
      by: 'according',
      confidence: 0.9,
    },
  ];
}

function nounOf(tree: Tree, at: number): number | undefined {
  const head = tree.head(at);
  if (head > at && tree.noun(head)) return head;
  for (let one = at + 2; one < Math.min(tree.tokens.length, at + 14); one += 1)
    if (tree.noun(one) && !tree.is(one, 'compound', 'nmod:poss', 'det', 'nummod')) return one;
  return undefined;
}

/** Up to the comma that ends it, where it leads; else to the end of its phrase, or of the participle that the tree put above it. */
function blockOf(tree: Tree, at: number, noun: number): Reach {
  const last = Math.max(noun, tree.reach(topOf(tree, noun))[1]);
  if (!opens(tree, at, 0)) return [at, lastWord(tree, last)];
  let depth = 0;
  for (let one = noun + 1; one < tree.tokens.length; one += 1) {
    const form = tree.form(one);
    if (form === '(') depth += 1;
    if (form === ')') depth -= 1;
    if (form !== ',' || depth > 0) continue;
    if (goesOn(tree, noun, one + 1)) continue;
    return [at, one - 1];
  }
  return [at, last === tree.tokens.length - 1 ? noun : last];
}

function lastWord(tree: Tree, last: number): number {
  let at = last;
  while (tree.upos(at) === 'PUNCT' && tree.form(at) !== ')') at -= 1;
  return at;
}

/** `according to a statement emailed to …`: the tree may have put the participle above. */
function topOf(tree: Tree, noun: number): number {
  const above = tree.head(noun);
  return above > noun && /^VB[ND]$/.test(tree.tokens[above]!.xpos) && tree.is(above, 'advcl') ? above : noun;
}

/** Behind a comma an apposition or a relative clause goes on with the noun. */
function goesOn(tree: Tree, noun: number, from: number): boolean {
  if (from >= tree.tokens.length) return false;
  if (/^(?:which|who|whose)$/.test(tree.lemma(from))) return true;
  return tree
    .children(noun)
    .some((one) => tree.is(one, 'appos', 'conj') && tree.reach(one)[0] <= from && from <= one);
}

function contentOf(
  tree: Tree,
  at: number,
  block: Reach,
  head: number,
  earlier: readonly Draft[],
): Draft['content'] {
  const end = tree.tokens.length - 1;
  const clause = head >= 0 ? tree.reach(head) : ([0, end] as const);
  if (opens(tree, at, 0)) return trimmed(tree, [block[1] + 1, end]);
  if (opens(tree, at, clause[0]) && head > block[1]) return trimmed(tree, [block[1] + 1, clause[1]]);
  const more = restOf(tree, block[1] + 1);
  if (more === undefined || head < 0 || clause[1] <= block[1] || (head < block[0] && tree.noun(head)))
    return withRest(tree, before(tree, at, block, earlier), more);
  const sentence = tree.sentence.index;
  const first = trimmed(tree, [clause[0], block[0] - 1]);
  return [
    ...first,
    ...span(sentence, more, Math.min(end, clause[1])).flatMap((one) => trimmed(tree, [one.first, one.last])),
  ];
}

/** `The bridge, according to two residents, was blown up`. */
function withRest(tree: Tree, first: Draft['content'], more: number | undefined): Draft['content'] {
  if (more === undefined || first.some(({ last }) => last >= more)) return first;
  if (tree.is(more, 'cc', 'mark') || /^VB[GN]$/.test(tree.tokens[more]!.xpos)) return first;
  return [...first, ...trimmed(tree, [more, tree.tokens.length - 1])];
}

/** Nothing of the clause stands before it but words that join it on. */
function opens(tree: Tree, at: number, first: number): boolean {
  for (let one = at - 1; one >= Math.min(first, at); one -= 1)
    if (tree.upos(one) !== 'PUNCT' && !tree.is(one, 'cc', 'mark', 'advmod', 'discourse')) return false;
  return first <= at;
}

/** Where more words follow behind a comma that do not begin another cue. */
function restOf(tree: Tree, from: number): number | undefined {
  let at = from;
  while (at < tree.tokens.length && tree.upos(at) === 'PUNCT') at += 1;
  return at < tree.tokens.length && at > from ? at : undefined;
}
