/** Files of data to quads of our model: what is in it comes as it stands, what is in other vocabularies as claims of its file (Node). */
import { basename } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { normalize } from '../dataset/read/normalize.js';
import type { QuadPlace } from '../dataset/read/parse.js';
import { formatOf, isTable } from '../dataset/read/rdf-files.js';
import {
  type FileOptions,
  filesToRead,
  type ReadOptions,
  readInto,
  readQuads,
} from '../dataset/read/read.js';
import { termsOnce } from '../dataset/read/terms-once.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { ShapeError } from '../model/errors.js';
import { isOurs, namesOurs } from './names-ours.js';
import { asQuad, linedQuads, type Placed } from './rdf/lined.js';
import { readMappings } from './rdf/read-mappings.js';
import { type Account, tellRdf } from './rdf/tell-rdf.js';
import type { TableAccount } from './tables/account.js';
import { linesOf } from './telling/lines.js';
import { inWords, slug } from './telling/names.js';
import type { Told } from './telling/told.js';
import { eachToldQuad } from './telling/told-quads.js';

export interface SourceOptions extends ReadOptions {
  /** Mapping files of the caller's own; what they say comes before the mappings that ship. */
  readonly mappings?: readonly string[];
  /** Rows of tables that cannot be told are left out and counted, instead of refusing the table. */
  readonly skipBroken?: boolean;
  /** Told of each file that is not in our model what was made of it. */
  readonly onImported?: (imported: Imported) => void;
}

/** What was made of a file that is not in our model. */
export interface Imported {
  readonly file: string;
  readonly told: Told;
  readonly account: Account | TableAccount;
}

/**
 * One dataset of all files in the folders and files named.
 * @throws what readDataset throws; ShapeError for a file full of triples of which nothing can be told.
 */
export async function readSources(paths: readonly string[], options: SourceOptions = {}): Promise<Dataset> {
  const dataset = new Dataset();
  const reader = new SourceReader(options);
  for (const { file, ...text } of await filesToRead(paths, options)) {
    await reader.readInto(dataset, file, text);
  }
  return normalize(dataset);
}

/** Reads one file after another; what they share is held here. */
export class SourceReader {
  readonly #options: SourceOptions;
  readonly #terms = termsOnce();
  readonly #ids = new Map<string, number>();
  #scope = 0;

  constructor(options: SourceOptions = {}) {
    this.#options = options;
  }

  /** Adds the quads of one file; those of our own model as they stand, not normalized. */
  async readInto(dataset: Dataset, file: string, text: Pick<FileOptions, 'text'>): Promise<void> {
    const { maxUnpacked } = this.#options;
    if (text.text === undefined && isOfLines(file) && (await namesOurs(file, maxUnpacked)))
      await readInto(dataset, file, { ...this.#options, scope: this.#scope++, terms: this.#terms });
    else await this.read(file, text, (quad) => dataset.add(quad));
  }

  /** The quads of one file, with their places; those of our own model as they stand, not normalized. */
  async read(
    file: string,
    text: Pick<FileOptions, 'text'>,
    onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
  ): Promise<void> {
    if (isTable(file)) return this.#tellTable(file, text.text, onQuad);
    let waiting: Placed[] | undefined = [];
    await readQuads(
      file,
      { ...this.#options, ...text, scope: this.#scope++, terms: this.#terms },
      (quad, place) => {
        if (waiting === undefined) return onQuad(quad, place);
        const { subject, object } = place;
        waiting.push({ quad, lines: subject === object ? [object] : [subject, object] });
        if (!isOurs(quad)) return;
        for (const each of waiting) onQuad(each.quad, placeOf(each.lines));
        waiting = undefined;
      },
    );
    if (waiting === undefined || waiting.length === 0) return;
    await this.#tell(file, waiting, onQuad);
  }

  async #tell(
    file: string,
    placed: readonly Placed[],
    onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
  ): Promise<void> {
    const title = basename(file);
    const id = this.#idOf(title);
    const [mapping, vocabulary] = await Promise.all([
      readMappings(this.#options.mappings),
      loadOntologyDataset(),
    ]);
    const lined = linedQuads(placed, id);
    const wanted = new Set(lined.flatMap(({ lines }) => lines));
    const lines = await linesOf(file, wanted, this.#options.maxUnpacked);
    const { told, account } = tellRdf(lined, { id, title, lines }, mapping, readOntology(vocabulary));
    if (told.claims.length === 0) throw nothingTold(file, account);
    for (const each of lined) onQuad(asQuad(each), placeOf(each.lines));
    eachToldQuad(told, (quad) => onQuad(quad, { subject: 1, object: 1 }));
    this.#options.onImported?.({ file, told, account });
  }

  async #tellTable(
    file: string,
    text: string | undefined,
    onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
  ): Promise<void> {
    const { tellTable } = await import('./tables/tell-table.js');
    const title = basename(file);
    const { maxUnpacked, skipBroken } = this.#options;
    const named = { id: this.#idOf(title), title };
    const { told, account } = await tellTable(file, named, { text, maxUnpacked, skipBroken });
    eachToldQuad(told, (quad) => onQuad(quad, { subject: 1, object: 1 }));
    this.#options.onImported?.({ file, told, account });
  }

  /** Of two files of one name the second has a number. */
  #idOf(title: string): string {
    const id = slug(title.replace(/\.gz$/i, ''));
    const number = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, number);
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

const NAMED = 5;

function nothingTold(file: string, { triples, properties }: Account): ShapeError {
  const seen = [...properties].sort(([, a], [, b]) => b.triples - a.triples).slice(0, NAMED);
  const words = seen.map(([property, { triples: number }]) => `${inWords(property)} (${number})`).join(', ');
  const rest = properties.size > NAMED ? ` and ${properties.size - NAMED} more` : '';
  return new ShapeError(
    `${file}: none of its ${triples} triples ties or describes anything; its properties are ${words}${rest}. Say in a mapping what they are (--mapping FILE), or name a file that tells of people, groups, places or events.`,
  );
}
