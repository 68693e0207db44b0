/** Takes the text of a rule and gives its shape: as it was read when the package was built, or else read now. */
import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../../../model/identifiers.js';
import type { Read } from './shape.js';

/** Beside this module where the package was built: by the hash of a rule's text what was read in it. */
const FILE = new URL('./prepared.json', import.meta.url);

type Prepared = Readonly<Record<string, Read>>;

let prepared: Promise<Prepared> | undefined;

/** The parser of SPARQL takes half a second to load: it is asked only for a text that was not there when the package was built. */
export async function shapeOfText(text: string): Promise<Read> {
  prepared ??= readPrepared();
  const known = (await prepared)[sha256Hex(text)];
  return known ?? (await import('./read-shape.js')).readShape(text);
}

async function readPrepared(): Promise<Prepared> {
  try {
    return JSON.parse(await readFile(FILE, 'utf8')) as Prepared;
  } catch {
    return {}; // not built, or not whole: every rule can be read anew
  }
}

/** What is to stand in the file for these rules. */
export async function prepare(texts: readonly string[]): Promise<Prepared> {
  const { readShape } = await import('./read-shape.js');
  return Object.fromEntries(texts.map((text) => [sha256Hex(text), readShape(text)]));
}
