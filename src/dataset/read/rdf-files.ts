/** Takes folders and files (Node) and gives the RDF files among them, each once. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { identityOf, regularFiles, sayTwice } from '../../files/regular-files.js';
import { NotFoundError } from '../../model/errors.js';
import { holdsNotes, NOTES_FILE } from './notes-file.js';
import type { RdfFormat } from './parse.js';
import type { OtherFormat } from './syntaxes/pieces.js';

const FORMATS: Readonly<Record<string, RdfFormat | OtherFormat>> = {
  '.ttl': 'turtle',
  '.turtle': 'turtle',
  '.trig': 'trig',
  '.nt': 'ntriples',
  '.nq': 'nquads',
  '.jsonld': 'jsonld',
  '.rdf': 'rdfxml',
  '.owl': 'rdfxml',
};
const EXTENSIONS = `${Object.keys(FORMATS).join(', ')}, each also with .gz`;

/** Other endings of RDF, and what packs it otherwise than gzip. */
const UNREAD =
  /\.(?:(?:n3|rdfs|ofn|omn|owx|ntriples|nquads|trix|rj|hdt)(?:\.(?:gz|bz2|xz|zst|zip|7z|lz4|br))?|(?:turtle|ttl|trig|nt|nq|jsonld|rdf|owl)\.(?:bz2|xz|zst|zip|7z|lz4|br))$/i;

/** Tables are read where they are named; in a folder they are often what was taken out of it. */
const TABLE = /\.(?:csv|tsv)(?:\.gz)?$/i;

/** True for the name of a table, with or without `.gz`. */
export const isTable = (path: string) => TABLE.test(path);

/** So are files of entities in JSON: a folder has all kinds of it. */
const ENTITIES = /\.(?:ftm|json|jsonl|ndjson|ijson|stix)(?:\.gz)?$/i;

/** True for the name of a file of entities in JSON, with or without `.gz`. */
export const isEntityFile = (path: string) => ENTITIES.test(path);

/** Graphs for other programs: the same. */
const GRAPH = /\.(?:gexf|graphml)(?:\.gz)?$/i;

/** True for the name of a GEXF or GraphML file, with or without `.gz`. */
export const isGraphFile = (path: string) => GRAPH.test(path);

/** Files that are named when they are passed over. */
const NAMED = 10;

/** The format that a file's name says it has, with or without `.gz`; undefined for other files. */
export function formatOf(path: string): RdfFormat | OtherFormat | undefined {
  const extension = /(\.[a-z]+)(?:\.gz)?$/i.exec(path)?.[1];
  return extension === undefined ? undefined : FORMATS[extension.toLowerCase()];
}

/**
 * The RDF files in folders (with their subfolders) and among files, each once, in order of path; without what readers
 * noted: see notes-file.ts.
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
    const unread = new Set<string>();
    const noted = holdsNotes(join(path, NOTES_FILE));
    const wanted = (name: string) => {
      // What readers noted is no part of the claims: `check` reads it, and the page.
      if (noted && name === NOTES_FILE) return false;
      if (formatOf(name) === undefined) {
        if (UNREAD.test(name)) unread.add(name);
        return false;
      }
      isEmpty = false;
      return true;
    };
    const files = await regularFiles(path, { wanted, seen, onSkipped });
    if (unread.size > 0) onSkipped(sayUnread(path, [...unread].sort()));
    if (!isEmpty) return files;
    throw new NotFoundError(
      `The folder ${path} holds no RDF file: the extensions read are ${EXTENSIONS}. Name the folder that holds your data, or a table or a file of entities in it by its file.`,
    );
  }
  if (formatOf(path) === undefined && !isTable(path) && !isEntityFile(path) && !isGraphFile(path)) {
    throw new NotFoundError(
      `${path} is not named like an RDF file, a table, a graph or a file of entities: the extensions read are ${EXTENSIONS}, .csv and .tsv for tables, .gexf and .graphml for graphs, .json, .jsonl, .ndjson, .ijson, .ftm and .stix for entities of FollowTheMoney and bundles of STIX`,
    );
  }
  if (holdsNotes(path))
    throw new NotFoundError(
      `${path} holds the notes of readers, and no claims: name the folder in which it lies, whose page shows them`,
    );
  const before = seen.get(identityOf(found));
  if (before === undefined) {
    seen.set(identityOf(found), path);
    return [path];
  }
  if (before !== path) onSkipped(sayTwice(path, before));
  return [];
}

function sayUnread(folder: string, names: readonly string[]): string {
  const [files, are, what] =
    names.length === 1
      ? ['file', 'is', 'rename it if it is Turtle, or else convert it']
      : ['files', 'are', 'rename what is Turtle, and convert the others'];
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${folder}: ${names.length} ${files} of RDF ${are} not read (${names.slice(0, NAMED).join(', ')}${rest}): the endings read are ${EXTENSIONS}; ${what}`;
}
