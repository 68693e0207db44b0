/** What has come in, in lines: takes a report that was added, or was there already, gives what is known of it and what to do next. */

import { commandOn, typed } from '../../desk/undo-command.js';
import type { Project } from '../../files/project.js';
import { NEAR_COPY, type Overlap } from '../../intake/duplicates/duplicates.js';
import { lengthOf, reportWarnings } from '../../intake/project/report-warnings.js';
import type { AddedReport, KnownReport, Proposed } from '../../intake/project/shelf.js';
import type { ArrivedText, LanguageBasis } from '../../intake/text/arrived-text.js';
import { PROPOSAL_KINDS, type ProposalKind } from '../../reading/reading.js';
import { codePointLength, passage } from '../../reports/passages.js';
import { count, inSeries } from '../../words/phrases.js';
import { detailOption } from '../options/report-details.js';
import { paragraph } from '../terminal/layout.js';
import { columns, here, paint } from '../terminal/terminal.js';

/** Columns for the name of a property. */
const NAME = 13;
/** Overlaps that are told one by one. */
const TOLD = 5;
const SHOWN_WORDS = 14;
const NAMES: Readonly<Record<ProposalKind, readonly [one: string, many: string]>> = {
  entities: ['entity', 'entities'],
  events: ['event', 'events'],
  figures: ['figure', 'figures'],
  utterances: ['utterance', 'utterances'],
  claims: ['claim', 'claims'],
};

export function addedLines(
  { id, arrived, words, paragraphs, textFile, readingFile, overlaps, proposed, sources }: AddedReport,
  project: Project,
): string[] {
  const { title = '', publisher, authors, address, canonicalAddress, archivedAt } = arrived;
  const warnings = reportWarnings({
    language: arrived.language ?? proposed?.says.language,
    date: arrived.date?.edtf ?? proposed?.says.date,
    text: arrived.text,
    length: codePointLength(arrived.text),
    marked: lengthOf(arrived.unread),
  });
  const marked = arrived.unread.length;
  const unread = marked === 0 ? '' : `; ${count(marked, 'part')} marked as not the report's own`;
  return [
    ...paragraph(paint.bold(title), columns(), `${id}  `),
    ...property('publisher', publisher ?? byReading(proposed?.says.publisher), '--publisher'),
    ...(authors === undefined ? [] : property('by', authors.join(', '))),
    ...property('date', dateOf(arrived) ?? byReading(proposed?.says.date), '--date'),
    ...languageLines(arrived, proposed?.says.language),
    ...(address === undefined ? [] : property('address', address)),
    ...(canonicalAddress === undefined || canonicalAddress === address
      ? []
      : property('canonical', canonicalAddress)),
    ...(archivedAt === undefined || archivedAt === address ? [] : property('archived at', archivedAt)),
    ...property('text', `${count(words, 'word')} in ${count(paragraphs, 'paragraph')}${unread}`),
    ...property('', here(textFile)),
    ...property('reading', here(readingFile)),
    ...warnings.flatMap((each) => paragraph(paint.yellow(each), columns(), '  ')),
    ...proposedLines(proposed),
    ...overlaps.slice(0, TOLD).flatMap((overlap) => overlapLines(overlap, arrived.text)),
    ...sources.flatMap(({ reports }) =>
      paragraph(
        `Proposed as the common source with ${reports.length === 1 ? 'report' : 'reports'} ${inSeries(reports)}: ${commandOn(project, 'inbox', id)}`,
        columns(),
        '  ',
      ),
    ),
    ...(overlaps.length > TOLD ? [`  and passages in ${count(overlaps.length - TOLD, 'other report')}`] : []),
  ];
}

export function knownLines(
  { source, report: { id, title }, notTaken, proposed }: KnownReport,
  project: Project,
): string[] {
  const options = notTaken.map(detailOption);
  const left =
    options.length === 0
      ? ''
      : ` Not taken: ${options.join(', ')}. What is known of it is corrected by ${commandOn(project, 'correct-report', id)} ${options[0]} …`;
  const called = title === undefined ? '' : `, “${title}”`;
  const what = proposed === undefined ? 'and nothing is added' : 'and its reading is added to what waits';
  return [
    ...paragraph(`${source} is report ${id}${called}: the same text to the byte, ${what}.${left}`, columns()),
    ...proposedLines(proposed),
  ];
}

