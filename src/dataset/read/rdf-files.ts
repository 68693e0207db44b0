/** Takes folders and files (Node) and gives the RDF files among them, each once by what it is and not by what it is called. */
import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, NotFoundError } from '../../model/errors.js';
import { byCodeUnit } from '../terms.js';
import type { RdfFormat } from './parse.js';

const FORMATS: Readonly<Record<string, RdfFormat>> = {
  '.ttl': 'turtle',
  '.trig': 'trig',
  '.nt': 'ntriples',
  '.nq': 'nquads',
};
const EXTENSIONS = `${Object.keys(FORMATS).join(', ')}, each also with .gz`;

/** The format that a file's name says it has, with or without `.gz`; undefined for other files. */
export function formatOf(path: string): RdfFormat | undefined {
  const extension = /(\.[a-z]+)(?:\.gz)?$/i.exec(path)?.[1];
  return extension === undefined ? undefined : FORMATS[extension.toLowerCase()];
}

/**
 * The RDF files in folders (with their subfolders) and among files, each once, in order of path. Links are followed;
 * what they lead to a second time, and what is no regular file, is passed over.
 * @param onSkipped told in a sentence what is passed over and why
 * @throws NotFoundError where nothing is there to read; FileError for a folder that cannot be read.
 */
export async function rdfFiles(
  paths: readonly string[],
  onSkipped: (what: string) => void = () => {},
): Promise<readonly string[]> {
  const files = new Set<string>();
  const seen = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesAt(path, seen, onSkipped)) files.add(file);
  }
  return [...files];
}

async function filesAt(
  path: string,
  seen: Map<string, string>,
  onSkipped: (what: string) => void,
): Promise<readonly string[]> {
  const found = await stat(path, { bigint: true }).catch((cause) => {
    throw new NotFoundError(`There is no file or folder ${path}: check the path`, { cause });
  });
  if (!found.isDirectory()) {
    if (formatOf(path) === undefined) {
      throw new NotFoundError(`${path} is not named like an RDF file: the extensions read are ${EXTENSIONS}`);
    }
    const before = seen.get(identity(found));
    if (before === undefined) seen.set(identity(found), path);
    else if (before !== path) onSkipped(sayTwice(path, before));
    return before === undefined ? [path] : [];
  }
  const walk = new Walk(path, seen, onSkipped);
  await walk.go(found);
  if (walk.isEmpty) {
    throw new NotFoundError(
      `The folder ${path} holds no RDF file: the extensions read are ${EXTENSIONS}. Name the folder that holds your data.`,
    );
  }
  return walk.files();
}

/** One way through a folder; links come after what lies there itself, so that a file is known by its own name. */
class Walk {
  readonly #top: string;
  readonly #seen: Map<string, string>;
  readonly #onSkipped: (what: string) => void;
  readonly #names: string[] = [];
  readonly #folders: string[] = [''];
  readonly #links: string[] = [];
  #passedOver = false;

  constructor(top: string, seen: Map<string, string>, onSkipped: (what: string) => void) {
    this.#top = top;
    this.#seen = seen;
    this.#onSkipped = onSkipped;
  }

  get isEmpty(): boolean {
    return this.#names.length === 0 && !this.#passedOver;
  }

  files(): readonly string[] {
    return this.#names.sort(byCodeUnit).map((name) => join(this.#top, name));
  }

  async go(top: BigIntStats): Promise<void> {
    this.#seen.set(identity(top), this.#top);
    while (this.#folders.length + this.#links.length > 0) {
      const folder = this.#folders.pop();
      if (folder !== undefined) await this.#enter(folder);
      else await this.#follow(this.#links.pop() as string);
    }
  }

  async #enter(folder: string): Promise<void> {
    const path = join(this.#top, folder);
    const entries: Dirent[] = await readdir(path, { withFileTypes: true }).catch((cause) => {
      throw new FileError(`The folder ${path} cannot be read: check its permissions`, { cause });
    });
    for (const entry of entries.sort((a, b) => byCodeUnit(b.name, a.name))) {
      // Editors and file systems leave `.~x.ttl` and `._x.ttl` beside the files of a person.
      if (entry.name.startsWith('.')) continue;
      const name = join(folder, entry.name);
      if (entry.isSymbolicLink()) this.#links.push(name);
      else if (entry.isDirectory() || formatOf(name) !== undefined) await this.#follow(name);
    }
  }

  async #follow(name: string): Promise<void> {
    const path = join(this.#top, name);
    const found = await stat(path, { bigint: true }).catch(() => undefined);
    if (found?.isDirectory()) {
      if (this.#isFirst(path, found)) this.#folders.push(name);
      return;
    }
    if (formatOf(name) === undefined) return;
    if (found !== undefined && !found.isFile()) {
      this.#passedOver = true;
      this.#onSkipped(`${path} is not read: it is ${sayKind(found)}, and only regular files are`);
      return;
    }
    // A link that leads nowhere is told when it is opened.
    if (found === undefined || this.#isFirst(path, found)) this.#names.push(name);
  }

  #isFirst(path: string, found: BigIntStats): boolean {
    const before = this.#seen.get(identity(found));
    if (before === undefined) {
      this.#seen.set(identity(found), path);
      return true;
    }
    this.#passedOver = true;
    this.#onSkipped(sayTwice(path, before));
    return false;
  }
}

const identity = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

const sayTwice = (path: string, before: string) => `${path} is not read: it is ${before} by another name`;

/** What a thing is that is neither a folder nor a regular file. */
export function sayKind(found: Pick<BigIntStats, 'isFIFO' | 'isSocket' | 'isCharacterDevice'>): string {
  if (found.isFIFO()) return 'a FIFO';
  if (found.isSocket()) return 'a socket';
  return found.isCharacterDevice() ? 'a character device' : 'a block device';
}
