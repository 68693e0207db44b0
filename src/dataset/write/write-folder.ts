/** Takes a folder and the files that are to be in it, and writes them all or none (Node). */
import {
  closeSync,
  createReadStream,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { notWritten } from '../../files/not-written.js';
import type { FileError } from '../../model/errors.js';
import { type Draft, draftFolder } from './draft.js';
import { NoLocksError, oneWriterIn } from './os-lock.js';
import { type Place, placeOf } from './place.js';
import { syncFile, syncFolder } from './sync.js';
import {
  type Chunks,
  keepOwnerAndMode,
  refusing,
  writeAll,
  writeFilesSafely,
  writeOn,
} from './write-file.js';

export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
}

type Files = readonly (readonly [name: string, chunks: Chunks])[];
type FolderPlace = Place & { readonly kind: 'file' | 'folder' };

/**
 * A folder that is not there, or holds files of these names alone, is written beside its place and takes it in one
 * step: nobody ever finds files of two writings in it. A folder that holds anything else stays the folder that it is,
 * with all that it holds: the files are written into it as drafts, and renamed one right after the other when all are
 * on the disk.
 * @throws FileError where the place cannot be written; what the chunks throw passes through.
 */
export async function writeFolderSafely(out: string, files: Files): Promise<readonly WrittenFile[]> {
  const place = refusing(out, () => placeOf(out));
  if (place.kind !== 'folder' && (place.kind !== 'file' || place.before !== undefined)) {
    throw notWritten(out, 'it is no folder');
  }
  const names = files.map(([name]) => name);
  const draft = holdsOnly(place.path, names) ? await draftBeside(place, out, names) : undefined;
  if (draft === undefined) return writeInto(place.path, out, files);
  try {
    const { written, isAsBefore } = await fill(draft.path, place, out, files);
    if (isAsBefore && (await takePlace(draft.path, place.path, out, names))) return written;
    return await writeInto(
      place.path,
      out,
      names.map((name) => [name, createReadStream(join(draft.path, name))] as const),
    );
  } finally {
    draft.discard();
  }
}

/** Nothing is in the folder but regular files of these names, and nobody of us stands in it. */
function holdsOnly(path: string, names: readonly string[]): boolean {
  const entries = entriesOf(path);
  if (entries === undefined) return true;
  if (`${realpathSync(process.cwd())}${sep}`.startsWith(`${path}${sep}`)) return false;
  return entries.every((name) => {
    const stats = lstatSync(join(path, name), { throwIfNoEntry: false });
    return names.includes(name) && stats?.isFile() && stats.nlink === 1;
  });
}

/** Undefined where nothing can be written beside a folder that is there. */
async function draftBeside(
  place: FolderPlace,
  out: string,
  names: readonly string[],
): Promise<Draft | undefined> {
  try {
    return await draftFolder(dirname(place.path), names);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (place.kind === 'folder' && ['EACCES', 'EPERM', 'EROFS'].includes(code)) return undefined;
    throw notWritten(out, cause);
  }
}

/** Writes the files into the draft; it and they are given the mode and owner of what is there before, where that is allowed. */
async function fill(
  draft: string,
  place: FolderPlace,
  out: string,
  files: Files,
): Promise<{ readonly written: readonly WrittenFile[]; readonly isAsBefore: boolean }> {
  const written: WrittenFile[] = [];
  let isAsBefore = true;
  for (const [name, chunks] of files) {
    const file = join(out, name);
    const before = lstatSync(join(place.path, name), { bigint: true, throwIfNoEntry: false });
    const fd = refusing(file, () =>
      openSync(join(draft, name), 'wx', Number(before?.mode ?? 0o666n) & 0o777),
    );
    try {
      written.push({ file, bytes: await writeAll(file, chunks, (chunk) => writeOn(fd, chunk)) });
      isAsBefore = refusing(file, () => keepOwnerAndMode(fd, before)) && isAsBefore;
      await syncFile(fd).catch((cause) => {
        throw notWritten(file, cause);
      });
    } finally {
      closeSync(fd);
    }
  }
  refusing(out, () => {
    if (place.kind === 'folder') {
      const fd = openSync(draft, 'r');
      try {
        isAsBefore = keepOwnerAndMode(fd, place.before) && isAsBefore;
      } finally {
        closeSync(fd);
      }
    }
    syncFolder(draft);
  });
  return { written, isAsBefore };
}

/** False where the draft cannot take the place in one step: something else is there by now, or the file system cannot. */
async function takePlace(
  draft: string,
  path: string,
  out: string,
  names: readonly string[],
): Promise<boolean> {
  const { swapSync } = await import('fs-native-extensions').catch(() => ({ swapSync: undefined }));
  try {
    if (entriesOf(path) === undefined) renameSync(draft, path);
    else {
      if (!holdsOnly(path, names) || swapSync === undefined) return false;
      swapSync(draft, path);
    }
  } catch {
    return false;
  }
  // What somebody has put there since it was looked at is now in the draft, and goes back.
  for (const name of entriesOf(draft) ?? []) {
    if (!names.includes(name)) refusing(out, () => renameSync(join(draft, name), join(path, name)));
  }
  refusing(out, () => syncFolder(dirname(path)));
  return true;
}

async function writeInto(path: string, out: string, files: Files): Promise<readonly WrittenFile[]> {
  const all = files.map(([name, chunks]) => [join(out, name), chunks] as const);
  const write = () => writeFilesSafely(all);
  const bytes = await oneWriterIn(path, write).catch((error: FileError) => {
    if (error instanceof NoLocksError) return write();
    throw error;
  });
  return all.map(([file], i) => ({ file, bytes: bytes[i]! }));
}

/** Undefined where there is no folder. */
function entriesOf(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
