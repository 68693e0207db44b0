/**
 * What a running `serve` leaves for the queries of its user: where it answers, of which files, and a secret by which it is
 * known (Node). The note lies in a folder of the user alone and is sealed with the key of the user: what somebody else
 * wrote there is none.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FilesRead } from './files-read.js';
import { madeBy } from './made-by.js';
import { folderOfUser, keyOfUser, readSealed, sha256, writeSealed } from './sealed.js';

export interface ServingNote {
  /** Ends with `/`. */
  readonly url: string;
  /** What the server asks for (`--key`). */
  readonly key?: string | undefined;
  /** What the server, and it alone, proves to know before it is asked anything. */
  readonly secret: string;
  readonly pid: number;
  /** Longest time of a query, in milliseconds, and most rows. */
  readonly timeout: number;
  readonly maxRows: number;
}

/** How the data are looked at: two that are looked at otherwise are not the same. */
export type View = Readonly<Record<string, unknown>>;

/**
 * A hash of all files of the data by their names and contents, of the view, and of the program that reads them.
 * @param onSkipped told in a sentence what of the data is passed over, and why
 * @returns undefined where the program runs from its sources.
 */
export async function stateOfData(
  paths: readonly string[],
  view: View,
  onSkipped: (what: string) => void = () => {},
): Promise<string | undefined> {
  const made = await madeBy();
  if (made === undefined) return undefined;
  const states: string[] = [];
  for (const path of paths) states.push((await FilesRead.of(path, made, onSkipped)).state());
  return sha256(JSON.stringify(view), ...states);
}

/** Leaves the note; nothing is said where that cannot be. */
export function leaveNote(paths: readonly string[], view: View, note: ServingNote): void {
  const [folder, key] = [folderOfNotes(), keyOfUser()];
  if (folder === undefined || key === undefined) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    return;
  }
  writeSealed(join(folder, nameOf(paths, view)), Buffer.from(JSON.stringify(note)), key);
}

/** The note of a server that looks at the same data in the same way, where its process is there. */
export function findNote(paths: readonly string[], view: View): ServingNote | undefined {
  const folder = folderOfNotes();
  const key = folder === undefined ? undefined : keyOfUser();
  if (folder === undefined || key === undefined) return undefined;
  const path = join(folder, nameOf(paths, view));
  const bytes = readSealed(path, key);
  if (bytes === undefined) return undefined;
  const note = JSON.parse(Buffer.from(bytes).toString('utf8')) as ServingNote;
  if (isRunning(note.pid)) return note;
  rmSync(path, { force: true });
  return undefined;
}

/** Takes the note away, unless another process has left its own there. */
export function takeNoteAway(paths: readonly string[], view: View): void {
  const folder = folderOfNotes();
  if (folder === undefined || findNote(paths, view)?.pid !== process.pid) return;
  rmSync(join(folder, nameOf(paths, view)), { force: true });
}

/** What a server answers to a challenge; `state` is what `stateOfData` gave of what it serves. */
export function proofOf(secret: string, challenge: string, state: string): string {
  return createHmac('sha256', secret).update(`${challenge}\n${state}`).digest('hex');
}

export function isProof(shown: string, secret: string, challenge: string, state: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(proofOf(secret, challenge, state))];
  return a.length === b.length && timingSafeEqual(a, b);
}

function folderOfNotes(): string | undefined {
  const folder = folderOfUser();
  return folder === undefined ? undefined : join(folder, 'serving');
}

function nameOf(paths: readonly string[], view: View): string {
  return sha256(JSON.stringify(view), ...paths.map((path) => realpathSync(path)));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
