/** Takes folders and files of RDF (Node) and gives one dataset; files are streamed, never held whole. */
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type * as RDF from '@rdfjs/types';
import { openRegular } from '../../files/read-file.js';
import { ClaimgraphError, FileError, NotFoundError } from '../../model/errors.js';
import { Utf8Decoder } from '../../reports/utf8.js';
import { Dataset } from '../dataset.js';
import { blankNode, quad as makeQuad } from '../terms.js';
import { normalize } from './normalize.js';
import { type QuadPlace, quadParser } from './parse.js';
import { QuadsOnce } from './quads-once.js';
import { formatOf, rdfFiles } from './rdf-files.js';
import { termsOnce } from './terms-once.js';
import { MAX_UNPACKED, sayTooLarge } from './unpacked.js';

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
  const quads = new QuadsOnce();
  const terms = termsOnce();
  for (const [scope, { file, ...text }] of (await filesToRead(paths, options)).entries()) {
    await readQuads(file, { ...options, scope, terms, ...text }, (quad) => quads.add(quad));
  }
  return new Dataset(normalize(quads.quads()));
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
  readonly scope?: number;
  /** Where several files are read together: the terms that they share. */
  readonly terms?: ReturnType<typeof termsOnce>;
  /** What the file is to hold: then the disk is not asked. */
  readonly text?: string;
}

/** The quads of one file as they stand, not normalized; where a second parameter is asked for, with their place. */
export async function readQuads(
  file: string,
  { scope = 0, terms, text: given, maxUnpacked, contexts }: FileOptions,
  onQuad: (quad: RDF.Quad, place: QuadPlace) => void,
): Promise<void> {
  const format = formatOf(file) ?? 'turtle';
  const pieces = async (onText: (text: string) => void) => {
    if (given === undefined) await readText(file, onText, maxUnpacked);
    else onText(given);
  };
  if (format === 'jsonld' || format === 'rdfxml') {
    const { readJsonLd, readRdfXml } = await import('./other-syntaxes.js');
    const scoped = inScope(scope, onQuad);
    return format === 'jsonld'
      ? readJsonLd(file, pieces, contexts ?? new Map(), scoped)
      : readRdfXml(file, pieces, scoped);
  }
  const parser = quadParser(
    { format, source: file, scope, ...(terms === undefined ? {} : { terms }) },
    onQuad,
  );
  await pieces((text) => parser.push(text));
  parser.end();
}

/** The same quads, with blank nodes that those of other files are not taken for. */
function inScope(scope: number, onQuad: (quad: RDF.Quad, place: QuadPlace) => void) {
  const named = <T extends RDF.Term>(term: T): T =>
    term.termType === 'BlankNode' ? (blankNode(`f${scope}_${term.value}`) as unknown as T) : term;
  return ({ subject, predicate, object, graph }: RDF.Quad, place: QuadPlace): void =>
    onQuad(makeQuad(named(subject), predicate, named(object), named(graph)) as RDF.Quad, place);
}

/**
 * The text of a regular file, plain or gzipped, piece by piece.
 * @param most bytes that a gzipped file may open to
 * @throws FileError naming the file, and the byte where it is not UTF-8.
 */
export async function readText(
  file: string,
  onText: (text: string) => void,
  most = MAX_UNPACKED,
): Promise<void> {
  const gzipped = /\.gz$/i.test(file);
  const decoder = new Utf8Decoder();
  const refuse = (offset: number): never => {
    throw new FileError(
      `${file} is not UTF-8: byte ${offset}${gzipped ? ' of the unpacked text' : ''} begins no character. Save it as UTF-8.`,
    );
  };
  try {
    if (gzipped) await refuseTooLarge(file, most);
    let opened = 0;
    const source = (await openRegular(file)).createReadStream();
    for await (const bytes of gzipped ? gunzip(source) : source) {
      opened += (bytes as Uint8Array).length;
      if (gzipped && opened > most) throw new FileError(sayTooLarge(file, most));
      onText(decoder.decode(bytes as Uint8Array, refuse));
    }
    decoder.end(refuse);
  } catch (cause) {
    if (cause instanceof ClaimgraphError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FileError(`${file} cannot be read: ${reason}`, { cause });
  }
}

/** One byte of deflate stands for at most so many. */
const DEFLATE_MOST = 1032;

/** Opens a file only to count: that is soon done, where reading as much of it takes minutes. */
async function refuseTooLarge(file: string, most: number): Promise<void> {
  const packed = await openRegular(file);
  // What cannot open to too much by its size alone need not be opened twice.
  if ((await packed.stat()).size * DEFLATE_MOST <= most) return packed.close();
  let opened = 0;
  for await (const bytes of gunzip(packed.createReadStream())) {
    opened += (bytes as Uint8Array).length;
    if (opened > most) throw new FileError(sayTooLarge(file, most));
  }
}

function gunzip(source: Readable): Readable {
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => source.destroy());
  return source.pipe(unpacked);
}
