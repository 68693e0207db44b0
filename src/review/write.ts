/** Writes a report into the data folder (Node): one act, all its files or none, checked in memory before a byte is written; what others changed stays. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDataset } from '../dataset/read/read.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { oneWriterIn } from '../dataset/write/os-lock.js';
import { placeOf } from '../dataset/write/place.js';
import { isReadOnly } from '../files/not-written.js';
import type { Project } from '../files/project.js';
import { ClaimgraphError, FileError, ShapeError } from '../model/errors.js';
import { shorten } from '../model/namespaces.js';
import type { Ontology } from '../model/records.js';
import type { ReadEntity, ReadEvent } from '../reading/reading.js';
import { type Act, together } from './act.js';
import {
  type FoundFile,
  filesIn,
  hashOf,
  otherQuads,
  readFoundFile,
  SHARED_FILES,
} from './acts/data-files.js';
import { changeTogether, isUnderWay, pathOf, type Recovered, recover, textAt } from './acts/journal.js';
import { type Past, type Plan, pastOf, planOf, withoutOwn } from './acts/plan.js';
import { NOTHING_WRITTEN, otherRecords, RECORD_ENDING, readRecord, recordText } from './acts/record.js';
import { refuseFaults } from './acts/refuse-faults.js';
import { type Meant, meantIn } from './candidates/meant.js';
import type { Choice, ReviewState } from './decisions.js';
import { choicesInOther } from './in-other-report.js';
import { decide, type InboxReport, openInboxReport, tellOthers, withChoices } from './inbox.js';
import { DecidedMeanwhile } from './log.js';
import { othersToWrite } from './others-to-write.js';
import { KnownNodes } from './quads/known-nodes.js';
import { withStandingLinks } from './standing-links.js';
import { contributionOf, type OpenQuestion } from './to-quads.js';

export interface ActOptions {
  /** The files as they were when what is to be written was shown: where one differs, nothing is written. */
  readonly seen?: ReadonlyMap<string, string | undefined>;
  /**
   * Decisions that are made with the act: saved before its files change, and not at all where it is refused. What takes
   * a free id is made of the report as it stands under the lock, and anew where somebody decides meanwhile.
   */
  readonly choices?: readonly Choice[] | ((report: InboxReport) => Promise<readonly Choice[]>);
  /** Who decides; needed with choices. */
  readonly by?: string;
}

/** What writing would do now, with these decisions added; nothing is saved or written. @throws as `writeReport` does. */
export async function planReport(
  project: Project,
  id: string,
  choices: readonly Choice[] = [],
): Promise<Act> {
  const report = withChoices(await openInboxReport(project, id), choices, '');
  const { plan, act } = await planned(project, report, { choices });
  if (act.questions.length > 0) return act;
  await refuseFaults(project.data, plan, act.iris);
  const others: Act[] = [];
  for (const other of othersToWrite(project, report)) {
    const found = await openInboxReport(project, other);
    const after = withChoices(found, choicesInOther(report, found), '');
    others.push((await planned(project, after, {})).act);
  }
  return together(act, others);
}

/** Which questions these decisions would leave open. */
export async function questionsOf(
  project: Project,
  id: string,
  choices: readonly Choice[],
): Promise<readonly OpenQuestion[]> {
  const report = withChoices(await openInboxReport(project, id), choices, '');
  return (await planned(project, report, {})).act.questions;
}

/**
 * Brings the data folder to what is decided on a report: writing the same decisions again changes nothing. Where a
 * question is open nothing is written, and the act says which.
 * @throws ShapeError where the data would not pass `check` any more, with the finding; FileError where a file is kept
 *   by hand, was changed by others meanwhile, or cannot be written. Then every file is as it was.
 */
