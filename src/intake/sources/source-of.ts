/** Takes a word as typed (a file, a folder, `-`, an address) and gives the sources that it names, as bytes and one by one. */
import { stat } from 'node:fs/promises';
import { readWhole, standardInput, upTo } from '../../files/read-file.js';
import { regularFiles } from '../../files/regular-files.js';
import { FileError, NotFoundError } from '../../model/errors.js';
import { isReadable, READABLE } from '../documents/kind.js';
import type { SourceBytes } from '../text/arrived-text.js';
import { MOST_BYTES, MOST_FILES_OF_FOLDER } from '../text/limits.js';
import { type FetchOptions, fetchPage } from './fetch-page.js';

export interface SourceOptions extends FetchOptions {
  readonly input?: AsyncIterable<Uint8Array>;
  /** Told in a sentence what is passed over and why. */
  readonly onSkipped?: (what: string) => void;
}

/** One source, not read yet. */
export interface Source {
  readonly name: string;
  readonly read: () => Promise<SourceBytes>;
}

const isAddress = (word: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(word);

/**
 * @throws NotFoundError where there is no such file or folder, or nothing in it that is read; FileError for what is
 * neither of the two.
 */
export async function sourcesOf(word: string, options: SourceOptions = {}): Promise<readonly Source[]> {
  if (isAddress(word)) return [{ name: word, read: () => fetchPage(word, options) }];
  if (word === '-')
    return [{ name: 'standard input', read: () => ofInput(options.input ?? standardInput()) }];
  const found = await stat(word).catch(() => undefined);
  if (found === undefined) {
    throw new NotFoundError(
      `There is no file or folder ${word}: name one, an https address, or - for standard input`,
    );
  }
  if (found.isFile()) return [ofFile(word)];
  if (!found.isDirectory())
    throw new FileError(`${word} is no regular file: name a file, or - for standard input`);
  const { onSkipped } = options;
  const files = await regularFiles(word, {
    wanted: isReadable,
    ...(onSkipped === undefined ? {} : { onSkipped }),
  });
  if (files.length === 0) throw new NotFoundError(`The folder ${word} holds no ${READABLE}: name another`);
  if (files.length > MOST_FILES_OF_FOLDER) {
    throw new FileError(
      `The folder ${word} holds ${files.length} files, and ${MOST_FILES_OF_FOLDER} are taken at once: add its subfolders one by one`,
    );
  }
  return files.map(ofFile);
}

function ofFile(path: string): Source {
  const read = async () => ({ bytes: await readWhole(path, undefined, MOST_BYTES), name: path });
  return { name: path, read };
}

async function ofInput(input: AsyncIterable<Uint8Array>): Promise<SourceBytes> {
  return { bytes: await upTo(MOST_BYTES, input, 'standard input'), name: 'standard input' };
}

/** Text or HTML that was pasted. */
export function pasted(content: string, kind: 'text/plain' | 'text/html'): SourceBytes {
  return { bytes: Buffer.from(content), name: 'what was pasted', contentType: `${kind}; charset=utf-8` };
}
