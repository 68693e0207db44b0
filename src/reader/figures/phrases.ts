/** Takes a sentence with the numbers in it, gives the phrases that count something: `at least four peacekeepers`, `two of them`, `five wounded`. */

import type { NumberExpression } from '../../language/counts/numbers.js';
import type { Range } from '../../model/range.js';
import type { SentenceTree } from '../happenings/tree.js';
import { STATES } from './outcomes.js';
import { leastOf } from './vague-plurals.js';

export interface CountBounds {
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
}

export interface CountedPhrase extends Range, CountBounds {
  readonly first: number;
  readonly last: number;
  /** Last token of the number itself. */
  readonly number: number;
  /** The noun; the number where no noun follows. */
  readonly head: number;
  /** No noun says what is counted: `two were hurt`. */
  readonly alone: boolean;
  readonly who?: Range;
  /** A word within it that says what befell them: `five wounded soldiers`. */
  readonly state?: number;
  /** `the four soldiers`: told of before. */
  readonly definite: boolean;
  /** A person by name, or one without a number: `a soldier`. */
  readonly single?: 'name' | 'noun';
}

/** Words between a number and its noun. */
const REACH = 6;

export function phrasesIn(
  tree: SentenceTree,
  numbers: readonly NumberExpression[],
  isTime: (at: number) => boolean,
): readonly CountedPhrase[] {
  const found: CountedPhrase[] = [];
  let at = 0;
  for (const number of numbers) {
    if (number.kind !== 'count') continue;
    while (at < tree.tokens.length && tree.tokens[at]!.end <= number.start) at += 1;
    const first = at;
    let last = first;
    while (last + 1 < tree.tokens.length && tree.tokens[last + 1]!.start < number.end) last += 1;
    if (first >= tree.tokens.length || tree.tokens[first]!.start >= number.end) continue;
    found.push(phrase(tree, number, first, last, isTime));
  }
  return found;
}

function phrase(
  tree: SentenceTree,
  number: NumberExpression,
  first: number,
  last: number,
  isTime: (at: number) => boolean,
): CountedPhrase {
  const { tokens } = tree;
  const noun = nounAfter(tree, last, isTime);
  const least = leastOf(number);
  const bounds = {
    ...(least === undefined ? {} : { min: least }),
    ...(number.max === undefined ? {} : { max: number.max }),
    approximate: number.approximate,
  };
  const before = first > 0 ? tree.lemma(first - 1) : '';
  const definite = /^(the|these|those|all|both)$/.test(before);
  const { start } = tokens[first]!;
  const state = stateIn(tree, last + 1, noun?.at ?? last + 4, noun?.at);
  if (noun === undefined) {
    const end = tokens[state ?? last]!.end;
    return {
      ...bounds,
      first,
      last: state ?? last,
      number: last,
      head: last,
      alone: true,
      definite,
      start,
      end,
      ...(state === undefined ? {} : { state }),
    };
  }
  return {
    ...bounds,
    first,
    last: noun.at,
    number: last,
    head: noun.at,
    alone: false,
    definite,
    start,
    end: tokens[noun.at]!.end,
    who: { start: tokens[noun.from]!.start, end: tokens[noun.at]!.end },
    ...(state === undefined ? {} : { state }),
  };
}

