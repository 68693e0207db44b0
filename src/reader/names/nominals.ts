/** Takes a sentence with its names known, gives what it mentions by common nouns and pronouns. */
import type { Token } from '../../language/types.js';
import { hasLabel, type ReportDocument, type ReportSentence, rangeOf } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import { nounClassOf } from './noun-classes.js';

/** A mention by a common noun. `taken` tells which tokens are within names. */
export function nominalsOf(
  document: ReportDocument,
  sentence: ReportSentence,
  taken: readonly boolean[],
): readonly EntityMention[] {
  const { tokens, index } = sentence;
  const left = leftmostOf(tokens);
  return tokens.flatMap((token, head): EntityMention[] => {
    if (taken[head] || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return [];
    if (!mentions(tokens, head, taken)) return [];
    const noun = nounClassOf(token.lemma.toLowerCase()) ?? nounClassOf(token.form.toLowerCase());
    if (noun === undefined) return [];
    const span = { sentence: index, first: startOf(tokens, head, left, taken), last: head };
    return [
      {
        ...span,
        ...rangeOf(document, span),
        head,
        kind: 'nominal',
        class: noun.class,
        basis: 'noun',
        confidence: 0.7,
      },
    ];
  });
}

/** What modifies another noun mentions nothing by itself, nor does a title before a name. */
function mentions(tokens: readonly Token[], head: number, taken: readonly boolean[]): boolean {
  const { deprel, head: of } = tokens[head]!;
  if (deprel === 'compound' || deprel === 'fixed' || deprel === 'nmod:desc' || deprel === 'goeswith')
    return false;
  if (deprel === 'flat' && !taken[of - 1]) return false;
  const next = tokens[head + 1];
  return !(next?.form === '-' && !tokens[head]!.spaceAfter && !next.spaceAfter);
}

const BEFORE = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'nmod:poss',
  'advmod',
  'det:predet',
  'nmod:desc',
  'punct',
  'case',
  'goeswith',
  'nmod',
  'cc',
  'conj',
  'nmod:unmarked',
  'obl:unmarked',
  'flat',
  'obl',
  'fixed',
  'advcl',
]);

/** Leftmost token of the subtree of each. */
function leftmostOf(tokens: readonly Token[]): readonly number[] {
  const left = tokens.map((_, at) => at);
  for (let round = 0, moved = true; moved && round < 12; round += 1) {
    moved = false;
    for (const [at, { head }] of tokens.entries())
      if (head > 0 && left[at]! < left[head - 1]!) {
        left[head - 1] = left[at]!;
        moved = true;
      }
  }
  return left;
}

/** Where a noun phrase begins: its determiner, its numbers and adjectives; not a name that possesses it. */
function startOf(
  tokens: readonly Token[],
  head: number,
  left: readonly number[],
  taken: readonly boolean[],
): number {
  let first = head;
  for (let at = head - 1; at >= 0 && at > head - 12; at -= 1) {
    const token = tokens[at]!;
    const of = token.head - 1;
    if (of !== head && !(of > at && of < head) && !(of >= first && of <= head)) break;
    if (of === head && (!BEFORE.has(token.deprel) || token.deprel === 'case' || token.deprel === 'cc')) break;
    if (hasLabel(token, 'nmod:poss') && (taken[at] || token.upos === 'PROPN')) break;
    if (token.form.match(/^['’]s?$/) && taken[at - 1]) break;
    if (/^[,;:()"“”]$/.test(token.form)) break;
    if (token.upos === 'ADP' && of === head) break;
    first = at;
  }
  while (
    first < head &&
    /^(?:PUNCT|CCONJ|ADP|SCONJ|PART)$/.test(tokens[first]!.upos) &&
    tokens[first]!.form !== 'at'
  )
    first += 1;
  void left;
  return first;
}

const PERSONAL =
  /^(?:he|she|it|they|we|i|you|him|her|them|us|me|his|hers|its|their|theirs|our|ours|my|himself|herself|itself|themselves|ourselves)$/i;
const RELATIVE = /^(?:who|whom|whose|which|that)$/i;

/** Personal pronouns, possessives and relatives; `it` that stands for nothing is none. */
export function pronounsOf(document: ReportDocument, sentence: ReportSentence): readonly EntityMention[] {
  return sentence.tokens.flatMap((token, head): EntityMention[] => {
    if (token.upos !== 'PRON') return [];
    const relative = RELATIVE.test(token.form) && isRelative(sentence.tokens, head);
    if (!relative && (!PERSONAL.test(token.form) || token.deprel === 'expl')) return [];
    const span = { sentence: sentence.index, first: head, last: head };
    return [
      { ...span, ...rangeOf(document, span), head, kind: 'pronoun', basis: 'grammar', confidence: 0.8 },
    ];
  });
}

/** Whether `who`, `which`, `that` begins a clause that hangs on a noun. */
export function isRelative(tokens: readonly Token[], at: number): boolean {
  return antecedentOf(tokens, at) !== undefined;
}

/** The noun that a relative pronoun stands for. */
export function antecedentOf(tokens: readonly Token[], at: number): number | undefined {
  let here = at;
  for (let steps = 0; steps < 6; steps += 1) {
    const { head, deprel } = tokens[here]!;
    if (deprel === 'acl:relcl') return head - 1;
    if (head === 0) return undefined;
    here = head - 1;
  }
  return undefined;
}
