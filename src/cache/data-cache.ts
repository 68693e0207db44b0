/**
 * What was read and derived of a data folder, kept in its `.claimgraph/` (Node): records, quads, and the quads of each
 * file by itself. The content of all files, the ontology and the build of the program decide which of it still holds.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Dataset } from '../dataset/dataset.js';
import { packTable, unpackInto } from '../dataset/packed-table.js';
import { QuadTable } from '../dataset/quad-table.js';
import { rdfFiles } from '../dataset/read/rdf-files.js';
import { ontologyFolder } from '../dataset/records/ontology.js';
import { openRegular } from '../files/read-file.js';
import { regularFiles } from '../files/regular-files.js';
import type { Corpus } from '../model/records.js';
import { keyOfUser, readSealed, sha256, writeSealed } from './sealed.js';

export const CACHE_FOLDER = '.claimgraph';

/** What was made of all files together. */
export interface Kept {
  readonly corpus: Corpus;
  /** Names of the graphs that are derived. */
  readonly derivedGraphs: readonly string[];
  /** Quads of the files and what rules derive, and those of the vocabulary; made when they are asked for. */
  readonly quads: () => Dataset;
  readonly ontology: () => Dataset;
}

/** How much larger than all that is kept of the files the records may be: data of gigabytes are not held twice. */
const MOST = 2 ** 30;

export class DataCache {
  readonly #folder: string;
  readonly #key: Uint8Array;
  /** Of all files together. */
  readonly #name: string;
  /** Path -> what is kept of the file is called so. */
  readonly #files: ReadonlyMap<string, string>;

  private constructor(folder: string, key: Uint8Array, name: string, files: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#key = key;
    this.#name = name;
    this.#files = files;
  }

  /** The cache of a data folder; undefined where none can be kept. */
  static async of(data: string, onSkipped?: (what: string) => void): Promise<DataCache | undefined> {
    if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    // What npm put there stays as it came.
    if (realpathSync(data).split(sep).includes('node_modules')) return undefined;
    const key = keyOfUser();
    const build = buildId();
    if (key === undefined || build === undefined) return undefined;
    const files = new Map<string, string>();
    const hashes: string[] = [build, process.version, await ontologyHash()];
    for (const path of await rdfFiles([data], onSkipped)) {
      const name = relative(data, path);
      const hash = sha256(build, name, await hashOfFile(path));
      files.set(path, `file-${hash}`);
      hashes.push(hash);
    }
    return new DataCache(join(data, CACHE_FOLDER), key, sha256(...hashes), files);
  }

  /** What is kept of these files, undefined where nothing is. */
  kept(): Kept | undefined {
    const read = this.#read(`records-${this.#name}`);
    // Without its quads a corpus can be looked at, and not asked in SPARQL.
    if (read === undefined || !existsSync(join(this.#folder, `quads-${this.#name}`))) return undefined;
    const { corpus, derivedGraphs } = deserialize(read) as Pick<Kept, 'corpus' | 'derivedGraphs'>;
    let made: Quads | undefined;
    const quads = () => {
      made ??= this.#quads();
      return made;
    };
    return { corpus, derivedGraphs, quads: () => quads().data, ontology: () => quads().ontology };
  }

  /** Keeps what was made; nothing is said where that cannot be. */
  keep({ corpus, derivedGraphs, quads, ontology }: Kept): void {
    const [data, vocabulary] = [packTable(quads().table), packTable(ontology().table)];
    if (data.length > MOST) return;
    const length = new Uint32Array([data.length]);
    this.#write(`quads-${this.#name}`, Buffer.concat([Buffer.from(length.buffer), data, vocabulary]));
    this.#write(`records-${this.#name}`, serialize({ corpus, derivedGraphs }));
    this.#clear();
  }

  accounts(): Dataset | undefined {
    const packed = this.#read(`accounts-${this.#name}`);
    if (packed === undefined) return undefined;
    const table = new QuadTable();
    unpackInto(table, packed);
    return new Dataset(table);
  }

  keepAccounts(quads: Dataset): void {
    this.#write(`accounts-${this.#name}`, packTable(quads.table));
  }

  /** Adds what is kept of a file to a table; false where nothing is. */
  addFile(path: string, table: QuadTable): boolean {
    const name = this.#files.get(path);
    const packed = name === undefined ? undefined : this.#read(name);
    if (packed === undefined) return false;
    unpackInto(table, packed);
    return true;
  }

  keepFile(path: string, table: QuadTable): void {
    const name = this.#files.get(path);
    if (name !== undefined) this.#write(name, packTable(table));
  }

  /** What keeps the blank nodes of a file apart from those of others; undefined for one that is not of these files. */
  scopeOf(path: string): string | undefined {
    return this.#files.get(path)?.slice('file-'.length, 'file-'.length + 16);
  }

  #quads(): Quads {
    const path = join(this.#folder, `quads-${this.#name}`);
    const read = readSealed(path, this.#key);
    if (read === undefined) {
      rmSync(path, { force: true });
      throw new Error(`${path} was damaged while it was in use: it is removed, ask again`);
    }
    const [length = 0] = new Uint32Array(read.buffer, 0, 1);
    const [data, ontology] = [new QuadTable(), new QuadTable()];
    unpackInto(data, read.subarray(4, 4 + length));
    unpackInto(ontology, read.subarray(4 + length));
    return { data: new Dataset(data), ontology: new Dataset(ontology) };
  }

  #read(name: string): Uint8Array | undefined {
    return readSealed(join(this.#folder, name), this.#key);
  }

  #write(name: string, bytes: Uint8Array): void {
    if (!isFolder(this.#folder)) return;
    writeSealed(join(this.#folder, name), bytes, this.#key);
  }

  /** Of files and states that are no more nothing is kept, nor drafts of who was killed. */
  #clear(): void {
    const states = ['records', 'quads', 'accounts'].map((kind) => `${kind}-${this.#name}`);
    const held = new Set([...this.#files.values(), ...states]);
    try {
      for (const name of readdirSync(this.#folder)) {
        if (OURS.test(name) && !held.has(name)) rmSync(join(this.#folder, name), { force: true });
      }
    } catch {
      // What stays takes room, and nothing else.
    }
  }
}

interface Quads {
  readonly data: Dataset;
  readonly ontology: Dataset;
}

/** Makes the folder where nothing is; what others put in its place, a link too, is left as it is. */
function isFolder(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found !== undefined) return found.isDirectory();
  try {
    mkdirSync(path);
    // Git passes over what can be made anew at any time.
    writeFileSync(join(path, '.gitignore'), '*\n');
    return true;
  } catch {
    return false;
  }
}

const OURS = /^(?:file|records|quads|accounts)-[0-9a-f]{64}(?:\.\d+\.draft)?$/;

/** What was built: made by the build, absent where the program runs from its sources. */
function buildId(): string | undefined {
  try {
    return readFileSync(fileURLToPath(new URL('../build-id', import.meta.url)), 'utf8');
  } catch {
    return undefined;
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

async function ontologyHash(): Promise<string> {
  const folder = ontologyFolder();
  const files = await regularFiles(folder, {
    wanted: (name) => /\.(?:ttl|rq)$/.test(name),
    onSkipped: () => {},
  });
  const parts = await Promise.all(
    files.map(async (path) => [relative(folder, path), await readFile(path)] as const),
  );
  return sha256(...parts.flat());
}
