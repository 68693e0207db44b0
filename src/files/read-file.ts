/** The one door to files that are read by name (Node): takes a path, gives the regular file there, or its bytes if they are not too many. */
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { ClaimgraphError, FileError } from '../model/errors.js';
import { sayKind } from './regular-files.js';

/** Most bytes of a text that is held whole (a report, a query, a text to parse): 16 MB are some three million words. */
const MAX_TEXT = 16 * 1024 ** 2;

/** What to do with what is no regular file. */
const SAVE_IT = 'save it as a file';
const IN_ITS_PLACE = 'remove it, or put the file back in its place';

const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Whoever opens a FIFO waits until somebody writes to it, and a device may be without end: what is there is looked at
 * before it is opened, and again after, as it may have been replaced meanwhile.
 * @throws FileError for what is not there, is no regular file or cannot be opened.
 */
export async function openRegular(path: string, instead = SAVE_IT): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    refuseOthers(path, await stat(path), instead);
    file = await open(path, WITHOUT_WAITING);
    refuseOthers(path, await file.stat(), instead);
    return file;
  } catch (cause) {
    await file?.close();
    throw cannotRead(path, cause);
  }
}

/**
 * All bytes of a regular file of the project, in one go; undefined where there is none of that name.
 * @throws FileError for what is no regular file or cannot be read.
 */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    refuseOthers(path, found, IN_ITS_PLACE, IN_ITS_PLACE);
    const fd = openSync(path, WITHOUT_WAITING);
    try {
      refuseOthers(path, fstatSync(fd), IN_ITS_PLACE, IN_ITS_PLACE);
      return readFileSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cannotRead(path, cause);
  }
}

/** All bytes of a regular file. @throws FileError, also where there are more than `most`. */
export async function readWhole(path: string, instead = SAVE_IT, most = MAX_TEXT): Promise<Uint8Array> {
  const file = await openRegular(path, instead);
  try {
    // What says that it is too large is not read; what says less may grow while it is.
    if ((await file.stat()).size > most) throw tooLarge(path, most);
    return await upTo(most, file.createReadStream({ autoClose: false }), path);
  } catch (cause) {
    throw cannotRead(path, cause);
  } finally {
    await file.close();
  }
}

/** The same for a name on the command line, where `-` is standard input. */
export async function readNamed(
  path: string,
  input: AsyncIterable<Uint8Array> = standardInput(),
): Promise<Uint8Array> {
  if (path === '-') return upTo(MAX_TEXT, input, sayName(path));
  return readWhole(path, `${SAVE_IT}, or send it to standard input, which is called -`);
}

/** Standard input, whose bytes may be asked for later. A folder there (`< folder`) would read like an empty file. */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw new FileError('standard input is a folder: name a file of it');
  yield* process.stdin;
}

/** How messages call what is read. */
export const sayName = (path: string) => (path === '-' ? 'standard input' : path);

/** What comes in pieces, whole. @throws FileError once it is more than `most`. */
export async function upTo(
  most: number,
  pieces: AsyncIterable<Uint8Array | string>,
  name: string,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    size += bytes.length;
    if (size > most) throw tooLarge(name, most);
    read.push(bytes);
  }
  return Buffer.concat(read);
}

export function tooLarge(name: string, most: number): FileError {
  return new FileError(
    `${name} is larger than ${most / 1024 ** 2} MB, the limit for one text: cut it into parts`,
  );
}

function refuseOthers(path: string, found: Stats, instead: string, ofFolder = 'name a file in it'): void {
  if (found.isFile()) return;
  if (found.isDirectory()) throw new FileError(`${path} is a folder: ${ofFolder}`);
  throw new FileError(`${path} is ${sayKind(found)}, and only regular files are read: ${instead}`);
}

function cannotRead(path: string, cause: unknown): ClaimgraphError {
  if (cause instanceof ClaimgraphError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new FileError(`there is no file ${path}: check the path`, { cause });
  }
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'you have no permission; ask its owner for it' : message;
  return new FileError(`${path} cannot be read: ${reason}`, { cause });
}
