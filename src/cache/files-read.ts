/** The files of a data folder by the hash of what was read of them, which may be newer than what was first found there. */
import { createHash, type Hash } from 'node:crypto';
import { relative } from 'node:path';
import { rdfFiles } from '../dataset/read/rdf-files.js';
import { openRegular } from '../files/read-file.js';
import { sha256 } from './sealed.js';

export class FilesRead {
  readonly #data: string;
  /** What else decides what is made of a file. */
  readonly #made: string;
  /** Path -> hash of its content, as it was first found. */
  readonly #found: ReadonlyMap<string, string>;
  /** Path -> hash of its content as it was read, or is still read. */
  readonly #read = new Map<string, Hash | string>();

  private constructor(data: string, made: string, found: ReadonlyMap<string, string>) {
    this.#data = data;
    this.#made = made;
    this.#found = found;
  }

  static async of(data: string, made: string, onSkipped?: (what: string) => void): Promise<FilesRead> {
    const found = new Map<string, string>();
    for (const path of await rdfFiles([data], onSkipped)) found.set(path, await hashOfFile(path));
    return new FilesRead(data, made, found);
  }

  /** Whether each file that was found was read, and no other. */
  get isWhole(): boolean {
    const wasRead = [...this.#found.keys()].every((path) => this.#read.has(path));
    return this.#read.size === 0 || (wasRead && this.#read.size === this.#found.size);
  }

  /** Of all files together: as they were read, those that were not as they were found. */
  state(): string {
    return sha256(this.#made, ...[...this.#found.keys()].map((path) => this.hashOf(path) ?? ''));
  }

  hashes(): readonly string[] {
    return [...this.#found.keys()].flatMap((path) => this.hashOf(path) ?? []);
  }

  /** Of a file by its name and content; undefined for one that was not found. */
  hashOf(path: string): string | undefined {
    const found = this.#found.get(path);
    if (found === undefined) return undefined;
    return sha256(this.#made, relative(this.#data, path), this.#digest(path) ?? found);
  }

  /** It is not read, as what was made of it before is kept under its hash. */
  take(path: string): void {
    this.#read.set(path, this.#found.get(path) ?? '');
  }

  /** It is read now: takes its bytes. */
  read(path: string): (bytes: Uint8Array) => void {
    const hash = createHash('sha256');
    this.#read.set(path, hash);
    return (bytes) => void hash.update(bytes);
  }

  /** Two files of one folder have two. */
  scopeOf(path: string): string {
    return sha256(relative(this.#data, path)).slice(0, 16);
  }

  #digest(path: string): string | undefined {
    const read = this.#read.get(path);
    if (read === undefined || typeof read === 'string') return read;
    const digest = read.digest('hex');
    this.#read.set(path, digest);
    return digest;
  }
}

/** In pieces: a file may be larger than what can be held. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await openRegular(path);
  try {
    for await (const piece of file.createReadStream({ autoClose: false })) hash.update(piece);
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
