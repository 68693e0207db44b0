/** The inbox (Node): a folder of readings that wait, each with the log of what was decided on it. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { oneWriterIn } from '../dataset/write/os-lock.js';
import { writeFilesSafely } from '../dataset/write/write-file.js';
import type { Project } from '../files/project.js';
import { readWhole } from '../files/read-file.js';
import { NotFoundError, ShapeError } from '../model/errors.js';
import { PREFIXES } from '../model/namespaces.js';
import type { Iri, Ontology } from '../model/records.js';
import { parseReading } from '../reading/parse-reading.js';
import type { Reading, ReadingReport } from '../reading/reading.js';
import { type Refused, verifyForeign } from '../reading/verify.js';
import { decodeUtf8 } from '../reports/utf8.js';
import { readRecord } from './acts/record.js';
import { type Choice, type Decision, proposalsOf, type ReviewState, reviewState } from './decisions.js';
import { choicesInOther, sourcesOf } from './in-other-report.js';
import { appendDecisions, readDecisions } from './log.js';
import { mergeReadings, withKnown } from './merge-readings.js';
import { refuseMalformed } from './quads/described.js';
import { withPublisher } from './quads/publisher.js';
import { withPassages } from './with-passages.js';

/** How far the review of a report is, by its claims; what was stated by hand counts as accepted. */
export interface Progress {
  readonly accepted: number;
  readonly rejected: number;
  readonly later: number;
  readonly undecided: number;
}

/** A reading with what was decided on it. */
export interface InboxReport {
  readonly id: string;
  readonly report: Iri;
  /** As it came, with a publisher. */
  readonly reading: Reading;
  readonly decisions: readonly Decision[];
  readonly state: ReviewState;
  readonly progress: Progress;
  /** Whether something of it stands in the data. */
  readonly isWritten: boolean;
  /** In words: a decision that a crash cut short. */
  readonly torn: string | undefined;
}

/** The folder in the inbox of what was taken out of it: its numbers are not given again. */
export const REMOVED = 'removed';

const READING_FILE = /^([A-Za-z0-9][A-Za-z0-9_-]*)\.json$/;

/** The ids of the readings, in order. */
export function inboxIds(inbox: string): readonly string[] {
  if (!existsSync(inbox)) return [];
  return readdirSync(inbox)
    .flatMap((name) => READING_FILE.exec(name)?.[1] ?? [])
    .sort();
}

/** @throws NotFoundError where no reading has the id; ShapeError for one that is none. */
export async function openInboxReport({ inbox }: Pick<Project, 'inbox'>, id: string): Promise<InboxReport> {
  const path = readingPath(inbox, id);
  if (!existsSync(path)) {
    const there = inboxIds(inbox);
    throw new NotFoundError(
      `the inbox ${inbox} has no report ${id}: ${there.length === 0 ? 'add one with claimgraph add' : `it has ${there.join(', ')}`}`,
    );
  }
  const report = reportIri(id);
  const reading = withPublisher(await parseReading(decodeUtf8(await readWhole(path), path), path), report);
  const { decisions, torn } = readDecisions(logPath(inbox, id));
  const state = reviewState(reading, decisions, report);
  return {
    id,
    report,
    reading,
    decisions,
    state,
    progress: progressOf(state),
    isWritten: readRecord(inbox, id) !== undefined,
    torn,
  };
}

/**
 * Saves what a person chose; it is on the disk when this returns, and the report is given as it then stands.
 * @throws ShapeError for ids that the reading does not have, or a claim stated under an id that it has; DecidedMeanwhile where others decided after the first
 *   `after` decisions; FileError where it could not be saved.
 */
export async function decide(
  project: Pick<Project, 'inbox'>,
  id: string,
  choices: readonly Choice[],
  {
    by,
    at = new Date().toISOString(),
    after,
  }: { readonly by: string; readonly at?: string; readonly after?: number },
): Promise<InboxReport> {
  const before = await openInboxReport(project, id);
  withChoices(before, choices, by);
  const decisions = choices.map((each) => ({ at, by, ...each }));
  // What is stated has an id that was free when it was read: none may be taken until it is saved.
  const isStated = choices.some((each) => each.do === 'state');
  if (isStated && after === undefined) refuseTakenIds(before, choices);
  const seen = after ?? (isStated ? before.decisions.length : undefined);
  await appendDecisions(logPath(project.inbox, id), decisions, seen);
  const report = await openInboxReport(project, id);
  await tellOthers(project, report, by, at);
  return report;
}

function refuseTakenIds({ id, state }: InboxReport, choices: readonly Choice[]): void {
  const taken = proposalsOf(state.reading);
  const claims = choices.flatMap((each) => (each.do === 'state' ? (each.claims ?? []) : []));
  const found = claims.find((each) => taken.has(each.id));
  if (found === undefined) return;
  throw new ShapeError(
    `report ${id} has another ${found.id} by now: make the statement anew; nothing was saved`,
  );
}

