/** What stands between quotation marks: over sentences and paragraphs, within others, and where the closing mark was forgotten. */
import type { ReportSentence, TokenSpan } from '../../document/report-document.js';

export interface Quotation {
  /** Its tokens without the marks, a span a sentence. */
  readonly spans: readonly TokenSpan[];
  readonly words: number;
  /** It has a finite verb of its own or fills a sentence. */
  readonly clause: boolean;
  /** Its opening mark stands first in its sentence (or its paragraph). */
  readonly opensSentence: boolean;
  /** Where its opening and closing marks stand. */
  readonly open: { readonly sentence: number; readonly token: number };
  readonly close: { readonly sentence: number; readonly token: number };
}

const OPENING = new Set(['“', '«', '„', '``', '‟']);
const CLOSING = new Set(['”', '»', "''"]);
const STRAIGHT = new Set(['"', '＂']);
const SINGLE_OPENING = new Set(['‘', '‹']);
const SINGLE_CLOSING = new Set(['’', "'", '›']);

/** A quotation longer than this many sentences is cut: its closing mark was forgotten. */
const LONGEST = 60;

type Side = 'open' | 'close' | 'single-open' | 'single-close' | undefined;

interface Open {
  readonly sentence: number;
  readonly token: number;
  readonly single: boolean;
  paragraph: number;
}

export function findQuotations(sentences: readonly ReportSentence[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: Open | undefined;
  let seen = 0;
  const end = (sentence: number, token: number): void => {
    if (open === undefined) return;
    const quotation = quotationOf(sentences, open, { sentence, token });
    if (quotation !== undefined) found.push(quotation);
    open = undefined;
  };
  for (const { index, tokens, paragraph } of sentences) {
    if (open !== undefined && (paragraph !== open.paragraph || index - open.sentence > LONGEST)) {
      const goesOn: boolean =
        !open.single && side(tokens, 0, false) === 'open' && index - open.sentence <= LONGEST;
      if (goesOn) open.paragraph = paragraph;
      else if (open.single) open = undefined;
      else end(index - 1, sentences[index - 1]!.tokens.length);
      if (goesOn) seen = index;
    }
    for (let at = 0; at < tokens.length; at += 1) {
      const which = side(tokens, at, open !== undefined && !open.single);
      if (which === undefined) continue;
      if (which === 'open') {
        // A paragraph of a quotation that goes on begins with a mark of its own.
        if (open !== undefined && !open.single && at === 0 && seen === index) continue;
        if (open !== undefined && !open.single) end(index, at);
        open = { sentence: index, token: at, single: false, paragraph };
      } else if (which === 'close') {
        if (open !== undefined && !open.single) end(index, at);
      } else if (which === 'single-open') {
        if (open === undefined) open = { sentence: index, token: at, single: true, paragraph };
      } else if (open?.single) end(index, at);
    }
  }
  if (open !== undefined && !open.single) end(sentences.length - 1, sentences.at(-1)!.tokens.length);
  return found;
}

function side(tokens: ReportSentence['tokens'], at: number, within: boolean): Side {
  const { form, spaceAfter, continues, upos } = tokens[at]!;
  if (OPENING.has(form)) return 'open';
  if (CLOSING.has(form)) return 'close';
  const spaced = at === 0 || tokens[at - 1]!.spaceAfter || /^[([—–-]$/.test(tokens[at - 1]!.form);
  if (STRAIGHT.has(form)) {
    if (spaced && !spaceAfter) return 'open';
    if (!spaced && spaceAfter) return 'close';
    return within ? 'close' : 'open';
  }
  if (SINGLE_OPENING.has(form)) return 'single-open';
  if (SINGLE_CLOSING.has(form) && !continues && (upos === 'PUNCT' || spaced)) {
    if (form === "'" && spaced && !spaceAfter) return 'single-open';
    return 'single-close';
  }
  return undefined;
}

function quotationOf(
  sentences: readonly ReportSentence[],
  open: Open,
  close: Quotation['close'],
): Quotation | undefined {
  const spans: TokenSpan[] = [];
  let words = 0;
  let clause = false;
  for (let sentence = open.sentence; sentence <= close.sentence; sentence += 1) {
    const { tokens } = sentences[sentence]!;
    let first = sentence === open.sentence ? open.token + 1 : 0;
    let last = sentence === close.sentence ? close.token - 1 : tokens.length - 1;
    while (first <= last && isMark(tokens[first]!.form)) first += 1;
    while (last >= first && (isMark(tokens[last]!.form) || tokens[last]!.form === ',')) last -= 1;
    if (first > last) continue;
    spans.push({ sentence, first, last });
    for (let at = first; at <= last; at += 1) {
      const { upos, feats } = tokens[at]!;
      if (upos !== 'PUNCT') words += 1;
      if ((upos === 'VERB' || upos === 'AUX') && feats?.includes('VerbForm=Fin')) clause = true;
    }
  }
  if (words === 0) return undefined;
  const before = sentences[open.sentence]!.tokens.slice(0, open.token);
  return {
    spans,
    words,
    clause: clause || spans.length > 1,
    opensSentence: before.every(({ upos }) => upos === 'PUNCT'),
    open: { sentence: open.sentence, token: open.token },
    close,
  };
}

const isMark = (form: string): boolean =>
  OPENING.has(form) || CLOSING.has(form) || STRAIGHT.has(form) || SINGLE_OPENING.has(form);

/** A word or two in marks is a way of speaking and no utterance. */
export const isScare = ({ words, clause }: Quotation): boolean => words <= 2 || (words === 3 && !clause);
