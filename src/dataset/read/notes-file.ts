/** The file of a data folder that holds what readers noted: beside the claims, and no part of them (Node). */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PREFIXES } from '../../model/namespaces.js';

export const NOTES_FILE = 'notes.ttl';

/** The prefixes of a file stand in its first kilobytes. */
const HEAD = 16_384;

/** The notes of a data folder; undefined where it has none. */
export function notesFileOf(folder: string): string | undefined {
  const path = join(folder, NOTES_FILE);
  return holdsNotes(path) ? path : undefined;
}

/** Whether a file is called so and names notes of ours; a file of that name with other data is data. */
export function holdsNotes(path: string): boolean {
  if (basename(path) !== NOTES_FILE) return false;
  let fd: number | undefined;
  try {
    if (!statSync(path).isFile()) return false;
    fd = openSync(path, 'r');
    const bytes = Buffer.alloc(HEAD);
    const head = bytes.toString('utf8', 0, readSync(fd, bytes, 0, HEAD, 0));
    return head.includes(PREFIXES.note) && head.includes(PREFIXES.oa);
  } catch {
    // It is not there, or whoever reads it as data says why it cannot be read.
    return false;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
