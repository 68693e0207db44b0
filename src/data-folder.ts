/** Where the data lie: takes what a caller named, gives the folder or file to read; the shipped Mali graph as the last resort. */
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders and files of data that are read as one; there is always one. */
export type DataPaths = readonly [first: string, ...others: string[]];

/** The folder that is read where none is named. */
export const DEFAULT_FOLDER = './data';

const DATA_FILE =
  /\.(ttl|turtle|trig|nt|nq|jsonld|rdf|owl|csv|tsv|gexf|graphml|ftm|stix|json|jsonl|ndjson|ijson)(\.gz)?$/i;

/** The Mali graph that ships with the package. */
export function shippedFolder(): string {
  return fileURLToPath(new URL('../data', import.meta.url));
}

/** True where a word names data to read: a folder, an RDF file, a table, a graph or a file of entities, that is there. */
export function isDataPath(word: string): boolean {
  const found = statSync(word, { throwIfNoEntry: false });
  return found !== undefined && (found.isDirectory() || DATA_FILE.test(word));
}

/** True where a word is written like the path of a folder or a file of data, whether it is there or not. */
export function looksLikePath(word: string): boolean {
  const [ends, starts] = process.platform === 'win32' ? [/[/\\]$/, /^\.{0,2}[/\\]/] : [/\/$/, /^\.{0,2}\//];
  return DATA_FILE.test(word) || ends.test(word) || (starts.test(word) && !/\.\w+$/.test(word));
}

/** Where texts, questions and the inbox are looked for: beside the first folder, else beside the first file. */
export function folderOf(paths: DataPaths): string {
  return paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()) ?? paths[0];
}

/** The folder to read where none is named: ./data, or the shipped graph where there is no ./data. */
export function defaultFolder(): { readonly path: string; readonly shipped: boolean } {
  return existsSync(DEFAULT_FOLDER)
    ? { path: DEFAULT_FOLDER, shipped: false }
    : { path: shippedFolder(), shipped: true };
}
