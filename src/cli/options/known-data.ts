/** The data whose names a reader of reports knows: those of a folder, if there are any in it yet. */
import { statSync } from 'node:fs';
import { NotFoundError } from '../../model/errors.js';
import type { Corpus } from '../../model/records.js';
import { reading } from './reading.js';

/** @throws NotFoundError where there is no such folder. */
export async function knownData(folder: string): Promise<Corpus | undefined> {
  const { openGraph } = await import('../../open.js');
  try {
    return (await openGraph(folder, reading())).corpus;
  } catch (error) {
    // A folder in which no file of data stands yet.
    const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isThere && error instanceof NotFoundError) return undefined;
    throw error;
  }
}
