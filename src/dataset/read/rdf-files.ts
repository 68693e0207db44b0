/** Takes folders and files (Node) and gives the RDF files among them, each once. */
import { stat } from 'node:fs/promises';
import { identityOf, regularFiles, sayTwice } from '../../files/regular-files.js';
import { NotFoundError } from '../../model/errors.js';
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
 * The RDF files in folders (with their subfolders) and among files, each once, in order of path.
 * @param onSkipped told in a sentence what is passed over and why
 * @throws NotFoundError where nothing is there to read; FileError for a folder that cannot be read.
 */
export async function rdfFiles(
  paths: readonly string[],
  onSkipped: (what: string) => void = () => {},
): Promise<readonly string[]> {
  const files: string[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesAt(path, seen, onSkipped)) files.push(file);
  }
  return files;
}

async function filesAt(
  path: string,
  seen: Map<string, string>,
  onSkipped: (what: string) => void,
): Promise<readonly string[]> {
  const found = await stat(path, { bigint: true }).catch((cause) => {
    throw new NotFoundError(`There is no file or folder ${path}: check the path`, { cause });
  });
  if (found.isDirectory()) {
    let isEmpty = true;
    const wanted = (name: string) => {
      if (formatOf(name) === undefined) return false;
      isEmpty = false;
      return true;
    };
    const files = await regularFiles(path, { wanted, seen, onSkipped });
    if (!isEmpty) return files;
    throw new NotFoundError(
      `The folder ${path} holds no RDF file: the extensions read are ${EXTENSIONS}. Name the folder that holds your data.`,
    );
  }
  if (formatOf(path) === undefined) {
    throw new NotFoundError(`${path} is not named like an RDF file: the extensions read are ${EXTENSIONS}`);
  }
  const before = seen.get(identityOf(found));
  if (before === undefined) {
    seen.set(identityOf(found), path);
    return [path];
  }
  if (before !== path) onSkipped(sayTwice(path, before));
  return [];
}
