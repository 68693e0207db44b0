/** What is said, in tokens of one sentence. */
import type { TokenSpan } from '../../document/report-document.js';
import { onlyMarks } from './block.js';
import { type Draft, span } from './draft.js';
import type { Reach, Tree } from './tree.js';

const EDGE = /^[,;:.!?"“”«»„‘’'`–—-]+$/;

/** Without marks at its edges, and without the `that` before it. */
export function trimmed(tree: Tree, [first, last]: Reach): readonly TokenSpan[] {
  let from = first;
  let to = last;
  while (from <= to && EDGE.test(tree.form(from))) from += 1;
  if (
    from < to &&
    tree.lemma(from) === 'that' &&
    !tree.is(from, 'det') &&
    !/^(?:VERB|AUX)$/.test(tree.upos(from + 1))
  )
    from += 1;
  while (from <= to && EDGE.test(tree.form(from))) from += 1;
  while (to >= from && EDGE.test(tree.form(to))) to -= 1;
  return span(tree.sentence.index, ...paired(tree, [from, to]));
}

const OPENS = /^["“«„]$/;
const CLOSES = /^["”»]$/;

/** A mark of which the other stands within comes along: `“no one” was safe`. */
function paired(tree: Tree, [from, to]: Reach): Reach {
  if (from > to) return [from, to];
  const marks: string[] = [];
  for (let at = from; at <= to; at += 1)
    if (OPENS.test(tree.form(at)) || CLOSES.test(tree.form(at))) marks.push(tree.form(at));
  if (marks.length % 2 === 0) return [from, to];
  if (from > 0 && OPENS.test(tree.form(from - 1)) && CLOSES.test(marks[0]!)) return [from - 1, to];
  const last = tree.tokens.length - 1;
  for (const next of [to + 1, to + 2])
    if (
      next <= last &&
      CLOSES.test(tree.form(next)) &&
      OPENS.test(marks.at(-1)!) &&
      (next === to + 1 || /^[,.!?]$/.test(tree.form(to + 1)))
    )
      return [from, next];
  return [from, to];
}

/** What a cue that trails says: all before it, from where another that trails has ended, and what goes on behind. */
export function before(
  tree: Tree,
  at: number,
  block: Reach,
  earlier: readonly Draft[],
): readonly TokenSpan[] {
  let start = 0;
  for (const { block: other, trailing } of earlier)
    if (trailing && other[1] < block[0] && wordsBetween(tree, other[1] + 1, block[0] - 1) >= 3)
      start = Math.max(start, other[1] + 1);
  for (let one = block[0] - 2; one >= start; one -= 1) if (tree.form(one) === ';') start = one + 1;
  return [...trimmed(tree, [start, block[0] - 1]), ...behind(tree, at, block)];
}

/** `The raid, police said, killed five.` */
function behind(tree: Tree, at: number, [, last]: Reach): readonly TokenSpan[] {
  const end = tree.tokens.length - 1;
  if (onlyMarks(tree, last + 1, end) || tree.form(last + 1) !== ',') return [];
  let next = last + 1;
  let quoted = false;
  while (next <= end && tree.upos(next) === 'PUNCT') {
    quoted ||= /^["“«„]$/.test(tree.form(next));
    next += 1;
  }
  // Nothing but a verb goes on with a subject that stands before the cue.
  if (
    quoted ||
    (/^(?:VERB|AUX)$/.test(tree.upos(next)) &&
      tree.tokens[next]!.xpos !== 'VBG' &&
      tree.tokens[next]!.xpos !== 'VBN')
  )
    return trimmed(tree, [next, end]);
  const head = tree.head(at);
  if (head < 0 || tree.is(next, 'cc', 'mark') || tree.tokens[next]!.xpos === 'VBG' || head < last) return [];
  return trimmed(tree, [next, Math.min(end, tree.reach(head)[1])]);
}

function wordsBetween(tree: Tree, from: number, to: number): number {
  let words = 0;
  for (let at = from; at <= to && words < 3; at += 1) if (tree.upos(at) !== 'PUNCT') words += 1;
  return words;
}

/** What is left of spans where others are taken out. */
export function without(
  spans: readonly TokenSpan[],
  sentence: number,
  [first, last]: Reach,
): readonly TokenSpan[] {
  return spans.flatMap((one) => {
    if (one.sentence !== sentence || one.last < first || last < one.first) return [one];
    return [...span(sentence, one.first, first - 1), ...span(sentence, last + 1, one.last)];
  });
}