/** A source that reports have in common stands in each of them, once it is agreed on in one; told again, it changes nothing. */
export async function tellOthers(
  { inbox }: Pick<Project, 'inbox'>,
  report: InboxReport,
  by: string,
  at: string = new Date().toISOString(),
): Promise<void> {
  for (const id of othersOf(inbox, report)) {
    const choices = choicesInOther(report, await openInboxReport({ inbox }, id));
    if (choices.length > 0) {
      await appendDecisions(
        logPath(inbox, id),
        choices.map((each) => ({ at, by, ...each })),
      );
    }
  }
}

/** The reports of the inbox with which one may have a source in common. */
export function othersOf(inbox: string, report: InboxReport): readonly string[] {
  const all = new Set(sourcesOf(report).flatMap((each) => each.with));
  return [...all].filter((id) => id !== report.id && existsSync(readingPath(inbox, id))).sort();
}

/**
 * The report as it would stand with these decisions; nothing is saved.
 * @throws ShapeError for ids that the reading does not have.
 */
export function withChoices(report: InboxReport, choices: readonly Choice[], by: string): InboxReport {
  if (choices.length === 0) return report;
  for (const each of choices) if (each.do === 'describe') refuseMalformed(each.set);
  const at = new Date().toISOString();
  const decisions = [...report.decisions, ...choices.map((each) => ({ at, by, ...each }))];
  const state = reviewState(report.reading, decisions, report.report);
  const fresh = state.unknown.filter((each) => !report.state.unknown.includes(each));
  if (fresh.length > 0) {
    throw new ShapeError(
      `the reading of report ${report.id} has no ${fresh.join(', ')}: claimgraph inbox ${report.id} lists what it has`,
    );
  }
  return { ...report, decisions, state, progress: progressOf(state) };
}

export interface Added {
  readonly id: string;
  readonly report: InboxReport;
  readonly refused: readonly Refused[];
}

/**
 * Puts a reading into the inbox, after it was held against its text. Where one of the same text is there, what was
 * decided on it stays, and what the new one proposes beside it is added.
 * @throws EvidenceError where the reading is of another text; ShapeError for an id that is no name of a file, or that
 *   another text has.
 */
export async function addReading(
  project: Pick<Project, 'inbox'>,
  id: string,
  reading: Reading,
  text: string,
  ontology?: Ontology,
): Promise<Added> {
  readingPath(project.inbox, id);
  const verified = verifyForeign(reading, text, ontology);
  mkdirSync(project.inbox, { recursive: true });
  const report = await oneWriterIn(project.inbox, () => putReading(project, id, verified.reading, text));
  return { id, report, refused: verified.refused };
}

/**
 * The one door by which a reading comes to the inbox. Whoever calls it has verified the reading, and holds the lock of
 * the inbox.
 * @param given what a person says of the report now: it goes before what was known, and that before the reading.
 * @param beside path and text of what has to be there with it: all of them or none.
 */
export async function putReading(
  { inbox }: Pick<Project, 'inbox'>,
  id: string,
  reading: Reading,
  text: string,
  {
    given = {},
    beside = [],
  }: { readonly given?: ReadingReport; readonly beside?: readonly (readonly [string, string])[] } = {},
): Promise<InboxReport> {
  const path = readingPath(inbox, id);
  const before = existsSync(path) ? await openInboxReport({ inbox }, id) : undefined;
  if (before !== undefined && before.reading.text.sha256 !== reading.text.sha256) {
    throw new ShapeError(`report ${id} of the inbox has another text: take another id`);
  }
  const known = withKnown(reading, before?.reading, given);
  const complete = withPublisher(withPassages(known, text), reportIri(id));
  const after = before === undefined ? complete : mergeReadings(before, complete);
  await writeFilesSafely([...beside, [path, `${JSON.stringify(after, null, 1)}\n`]]);
  return openInboxReport({ inbox }, id);
}

function progressOf({ reading, verdicts }: ReviewState): Progress {
  const counts = { accepted: 0, rejected: 0, later: 0, undecided: 0 };
  for (const { id } of reading.claims) counts[verdicts.get(id) ?? 'undecided'] += 1;
  return counts;
}

export function reportIri(id: string): Iri {
  return `${PREFIXES.report}${id}`;
}

function logPath(inbox: string, id: string): string {
  return join(inbox, `${named(id)}.decisions.jsonl`);
}

function readingPath(inbox: string, id: string): string {
  return join(inbox, `${named(id)}.json`);
}

function named(id: string): string {
  if (READING_FILE.test(`${id}.json`)) return id;
  throw new ShapeError(`"${id}" cannot be the id of a report: letters, digits, - and _ , such as 005`);
}
