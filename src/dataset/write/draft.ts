/** Drafts (Node): files and folders that are written beside their place, and cleared away by whoever writes there next if their process is dead. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Removal, removedAtExit } from './at-exit.js';
import { AS_IT_IS, isNamed, locks, type TakeLock } from './os-lock.js';

/** Nobody else names a file so; hidden, so that nobody reads it as data. */
const DRAFT = /^\.claimgraph-draft-[0-9a-f]{16}$/;
/** Beside a draft that is a folder: its lock, and in it the names that may be removed from the folder. */
const LOCK_OF_FOLDER = /^(\.claimgraph-draft-[0-9a-f]{16})\.lock$/;

export interface Draft {
  readonly path: string;
  /** Of the file, or of the lock of the folder: what says that the draft's process lives. */
  readonly fd: number;
  /** It stands in its place under another name, or its place has been taken by what was there before. */
  done(): void;
  /** Remove it. */
  discard(): void;
}

/** A new empty file in the folder, open for writing. @throws the error of the file system. */
export async function draftFile(folder: string, mode: number): Promise<Draft> {
  const take = await locks();
  clearDrafts(folder, take);
  for (;;) {
    const path = join(folder, draftName());
    const draft = lockedFile(path, mode, take);
    if (draft !== undefined) return draft;
  }
}

/**
 * A new empty folder in the folder.
 * @param names the only files that are ever removed from it.
 * @throws the error of the file system.
 */
export async function draftFolder(folder: string, names: readonly string[]): Promise<Draft> {
  const take = await locks();
  clearDrafts(folder, take);
  for (;;) {
    const path = join(folder, draftName());
    const lock = lockedFile(`${path}.lock`, 0o600, take);
    if (lock === undefined) continue;
    const removal = removedAtExit(() => removeFolder(path, names));
    const discard = () => {
      removal.now();
      lock.discard();
    };
    try {
      writeSync(lock.fd, JSON.stringify(names));
      mkdirSync(path);
    } catch (error) {
      discard();
      throw error;
    }
    return { path, fd: lock.fd, done: discard, discard };
  }
}

/** Drafts whose process is dead are removed; what cannot be looked at or removed is left. */
function clearDrafts(folder: string, take: TakeLock): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (DRAFT.test(name)) ifDead(path, take, () => rmSync(path));
    const draft = LOCK_OF_FOLDER.exec(name)?.[1];
    if (draft === undefined) continue;
    ifDead(path, take, (fd) => {
      removeFolder(join(folder, draft), namesOf(readFileSync(fd, 'utf8')));
      rmSync(path);
    });
  }
}

function ifDead(path: string, take: TakeLock, remove: (fd: number) => void): void {
  try {
    const fd = openSync(path, AS_IT_IS);
    try {
      if (isOurs(fd) && take(fd) && isNamed(fd, path)) remove(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // A folder, a link, another user's, or gone in this moment.
  }
}

/** Whoever may write into the folder may plant what is called like a draft: only our own are believed. */
function isOurs(fd: number): boolean {
  const found = fstatSync(fd);
  return found.isFile() && (process.getuid === undefined || found.uid === process.getuid());
}

/** Names of files in the folder itself: nothing that leads out of it, or deeper. */
function namesOf(lock: string): readonly string[] {
  const names: unknown = JSON.parse(lock || '[]');
  if (!Array.isArray(names)) return [];
  return names.filter((name) => typeof name === 'string' && /^(?!\.{1,2}$)[^/\\:]+$/.test(name));
}

/** A file that nobody else can take for dead; undefined where somebody did before it had its lock. */
function lockedFile(path: string, mode: number, take: TakeLock): Draft | undefined {
  // Before the file is there: a signal in between would end the process and leave it.
  const removal = removedAtExit(() => rmSync(path));
  const fd = opened(path, mode, removal);
  const close = () => closeSync(fd);
  const discard = () => {
    removal.now();
    close();
  };
  if (take(fd) === false || !isNamed(fd, path)) {
    discard();
    return undefined;
  }
  return {
    path,
    fd,
    done: () => {
      removal.never();
      close();
    },
    discard,
  };
}

function opened(path: string, mode: number, removal: Removal): number {
  try {
    return openSync(path, 'wx+', mode);
  } catch (error) {
    removal.never();
    throw error;
  }
}

/** The folder without what we have put into it; what else is in it stays, and the folder with it. */
function removeFolder(path: string, names: readonly string[]): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of names) rmSync(join(path, name), { force: true });
  if (namesIn(path).length === 0) rmdirSync(path);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function draftName(): string {
  return `.claimgraph-draft-${randomBytes(8).toString('hex')}`;
}
