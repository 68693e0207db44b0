/** A store to files of data: what was pushed to the files that it came from, in canonical Turtle. */
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { writeQuadLine } from '../dataset/nquads.js';
import { normalize } from '../dataset/read/normalize.js';
import { parseRdf } from '../dataset/read/parse.js';
import { rdfFiles } from '../dataset/read/rdf-files.js';
import { writeFilesSafely } from '../dataset/write/write-file.js';
import { writeTrig, writeTurtle } from '../dataset/write/write-turtle.js';
import { FileError, NotFoundError } from '../model/errors.js';
import { filesIn, type ReadStoreOptions } from './read-store.js';

export interface Pulled {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Files of the same names are written over, all or none; a folder with other files of data is left as it is.
 * @throws QueryError, FileError
 */
export async function pull(
  endpoint: string,
  folder: string,
  options: ReadStoreOptions = {},
): Promise<readonly Pulled[]> {
  const texts = new Map<string, string>();
  for (const [name, quads] of await filesIn(endpoint, options)) {
    const [path, text] = written(name, quads);
    texts.set(join(folder, path), text);
  }
  await refuseOthers(folder, new Set(texts.keys()));
  const files = [...texts];
  const bytes = await writeFilesSafely(files.map(([file, text]) => [file, [text]] as const));
  return files.map(([file], at) => ({ file, bytes: bytes[at] as number }));
}

/** Turtle where nothing is lost by it: what names a graph that reading does not find again stands in TriG. */
function written(name: string, quads: readonly RDF.Quad[]): readonly [path: string, text: string] {
  const bare = name.replace(/\.gz$/i, '').replace(/\.[^./]+$/, '');
  const turtle = [...writeTurtle(quads)].join('');
  const again = normalize([...parseRdf(turtle, { format: 'turtle', source: name })]);
  return isSame(again.quads(), normalize(new Dataset(quads)).quads())
    ? [`${bare}.ttl`, turtle]
    : [`${bare}.trig`, [...writeTrig(quads)].join('')];
}

function isSame(one: Iterable<RDF.Quad>, other: Iterable<RDF.Quad>): boolean {
  const [a, b] = [one, other].map((quads) => new Set(Array.from(quads, writeQuadLine)));
  return a?.size === b?.size && [...(a ?? [])].every((line) => b?.has(line));
}

/** Data of elsewhere would be read with what is pulled as if they were one. */
async function refuseOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  const found = await rdfFiles([folder]).catch((error) => {
    if (error instanceof NotFoundError) return [];
    throw error;
  });
  const other = found.find((file) => !names.has(file));
  if (other !== undefined)
    throw new FileError(
      `${other} is in the folder and not in the store: name an empty folder, or take the file away first`,
    );
}
