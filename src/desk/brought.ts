/** A report that comes in by the page (Node): a file that was dropped, a text that was pasted, or an address, to a report that waits; and what the page is told of it. */

import type { Project } from '../files/project.js';
import type { Given } from '../intake/arrive.js';
import { NEAR_COPY } from '../intake/duplicates/duplicates.js';
import { lengthOf, reportWarnings } from '../intake/project/report-warnings.js';
import type { AddedReport } from '../intake/project/shelf.js';
import { Shelf } from '../intake/project/shelf.js';
import { type FetchOptions, fetchPage } from '../intake/sources/fetch-page.js';
import { pasted } from '../intake/sources/source-of.js';
import type { SourceBytes } from '../intake/text/arrived-text.js';
import { ShapeError } from '../model/errors.js';
import { codePointLength, passage } from '../reports/passages.js';
import { inboxIds } from '../review/inbox.js';
import { refuseMalformed } from '../review/quads/described.js';
import { count, inSeries } from '../words/phrases.js';

/** What was brought: one of the three. */
export type Source =
  | { readonly file: string; readonly type: string; readonly base64: string }
  | { readonly pasted: string }
  | { readonly address: string };

/** What whoever brings it says of it; its number too, where it is not to be the next. */
export type GivenHere = Given & { readonly id?: string };

export interface Brought {
  readonly outcome: 'added' | 'known';
  readonly id: string;
  readonly title: string;
  /** Whether it can be opened for review. */
  readonly waits: boolean;
  /** What is known of it, and what is not. */
  readonly facts: readonly { readonly name: string; readonly value?: string }[];
  /** Reports that have much of it already, a sentence each. */
  readonly overlaps: readonly { readonly said: string; readonly longest?: string }[];
  /** With which reports it may have a source in common, as is proposed. */
  readonly sources: readonly string[];
  /** What to know of it before it is read. */
  readonly warnings: readonly string[];
}

const DETAILS: Readonly<Record<string, string>> = {
  authors: 'who wrote it',
  archivedAt: 'where it is archived',
};
const MOST_TOLD = 5;
const SHOWN_WORDS = 20;

/** @throws FileError where it cannot be read; ShapeError where what is said of it is not in its form. */
export async function bring(
  project: Project,
  source: Source,
  { id, ...given }: GivenHere,
  fetching: FetchOptions,
): Promise<Brought> {
  refuseMalformed(given);
  const bytes = await bytesOf(source, fetching);
  const shelf = await Shelf.open(project);
  const done = await shelf.add(bytes, { given, ...(id === undefined ? {} : { id }) });
  if (done.outcome === 'added') return told(done);
  const { id: known, title = `Report ${known}` } = done.report;
  const waits = inboxIds(project.inbox).includes(known);
  const left = done.notTaken.map((key) => DETAILS[key] ?? key);
  const warnings =
    left.length === 0
      ? []
      : [
          `Not taken, as the report is there: ${inSeries(left)}. What is known of it is corrected under “Details…” when it is open.`,
        ];
  return { outcome: 'known', id: known, title, waits, facts: [], overlaps: [], sources: [], warnings };
}

async function bytesOf(source: Source, fetching: FetchOptions): Promise<SourceBytes> {
  if ('address' in source) return fetchPage(source.address.trim(), fetching);
  if ('pasted' in source) {
    if (source.pasted.trim() === '')
      throw new ShapeError('Nothing was pasted: paste the text of the report.');
    return pasted(source.pasted, 'text/plain');
  }
  const { file, type, base64 } = source;
  return { bytes: Buffer.from(base64, 'base64'), name: file, ...(type === '' ? {} : { contentType: type }) };
}

function told({ id, arrived, words, paragraphs, overlaps, sources }: AddedReport): Brought {
  const {
    title = `Report ${id}`,
    publisher,
    authors,
    date,
    language,
    languageBasis,
    address,
    unread,
    text,
  } = arrived;
  const left = unread.length === 0 ? '' : `, ${count(unread.length, 'part')} marked as not its own`;
  return {
    outcome: 'added',
    id,
    title,
    waits: true,
    facts: [
      fact('Publisher', publisher),
      fact('Written by', authors?.join(', ')),
      fact('Date', date === undefined ? undefined : `${date.edtf}, ${date.from ?? 'as given'}`),
      fact('Language', languageBasis?.basis === 'detected' ? `${language}, made out by its words` : language),
      fact('Address', address),
      fact('Text', `${count(words, 'word')} in ${count(paragraphs, 'paragraph')}${left}`),
    ],
    sources: sources.flatMap(({ reports }) => reports),
    warnings: reportWarnings({
      language,
      date: date?.edtf,
      text,
      length: codePointLength(text),
      marked: lengthOf(unread),
    }),
    overlaps: overlaps.slice(0, MOST_TOLD).map((each) => ({
      said: overlapInWords(each),
      ...(each.passages[0] === undefined ? {} : { longest: begins(text, each.passages[0].here) }),
    })),
  };
}

const fact = (name: string, value: string | undefined) => (value === undefined ? { name } : { name, value });

function overlapInWords({ id, title, share }: AddedReport['overlaps'][number]): string {
  const report = title === undefined ? `report ${id}` : `report ${id}, “${title}”`;
  const much = share === 1 ? 'All' : share < 0.01 ? 'Less than 1 %' : `${Math.floor(share * 100)} %`;
  const said = `${much} of it stands word for word in ${report}`;
  return share >= NEAR_COPY ? `${said}: perhaps one story told twice, and then one origin.` : `${said}.`;
}

function begins(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const words = passage(text, start, end).split(/\s+/);
  return words.length <= SHOWN_WORDS ? words.join(' ') : `${words.slice(0, SHOWN_WORDS).join(' ')} …`;
}
