/** Takes folders and files of RDF (Node) and gives one dataset; files are streamed, never held whole. */
import { resolve } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { NotFoundError } from '../../model/errors.js';
import { Dataset } from '../dataset.js';
import type { QuadPlace } from '../quad-place.js';
import { blankNode, quad as makeQuad } from '../terms.js';
import { type OnBytes, readText } from './bytes.js';
import { normalize } from './normalize.js';
import { quadParser } from './parse.js';
import { formatOf, rdfFiles } from './rdf-files.js';
import { termsOnce } from './terms-once.js';

export { rdfFiles };

export interface ReadOptions {
  /** Most bytes that one `.gz` file may open to; MAX_UNPACKED unless told. */
  readonly maxUnpacked?: number;
  /** Contexts of JSON-LD that files name: address -> the document, as JSON. None is fetched. */
  readonly contexts?: ReadonlyMap<string, unknown>;
  /** Told in a sentence what is passed over, and why. */
  readonly onSkipped?: (what: string) => void;
  /** Path -> the text that a file is to have, instead of what is on the disk; undefined: it is to go. */
  readonly instead?: ReadonlyMap<string, string | undefined>;
}

/**
 * One dataset of all RDF files in the folders (with their subfolders) and files named.
 * @throws NotFoundError where nothing is there to read; FileError for what cannot be read, is not UTF-8 or opens to
 *   more than may be; TurtleError with file:line:column.
 */
export async function readDataset(paths: readonly string[], options: ReadOptions = {}): Promise<Dataset> {
  const dataset = new Dataset();
  const terms = termsOnce();
  for (const [scope, { file, ...text }] of (await filesToRead(paths, options)).entries()) {
    await readInto(dataset, file, { ...options, scope, terms, ...text });
  }
  return normalize(dataset);
}

/** Adds the quads of one file as they stand, not normalized. */
export async function readInto(dataset: Dataset, file: string, options: FileOptions): Promise<void> {
  const format = formatOf(file);
  if (options.text === undefined && (format === 'ntriples' || format === 'nquads')) {
    const { scanQuads } = await import('./scan-quads.js');
    await scanQuads(file, format, options, dataset);
  } else await readQuads(file, options, (quad) => dataset.add(quad));
}

/** The files that there are and will be, each with the text that it is to have where that is given. */
export async function filesToRead(
  paths: readonly string[],
  { instead, onSkipped }: ReadOptions = {},
): Promise<readonly { readonly file: string; readonly text?: string }[]> {
  const given = new Map([...(instead ?? [])].map(([path, text]) => [resolve(path), text]));
  const found = await rdfFiles(paths, onSkipped).catch((cause) => {
    if (cause instanceof NotFoundError && given.size > 0) return [];
    throw cause;
  });
  const known = new Set(found.map((path) => resolve(path)));
  const all = [...found, ...[...given.keys()].filter((path) => !known.has(path))];
  return all.flatMap((file) => {
    const path = resolve(file);
    if (!given.has(path)) return [{ file }];
    const text = given.get(path);
    return text === undefined ? [] : [{ file, text }];
  });
}

export interface FileOptions extends ReadOptions {
  /** Keeps the blank nodes of a file apart from those of others. */
  readonly scope?: number | string;
  /** Where several files are read together: the terms that they share. */
  readonly terms?: ReturnType<typeof termsOnce>;
  readonly onBytes?: OnBytes | undefined;
  /** What the file is to hold: then the disk is not asked. */
  readonly text?: string;
}

/** The quads of one file as they stand, not normalized; where a second parameter is asked for, with their place. */
export async function readQuads(
  file: string,
  { scope = 0, terms, text: given, maxUnpacked, contexts, onBytes }: FileOptions,
  onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
): Promise<void> {
  const format = formatOf(file) ?? 'turtle';
  const pieces = async (onText: (text: string) => void) => {
    if (given === undefined) await readText(file, onText, maxUnpacked, onBytes);
    else onText(given);
  };
  if (format === 'jsonld' || format === 'rdfxml') {
    const scoped = inScope(scope, onQuad);
    if (format === 'rdfxml') return (await import('./syntaxes/rdf-xml.js')).readRdfXml(file, pieces, scoped);
    const { readJsonLd } = await import('./syntaxes/json-ld.js');
    return readJsonLd(file, pieces, contexts ?? new Map(), scoped);
  }
  const parser = quadParser(
    { format, source: file, scope, ...(terms === undefined ? {} : { terms }) },
    onQuad,
  );
  await pieces((text) => parser.push(text));
  parser.end();
}

/** The same quads, with blank nodes that those of other files are not taken for. */
function inScope(scope: number | string, onQuad: (quad: RDF.Quad, place: QuadPlace) => void) {
  const named = <T extends RDF.Term>(term: T): T =>
    term.termType === 'BlankNode' ? (blankNode(`f${scope}_${term.value}`) as unknown as T) : term;
  return ({ subject, predicate, object, graph }: RDF.Quad, place: QuadPlace): void =>
    onQuad(makeQuad(named(subject), predicate, named(object), named(graph)) as RDF.Quad, place);
}
