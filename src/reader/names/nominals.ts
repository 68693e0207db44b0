/** Takes a sentence with its names known, gives what it mentions by common nouns and pronouns. */
import type { Token } from '../../language/types.js';
import { type ReportDocument, type ReportSentence, rangeOf } from '../document/report-document.js';
import type { EntityMention } from '../mentions/entities.js';
import { type NounClass, nounClassOf } from './noun-classes.js';

/** A mention by a common noun. `taken` tells which tokens are within names, `peoples` which of them in names of peoples: `Tuareg rebels` is one phrase. */
export function nominalsOf(
  document: ReportDocument,
  sentence: ReportSentence,
  taken: readonly boolean[],
  peoples: readonly boolean[],
): readonly EntityMention[] {
  const { tokens, index } = sentence;
  return tokens.flatMap((token, head): EntityMention[] => {
    if (taken[head] || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return [];
    if (!mentions(tokens, head, taken)) return [];
    const noun =
      dug(tokens, head) ??
      nounClassOf(lemmaOf(token)) ??
      nounClassOf(token.form.toLowerCase()) ??
      partOfLand(tokens, head) ??
      agreement(tokens, head);
    if (noun === undefined) return [];
    const span = { sentence: index, ...extentOf(tokens, head, taken, peoples, noun) };
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

/** Of mines those are places in which something is dug for. */
function dug(tokens: readonly Token[], head: number): NounClass | undefined {
  return tokens[head]!.lemma === 'mine' &&
    /^(gold|uranium|copper|coal|diamond|cobalt|coltan|salt|iron|lithium|phosphate|tin|zinc|artisanal|open-pit)$/i.test(
      tokens[head - 1]?.form ?? '',
    )
    ? nounClassOf('factory')
    : undefined;
}

/** "the northern half", "the central part": a region, where a direction says so. */
function partOfLand(tokens: readonly Token[], head: number): NounClass | undefined {
  return /^(half|part|side|tip|fringe)$/.test(tokens[head]!.lemma) &&
    /^(north|south|east|west|central)/i.test(tokens[head - 1]?.form ?? '')
    ? nounClassOf('region')
    : undefined;
}

const AGREEMENT: NounClass = { class: 'Agreement', named: 'Agreement', animate: false, collective: false };

/** "the ceasefire", "a peace agreement": a thing that holds, and who entered it. */
function agreement(tokens: readonly Token[], head: number): NounClass | undefined {
  const lemma = tokens[head]!.lemma.toLowerCase();
  if (/^(ceasefire|cease-fire|truce|armistice)$/.test(lemma)) return AGREEMENT;
  // "the ceasefire terms"
  if (
    /^(term|provision)$/.test(lemma) &&
    /^(ceasefire|cease-fire|truce|armistice|agreement|accord|treaty|pact)$/i.test(
      tokens[head - 1]?.form ?? '',
    )
  )
    return AGREEMENT;
  return /^(agreement|accord|deal|treaty|pact)$/.test(lemma) &&
    /^(peace|ceasefire|truce|defence|defense|security|nuclear|border|disarmament|power-sharing)$/i.test(
      tokens[head - 1]?.form ?? '',
    )
    ? AGREEMENT
    : undefined;
}

/** "bases" are more often of a base than of a basis. */
const lemmaOf = ({ form, lemma }: Token): string =>
  form.toLowerCase() === 'bases' ? 'base' : lemma.toLowerCase();

/** What modifies another noun mentions nothing by itself, nor does a title before a name; "no soldier" is nobody. */
function mentions(tokens: readonly Token[], head: number, taken: readonly boolean[]): boolean {
  const { deprel, head: of } = tokens[head]!;
  if (tokens.some((token) => token.head === head + 1 && token.deprel === 'det' && isNo(token))) return false;
  // "how many fighters took part": of nobody it is told who he is
  if (/^how$/i.test(tokens[head - 2]?.form ?? '') && /^(many|few|much)$/i.test(tokens[head - 1]!.form))
    return false;
  if (deprel === 'compound' || deprel === 'fixed' || deprel === 'nmod:desc' || deprel === 'goeswith')
    return false;
  if (deprel === 'flat' && !taken[of - 1]) return false;
  const next = tokens[head + 1];
  if (tokens[head]!.upos === 'PROPN' && taken[head + 1]) return false;
  return !(next?.form === '-' && !tokens[head]!.spaceAfter && !next.spaceAfter);
}

const isNo = ({ lemma }: Token) => lemma.toLowerCase() === 'no';

/** First and last token; `Mali's capital`, `the capital of Mali` are whole. */
function extentOf(
  tokens: readonly Token[],
  head: number,
  taken: readonly boolean[],
  peoples: readonly boolean[],
  noun: NounClass,
) {
  if (tokens[head]!.lemma === 'capital') {
    const [before, of, of2] = [tokens[head - 1], tokens[head + 1], tokens[head + 2]];
    if (/^['’]s?$/.test(before?.form ?? '') && taken[head - 2]) {
      let first = head - 2;
      while (first > 0 && taken[first - 1]) first -= 1;
      return { first, last: head };
    }
    if (of?.form === 'of' && of2 !== undefined && taken[head + 2]) {
      let last = head + 2;
      while (taken[last + 1]) last += 1;
      return { first: startOf(tokens, head, taken, peoples, false), last };
    }
  }
  return { first: startOf(tokens, head, taken, peoples, noun.collective), last: head };
}

/** Where a noun phrase begins: its determiner, its numbers and adjectives. Of a person it begins behind any name. */
function startOf(
  tokens: readonly Token[],
  head: number,
  taken: readonly boolean[],
  peoples: readonly boolean[],
  keepsNames: boolean,
): number {
  let first = head;
  for (let at = head - 1; at >= 0 && at > head - 14; at -= 1) {
    const token = tokens[at]!;
    const of = token.head - 1;
    if (of < first || of > head) {
      // Hangs on something further left that itself is within the phrase.
      if (!(of < at && within(tokens, of, head))) break;
    }
    if (/^[,;:()"“”]$/.test(token.form) || (token.upos === 'VERB' && token.deprel !== 'amod')) break;
    if (of === head && /^(?:case|cc|conj|mark|nsubj|cop|appos|acl)/.test(token.deprel)) break;
    // Of `Tuareg-led group` the name is in a word of its own.
    if (taken[at] && ((!keepsNames && !peoples[at]) || (of !== head && !taken[of]))) break;
    if (/^['’]s?$/.test(token.form) && taken[at - 1]) break;
    first = at;
  }
  while (
    first < head &&
    /^(?:PUNCT|CCONJ|ADP|SCONJ|PART)$/.test(tokens[first]!.upos) &&
    !/^at$/i.test(tokens[first]!.form)
  )
    first += 1;
  return first;
}

function within(tokens: readonly Token[], at: number, head: number): boolean {
  let here = at;
  for (let steps = 0; steps < 6 && here >= 0; steps += 1) {
    if (here === head) return true;
    here = tokens[here]!.head - 1;
  }
  return false;
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
