/** Writes a report into the data folder (Node): one act, all its files or none, checked in memory before a byte is written; what others changed stays. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { oneWriterIn } from '../../dataset/write/os-lock.js';
import { placeOf } from '../../dataset/write/place.js';
import { isReadOnly } from '../../files/not-written.js';
import type { Project } from '../../files/project.js';
import { FileError } from '../../model/errors.js';
import { SHARED_FILES } from '../acts/data-files.js';
import { changeTogether, isUnderWay, type Recovered, recover } from '../acts/journal.js';
import type { Choice } from '../decisions.js';
import { decide, type InboxReport, openInboxReport, tellOthers, withChoices } from '../inbox.js';
import { DecidedMeanwhile } from '../log.js';
import type { OpenQuestion } from '../to-quads.js';
import type { Act } from './act.js';
import { plannedAct, plannedReport } from './plan-act.js';
import { PlannedFiles } from './planned-files.js';

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
  return (await plannedAct(new PlannedFiles(project), report, choices)).act;
}

/** Which questions these decisions would leave open. */
export async function questionsOf(
  project: Project,
  id: string,
  choices: readonly Choice[],
): Promise<readonly OpenQuestion[]> {
  const report = withChoices(await openInboxReport(project, id), choices, '');
  return (await plannedReport(new PlannedFiles(project), report, [])).questions;
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
    return { ...act, remarks: [...sayRecovered(recovered), ...act.remarks] };
  });
}

/** Under the locks of the data; those who decide without writing have another, and may come between. */
async function written(project: Project, id: string, options: ActOptions, tries = 5): Promise<Act> {
  try {
    return await writtenAsItStands(project, id, options);
  } catch (error) {
    if (!(error instanceof DecidedMeanwhile) || tries === 1) throw error;
    return written(project, id, options, tries - 1);
  }
}

async function writtenAsItStands(project: Project, id: string, options: ActOptions): Promise<Act> {
  const { choices: given = [], by = '', seen } = options;
  const before = await openInboxReport(project, id);
  const choices = typeof given === 'function' ? await given(before) : given;
  const report = withChoices(before, choices, by);
  const { act, changes } = await plannedAct(new PlannedFiles(project, seen), report, choices);
  if (act.questions.length > 0) return act;
  if (choices.length > 0) await decide(project, id, choices, { by, after: before.decisions.length });
  // A crash may have come between a decision here and that in the others.
  else await tellOthers(project, report, by || (report.decisions.at(-1)?.by ?? ''));
  await changeTogether(project, changes).catch((cause) => {
    if (choices.length === 0 || !(cause instanceof FileError)) throw cause;
    throw new FileError(
      `${cause.message} (what was decided is saved, and will be written with the next act)`,
      { cause },
    );
  });
  return act;
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

function sayRecovered(recovered: Recovered | undefined): readonly string[] {
  if (recovered === undefined) return [];
  return [
    recovered === 'finished'
      ? 'an earlier write had been cut short, and was finished'
      : 'an earlier write had been cut short, and was undone, as one of its files was changed since',
  ];
}
