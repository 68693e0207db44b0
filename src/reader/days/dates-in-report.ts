/** Takes a report, gives its expressions of time with the tokens where they stand, each counted from the day of its own section. */
import { type DateExpression, findDates } from '../../language/dates/dates.js';
import type { Range } from '../../model/range.js';
import type { ReportDocument, TokenSpan } from '../document/report-document.js';
import { datelineOf, type Section, sectionsOf } from './sections.js';

export interface DateInReport extends DateExpression, TokenSpan {
  /** The token that the others of it hang on. */
  readonly head: number;
}

export interface DatesInReport {
  /** All expressions of time of the text, in order. */
  readonly all: readonly Range[];
  /** By sentence, in order. */
  readonly bySentence: ReadonlyMap<number, readonly DateInReport[]>;
  /** The date line over a sentence. */
  readonly heading: (sentence: number) => NonNullable<Section['heading']> | undefined;
}

export function datesInReport({ text, sentences, reportDate }: ReportDocument): DatesInReport {
  const dateline = datelineOf(text.text);
  const sections = sectionsOf(text.text, reportDate ?? dateline?.day);
  const dates = sections.flatMap((section) =>
    findDates(section.text, section.base === undefined ? {} : { reportDate: section.base }).map((date) => ({
      ...date,
      start: date.start + section.start,
      end: date.end + section.start,
    })),
  );
  const own = (range: Range) =>
    (dateline !== undefined && range.start < dateline.end && range.end > dateline.start) ||
    sections.some(
      ({ heading }) => heading !== undefined && range.start < heading.end && range.end > heading.start,
    );
  const bySentence = new Map<number, DateInReport[]>();
  let at = 0;
  for (const { index, start, end, tokens } of sentences) {
    while (at < dates.length && dates[at]!.end <= start) at += 1;
    const here: DateInReport[] = [];
    for (; at < dates.length && dates[at]!.start < end; at += 1) {
      const date = dates[at]!;
      if (own(date)) continue;
      const first = tokens.findIndex((token) => token.end > date.start);
      const last = tokens.findLastIndex((token) => token.start < date.end);
      if (first < 0 || last < first) continue;
      const span = { sentence: index, first, last, head: headOfSpan(tokens, first, last) };
      here.push({ ...ofItsDay(date, tokens[last + 1]?.form), ...span });
    }
    if (here.length > 0) bySentence.set(index, here);
  }
  return { all: dates, bySentence, heading: headingsOf(sections, sentences) };
}

/** "the toll from Saturday's strike": of that day, not from it on. */
function ofItsDay(date: DateExpression, next: string | undefined): DateExpression {
  if (date.relation !== 'since' || !/^['’]s?$/.test(next ?? '') || !/^from /i.test(date.wording)) return date;
  const { edtf, ...rest } = date;
  return {
    ...rest,
    relation: 'in',
    ...(edtf === undefined ? {} : { edtf: edtf.replace(/\/\.\.$/, '') }),
    ...(date.earliest === undefined ? {} : { latest: date.earliest }),
    wording: date.wording.replace(/^from /i, ''),
  };
}

function headOfSpan(tokens: readonly { readonly head: number }[], first: number, last: number): number {
  for (let at = last; at >= first; at -= 1) {
    const head = tokens[at]!.head - 1;
    if (head < first || head > last) return at;
  }
  return last;
}

function headingsOf(
  sections: readonly Section[],
  sentences: ReportDocument['sentences'],
): DatesInReport['heading'] {
  const headings: (Section['heading'] | undefined)[] = [];
  let at = 0;
  for (const { start } of sentences) {
    while (at + 1 < sections.length && sections[at + 1]!.start <= start) at += 1;
    headings.push(sections[at]?.heading);
  }
  return (sentence) => headings[sentence];
}
