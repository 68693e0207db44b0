/** Takes a report with its dates, gives by sentence the phrases in it that count something. */
import { findNumbers } from '../../language/counts/numbers.js';
import type { DatesInReport } from '../days/dates-in-report.js';
import type { ReportDocument } from '../document/report-document.js';
import { SentenceTree } from '../happenings/tree.js';
import { type CountedPhrase, phrasesIn } from './phrases.js';

export interface CountedSentence {
  readonly tree: SentenceTree;
  readonly phrases: readonly CountedPhrase[];
}

/** In order of the sentences. */
export function countedInReport(
  document: ReportDocument,
  { all: dates }: DatesInReport,
): readonly CountedSentence[] {
  const numbers = findNumbers(document.text.text, { dates });
  let number = 0;
  let date = 0;
  return document.sentences.map((sentence) => {
    const tree = new SentenceTree(sentence);
    while (number < numbers.length && numbers[number]!.end <= sentence.start) number += 1;
    while (date < dates.length && dates[date]!.end <= sentence.start) date += 1;
    const here = [];
    for (let at = number; at < numbers.length && numbers[at]!.start < sentence.end; at += 1)
      here.push(numbers[at]!);
    const times = new Set<number>();
    for (let at = date; at < dates.length && dates[at]!.start < sentence.end; at += 1)
      for (const [token, { start, end }] of tree.tokens.entries())
        if (start < dates[at]!.end && end > dates[at]!.start) times.add(token);
    return { tree, phrases: phrasesIn(tree, here, (at) => times.has(at)) };
  });
}
