/** A git revision and a folder in it to one dataset (Node), read through `git` without a checkout. */
import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Dataset } from '../dataset/dataset.js';
import { normalize } from '../dataset/read/normalize.js';
import { formatOf, isTable } from '../dataset/read/rdf-files.js';
import { MAX_UNPACKED, sayTooLarge } from '../dataset/read/unpacked.js';
import { ClaimgraphError, FileError, NotFoundError } from '../model/errors.js';
import { type SourceOptions, SourceReader } from './read-sources.js';

const run = promisify(execFile);
const unpack = promisify(gunzip);
/** Most bytes that one file of a revision may have. */
const LARGEST = 1024 * 1024 * 1024;

/**
 * The RDF files of a folder as a revision holds them. Names are of the folder that the program runs in.
 * @param revision what git knows as a commit: `HEAD~1`, a branch, a tag, a hash; `REV:folder` names another folder.
 * @throws NotFoundError outside a git repository, for an unknown revision, and where the folder holds no RDF file in it.
 */
export async function readRevision(
  revision: string,
  folder: string,
  options: SourceOptions = {},
): Promise<Dataset> {
  const [, name, other] = /^([^:]*)(?::(.*))?$/s.exec(revision) as unknown as [
    string,
    string,
    string | undefined,
  ];
  const commit = await commitOf(name);
  const place = other === undefined || other === '' ? folder : other;
  const listed = await git(['ls-tree', '-r', '-z', '--name-only', commit, '--', place]).catch((cause) => {
    throw new NotFoundError(`${place} cannot be looked up in revision ${name}: ${reason(cause)}`, { cause });
  });
  const files = listed
    .toString('utf8')
    .split('\0')
    .filter((file) => formatOf(file) !== undefined || (file === place && isTable(file)))
    .sort();
  if (files.length === 0) {
    throw new NotFoundError(
      `Revision ${name} holds no RDF file in ${place}: name the folder as ${name}:folder, from the folder you are in`,
    );
  }
  const { maxUnpacked = MAX_UNPACKED } = options;
  const reader = new SourceReader(options);
  const quads = new Dataset();
  for (const file of files) {
    const bytes = await git(['show', `${commit}:./${file}`]);
    const source = `${name}:${file}`;
    const text = decode(/\.gz$/i.test(file) ? await unpacked(bytes, source, maxUnpacked) : bytes, source);
    await reader.read(source, { text, title: basename(file) }, (quad) => quads.add(quad));
  }
  return normalize(quads);
}

async function unpacked(bytes: Uint8Array, source: string, most: number): Promise<Uint8Array> {
  try {
    return await unpack(bytes, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new FileError(sayTooLarge(source, most), { cause });
    throw new FileError(`${source} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

async function commitOf(name: string): Promise<string> {
  await git(['rev-parse', '--git-dir']).catch((cause) => {
    const why =
      (cause as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'git is not installed'
        : 'this is no git repository';
    throw new NotFoundError(
      `There is no file or folder ${name}, and ${why}, so that it cannot be a revision either: check the name`,
      { cause },
    );
  });
  // A name that begins with a dash would be read as an option.
  const found =
    name.startsWith('-') || name === ''
      ? undefined
      : await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).catch(() => undefined);
  if (found === undefined) {
    throw new NotFoundError(
      `${name} is neither a file or folder nor a revision that git knows: check the name`,
    );
  }
  return found.toString('utf8').trim();
}

async function git(words: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('git', words, { encoding: 'buffer', maxBuffer: LARGEST });
  return stdout;
}

const reason = (cause: unknown) =>
  cause instanceof ClaimgraphError
    ? cause.message
    : String((cause as { stderr?: unknown }).stderr ?? cause).trim();

function decode(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileError(`${source} is not UTF-8: save it as UTF-8`, { cause });
  }
}
