/** Takes quads and fills an oxigraph store with them, in pieces of the size that it loads fastest. */
import type * as RDF from '@rdfjs/types';
import { writeQuadLine } from '../nquads.js';
import { blanksOf, components, incidentQuads } from '../read/blank-nodes.js';

/** The part of oxigraph's `Store` that is used here. */
export interface LoadingStore {
  load(
    input: string,
    options: { readonly format: string; readonly no_transaction: boolean; readonly lenient: boolean },
  ): void;
}

/** One MiB: a single large buffer takes oxigraph twice as long. */
const CHUNK = 1 << 20;

export function fillStore(store: LoadingStore, quads: Iterable<RDF.Quad>): void {
  for (const chunk of nquadsChunks(quads)) {
    // The terms were checked when they were read; oxigraph is stricter on odd IRIs than RDF readers are.
    store.load(chunk, { format: 'application/n-quads', no_transaction: true, lenient: true });
  }
}

/**
 * N-Quads of about 1 MiB a chunk. Quads that share a blank node stand in one chunk, as oxigraph renames the blank
 * nodes of each load.
 */
export function* nquadsChunks(quads: Iterable<RDF.Quad>): Iterable<string> {
  const withBlanks: RDF.Quad[] = [];
  let chunk = '';
  for (const quad of quads) {
    if (blanksOf(quad).length > 0) {
      withBlanks.push(quad);
      continue;
    }
    chunk += writeQuadLine(quad);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  const incident = incidentQuads(withBlanks);
  for (const group of components(incident)) {
    for (const quad of new Set(group.flatMap((node) => incident.get(node)!))) chunk += writeQuadLine(quad);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
