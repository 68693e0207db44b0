/** The files of a data folder as an act finds them (Node): their bytes, and what is said in them; and the text of a file in which something else is said. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { parseRdf } from '../../dataset/read/parse.js';
import { rdfFiles } from '../../dataset/read/read.js';
import { writeTurtle } from '../../dataset/write/write-turtle.js';
import { readIfThere } from '../../files/read-file.js';
import { SourceReader } from '../../imports/read-sources.js';
import { FileError, NotFoundError } from '../../model/errors.js';
import { decodeUtf8 } from '../../reports/utf8.js';

/** The files into which a report is written, beside its own. */
export const SHARED_FILES = ['entities.ttl', 'events.ttl', 'utterances.ttl', 'identity.ttl'] as const;

export interface FoundFile {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly quads: readonly RDF.Quad[];
  /** Comments before the first line of data: they stay. */
  readonly head: string;
}

export const hashOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : createHash('sha256').update(text).digest('hex');

/** A file that may be written. @throws FileError where it is not UTF-8, TurtleError where it is no Turtle. */
export function readFoundFile(folder: string, name: string): FoundFile {
  const path = join(folder, name);
  const bytes = readIfThere(path);
  return foundFile(bytes && decodeUtf8(bytes, path), path);
}

/** A file with the text that it has, or is to have. @throws TurtleError where that is no Turtle. */
export function foundFile(text: string | undefined, path: string): FoundFile {
  if (text === undefined) return { text, quads: [], head: '' };
  return { text, quads: [...parseRdf(text, { format: 'turtle', source: path })], head: headOf(text) };
}

/**
 * The text in which these quads are said, comments at the top kept; undefined where nothing is left to say and nothing
 * was there before.
 * @throws FileError for a file whose form or comments would not survive, naming what to do.
 */
export function textWith(
  { text, quads, head }: FoundFile,
  after: readonly RDF.Quad[],
  path: string,
  wasThere: boolean,
): string | undefined {
  if (text !== undefined && bodyOf(turtleOf(quads)) !== bodyOf(text.slice(head.length))) {
    throw new FileError(
      `${path} is kept by hand: it has comments among its data, or is not in canonical order, and both would be lost. Bring it into order (npm run format:data, or claimgraph export --format turtle), or move what is kept by hand to a file of its own; nothing was written`,
    );
  }
  const turtle = turtleOf(after);
  if (turtle === '' && head === '' && !wasThere) return undefined;
  return head + turtle;
}

function turtleOf(quads: readonly RDF.Quad[]): string {
  return [...writeTurtle(quads)].join('');
}

/** Without the prefixes: one that is declared and not used is nothing that anybody keeps. */
function bodyOf(turtle: string): string {
  return turtle.replace(/^(?:@prefix [^\n]*\n)+\n?/, '');
}

/** The mark of the encoding, blank lines and comments, each to the end of its line. */
function headOf(text: string): string {
  return /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';
}

/** What other files of the folder say of nodes: those of other reports describe none. */
export async function otherQuads(folder: string, but: ReadonlySet<string>): Promise<readonly RDF.Quad[]> {
  const quads: RDF.Quad[] = [];
  const reader = new SourceReader();
  for (const path of await filesIn(folder)) {
    const name = path.slice(folder.length + 1);
    if (but.has(name) || /^reports[/\\]/.test(name)) continue;
    await reader.read(path, {}, (quad) => quads.push(quad));
  }
  return quads;
}

/** All files of RDF in the folder; none where it holds none yet. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) {
    throw new NotFoundError(
      `there is no data folder ${folder}: make one with claimgraph init, or name yours first`,
    );
  }
  try {
    return await rdfFiles([folder]);
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}
