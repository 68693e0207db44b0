/** Where a path leads that is to be written (Node): takes a path, follows its links, says what is there. */
import { type BigIntStats, lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from './sync.js';

export type Place =
  /** A regular file, or nothing yet; `path` is free of links. */
  | { readonly kind: 'file'; readonly path: string; readonly before: BigIntStats | undefined }
  | { readonly kind: 'folder'; readonly path: string; readonly before: BigIntStats }
  /** A descriptor of this process, such as `/dev/stdout`. */
  | { readonly kind: 'descriptor'; readonly fd: number }
  /** A FIFO, a device or a socket. */
  | { readonly kind: 'device'; readonly path: string };

/** As many as Linux follows. */
const MOST_LINKS = 40;

/**
 * Folders on the way are made.
 * @throws the error of the file system where the path leads nowhere.
 */
export function placeOf(path: string): Place {
  let at = resolve(path);
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    makeFolders(dirname(at));
    at = join(realpathSync(dirname(at)), basename(at));
    const fd = descriptorOf(at);
    if (fd !== undefined) return { kind: 'descriptor', fd };
    const before = lstatSync(at, { bigint: true, throwIfNoEntry: false });
    if (before?.isSymbolicLink()) {
      at = resolve(dirname(at), readlinkSync(at));
      continue;
    }
    if (before?.isDirectory()) return { kind: 'folder', path: at, before };
    if (before === undefined || before.isFile()) return { kind: 'file', path: at, before };
    return { kind: 'device', path: at };
  }
  throw new Error(`${path} is a link that leads round in a circle`);
}

/** A folder with those above it: each is on the disk before a file is said to be in it. */
function makeFolders(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/** The number of a descriptor that a path names: `/proc/self/fd/1`, which `/dev/stdout` is a link to. */
function descriptorOf(path: string): number | undefined {
  const [, pid, fd] = /^\/(?:dev|proc\/(self|\d+))\/fd\/(\d+)$/.exec(path) ?? [];
  if (fd === undefined) return undefined;
  return pid === undefined || pid === 'self' || Number(pid) === process.pid ? Number(fd) : undefined;
}
