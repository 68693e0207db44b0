/** Takes paths and text in pieces and writes each file whole or not at all (Node). */
import { once } from 'node:events';
import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFile,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { notWritten } from '../../files/not-written.js';
import { draftFile } from './draft.js';
import { type Place, placeOf } from './place.js';
import { syncFile, syncFolder } from './sync.js';

/** What is written: text (UTF-8) or bytes, at once or in pieces. */
export type Chunks = string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file that is written and on the disk, but not yet in its place. */
export interface Written {
  readonly bytes: number;
  /** In one step that no signal interrupts. */
  putInPlace(): void;
  /** Nothing is left of it, if it was not put in its place. */
  discard(): void;
}

/**
 * Writes beside the file and renames when all is written and on the disk, so that a failure, a signal or a full disk
 * leaves what was there. Links are followed; the mode and owner of what was there stay. What is no regular file (a
 * FIFO, a device, `/dev/stdout`) is written to as it comes. Missing folders are made.
 * @returns how many bytes were written.
 * @throws FileError where the place cannot be written; what the chunks throw passes through.
 */
export async function writeFileSafely(path: string, chunks: Chunks): Promise<number> {
  const [bytes] = await writeFilesSafely([[path, chunks]]);
  return bytes!;
}

/** The same for several files that belong together: none is in its place before all are written. */
export async function writeFilesSafely(
  files: Iterable<readonly [path: string, chunks: Chunks]>,
): Promise<readonly number[]> {
  const all: (readonly [path: string, place: Place, written: Written])[] = [];
  try {
    for (const [path, chunks] of files) {
      const place = refusing(path, () => placeOf(path));
      all.push([path, place, await writeTo(place, path, chunks)]);
    }
    for (const [path, , written] of all) refusing(path, () => written.putInPlace());
    for (const [path, place] of all) {
      if (place.kind === 'file') refusing(path, () => syncFolder(dirname(place.path)));
    }
    return all.map(([, , { bytes }]) => bytes);
  } finally {
    for (const [, , written] of all) written.discard();
  }
}

/** @throws FileError naming the path as it was given; what the chunks throw passes through. */
export async function writeTo(place: Place, path: string, chunks: Chunks): Promise<Written> {
  switch (place.kind) {
    case 'folder':
      throw notWritten(path, 'it is a folder');
    case 'file':
      return writeDraft(place, path, chunks);
    case 'descriptor':
      return straight(await writeAll(path, chunks, toDescriptor(place.fd)));
    case 'device': {
      // For writing alone: a FIFO waits for its reader.
      const file = await open(place.path, constants.O_WRONLY).catch((cause) => {
        throw notWritten(path, cause);
      });
      try {
        return straight(await writeAll(path, chunks, (chunk) => file.writeFile(chunk)));
      } finally {
        await file.close();
      }
    }
  }
}

async function writeDraft(
  { path: target, before }: Place & { kind: 'file' },
  path: string,
  chunks: Chunks,
): Promise<Written> {
  // From the first byte on nobody may read the draft who may not read the file.
  const mode = before === undefined ? 0o666 : Number(before.mode & 0o777n);
  const draft = await draftFile(dirname(target), mode).catch((cause) => {
    throw notWritten(path, cause);
  });
  try {
    const bytes = await writeAll(path, chunks, (chunk) => writeOn(draft.fd, chunk));
    const isAsBefore = refusing(path, () => keepOwnerAndMode(draft.fd, before));
    await syncFile(draft.fd).catch((cause) => {
      throw notWritten(path, cause);
    });
    let isDone = false;
    return {
      bytes,
      putInPlace: () => {
        if (!isAsBefore || !takesPlace(draft.path, target)) copyInto(draft.path, target);
        draft.done();
        isDone = true;
      },
      discard: () => {
        if (!isDone) draft.discard();
      },
    };
  } catch (error) {
    draft.discard();
    throw error;
  }
}

/** Renames the draft; false for a file of several names (hard links) or one that is mounted: a rename would part them. */
function takesPlace(draft: string, target: string): boolean {
  if ((lstatSync(target, { throwIfNoEntry: false })?.nlink ?? 1) > 1) return false;
  try {
    renameSync(draft, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY' || process.platform === 'win32') throw error;
    return false;
  }
}

/** The file stays the file that it is, and gets the bytes of the draft: first those beyond its end, for which there may be no room. */
function copyInto(draft: string, target: string): void {
  const [from, to] = [openSync(draft, 'r'), openSync(target, 'r+')];
  try {
    const [before, after] = [fstatSync(to).size, fstatSync(from).size];
    try {
      copyBytes(from, to, before, after);
    } catch (error) {
      ftruncateSync(to, before);
      throw error;
    }
    copyBytes(from, to, 0, Math.min(before, after));
    ftruncateSync(to, after);
    fsyncSync(to);
  } finally {
    closeSync(from);
    closeSync(to);
  }
  rmSync(draft);
}

function copyBytes(from: number, to: number, start: number, end: number): void {
  const buffer = Buffer.alloc(1 << 20);
  for (let at = start; at < end; ) {
    const read = readSync(from, buffer, 0, Math.min(buffer.length, end - at), at);
    if (read === 0) return;
    for (let done = 0; done < read; ) done += writeSync(to, buffer, done, read - done, at + done);
    at += read;
  }
}

/** Gives the draft what the file has, which may be none yet; false where the system does not let us give it its owner. */
export function keepOwnerAndMode(fd: number, before: BigIntStats | undefined): boolean {
  if (before === undefined || process.platform === 'win32') return true;
  const [uid, gid] = [Number(before.uid), Number(before.gid)];
  const now = fstatSync(fd);
  try {
    if (now.uid !== uid || now.gid !== gid) fchownSync(fd, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    return false;
  }
  fchmodSync(fd, Number(before.mode & 0o7777n));
  return true;
}

type Write = (chunk: string | Uint8Array) => Promise<unknown>;

/** How many bytes were written. */
export async function writeAll(path: string, chunks: Chunks, write: Write): Promise<number> {
  let bytes = 0;
  for await (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
    await write(chunk).catch((cause) => {
      throw notWritten(path, cause);
    });
    bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
  }
  return bytes;
}

/** Standard output and error by their streams, which others in this process write to as well. */
function toDescriptor(fd: number): Write {
  const stream = { 1: process.stdout, 2: process.stderr }[fd];
  if (stream === undefined) return (chunk) => writeOn(fd, chunk);
  return async (chunk) => {
    if (!stream.write(chunk)) await once(stream, 'drain');
  };
}

/** Where the descriptor stands. */
export const writeOn: (fd: number, chunk: string | Uint8Array) => Promise<void> = promisify(writeFile);

function straight(bytes: number): Written {
  return { bytes, putInPlace: () => {}, discard: () => {} };
}

export function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw notWritten(path, cause);
  }
}
