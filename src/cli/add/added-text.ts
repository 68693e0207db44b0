/** What has come in, in lines: takes a report that was added, or was there already, gives what is known of it and what to do next. */

import { relative } from 'node:path';
import { NEAR_COPY, type Overlap } from '../../intake/duplicates/duplicates.js';
import type { AddedReport, KnownReport } from '../../intake/project/shelf.js';
import type { ArrivedText } from '../../intake/text/arrived-text.js';
import { passage } from '../../reports/passages.js';
import { count } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';
import { columns, paint } from '../terminal/terminal.js';

/** Columns for the name of a property. */
const NAME = 13;
/** Overlaps that are told one by one. */
const TOLD = 5;
const SHOWN_WORDS = 14;

export function addedLines({
  id,
  arrived,
  words,
  paragraphs,
  textFile,
  readingFile,
  overlaps,
}: AddedReport): string[] {
  const { title = '', publisher, authors, language, address, canonicalAddress, archivedAt } = arrived;
  const marked = arrived.unread.length;
  const unread = marked === 0 ? '' : `; ${count(marked, 'part')} marked as not the report's own`;
  return [
    ...paragraph(paint.bold(title), columns(), `${id}  `),
    ...property('publisher', publisher, '--publisher'),
    ...(authors === undefined ? [] : property('by', authors.join(', '))),
    ...property('date', dateOf(arrived), '--date'),
    ...property('language', language, '--language'),
    ...(address === undefined ? [] : property('address', address)),
    ...(canonicalAddress === undefined || canonicalAddress === address
      ? []
      : property('canonical', canonicalAddress)),
    ...(archivedAt === undefined || archivedAt === address ? [] : property('archived at', archivedAt)),
    ...property('text', `${count(words, 'word')} in ${count(paragraphs, 'paragraph')}${unread}`),
    ...property('', here(textFile)),
    ...property('reading', here(readingFile)),
    ...overlaps.slice(0, TOLD).flatMap((overlap) => overlapLines(overlap, arrived.text)),
    ...(overlaps.length > TOLD ? [`  and passages in ${count(overlaps.length - TOLD, 'other report')}`] : []),
  ];
}

export function knownLines({ source, report: { id, title } }: KnownReport): string[] {
  const called = title === undefined ? '' : `, “${title}”`;
  return paragraph(
    `${source} is report ${id}${called}: the same text to the byte, and nothing is added.`,
    columns(),
  );
}

/** @param failed how many could not be read */
export function nextLines(done: readonly (AddedReport | KnownReport)[], failed: number): string[] {
  const added = done.filter(({ outcome }) => outcome === 'added').length;
  const known = done.length - added;
  const sum =
    done.length + failed < 2
      ? []
      : [
          `${count(added, 'report')} added${known === 0 ? '' : `, ${known} there already`}${failed === 0 ? '' : `, ${failed} not read`}`,
        ];
  return [...sum, ...(added === 0 ? [] : [paint.dim('next: claimgraph inbox')])];
}

function property(name: string, value: string | undefined, option?: string): string[] {
  const shown = value ?? `not known (${option})`;
  const line = paragraph(shown, columns(), `  ${name.padEnd(NAME)}`);
  return value === undefined ? line.map(paint.dim) : line;
}

function dateOf({ date }: ArrivedText): string | undefined {
  if (date === undefined) return undefined;
  return date.from === undefined ? `${date.edtf}, as given` : `${date.edtf}, by ${date.from}`;
}

/** As one would type it. */
function here(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function overlapLines(
  { id, title, share, passages }: AddedReport['overlaps'][number],
  text: string,
): string[] {
  const report = title === undefined ? `report ${id}` : `report ${id}, “${title}”`;
  const [longest] = passages;
  const said =
    share >= NEAR_COPY
      ? `${percent(share)} of it stands word for word in ${report}: perhaps one story told twice, which then counts as one origin.`
      : `${percent(share)} of it stands word for word in ${report}.`;
  const quoted =
    longest === undefined ? '' : `longest: ${count(longest.words, 'word')}, “${shown(text, longest)}”`;
  return [
    ...paragraph(share >= NEAR_COPY ? paint.yellow(said) : said, columns(), '  ', '  '),
    ...paragraph(quoted, columns(), '    ', '    '),
  ];
}

/** Rounded down, so that only what is whole is called so. */
function percent(share: number): string {
  if (share === 1) return 'All';
  return share < 0.01 ? 'Less than 1 %' : `${Math.floor(share * 100)} %`;
}

function shown(text: string, { here }: Overlap['passages'][number]): string {
  const words = passage(text, here.start, here.end).split(/\s+/);
  return words.length <= SHOWN_WORDS ? words.join(' ') : `${words.slice(0, SHOWN_WORDS).join(' ')} …`;
}
