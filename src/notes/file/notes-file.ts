/** The notes of a data folder, read and changed in its file, one writer at a time (Node). */
import { join } from 'node:path';
import { NOTES_FILE } from '../../dataset/read/notes-file.js';
import { changeFile } from '../../dataset/write/change-file.js';
import { readIfThere } from '../../files/read-file.js';
import { ClaimgraphError, ShapeError } from '../../model/errors.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { type Change, changed, EMPTY_NOTEBOOK, isEmptyNotebook, type Notebook } from '../notebook.js';
import { readNotes } from '../read-notes.js';
import { writeNotes } from '../write-notes.js';

export interface FolderNotes {
  readonly notebook: Notebook;
  /** Where they are written. */
  readonly file: string;
  /** Why nothing can be written there, or what of it could not be read; each in a sentence. */
  readonly odd: readonly string[];
}

/** None where the folder has no such file. */
export function notesOf(folder: string): FolderNotes {
  const file = join(folder, NOTES_FILE);
  try {
    const bytes = readIfThere(file);
    if (bytes === undefined) return { notebook: EMPTY_NOTEBOOK, file, odd: [] };
    const { notebook, odd } = readNotes(decodeUtf8(bytes, file), file);
    return { notebook, file, odd: odd.map(({ subject, message }) => `${subject} ${message}`.trim()) };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return { notebook: EMPTY_NOTEBOOK, file, odd: [error.message] };
  }
}

/**
 * Adds to the notes of a folder and takes from them; where none are left the file goes.
 * @returns all that are there then.
 * @throws ShapeError where the file says what would be lost; FileError where it cannot be written.
 */
export async function changeNotes(folder: string, change: Change): Promise<Notebook> {
  const file = join(folder, NOTES_FILE);
  return changeFile(file, (before) => {
    const { notebook, odd } =
      before === undefined ? { notebook: EMPTY_NOTEBOOK, odd: [] } : readNotes(before, file);
    if (odd.length > 0)
      throw new ShapeError(
        `${file} says what is no note of the page, and would be lost: ${odd[0]!.subject} ${odd[0]!.message}. Move it to another file, or correct it; claimgraph check names all of it. Nothing was written.`,
      );
    const after = changed(notebook, change);
    return [isEmptyNotebook(after) ? undefined : writeNotes(after), after];
  });
}
