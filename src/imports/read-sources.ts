/** Files of data to quads of our model: what is in it comes as it stands, what is in other vocabularies as claims of its file (Node). */
import { basename } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { packTable, unpackInto } from '../dataset/packed-table.js';
import type { QuadPlace } from '../dataset/quad-place.js';
import type { QuadTable } from '../dataset/quad-table.js';
import type { OnBytes } from '../dataset/read/bytes.js';
import { normalize } from '../dataset/read/normalize.js';
import { formatOf } from '../dataset/read/rdf-files.js';
import {
  type FileOptions,
  filesToRead,
  type ReadOptions,
  readInto,
  readQuads,
} from '../dataset/read/read.js';
import type { LinedTable } from '../dataset/read/scan-quads.js';
import { termsOnce } from '../dataset/read/terms-once.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import type { EntityAccount } from './entities/account.js';
import type { ColumnChoice } from './graphs/columns.js';
import type { NetworkAccount } from './graphs/network.js';
import { HeldClaims } from './held-claims.js';
import { isOurs, namesOurs } from './names-ours.js';
import { nothingTold } from './nothing-told.js';
import type { Account } from './rdf/account.js';
import { asQuad, type LinedQuad, linedQuads, linedRows, type Placed } from './rdf/lined.js';
import { readMappings } from './rdf/read-mappings.js';
import { type Source, tellRdf } from './rdf/tell-rdf.js';
import { tellRows } from './rdf/tell-rows.js';
import type { TableAccount } from './tables/account.js';
import { tellOther } from './tell-other.js';
import { linesOf } from './telling/lines.js';
import { slug } from './telling/names.js';
import type { Told } from './telling/told.js';
import { toldQuads } from './telling/told-quads.js';

export interface SourceOptions extends ReadOptions {
  /** Mapping files of the caller's own; what they say comes before the mappings that ship. */
  readonly mappings?: readonly string[];
  /** Rows of tables, and entities, that cannot be told are left out and counted, instead of refusing the file. */
  readonly skipBroken?: boolean;
  /** Which columns of tables of edges and nodes are what, where their names do not say. */
  readonly columns?: ColumnChoice;
  /** A table that names the nodes of a table of edges. */
  readonly nodeList?: string;
  /** BCP 47 tags, in the order in which names in them are taken; then English, none, and the others. */
  readonly languages?: readonly string[];
  /** What is kept of files from before. */
  readonly kept?: KeptFiles;
  /** Told of each file that is in our model. */
  readonly onOurs?: (file: string) => void;
  /** Told of each file that is not in our model what was made of it. */
  readonly onImported?: (imported: Imported) => void;
}

/** Quads of files in our model, by the path of the file. */
export interface KeptFiles {
  /** Adds them to a table; false where nothing is kept. */
  addFile(path: string, table: QuadTable): boolean;
  /** Given the bytes of a file while it is read: what is kept of it is kept of these. */
  onBytesOf(path: string): OnBytes;
  keepFile(path: string, table: QuadTable): void;
  /** What keeps the blank nodes of a file apart from those of others. */
  scopeOf(path: string): string;
}

/** What was made of a file that is not in our model. */
export interface Imported {
  readonly file: string;
  readonly told: Told;
  readonly account: Account | TableAccount | EntityAccount | NetworkAccount;
}

/**
 * One dataset of all files in the folders and files named.
 * @throws what readDataset throws; ShapeError for a file full of triples of which nothing can be told.
 */
export async function readSources(paths: readonly string[], options: SourceOptions = {}): Promise<Dataset> {
  return (await readHolding(paths, options, false)).dataset;
}

/**
 * The same, with the claims of files of others held beside the dataset where no file is in our model: there are many, and
 * few commands ask for their quads.
 * @param holds false: all is in the dataset
 */
