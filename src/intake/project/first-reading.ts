/** Takes a report that has come in and gives its first reading: the report, what is known of it, and nothing proposed yet. */
import { sha256Hex } from '../../model/identifiers.js';
import type { Range } from '../../model/range.js';
import { emptyReading, type Reading, type ReadingReport } from '../../reading/reading.js';
import { codePointLength, paragraphs } from '../../reports/passages.js';
import type { ArrivedText, ReportDate } from '../text/arrived-text.js';

export function firstReading(arrived: ArrivedText): Reading {
  const { text, title, language, unread } = arrived;
  const [first] = paragraphs(text);
  const line =
    first === undefined ? undefined : { start: first.start, end: endOfTitle(text, first.start, title) };
  return {
    ...emptyReading(
      {
        sha256: sha256Hex(text),
        codePoints: codePointLength(text),
        ...(language === undefined ? {} : { language }),
        ...(line === undefined || isParagraph(text, line) ? {} : { title: line }),
      },
      reportOf(arrived),
    ),
    unread,
  };
}

/** The title is the first line of the text, or what of it was taken for that. */
function endOfTitle(text: string, start: number, title: string | undefined): number {
  const points = Array.from(text);
  const lineEnd = points.indexOf('\n', start);
  const end = lineEnd === -1 ? points.length : lineEnd;
  const length = title === undefined ? 0 : Array.from(title).length;
  return title !== undefined && points.slice(start, start + length).join('') === title ? start + length : end;
}

/** Words of the longest title that ends as a sentence does. */
const LONGEST_SENTENCE = 20;

/** A text without a title begins with a sentence, which tells as much as any other. */
function isParagraph(text: string, { start, end }: Range): boolean {
  const line = Array.from(text).slice(start, end).join('').trim();
  return /[.!?]["'”’)]*$/.test(line) && line.split(/\s+/).length > LONGEST_SENTENCE;
}

/** What is known of the report, as readings hold it. */
export function reportOf({
  title,
  date,
  publisher,
  authors,
  address,
  canonicalAddress,
  archivedAt,
  fetchedOn,
}: Omit<Partial<ArrivedText>, 'date'> & {
  readonly date?: Pick<ReportDate, 'edtf' | 'basis'>;
}): ReadingReport {
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date: date.edtf, dateBasis: date.basis }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(authors === undefined ? {} : { authors }),
    ...(address === undefined ? {} : { address }),
    ...(canonicalAddress === undefined ? {} : { canonicalAddress }),
    ...(archivedAt === undefined ? {} : { archivedAt }),
    ...(fetchedOn === undefined ? {} : { fetchedOn }),
  };
}
