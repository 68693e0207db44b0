/** What readers noted, as the page is given it and as it has it written. */
import { statSync } from 'node:fs';
import { notesFileOf } from '../../dataset/read/notes-file.js';
import { ShapeError } from '../../model/errors.js';
import { asNotebook } from '../../notes/as-notebook.js';
import { changeNotes, notesOf } from '../../notes/file/notes-file.js';
import type { Change } from '../../notes/notebook.js';
import type { Post } from '../../server/posts.js';
import type { ServedFile } from '../../server/serve.js';

export const NOTES_JSON = '/notes.json';

/** For a page that may write: there as soon as something is. */
export function notesFiles(folder: string): ReadonlyMap<string, ServedFile> {
  return new Map([[NOTES_JSON, async () => JSON.stringify(notesOf(folder))]]);
}

/** For a page that only shows: nothing where nothing is noted. */
export function notesShown(folder: string): ReadonlyMap<string, ServedFile> {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder && notesFileOf(folder) !== undefined ? notesFiles(folder) : new Map();
}

/** Takes notes, views and stories that are added or changed, and the ids of what goes; gives all that are there then. */
export function notesPosts(folder: string): ReadonlyMap<string, Post> {
  const write: Post = async (sent) => {
    const { notebook, leftOut } = asNotebook(sent);
    if (leftOut.length > 0) throw new ShapeError(`this is no change of notes: ${leftOut.join('; ')}`);
    const change: Change = { ...notebook, gone: idsIn(sent.gone) };
    return { notebook: await changeNotes(folder, change) };
  };
  return new Map([['/review/notes', write]]);
}

function idsIn(gone: unknown = []): readonly string[] {
  if (Array.isArray(gone) && gone.every((each) => typeof each === 'string')) return gone;
  throw new ShapeError('"gone" must be a list of ids');
}