export async function readHolding(
  paths: readonly string[],
  options: SourceOptions,
  holds = true,
): Promise<{ readonly dataset: Dataset; readonly held: HeldClaims }> {
  const dataset = new Dataset();
  const held = new HeldClaims();
  let isForeign = holds;
  const onOurs = (file: string) => {
    isForeign = false;
    options.onOurs?.(file);
  };
  const reader = new SourceReader({ ...options, onOurs }, holds ? held : undefined);
  for (const { file, ...text } of await filesToRead(paths, options)) {
    await reader.readInto(dataset, file, text);
  }
  if (holds && !isForeign) held.pourInto(dataset);
  return { dataset: normalize(dataset), held: isForeign ? held : new HeldClaims() };
}

/** A file by its path, or by what it is to hold and be called where it is not on the disk. */
export interface GivenFile extends Pick<FileOptions, 'text'> {
  readonly title?: string;
}

interface FileNamed {
  readonly file: string;
  readonly title: string;
  readonly text: string | undefined;
}

/** Reads one file after another; what they share is held here. */
export class SourceReader {
  readonly #options: SourceOptions;
  readonly #terms = termsOnce();
  /** Readable end of an IRI -> the files that have it, each once however often it is read. */
  readonly #ids = new Map<string, string[]>();
  /** 0 is for whoever parses a file of the same data by itself. */
  #scope = 1;

  readonly #held: HeldClaims | undefined;

  /** @param held takes the claims of files of others, instead of their quads being given */
  constructor(options: SourceOptions = {}, held?: HeldClaims) {
    this.#options = options;
    this.#held = held;
  }

  /** Adds the quads of one file, those of our own model as they stand, not normalized; what is kept of it is not read. */
  async readInto(dataset: Dataset, file: string, text: Pick<FileOptions, 'text'>): Promise<void> {
    const kept = text.text === undefined ? this.#options.kept : undefined;
    if (kept === undefined) await this.#readInto(dataset, file, text);
    else if (kept.addFile(file, dataset.table)) this.#options.onOurs?.(file);
    else {
      const own = new Dataset();
      const isOurs = await this.#readInto(own, file, text);
      if (isOurs) kept.keepFile(file, own.table);
      unpackInto(dataset.table, packTable(own.table));
    }
  }

