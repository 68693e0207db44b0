/** Files that only this user, and this build of the program, can have written: bytes with a seal over them. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';

const SEAL = 32;

/**
 * The key of this user, made at the first call. What lies in a folder of data that came from elsewhere is not sealed by
 * it, so that nobody can give us other records than the files hold.
 * @returns undefined where there is no place to keep one.
 */
export function keyOfUser(): Buffer | undefined {
  const folder = folderOfUser();
  if (folder === undefined) return undefined;
  const path = join(folder, 'key');
  const known = keyAt(path);
  if (known !== undefined) return known;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // What is there is no key: it was cut short.
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
    // Of two processes that make one at once the first stands.
    writeFileSync(path, randomBytes(SEAL), { flag: 'wx', mode: 0o600 });
  } catch {
    // Another was sooner, or nothing can be written there.
  }
  return keyAt(path);
}

/** Where the program keeps what is this user's alone. Never below the folder in which it runs: what lies there may have come from elsewhere. */
export function folderOfUser(): string | undefined {
  const named = process.env.XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return join(named, 'claimgraph');
  const home = homedir();
  return isAbsolute(home) ? join(home, '.cache', 'claimgraph') : undefined;
}

function keyAt(path: string): Buffer | undefined {
  const key = bytesAt(path);
  return key?.length === SEAL ? key : undefined;
}

/** Of a regular file that is no link; whatever else stands there is not waited for. */
function bytesAt(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    return fstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Writes the bytes under their seal, whole or not at all; false where that cannot be. */
export function writeSealed(path: string, bytes: Uint8Array, key: Uint8Array): boolean {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  try {
    writeFileSync(draft, Buffer.concat([sealOf(path, bytes, key), bytes]), { flag: 'wx', mode: 0o600 });
    renameSync(draft, path);
    return true;
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // It was never there.
    }
    return false;
  }
}

/** The bytes, undefined for what is not there, is torn, or was sealed by somebody else. */
export function readSealed(path: string, key: Uint8Array): Uint8Array | undefined {
  const read = bytesAt(path);
  if (read === undefined) return undefined;
  const bytes = read.subarray(SEAL);
  if (read.length < SEAL || !timingSafeEqual(read.subarray(0, SEAL), sealOf(path, bytes, key)))
    return undefined;
  // In a buffer of their own, where numbers of 32 bits begin at a multiple of four.
  return new Uint8Array(bytes);
}

/** The name is sealed with the bytes: what was written under another says something else. */
function sealOf(path: string, bytes: Uint8Array, key: Uint8Array): Buffer {
  const name = basename(path);
  return createHmac('sha256', key).update(`${name}\n`).update(bytes).digest();
}

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}