export async function writeReport(project: Project, id: string, options: ActOptions = {}): Promise<Act> {
  return alone(project, async (recovered) => {
    const act = await written(project, id, options);
    const told = { ...act, remarks: [...sayRecovered(recovered), ...act.remarks] };
    if (act.questions.length > 0) return told;
    const report = await openInboxReport(project, id);
    // A crash may have come between the decision here and that in the others.
    await tellOthers(project, report, options.by ?? report.decisions.at(-1)?.by ?? '');
    const others: Act[] = [];
    const failed: string[] = [];
    for (const other of othersToWrite(project, report)) {
      try {
        others.push(
          await written(
            project,
            other,
            options.seen === undefined ? {} : { seen: seenOf(other, options.seen) },
          ),
        );
      } catch (error) {
        // This report is written; what it has in common with the other is decided, and written with its next act.
        if (!(error instanceof ClaimgraphError)) throw error;
        failed.push(
          `report ${other}, with which it has a source in common, was not written anew: ${error.message}`,
        );
      }
    }
    return together({ ...told, remarks: [...told.remarks, ...failed] }, others);
  });
}

/** One report, under the locks; those who decide without writing have another, and may come between. */
async function written(project: Project, id: string, options: ActOptions, tries = 5): Promise<Act> {
  try {
    return await writtenAsItStands(project, id, options);
  } catch (error) {
    if (!(error instanceof DecidedMeanwhile) || tries === 1) throw error;
    return written(project, id, options, tries - 1);
  }
}

async function writtenAsItStands(project: Project, id: string, options: ActOptions): Promise<Act> {
  const { choices: given = [], by = '' } = options;
  const before = await openInboxReport(project, id);
  const choices = typeof given === 'function' ? await given(before) : given;
  const report = withChoices(before, choices, by);
  const { plan, act, files } = await planned(project, report, { ...options, choices });
  if (act.questions.length > 0) return act;
  await refuseFaults(project.data, plan, act.iris);
  if (choices.length > 0) await decide(project, id, choices, { by, after: before.decisions.length });
  const record = `${id}${RECORD_ENDING}`;
  const changes = [
    ...[...plan.texts].map(([name, after]) => ({ name, before: files.get(name)?.text, after })),
    {
      name: record,
      before: textAt(join(project.inbox, record)),
      after: plan.record === undefined ? undefined : recordText(plan.record),
    },
  ];
  await changeTogether(project, changes).catch((cause) => {
    if (choices.length === 0 || !(cause instanceof FileError)) throw cause;
    throw new FileError(
      `${cause.message} (what was decided is saved, and will be written with the next act)`,
      { cause },
    );
  });
  return act;
}

/** Its own file alone: the others have just been written. */
function seenOf(id: string, seen: NonNullable<ActOptions['seen']>): NonNullable<ActOptions['seen']> {
  const own = `reports/${id}.ttl`;
  return new Map([...seen].filter(([name]) => name === own));
}

/** Finishes or undoes what a crash cut short; undefined where nothing was. Where nobody can write, it only says so. */
export async function recoverProject(project: Project): Promise<string | undefined> {
  try {
    return await alone(project, async (recovered) => sayRecovered(recovered)[0]);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    if (!isUnderWay(project)) return undefined;
    return 'an earlier write had been cut short, and is not finished, as this file system is read-only: the data may hold a part of it';
  }
}

/** No other act, and nothing else that writes by our doors, is at work in the folders. */
async function alone<T>(
  project: Project,
  work: (recovered: Recovered | undefined) => Promise<T>,
): Promise<T> {
  for (const folder of [join(project.data, 'reports'), project.inbox]) mkdirSync(folder, { recursive: true });
  // Decisions have a lock of their own, so that one can be saved while an act waits.
  const folders = new Set([
    project.data,
    ...[...SHARED_FILES, 'reports/any.ttl'].map((name) => folderOf(join(project.data, name))),
  ]);
  return inAll([...folders].sort(), async () => work(await recover(project)));
}

/** Where a file really lies: links are followed. */
function folderOf(path: string): string {
  const place = placeOf(path);
  if (place.kind !== 'file') throw new FileError(`${path} is no regular file: name a folder of files`);
  return dirname(place.path);
}

async function inAll<T>([folder, ...rest]: readonly string[], work: () => Promise<T>): Promise<T> {
  return folder === undefined ? work() : oneWriterIn(folder, () => inAll(rest, work));
}

