/** Files of N-Quads or N-Triples to an engine that loads them as they are: no rule is run, no graph is assigned. */
import type * as RDF from '@rdfjs/types';
import { nquadsChunks } from '../../dataset/derive/oxigraph-store.js';
import { readText } from '../../dataset/read/bytes.js';
import { formatOf } from '../../dataset/read/rdf-files.js';
import { openEngineOn } from './engine.js';
import { unionChunks } from './quad-lines.js';
import type { EngineOptions, QueryEngine } from './query-engine.js';
import { merged } from './union-graph.js';

/** Whether a path is a file in one of the formats that are written for machines: complete, with what was derived. */
export const isQuadFile = (path: string) => ['nquads', 'ntriples'].includes(formatOf(path) ?? '');

/** @param beside gives quads that a query is to find too, such as the ontology's; read while the worker starts. */
export function openQuadFile(
  file: string,
  beside: () => Promise<Iterable<RDF.Quad>>,
  { maxUnpacked, ...options }: EngineOptions & { readonly maxUnpacked?: number } = {},
): QueryEngine {
  return openEngineOn(async function* (named) {
    yield* nquadsChunks(merged(await beside(), named));
    const pieces: string[] = [];
    await readText(file, (text) => pieces.push(text), maxUnpacked);
    yield* unionChunks(pieces, named);
  }, options);
}
