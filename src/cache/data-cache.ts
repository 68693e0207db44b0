/**
 * What was read and derived of a data folder, kept in its `.claimgraph/` (Node): records, quads, and the quads of each
 * file by itself. The content of all files, the ontology and the build of the program decide which of it still holds.
 */
import { lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Dataset } from '../dataset/dataset.js';
import { packTable, unpackInto } from '../dataset/packed-table.js';
import { QuadTable } from '../dataset/quad-table.js';
import type { KeptFiles } from '../imports/read-sources.js';
import type { Corpus } from '../model/records.js';
import { lazy } from '../structures/lazy.js';
import { FilesRead } from './files-read.js';
import { madeBy } from './made-by.js';
import { keyOfUser, readSealed, writeSealed } from './sealed.js';

const CACHE_FOLDER = '.claimgraph';

/** What was made of all files together. */
export interface Kept {
  readonly corpus: Corpus;
  /** Names of the graphs that are derived. */
  readonly derivedGraphs: readonly string[];
  /** Quads of the files and what rules derive, and those of the vocabulary; made when they are asked for. */
  readonly quads: () => Dataset;
  readonly ontology: () => Dataset;
}

/** Bytes of quads beyond which nothing is kept. */
const MOST = 2 ** 30;

export class DataCache implements KeptFiles {
  readonly #folder: string;
  readonly #key: Uint8Array;
  readonly #files: FilesRead;
  /** Of what was kept or is to be: the state of all files together. */
  #state: string;

  private constructor(folder: string, key: Uint8Array, files: FilesRead) {
    this.#folder = folder;
    this.#key = key;
    this.#files = files;
    this.#state = files.state();
  }

  /**
   * The cache of a data folder; undefined where none can be kept.
   * @param onSkipped told in a sentence what of the folder is passed over, and why
   */
  static async of(data: string, onSkipped?: (what: string) => void): Promise<DataCache | undefined> {
    if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    // What npm put there stays as it came.
    if (realpathSync(data).split(sep).includes('node_modules')) return undefined;
    const key = keyOfUser();
    const made = await madeBy();
    if (key === undefined || made === undefined) return undefined;
    return new DataCache(join(data, CACHE_FOLDER), key, await FilesRead.of(data, made, onSkipped));
  }

  /** What is kept of these files, undefined where nothing is. All of it is read: another process may take it away. */
  kept(): Kept | undefined {
    const [records, both] = [this.#read('records', this.#state), this.#read('quads', this.#state)];
    if (records === undefined || both === undefined) return undefined;
    const { corpus, derivedGraphs } = deserialize(records) as Pick<Kept, 'corpus' | 'derivedGraphs'>;
    const [length = 0] = new Uint32Array(both.buffer, 0, 1);
    const quads = lazy(() => unpacked(both.subarray(4, 4 + length)));
    return { corpus, derivedGraphs, quads, ontology: lazy(() => unpacked(both.subarray(4 + length))) };
  }

  /** Keeps what was made of the files as they were read; nothing is said where that cannot be. */
  keep({ corpus, derivedGraphs, quads, ontology }: Kept): void {
    if (!this.#files.isWhole) return;
    this.#state = this.#files.state();
    const [data, vocabulary] = [packTable(quads().table), packTable(ontology().table)];
    if (data.length > MOST) return;
    const length = new Uint32Array([data.length]);
    this.#write('quads', this.#state, Buffer.concat([Buffer.from(length.buffer), data, vocabulary]));
    this.#write('records', this.#state, serialize({ corpus, derivedGraphs }));
    this.#clear();
  }

  accounts(): Dataset | undefined {
    const packed = this.#read('accounts', this.#state);
    return packed === undefined ? undefined : unpacked(packed);
  }

  keepAccounts(quads: Dataset): void {
    if (this.#files.isWhole) this.#write('accounts', this.#state, packTable(quads.table));
  }

  addFile(path: string, table: QuadTable): boolean {
    const hash = this.#files.hashOf(path);
    const packed = hash === undefined ? undefined : this.#read('file', hash);
    if (packed === undefined) return false;
    this.#files.take(path);
    unpackInto(table, packed);
    return true;
  }

  onBytesOf(path: string): (bytes: Uint8Array) => void {
    return this.#files.read(path);
  }

  keepFile(path: string, table: QuadTable): void {
    const hash = this.#files.hashOf(path);
    if (hash !== undefined) this.#write('file', hash, packTable(table));
  }

  scopeOf(path: string): string {
    return this.#files.scopeOf(path);
  }

  #read(kind: Kind, hash: string): Uint8Array | undefined {
    return readSealed(join(this.#folder, `${kind}-${hash}`), this.#key);
  }

  #write(kind: Kind, hash: string, bytes: Uint8Array): void {
    if (isFolder(this.#folder)) writeSealed(join(this.#folder, `${kind}-${hash}`), bytes, this.#key);
  }

  /** Of files and states that are no more nothing is kept, nor drafts of who was killed. */
  #clear(): void {
    const states = ['records', 'quads', 'accounts'].map((kind) => `${kind}-${this.#state}`);
    const held = new Set([...this.#files.hashes().map((hash) => `file-${hash}`), ...states]);
    try {
      for (const name of readdirSync(this.#folder)) {
        if (OURS.test(name) && !held.has(name)) rmSync(join(this.#folder, name), { force: true });
      }
    } catch {
      // What stays takes room, and nothing else.
    }
  }
}

type Kind = 'file' | 'records' | 'quads' | 'accounts';

function unpacked(packed: Uint8Array): Dataset {
  const table = new QuadTable();
  unpackInto(table, packed);
  return new Dataset(table);
}

/** Makes the folder where nothing is; what others put in its place, a link too, is left as it is. */
function isFolder(path: string): boolean {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) mkdirSync(path);
    else if (!found.isDirectory()) return false;
    // Git passes over what can be made anew at any time. Where it would not, nothing is kept.
    const ignored = join(path, '.gitignore');
    if (lstatSync(ignored, { throwIfNoEntry: false })?.size !== IGNORE.length) writeFileSync(ignored, IGNORE);
    return true;
  } catch {
    return false;
  }
}

const IGNORE = '*\n';

const OURS = /^(?:file|records|quads|accounts)-[0-9a-f]{64}(?:\.[0-9a-f]+\.draft)?$/;