  /** @returns whether the file is in our model. */
  async #readInto(dataset: Dataset, file: string, text: Pick<FileOptions, 'text'>): Promise<boolean> {
    const add = (quad: RDF.Quad) => dataset.add(quad);
    const { maxUnpacked } = this.#options;
    if (text.text !== undefined || !isOfLines(file)) return this.read(file, text, add);
    if (await namesOurs(file, maxUnpacked)) {
      await readInto(dataset, file, { ...this.#options, ...this.#keeping(file), terms: this.#terms });
      this.#options.onOurs?.(file);
      return true;
    }
    const { scanLined } = await import('../dataset/read/scan-quads.js');
    const scanned = await scanLined(file, this.#options, dataset.table.terms);
    if (scanned === undefined) return this.read(file, text, add);
    if (scanned.table.rows === 0) return false;
    const named = { file, title: basename(file), text: undefined };
    return (await this.#tellScanned(named, scanned, dataset)) ? false : this.read(file, text, add);
  }

  #keeping(file: string): Pick<FileOptions, 'scope' | 'onBytes'> {
    const { kept } = this.#options;
    if (kept === undefined) return { scope: this.#scope++ };
    return { scope: kept.scopeOf(file), onBytes: kept.onBytesOf(file) };
  }

  /**
   * The quads of one file, with their places; those of our own model as they stand, not normalized.
   * @returns whether the file is in our model.
   */
  async read(
    file: string,
    { text, title = basename(file) }: GivenFile,
    onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
  ): Promise<boolean> {
    const foreign = await tellOther({ file, text, title }, this.#options, (name, of = file) =>
      this.#idOf(of, name),
    );
    if (foreign !== undefined) {
      for (const told of foreign.told) this.#say(told, onQuad);
      this.#options.onImported?.({ file, told: foreign.told[0] as Told, account: foreign.account });
      return false;
    }
    let waiting: Placed[] | undefined = [];
    await readQuads(
      file,
      {
        ...this.#options,
        ...(text === undefined ? {} : { text }),
        ...this.#keeping(file),
        terms: this.#terms,
      },
      (quad, place) => {
        if (waiting === undefined) return onQuad(quad, place);
        const { subject, object } = place;
        waiting.push({ quad, lines: subject === object ? [object] : [subject, object] });
        if (!isOurs(quad)) return;
        for (const each of waiting) onQuad(each.quad, placeOf(each.lines));
        waiting = undefined;
      },
    );
    if (waiting === undefined) {
      this.#options.onOurs?.(file);
      return true;
    }
    const placed = waiting;
    if (placed.length > 0)
      await this.#tell({ file, text, title }, (fileId) => linedQuads(placed, fileId), onQuad);
    return false;
  }

  async #tell(
    named: FileNamed,
    linedFor: (id: string) => readonly LinedQuad[],
    onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
  ): Promise<void> {
    const { source, mapping, ontology } = await this.#sourceOf(named);
    const lined = linedFor(source.id);
    const { told, account } = tellRdf(lined, source, mapping, ontology);
    this.#refuseNothing(named.file, told, account);
    for (const each of lined) onQuad(asQuad(each), placeOf(each.lines));
    this.#say(told, onQuad);
    this.#options.onImported?.({ file: named.file, told, account });
  }

  /** @returns false where the parser has to tell which lines say again what others said. */
  async #tellScanned(named: FileNamed, scanned: LinedTable, dataset: Dataset): Promise<boolean> {
    const { source, mapping, ontology } = await this.#sourceOf(named);
    const rows = tellRows(scanned, source, mapping, ontology);
    const add = (quad: RDF.Quad) => dataset.add(quad);
    if (rows === undefined && scanned.again.size > 0) return false;
    if (rows === undefined) {
      await this.#tell(named, (id) => linedRows(scanned, id), add);
      return true;
    }
    const { told, account } = rows;
    this.#refuseNothing(named.file, told, account);
    dataset.table.addRowsOf(scanned.table);
    this.#say(told, add);
    this.#options.onImported?.({ file: named.file, told, account });
    return true;
  }

  async #sourceOf({ file, text, title }: FileNamed) {
    const [mapping, vocabulary, lines] = await Promise.all([
      readMappings(this.#options.mappings),
      loadOntologyDataset(),
      linesOf(file, this.#options.maxUnpacked, text),
    ]);
    const source: Source = { id: this.#idOf(file, title), title, lines };
    return { source, mapping, ontology: readOntology(vocabulary) };
  }

  #refuseNothing(file: string, { claims }: Told, account: Account): void {
    if (claims.length === 0) throw nothingTold(file, account);
  }

  #say(told: Told, onQuad: (quad: RDF.Quad, place: QuadPlace) => void): void {
    const quads = toldQuads(told);
    const give = (quad: RDF.Quad) => onQuad(quad, { subject: 1, object: 1 });
    quads.about(give);
    if (this.#held === undefined) quads.claims(give);
    else this.#held.add(told, quads);
  }

  /** Of two files of one name the second has a number. */
  #idOf(file: string, title: string): string {
    const id = slug(title.replace(/\.gz$/i, ''));
    const files = this.#ids.get(id) ?? [];
    if (!files.includes(file)) files.push(file);
    this.#ids.set(id, files);
    const number = files.indexOf(file) + 1;
    return number === 1 ? id : `${id}-${number}`;
  }
}

function isOfLines(file: string): boolean {
  const format = formatOf(file);
  return format === 'ntriples' || format === 'nquads';
}

function placeOf(lines: readonly number[]): QuadPlace {
  return { subject: lines[0] ?? 1, object: lines.at(-1) ?? 1 };
}
