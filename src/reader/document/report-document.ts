/** A report as the reader sees it: its sentences in paragraphs, analysed, without what is not the report. Places are code points of the text, half open; sentences and tokens count from 0. */
import type { Sentence, Token } from '../../language/types.js';
import type { Range } from '../../model/range.js';
import type { PassagesOfText } from '../../reading/passages-of-text.js';
import type { Unread } from '../../reading/reading.js';
import { memo } from '../../structures/memo.js';

/** One sentence; `tokens[token.head - 1]` is the head of a token. */
export interface ReportSentence extends Sentence {
  readonly index: number;
  /** Number of its paragraph, from 1, as readings count. */
  readonly paragraph: number;
  /** It is (part of) the title. */
  readonly inTitle: boolean;
  /** It is a part of a sentence that is too long to be read whole, and not the last. */
  readonly goesOn?: true;
}

export interface ReportDocument {
  readonly text: PassagesOfText;
  readonly sentences: readonly ReportSentence[];
  readonly title?: Range;
  /** Lines left out: credits, links, captions. */
  readonly unread: readonly Unread[];
  /** `YYYY-MM-DD`, where it is known. */
  readonly reportDate?: string;
  /** In words, why it may not be what the reader is made for: then what is proposed is worth little. */
  readonly doubt?: string;
}

/** Tokens `first` to `last` of a sentence, both within. */
export interface TokenSpan {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** Where a span stands in the text. */
export function rangeOf({ sentences }: ReportDocument, { sentence, first, last }: TokenSpan): Range {
  const { tokens } = sentences[sentence]!;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

/** The token of a span that all others of it hang on: the one whose head lies outside. */
export function headOf({ sentences }: ReportDocument, { sentence, first, last }: TokenSpan): number {
  const { tokens } = sentences[sentence]!;
  for (let at = first; at <= last; at += 1) {
    const head = tokens[at]!.head - 1;
    if (head < first || head > last) return at;
  }
  return last;
}

/** Positions of the tokens that hang on a token, in order. */
export function dependentsOf(sentence: Sentence, at: number): readonly number[] {
  return allDependents(sentence)[at] ?? [];
}

/** Gone through once a sentence: one of many thousand words is asked as often. */
const allDependents = memo(({ tokens }: Sentence): readonly (readonly number[])[] => {
  const below: number[][] = tokens.map(() => []);
  for (const [position, { head }] of tokens.entries()) below[head - 1]?.push(position);
  return below;
});

/** Whether a token has the label, subtype or not: `nsubj` holds for `nsubj:pass`. */
export function hasLabel({ deprel }: Token, label: string): boolean {
  return deprel === label || deprel.startsWith(`${label}:`);
}
