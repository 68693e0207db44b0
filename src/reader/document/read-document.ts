/** Takes a text and the parser, gives the document: boilerplate left out, sentences analysed, the title known. */
import { sentencesOf } from '../../language/sentences/sentences.js';
import { findBoilerplate } from '../../language/text/boilerplate.js';
import type { EnglishParser, WordSentence } from '../../language/types.js';
import type { Range } from '../../model/range.js';
import { PassagesOfText } from '../../reading/passages-of-text.js';
import type { Unread } from '../../reading/reading.js';
import { BEYOND_LIMIT, OTHER_LANGUAGE } from '../../reading/unread.js';
import { withoutDateline } from './dateline.js';
import { inParts, LONGEST_WHOLE } from './long-sentences.js';
import { mendTree } from './mending/mend-tree.js';
import type { ReportDocument, ReportSentence } from './report-document.js';
import { MOST_READ, otherLanguage, seemsOther, unlikeNews } from './suitable.js';
import { turnsOf } from './turns.js';

export interface DocumentOptions {
  /** Where the title is known; else the first line is, if it does not end as a sentence does. */
  readonly title?: Range;
  readonly reportDate?: string;
  /** What is known not to be the report; else found. */
  readonly unread?: readonly Unread[];
  /** Networks that read: 2 is more exact, and takes twice the time. */
  readonly beam?: number;
  /** Is told after each sentence how much of the text is parsed, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export function readDocument(
  text: string,
  english: EnglishParser,
  options?: DocumentOptions,
): ReportDocument {
  const steps = documentInSteps(text, english, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, a step a sentence: between two of them other work can be done. */
export function* documentInSteps(
  text: string,
  english: EnglishParser,
  {
    title = titleOf(text),
    reportDate,
    unread = boilerplateOf(text),
    beam = 1,
    onProgress,
  }: DocumentOptions = {},
): Generator<undefined, ReportDocument> {
  const passages = new PassagesOfText(text);
  const language = otherLanguage(text);
  const end = language === undefined ? Math.min(passages.length, MOST_READ) : 0;
  const read =
    language === undefined
      ? yield* sentencesIn(passages, end, english, { unread, beam, title, onProgress })
      : [];
  const doubt =
    language === undefined
      ? (tooLong(read) ?? seemsOther(text) ?? unlikeNews(read) ?? transcript(text))
      : `it is in ${language}, and the reader knows English alone`;
  const beyond = language === undefined ? BEYOND_LIMIT : OTHER_LANGUAGE;
  return {
    text: passages,
    sentences: read,
    unread: [
      ...unread.filter((each) => each.end <= end),
      ...(end < passages.length ? [{ start: end, end: passages.length, why: beyond }] : []),
    ],
    ...(title === undefined ? {} : { title }),
    ...(reportDate === undefined ? {} : { reportDate }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** The options with what is found where they say nothing. */
interface Parsed {
  readonly unread: readonly Unread[];
  readonly beam: number;
  readonly title: Range | undefined;
  readonly onProgress: ((share: number) => void) | undefined;
}

function* sentencesIn(
  passages: PassagesOfText,
  end: number,
  english: EnglishParser,
  { unread, beam, title, onProgress }: Parsed,
): Generator<undefined, readonly ReportSentence[]> {
  const sentences: ReportSentence[] = [];
  const labels = new Map(turnsOf(passages.text).map(({ start, label }) => [start, label]));
  let left = 0;
  for (const split of sentencesOf(passages.slice({ start: 0, end })))
    for (const { part, goesOn } of withoutDateline(split).flatMap(partsOf)) {
      onProgress?.(part.end / end);
      yield undefined;
      while (left < unread.length && unread[left]!.end <= part.start) left += 1;
      if (left < unread.length && unread[left]!.start < part.end) continue;
      sentences.push({
        ...mendTree(english.analyse(part, { beam, heads: true }), labels.get(part.start)),
        index: sentences.length,
        paragraph: passages.paragraph(part) ?? 1,
        inTitle: title !== undefined && part.start < title.end,
        ...(goesOn ? { goesOn } : {}),
      });
    }
  return sentences;
}

function partsOf(whole: WordSentence): readonly { part: WordSentence; goesOn: boolean }[] {
  return inParts(whole).map((part) => ({ part, goesOn: part.end < whole.end }));
}

function tooLong(sentences: readonly ReportSentence[]): string | undefined {
  return sentences.some(({ goesOn }) => goesOn)
    ? `it has a sentence of more than ${LONGEST_WHOLE} words, which is read in parts`
    : undefined;
}

/** Fewer turns than these may be an interview within a report. */
const TRANSCRIPT = 4;

const transcript = (text: string): string | undefined =>
  turnsOf(text).length < TRANSCRIPT
    ? undefined
    : 'it is a transcript; what stands in a turn is taken as the word of who speaks';

/** A sentence with an agency in brackets after it: one is a caption, many are a digest. */
const CREDITED = /[.!?]["'”’]?(?:\s*\([^()]{2,60}\)){1,4}\.?$/;
const MANY_CREDITED = 3;

function boilerplateOf(text: string): readonly Unread[] {
  const points = Array.from(text);
  const all = findBoilerplate(text).map((one) => ({
    ...one,
    credited: one.kind === 'caption' && CREDITED.test(points.slice(one.start, one.end).join('')),
  }));
  const digest = all.filter(({ credited }) => credited).length >= MANY_CREDITED;
  const turns = turnsOf(text);
  return all
    .filter(({ credited }) => !digest || !credited)
    .filter(({ start }) => !turns.some((turn) => turn.start <= start && start < turn.end))
    .map(({ start, end, kind }) => ({ start, end, why: `boilerplate:${kind}` }));
}

/** The first line, where it is short, another paragraph follows, and it does not end as a sentence does. */
function titleOf(text: string): Range | undefined {
  const [, blank = '', line = ''] = /^(\s*)([^\n]*)\n\s*\S/.exec(text) ?? [];
  const length = Array.from(line.trimEnd()).length;
  if (length === 0 || length > 200 || /[.!]["'”’)]*$/.test(line.trimEnd())) return undefined;
  const start = Array.from(blank).length;
  return { start, end: start + length };
}
