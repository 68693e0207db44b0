/** Reports to CSL JSON, the citation data that Zotero, Pandoc and word processors read (schema 1.0.2). */
import type { Corpus, Iri, Utterance } from '../model/records.js';
import { withoutSteering } from '../model/steering.js';
import { dateInWords, parsePart } from '../words/dates.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';
import { citationOf } from './report-citation.js';

/** `circa` where the day is not certain. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

export interface CslItem {
  /** `report-003`. */
  readonly id: string;
  readonly type: 'article-newspaper' | 'dataset';
  readonly title: string;
  /** The outlets; absent where none is known. */
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly archive_location?: string;
  readonly language?: string;
  /** Who is credited, who spread it, and the hash by which its text is known again. */
  readonly note?: string;
}

/** One item a report, in order of their numbers; what is no report of the corpus is passed over. */
export function cslItems(corpus: Corpus, reports: Iterable<Iri>): readonly CslItem[] {
  return [...new Set(reports)]
    .flatMap((id) => itemOf(corpus, corpus.utterances.get(id)) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function itemOf(corpus: Corpus, utterance: Utterance | undefined): CslItem | undefined {
  const citation = utterance && citationOf(corpus, utterance.id);
  if (utterance?.report === undefined || citation === undefined) return undefined;
  const { report } = utterance;
  const { title, number, outlets, date, address, canonicalAddress, archivedAt, fetchedOn } = citation;
  const found = address ?? canonicalAddress ?? archivedAt;
  const issued = dateOf(date);
  const accessed = dateOf(fetchedOn);
  return {
    id: `report-${number}`,
    type: report.passages === 'paragraph' ? 'article-newspaper' : 'dataset',
    title: inLine(title),
    ...(outlets.length === 0 ? {} : { 'container-title': inLine(inSeries(outlets)) }),
    ...(issued === undefined ? {} : { issued }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(found === undefined ? {} : { URL: found }),
    ...(archivedAt === undefined || archivedAt === found ? {} : { archive_location: archivedAt }),
    ...(report.language === '' ? {} : { language: report.language }),
    note: inLine(noteOf(corpus, utterance, date, issued)),
  };
}

function noteOf(
  corpus: Corpus,
  { report }: Utterance,
  date: string | undefined,
  issued: CslDate | undefined,
): string {
  const names = (ids: readonly Iri[] = []) => inSeries(ids.map((id) => labelOf(corpus, id)));
  const credits = names(report?.credits);
  const spread = names(report?.distributors);
  return [
    credits === '' ? '' : `Credits ${credits}.`,
    spread === '' ? '' : `Spread by ${spread}.`,
    // What a list of numbers cannot say is said in words.
    date !== undefined && (issued === undefined || issued.circa) ? `Dated ${dateInWords(date).text}.` : '',
    `SHA-256 of the text: ${report?.textSha256}.`,
  ]
    .filter((each) => each !== '')
    .join(' ');
}

/** A day, month or year, or an interval of them; undefined where an end is open or it is dated in another way. */
function dateOf(edtf: string | undefined): CslDate | undefined {
  if (edtf === undefined) return undefined;
  const ends = edtf.split('/').map((each) => parsePart(each));
  if (ends.length > 2 || ends.some((each) => each === undefined || !/^\d{4}$/.test(each.year)))
    return undefined;
  const parts = ends.map((part) =>
    [part?.year, part?.month, part?.day].flatMap((each) => (each === undefined ? [] : [Number(each)])),
  );
  // Seasons are months above 12.
  if (parts.some(([, month = 1]) => month > 12)) return undefined;
  return { 'date-parts': parts, ...(ends.some((part) => part?.mark !== '') ? { circa: true } : {}) };
}

/** The formats of citations are read line by line. */
const inLine = (text: string) => withoutSteering(text.replace(/\s+/gu, ' ').trim());
