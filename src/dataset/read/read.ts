/** Takes folders and files of RDF (Node) and gives one dataset; files are streamed, never held whole. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type * as RDF from '@rdfjs/types';
import { ClaimgraphError, FileError, NotFoundError } from '../../model/errors.js';
import { Utf8Decoder } from '../../reports/utf8.js';
import { Dataset } from '../dataset.js';
import { byCodeUnit } from '../terms.js';
import { normalize } from './normalize.js';
import { quadParser, type RdfFormat } from './parse.js';

const FORMATS: Readonly<Record<string, RdfFormat>> = {
  '.ttl': 'turtle',
  '.trig': 'trig',
  '.nt': 'ntriples',
  '.nq': 'nquads',
};
const EXTENSIONS = `${Object.keys(FORMATS).join(', ')}, each also with .gz`;

/**
 * One dataset of all RDF files in the folders (with their subfolders) and files named.
 * @throws NotFoundError where nothing is there to read; FileError for what cannot be read or is not UTF-8;
 *   TurtleError with file:line:column.
 */
export async function readDataset(paths: readonly string[]): Promise<Dataset> {
  const quads: RDF.Quad[] = [];
  const files = await rdfFiles(paths);
  for (const [scope, file] of files.entries()) await readQuads(file, scope, (quad) => quads.push(quad));
  return new Dataset(normalize(quads));
}

/** The RDF files in folders and among files, each once, in order of path. */
export async function rdfFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    for (const file of await filesAt(path)) files.add(file);
  }
  return [...files];
}

/** The format that a file's name says it has, with or without `.gz`; undefined for other files. */
export function formatOf(path: string): RdfFormat | undefined {
  const extension = /(\.[a-z]+)(?:\.gz)?$/i.exec(path)?.[1];
  return extension === undefined ? undefined : FORMATS[extension.toLowerCase()];
}

async function filesAt(path: string): Promise<string[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    throw new NotFoundError(`There is no file or folder ${path}: check the path`, { cause });
  }
  if (!isFolder) {
    if (formatOf(path) !== undefined) return [path];
    throw new NotFoundError(`${path} is not named like an RDF file: the extensions read are ${EXTENSIONS}`);
  }
  const names = await readdir(path, { recursive: true }).catch((cause) => {
    throw new FileError(`The folder ${path} cannot be read: check its permissions`, { cause });
  });
  const found = names.filter((name) => formatOf(name) !== undefined && !isHidden(name));
  if (found.length === 0) {
    throw new NotFoundError(
      `The folder ${path} holds no RDF file: the extensions read are ${EXTENSIONS}. Name the folder that holds your data.`,
    );
  }
  return found.sort(byCodeUnit).map((name) => join(path, name));
}

/** Editors and file systems leave `.~x.ttl` and `._x.ttl` beside the files of a person. */
function isHidden(name: string): boolean {
  return name.split(/[/\\]/).some((part) => part.startsWith('.'));
}

/** The quads of one file as they stand, not normalized; `scope` keeps its blank nodes apart from others'. */
export async function readQuads(
  file: string,
  scope: number,
  onQuad: (quad: RDF.Quad) => void,
): Promise<void> {
  const parser = quadParser({ format: formatOf(file) ?? 'turtle', source: file, scope }, onQuad);
  await readText(file, (text) => parser.push(text));
  parser.end();
}

/**
 * The text of a file, plain or gzipped, piece by piece.
 * @throws FileError naming the file, and the byte where it is not UTF-8.
 */
export async function readText(file: string, onText: (text: string) => void): Promise<void> {
  const gzipped = /\.gz$/i.test(file);
  const decoder = new Utf8Decoder();
  const refuse = (offset: number): never => {
    throw new FileError(
      `${file} is not UTF-8: byte ${offset}${gzipped ? ' of the unpacked text' : ''} begins no character. Save it as UTF-8.`,
    );
  };
  try {
    for await (const bytes of gzipped ? gunzip(file) : createReadStream(file)) {
      onText(decoder.decode(bytes as Uint8Array, refuse));
    }
    decoder.end(refuse);
  } catch (cause) {
    if (cause instanceof ClaimgraphError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FileError(`${file} cannot be read: ${reason}`, { cause });
  }
}

function gunzip(file: string): Readable {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  return source.pipe(unpacked);
}
