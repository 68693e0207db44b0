/** A folder to the regular files in it (Node), each once by what it is and not by what it is called. */
import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../model/errors.js';

export interface WalkOptions {
  /** Whether a file of that name is wanted. */
  readonly wanted: (name: string) => boolean;
  /** What was met before, by identity: shared where several folders are gone through. */
  readonly seen?: Map<string, string>;
  /** Told in a sentence what is passed over, and why. */
  readonly onSkipped?: (what: string) => void;
}

/**
 * Paths of the wanted files in a folder and its subfolders, in order of name. Links are followed, after what lies there
 * itself: a file is known by its own name. What was met before, and what is no regular file, is passed over; a link
 * that leads nowhere is among them, as whoever opens it can say so. Names that begin with a dot are left out: editors
 * and file systems leave `.~x.ttl` and `._x.ttl` beside the files of a person.
 * @throws FileError for a folder that cannot be read.
 */
export async function regularFiles(top: string, options: WalkOptions): Promise<readonly string[]> {
  const { wanted, seen = new Map<string, string>(), onSkipped = () => {} } = options;
  const names: string[] = [];
  const folders = [''];
  const links: string[] = [];
  const isFirst = (path: string, found: BigIntStats): boolean => {
    const before = seen.get(identityOf(found));
    if (before === undefined) seen.set(identityOf(found), path);
    else if (before !== path) onSkipped(sayTwice(path, before));
    return before === undefined;
  };
  const follow = async (name: string): Promise<void> => {
    const path = join(top, name);
    const found = await stat(path, { bigint: true }).catch(() => undefined);
    if (found?.isDirectory()) {
      if (isFirst(path, found)) folders.push(name);
    } else if (!wanted(name)) return;
    else if (found !== undefined && !found.isFile()) {
      onSkipped(`${path} is not read: it is ${sayKind(found)}, and only regular files are`);
    } else if (found === undefined || isFirst(path, found)) names.push(name);
  };
  seen.set(identityOf(await stat(top, { bigint: true })), top);
  for (let [nextFolder, nextLink] = [0, 0]; ; ) {
    const folder = folders[nextFolder];
    if (folder === undefined) {
      const link = links[nextLink++];
      if (link === undefined) break;
      await follow(link);
      continue;
    }
    nextFolder++;
    for (const entry of await entriesOf(join(top, folder))) {
      const name = join(folder, entry.name);
      if (entry.isSymbolicLink()) links.push(name);
      else if (entry.isDirectory() || wanted(name)) await follow(name);
    }
  }
  return names.sort().map((name) => join(top, name));
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw new FileError(`The folder ${folder} cannot be read: check its permissions`, { cause });
  });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a file is, whatever leads to it. */
export const identityOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

export const sayTwice = (path: string, before: string) =>
  `${path} is not read: it is ${before} by another name`;

/** What a thing is that is neither a folder nor a regular file. */
export function sayKind(found: Pick<BigIntStats, 'isFIFO' | 'isSocket' | 'isCharacterDevice'>): string {
  if (found.isFIFO()) return 'a FIFO';
  if (found.isSocket()) return 'a socket';
  return found.isCharacterDevice() ? 'a character device' : 'a block device';
}
