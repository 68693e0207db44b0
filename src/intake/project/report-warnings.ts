/** What to know of a report that has come in before it is read: takes its language, its date and how much of it is marked, gives sentences. */

import { datelineOf } from '../../reader/days/sections.js';

/** Of the characters, those that are marked as not the report's own, from which on it is told. */
const MUCH = 1 / 3;

export interface ReportState {
  /** BCP 47; undefined where it is not known. */
  readonly language: string | undefined;
  /** EDTF. */
  readonly date: string | undefined;
  /** Undefined where it is not at hand: then its dateline, from which days are reckoned, is not known. */
  readonly text: string | undefined;
  /** Code points of the text, and of what of it is marked as not its own. */
  readonly length: number;
  readonly marked: number;
}

export function reportWarnings({ language, date, text, length, marked }: ReportState): readonly string[] {
  return [
    ...(language === undefined || /^en\b/i.test(language)
      ? []
      : [
          `It is in another language than English (${language}): claimgraph reads sentences, dates and numbers in English alone; in this text they are stated by hand.`,
        ]),
    ...(date === undefined ? [undatedInWords(text)] : []),
    ...(length > 0 && marked / length >= MUCH
      ? [
          `${Math.floor((100 * marked) / length)} % of its text is marked as not its own: look whether that is right.`,
        ]
      : []),
  ];
}

function undatedInWords(text = ''): string {
  const dateline = datelineOf(text)?.day;
  return dateline === undefined
    ? 'Nobody says when it appeared: a day that it tells as “Monday” or “last week” cannot be worked out.'
    : `Nobody says when it appeared: a day that it tells as “Monday” or “last week” is reckoned from its dateline, ${dateline}.`;
}

/** How many code points some ranges that do not overlap have. */
export function lengthOf(ranges: readonly { readonly start: number; readonly end: number }[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
