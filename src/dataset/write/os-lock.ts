/** Locks of the operating system on files (Node): such a lock ends with the process that has it, however that ends. */
import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { notWritten } from '../../files/not-written.js';
import { readIfThere } from '../../files/read-file.js';
import { sayKind } from '../../files/regular-files.js';
import { FileError } from '../../model/errors.js';
import { removedAtExit } from './at-exit.js';

/** Stands in a folder for as long as somebody writes there; hidden, so that nobody reads it as data. */
export const LOCK_NAME = '.claimgraph-lock';

/** Opens what has the name, and not what a link of that name leads to; Windows has neither of the two. */
export const AS_IT_IS = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Milliseconds that a writer waits for another. */
const PATIENCE = 60_000;

/** Nothing here keeps two writers apart. */
export class NoLocksError extends FileError {}

/** Takes the lock of an open file: false where another descriptor has it, undefined where there are no locks. */
export type TakeLock = (fd: number) => boolean | undefined;

/** The locks of this system, loaded when they are first asked for. */
export async function locks(): Promise<TakeLock> {
  const addon = await import('fs-native-extensions').catch(() => undefined);
  return (fd) => {
    try {
      return addon?.tryLock(fd);
    } catch {
      return undefined;
    }
  };
}

/**
 * Does the work while no other process, and nothing else in this one, writes into the folder by this door.
 * @param patience milliseconds that it waits for its turn.
 * @throws FileError where its turn does not come, or the folder cannot be written.
 */
export async function oneWriterIn<T>(
  folder: string,
  work: () => Promise<T>,
  patience: number = PATIENCE,
): Promise<T> {
  const path = join(folder, LOCK_NAME);
  let fd: number | undefined;
  // Before the lock is there: a signal in between would end the process and leave its file.
  const removed = removedAtExit(() => {
    if (fd !== undefined) unlinkSync(path);
  });
  try {
    fd = await waitFor(path, folder, patience);
    return await work();
  } finally {
    // The name goes while the lock is ours: who waits on this file sees that it is no longer the one of that name.
    removed.now();
    if (fd !== undefined) closeSync(fd);
  }
}

async function waitFor(path: string, folder: string, patience: number): Promise<number> {
  const take = await locks();
  const end = performance.now() + patience;
  for (let pause = 2; ; pause = Math.min(50, pause * 1.5)) {
    const fd = taken(path, folder, take);
    if (fd !== undefined) return fd;
    if (performance.now() > end) {
      throw new FileError(
        `${folder} is being written by another claimgraph${holderOf(path)}: nothing was written; try again when it is done`,
      );
    }
    await setTimeout(pause * (0.5 + Math.random()));
  }
}

/** The descriptor of the lock file with its lock; undefined where another has it. */
function taken(path: string, folder: string, take: TakeLock): number | undefined {
  const fd = opened(path, folder);
  if (fd === undefined) return undefined;
  const ours = take(fd);
  if (ours && isNamed(fd, path)) {
    sayWho(fd);
    return fd;
  }
  closeSync(fd);
  if (ours !== undefined) return undefined;
  rmSync(path, { force: true });
  throw new NoLocksError(
    `${folder} cannot be written: this file system, or Node on ${process.platform}-${process.arch}, has no locks, so that two writers could undo each other. Copy the folder to a local disk.`,
  );
}

/** For the message to those who wait too long; where the disk is full they do without. */
function sayWho(fd: number): void {
  try {
    ftruncateSync(fd);
    writeSync(fd, `${process.pid}\n`, 0);
  } catch {
    // The lock holds all the same.
  }
}

function opened(path: string, folder: string): number | undefined {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (found !== undefined) refusePlanted(path, folder, found);
  try {
    const fd = openSync(path, AS_IT_IS);
    const opened = fstatSync(fd, { bigint: true });
    if (opened.isFile() && opened.nlink <= 1n) return fd;
    // It has become something else since: looked at again.
    closeSync(fd);
    return undefined;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // Of another user, or on its way out (Windows): as good as taken.
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return undefined;
    // It has become a link, a folder or a socket since: looked at again.
    if (code === 'ELOOP' || code === 'EMLINK' || code === 'EISDIR' || code === 'ENXIO') return undefined;
    if (code !== 'ENOENT') throw notWritten(folder, cause);
  }
  try {
    const fd = openSync(path, 'wx+');
    // Whoever may write into the folder must be able to wait for it and to clear it away.
    if (process.platform !== 'win32') fchmodSync(fd, 0o666);
    return fd;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw notWritten(folder, cause);
  }
}

/** A lock is written into: what others have put in its place would be overwritten. */
function refusePlanted(path: string, folder: string, found: BigIntStats): void {
  const kind = kindOf(found);
  if (kind === undefined) return;
  throw new FileError(
    `nothing can be written in ${folder}: ${path} is ${kind}, and must be a file of no other name. Find out who put it there, and remove it`,
  );
}

function kindOf(found: BigIntStats): string | undefined {
  if (found.isSymbolicLink()) return 'a link';
  if (found.isDirectory()) return 'a folder';
  if (!found.isFile()) return sayKind(found);
  return found.nlink > 1n ? 'a file with another name beside' : undefined;
}

/** Whether the file still has the name under which it was opened: the one before may have removed it. */
export function isNamed(fd: number, path: string): boolean {
  const named = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  const open = fstatSync(fd, { bigint: true });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

function holderOf(path: string): string {
  try {
    const pid = /^\d+/.exec(String(readIfThere(path) ?? ''))?.[0];
    return pid === undefined ? '' : ` (process ${pid})`;
  } catch {
    return ` (its lock is ${path})`;
  }
}
