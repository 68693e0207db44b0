/** The one door to what stands in a data folder (Node): takes a file and how its text is to change, one writer at a time. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { notWritten } from '../../files/not-written.js';
import { readIfThere } from '../../files/read-file.js';
import { FileError } from '../../model/errors.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { oneWriterIn } from './os-lock.js';
import { placeOf } from './place.js';
import { syncFolder } from './sync.js';
import { writeTo } from './write-file.js';

/** The text that the file is to have (undefined: the file is to go), and what the change has to say. */
export type Change<T> = readonly [after: string | undefined, result: T];

/** How often a change is made anew because somebody changed the file in another way meanwhile. */
const TRIES = 5;

/**
 * Reads the file, changes its text and writes it whole or not at all, while no other does so in its folder: what a
 * change was made from is what it replaces. Editors know nothing of this door: where the file is not what was read, the
 * change is made again from what it is now.
 * @param change is given the text, or undefined where there is no file; may be called several times.
 * @returns what the change had to say, when all is on the disk.
 * @throws FileError where the file cannot be read or written, is not UTF-8, or never stands still; what `change` throws
 *   passes through, and the file stays as it was.
 */
export async function changeFile<T>(
  path: string,
  change: (before: string | undefined) => Change<T> | Promise<Change<T>>,
): Promise<T> {
  const place = readable(path, () => placeOf(path));
  if (place.kind !== 'file') {
    throw new FileError(`${path} is no regular file: name the file that holds the data`);
  }
  const { path: target } = place;
  return oneWriterIn(dirname(target), async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = readable(path, () => readIfThere(target));
      const text = before && decodeUtf8(before, path);
      const [after, result] = await change(text);
      if (after === text) return result;
      const written = after === undefined ? undefined : await writeTo(placeOf(path), path, after);
      try {
        if (
          !isSame(
            before,
            readable(path, () => readIfThere(target)),
          )
        )
          continue;
        if (written === undefined) rmSync(target);
        else written.putInPlace();
        syncFolder(dirname(target));
      } catch (cause) {
        throw notWritten(path, cause);
      } finally {
        written?.discard();
      }
      return result;
    }
    throw new FileError(`${path} was changed by others each time that it was read: nothing was written`);
  });
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
