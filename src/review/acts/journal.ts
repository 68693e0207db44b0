/** Several files that change together or not at all (Node): what is to stand in each is on the disk before the first is touched, and is finished or undone by whoever comes next. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeOf } from '../../dataset/write/place.js';
import { syncFolder } from '../../dataset/write/sync.js';
import { writeFileSafely } from '../../dataset/write/write-file.js';
import { readIfThere } from '../../files/read-file.js';
import { FileError } from '../../model/errors.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { RECORD_ENDING } from './record.js';

/** Stands in the data folder while an act is under way; hidden, so that nobody reads it as data. */
const JOURNAL = '.claimgraph-act.json';

export interface Change {
  /** A file of the data folder, or the record beside the reading. */
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Folders {
  readonly data: string;
  readonly inbox: string;
}

/** What was found of an act that a crash had cut short. */
export type Recovered = 'finished' | 'undone';

/**
 * Changes all the files, or none.
 * @throws FileError where one of them was changed by others meanwhile: then all are as they were, but for that one.
 */
export async function changeTogether(folders: Folders, changes: readonly Change[]): Promise<void> {
  const real = changes.filter(({ before, after }) => before !== after);
  if (real.length === 0) return;
  for (const { name, before } of real) {
    if (textAt(pathOf(folders, name)) !== before) throw changedMeanwhile(pathOf(folders, name));
  }
  const journal = join(folders.data, JOURNAL);
  let stray: string | undefined;
  try {
    await writeFileSafely(
      journal,
      `${JSON.stringify({ format: 'claimgraph-act/1', changes: real }, null, 1)}\n`,
    );
    ({ stray } = await settle(folders, real));
  } catch (cause) {
    // Where going back fails too, the journal stays, and the next start finishes what it says.
    await goBack(folders, real).catch(() => {});
    throw cause;
  }
  close(folders);
  if (stray !== undefined) throw changedMeanwhile(stray);
}

async function goBack(folders: Folders, changes: readonly Change[]): Promise<void> {
  for (const { name, before, after } of changes) {
    if (textAt(pathOf(folders, name)) === after) await put(pathOf(folders, name), before);
  }
  close(folders);
}

/** The act is over, in one way or the other. */
function close({ data }: Folders): void {
  rmSync(join(data, JOURNAL), { force: true });
  syncFolder(data);
}

/** Whether an act is under way, or was cut short. */
export function isUnderWay({ data }: Folders): boolean {
  return textAt(join(data, JOURNAL)) !== undefined;
}

/**
 * What a crash cut short is finished. Where somebody has changed one of its files since, that file stays as it is, and
 * the others follow it: to what was to be where it holds something of that, else to what was.
 */
export async function recover(folders: Folders): Promise<Recovered | undefined> {
  const path = join(folders.data, JOURNAL);
  const text = textAt(path);
  if (text === undefined) return undefined;
  const { direction } = await settle(folders, changesIn(text, path));
  close(folders);
  return direction === 'after' ? 'finished' : 'undone';
}

/** Brings all files to what was to be, or to what was. */
async function settle(
  folders: Folders,
  changes: readonly Change[],
): Promise<{ readonly direction: 'before' | 'after'; readonly stray: string | undefined }> {
  const stray = changes.find(({ name, before, after }) => {
    const now = textAt(pathOf(folders, name));
    return now !== before && now !== after;
  });
  const direction =
    stray === undefined || holdsSome(textAt(pathOf(folders, stray.name)), stray) ? 'after' : 'before';
  for (const change of changes) {
    const path = pathOf(folders, change.name);
    const now = textAt(path);
    if (now === change[direction] || (now !== change.before && now !== change.after)) continue;
    await put(path, change[direction]);
  }
  return { direction, stray: stray === undefined ? undefined : pathOf(folders, stray.name) };
}

/** True where a text holds a line that only what was to be has. */
function holdsSome(now: string | undefined, { before, after }: Change): boolean {
  const old = new Set(before?.split('\n'));
  const lines = new Set(now?.split('\n'));
  return (after ?? '').split('\n').some((line) => !old.has(line) && lines.has(line));
}

async function put(path: string, text: string | undefined): Promise<void> {
  if (text !== undefined) {
    await writeFileSafely(path, text);
    return;
  }
  const place = placeOf(path);
  if (place.kind !== 'file') throw new FileError(`${path} is no regular file: it stays`);
  rmSync(place.path, { force: true });
  syncFolder(dirname(place.path));
}

function changesIn(text: string, path: string): readonly Change[] {
  try {
    return (JSON.parse(text) as { changes: readonly Change[] }).changes.map((each) => ({
      name: each.name,
      before: each.before,
      after: each.after,
    }));
  } catch (cause) {
    throw new FileError(
      `${path} should say what an act was writing, and does not (${(cause as Error).message}): look at the data folder with git, and remove it`,
      { cause },
    );
  }
}

/** @throws FileError for a name that no act writes: a journal may come from anywhere. */
export function pathOf({ data, inbox }: Folders, name: string): string {
  if (/^(?:(?:entities|events|utterances|identity)|reports\/[A-Za-z0-9][A-Za-z0-9_-]*)\.ttl$/.test(name)) {
    return join(data, name);
  }
  const id = name.endsWith(RECORD_ENDING) ? name.slice(0, -RECORD_ENDING.length) : '';
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id)) return join(inbox, name);
  throw new FileError(
    `${JSON.stringify(name)} is no file that a report is written to: remove ${join(data, JOURNAL)}`,
  );
}

/** @throws FileError for what is no regular file, or is not UTF-8. */
export function textAt(path: string): string | undefined {
  const bytes = readIfThere(path);
  return bytes && decodeUtf8(bytes, path);
}

function changedMeanwhile(path: string): FileError {
  return new FileError(
    `${path} was changed by others while it was being written: look at it, and write again; their change stays`,
  );
}