/** What a reading that came with a text proposes, and what of it is refused, in words. */
function proposedLines(proposed: Proposed | undefined): string[] {
  if (proposed === undefined) return [];
  const { counts, refused } = proposed;
  const told = PROPOSAL_KINDS.toReversed()
    .filter((kind) => counts[kind] > 0)
    .map((kind) => count(counts[kind], ...NAMES[kind]));
  return [
    ...property('proposed', told.join(', ')),
    ...(refused.length === 0
      ? []
      : property(
          'refused',
          `${count(refused.length, 'proposal')}, as what they say is not in the text or cannot be said:`,
        )),
    ...refused
      .slice(0, TOLD)
      .flatMap(({ id, reason }) => paragraph(`${id}: ${reason}`, columns(), ' '.repeat(NAME + 2))),
    ...(refused.length > TOLD
      ? paragraph(`and ${refused.length - TOLD} more; --json lists all`, columns(), ' '.repeat(NAME + 2))
      : []),
  ];
}

/** What `nextLines` asks of a report that came in. */
export type Arrived = Pick<AddedReport | KnownReport, 'outcome' | 'proposed'> & {
  /** Of a text that came in and was not read. */
  readonly unread?: string;
};

/**
 * How many there are, and the command that goes on with them: to a list that has something in it.
 * @param failed how many could not be read
 */
export function nextLines(done: readonly Arrived[], failed: number, project: Project): string[] {
  const added = done.filter(({ outcome }) => outcome === 'added').length;
  const known = done.length - added;
  const sum =
    done.length + failed < 2
      ? []
      : [
          `${count(added, 'report')} added${known === 0 ? '' : `, ${known} there already`}${failed === 0 ? '' : `, ${failed} not read`}`,
        ];
  const next = nextCommand(done, project);
  return [...sum, ...(next === undefined ? [] : [paint.dim(`next: ${next}`)])];
}

function nextCommand(done: readonly Arrived[], project: Project): string | undefined {
  const isProposed = ({ proposed }: Arrived) =>
    proposed !== undefined && Object.values(proposed.counts).some((number) => number > 0);
  if (done.some(isProposed)) return commandOn(project, 'inbox');
  const [unread, ...more] = done.flatMap((each) => each.unread ?? []);
  if (unread !== undefined && more.length === 0) return commandOn(project, 'read', typed(unread));
  const waits = done.some(({ outcome, proposed }) => outcome === 'added' || proposed !== undefined);
  return waits ? commandOn(project, 'review') : undefined;
}

function property(name: string, value: string | undefined, option?: string): string[] {
  const shown = value ?? `not known (${option})`;
  const line = paragraph(shown, columns(), `  ${name.padEnd(NAME)}`);
  return value === undefined ? line.map(paint.dim) : line;
}

const byReading = (value: string | undefined) =>
  value === undefined ? undefined : `${value}, by the reading`;

/** With what it rests on. */
function languageLines({ language, languageBasis }: ArrivedText, ofReading: string | undefined): string[] {
  const told = language === undefined ? byReading(ofReading) : `${language}${sayBasis(languageBasis)}`;
  return property('language', told, '--language');
}

function sayBasis(basis: LanguageBasis | undefined): string {
  switch (basis?.basis) {
    case 'given':
      return ', as given';
    case 'stated':
      return ', as its source says';
    case 'detected':
      return ` (${basis.name}), by its small words: ${percent(basis.share)} of its words are among the commonest of that language`;
    default:
      return '';
  }
}

function dateOf({ date }: ArrivedText): string | undefined {
  if (date === undefined) return undefined;
  return date.from === undefined ? `${date.edtf}, as given` : `${date.edtf}, by ${date.from}`;
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