async function planned(
  project: Project,
  report: InboxReport,
  { seen, choices = [] }: Pick<ActOptions, 'seen'> & { readonly choices?: readonly Choice[] },
): Promise<{ readonly plan: Plan; readonly act: Act; readonly files: ReadonlyMap<string, FoundFile> }> {
  const own = `reports/${report.id}.ttl`;
  const names = [...SHARED_FILES, own];
  const files = new Map(names.map((name) => [name, readFoundFile(project.data, name)]));
  refuseChanged(project, files, seen);
  const past = pastOf(
    readRecord(project.inbox, report.id),
    otherRecords(project.inbox, report.id),
    own,
    files,
  );
  const known = new KnownNodes([
    ...(await otherQuads(project.data, new Set(names))),
    ...SHARED_FILES.flatMap((name) => withoutOwn(name, files.get(name)!, past)),
  ]);
  refuseTaken(report, known);
  const ontology = readOntology(await loadOntologyDataset());
  const state = withStandingLinks(report.state, known, choices);
  const {
    files: said,
    names: given,
    iris,
    questions,
  } = contributionOf(state, {
    report: report.report,
    known,
    ontology,
    names: past.own.names,
    meant: await meantInData(project, state, past, ontology),
  });
  const plan =
    questions.length > 0
      ? unchanged(files, past)
      : planOf(files, said, given, past, (name) => pathOf(project, name));
  const act = {
    report,
    questions,
    changed: names.filter((name) => plan.texts.get(name) !== files.get(name)?.text),
    added: plan.added,
    removed: plan.removed,
    iris,
    seen: new Map([...files].map(([name, { text }]) => [name, hashOf(text)])),
    remarks: [...(report.torn === undefined ? [] : [report.torn]), ...plan.keptOut.map(sayKeptOut)],
  };
  return { plan, act, files };
}

/** The whole of the data is looked at only where something is named that has no place in them yet. */
async function meantInData(
  { data }: Project,
  state: ReviewState,
  { own }: Past,
  ontology: Ontology,
): Promise<Meant> {
  const { entities, events } = state.reading;
  const isOpen = ({ id, iri }: ReadEntity | ReadEvent) =>
    iri === undefined && !own.names.has(id) && !state.links.has(id);
  if (![...entities, ...events].some(isOpen) || (await filesIn(data)).length === 0) return () => [];
  return meantIn(readCorpus(await readDataset([data]), ontology), state.reading);
}

function unchanged(files: ReadonlyMap<string, FoundFile>, { own }: Past): Plan {
  const texts = new Map([...files].map(([name, { text }]) => [name, text] as const));
  return { texts, record: own === NOTHING_WRITTEN ? undefined : own, added: [], removed: [], keptOut: [] };
}

/** A report of that number which somebody wrote otherwise is another report. */
function refuseTaken({ report, id }: InboxReport, known: KnownNodes): void {
  if (!known.has(report)) return;
  throw new ShapeError(
    `the data have a report ${id} already, which the inbox did not write: take the next free number for this one`,
  );
}

function refuseChanged(
  project: Project,
  files: ReadonlyMap<string, FoundFile>,
  seen: ActOptions['seen'],
): void {
  if (seen === undefined) return;
  const changed = [...files].filter(([name, { text }]) => seen.has(name) && seen.get(name) !== hashOf(text));
  if (changed.length === 0) return;
  throw new FileError(
    `${changed.map(([name]) => pathOf(project, name)).join(', ')} changed since it was shown what will be written: look again; nothing was written`,
  );
}

function sayRecovered(recovered: Recovered | undefined): readonly string[] {
  if (recovered === undefined) return [];
  return [
    recovered === 'finished'
      ? 'an earlier write had been cut short, and was finished'
      : 'an earlier write had been cut short, and was undone, as one of its files was changed since',
  ];
}

function sayKeptOut(statement: string): string {
  return `taken out by hand, and left out: ${statement.replace(/<([^>]+)>/g, (_, iri: string) => shorten(iri))}`;
}
