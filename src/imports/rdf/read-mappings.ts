/** The mapping files that ship with the package, and those that a caller names, as one mapping (Node). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { formatOf } from '../../dataset/read/rdf-files.js';
import { readQuads } from '../../dataset/read/read.js';
import { ontologyFolder } from '../../dataset/records/ontology.js';
import { NotFoundError } from '../../model/errors.js';
import { Mapping } from './mapping.js';

const read = new Map<string, Promise<Mapping>>();

/**
 * @param own files of the caller's, in Turtle; what they say comes before what ships.
 * @throws NotFoundError for a name that is none of a file of RDF, FileError, TurtleError.
 */
export function readMappings(own: readonly string[] = []): Promise<Mapping> {
  const key = own.join('\n');
  const known = read.get(key) ?? readAll(own);
  read.set(key, known);
  return known;
}

async function readAll(own: readonly string[]): Promise<Mapping> {
  const folder = join(ontologyFolder(), 'mappings');
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith('.ttl'))
    .sort()
    .map((name) => join(folder, name));
  const quads: RDF.Quad[] = [];
  for (const [scope, file] of [...own, ...shipped].entries()) {
    if (formatOf(file) === undefined)
      throw new NotFoundError(
        `The mapping ${file} is not named like a file of RDF: write it as Turtle, in a .ttl file`,
      );
    await readQuads(file, { scope }, (quad) => quads.push(quad));
  }
  return new Mapping(quads);
}