/** The noun that a number counts, over "of", adjectives and participles. */
function nounAfter(
  tree: SentenceTree,
  last: number,
  isTime: (at: number) => boolean,
): { readonly at: number; readonly from: number } | undefined {
  const { tokens } = tree;
  let from = last + 1;
  const of = tokens[from] !== undefined && tree.lemma(from) === 'of';
  if (of) {
    from += 1;
    if (
      tokens[from] === undefined ||
      /^(they|them|whom|which|us|we|you|those|these|this|that)$/.test(tree.lemma(from))
    )
      return undefined;
  }
  while (tokens[from] !== undefined && /^(DET|PRON)$/.test(tokens[from]!.upos) && from < last + 4) {
    if (!of && !/^(more|other|another|such)$/.test(tree.lemma(from))) return undefined;
    from += 1;
  }
  const head =
    tree.is(last, 'nummod') || tree.is(last, 'det') || tree.is(last, 'amod') ? tree.parent(last) : -1;
  let noun: number | undefined;
  for (let at = from; at < tokens.length && at < from + REACH; at += 1) {
    const { upos, xpos } = tokens[at]!;
    if (isTime(at)) break;
    if (upos === 'NOUN' || upos === 'PROPN') {
      // "12 people people": a plural after a plural begins another phrase
      if (noun !== undefined && tokens[noun]!.xpos === 'NNS' && xpos !== 'NNS' && xpos !== 'NNPS') break;
      noun = at;
      if (at === head && !runsOn(tree, at)) break;
      continue;
    }
    if (upos === 'ADJ' || (upos === 'ADV' && noun === undefined) || tree.lemma(at) === '-') {
      if (noun !== undefined && upos === 'ADJ' && !nounWithin(tree, at)) break;
      continue;
    }
    if (upos === 'VERB' && noun === undefined && /^(VBN|VBG|VBD)$/.test(xpos) && nounWithin(tree, at))
      continue;
    if (upos === 'PART' && noun !== undefined) continue;
    if (upos === 'NUM' && noun === undefined) continue;
    break;
  }
  return noun === undefined || STATES.has(tokens[noun]!.form.toLowerCase()) ? undefined : { at: noun, from };
}

/** "UN" of "three UN soldiers" may be tagged as the head: the noun after it is. */
function runsOn(tree: SentenceTree, at: number): boolean {
  const after = tree.tokens[at + 1];
  return (
    after !== undefined && after.upos === 'NOUN' && after.xpos === 'NNS' && tree.tokens[at]!.xpos !== 'NNS'
  );
}

/** A noun stands next, so that the participle belongs to it: `five wounded soldiers`. */
function nounWithin(tree: SentenceTree, at: number): boolean {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const token = tree.tokens[next];
    if (token === undefined) return false;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') return true;
    if (token.upos !== 'ADJ') return false;
  }
  return false;
}

/** The word of what befell them that stands between the number and its noun, or alone after the number. */
function stateIn(tree: SentenceTree, from: number, to: number, noun: number | undefined): number | undefined {
  for (let at = from; at < to && at < tree.tokens.length; at += 1) {
    const token = tree.tokens[at]!;
    if (STATES.has(token.form.toLowerCase())) {
      // "12 killed the driver": a verb that has an object is none
      if (noun === undefined && token.upos === 'VERB' && tree.child(at, 'obj') !== undefined)
        return undefined;
      return at;
    }
    if (noun === undefined && token.upos !== 'ADV' && token.upos !== 'ADJ') return undefined;
  }
  return undefined;
}

/** One human being without a number: from its article to its noun. */
export function singleAt(tree: SentenceTree, head: number, single: 'name' | 'noun'): CountedPhrase {
  const { tokens } = tree;
  let first = head;
  let last = head;
  if (single === 'name') {
    while (first > 0 && tokens[first - 1]!.upos === 'PROPN' && tree.isBelow(first - 1, head)) first -= 1;
    while (
      tokens[last + 1] !== undefined &&
      tokens[last + 1]!.upos === 'PROPN' &&
      tree.isBelow(last + 1, head)
    )
      last += 1;
  } else {
    const left = tree
      .children(head)
      .filter(
        (child) =>
          child < head &&
          head - child <= REACH &&
          /^(det|amod|compound|nmod:poss|nummod)/.test(tokens[child]!.deprel),
      );
    first = Math.min(head, ...left);
  }
  const determiner = tokens[first]!.upos === 'DET';
  const from = determiner && first < head ? first + 1 : first;
  return {
    min: 1,
    max: 1,
    approximate: false,
    first,
    last,
    number: first,
    head,
    alone: false,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    who: { start: tokens[from]!.start, end: tokens[last]!.end },
    definite:
      determiner &&
      tree.lemma(first) !== 'a' &&
      tree.lemma(first) !== 'an' &&
      tree.lemma(first) !== 'another',
    single,
  };
}
