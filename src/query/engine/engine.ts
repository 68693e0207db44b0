/** Quads to a SPARQL 1.1 engine: oxigraph in a worker thread, so that a query can be stopped by ending the thread. */
import type * as RDF from '@rdfjs/types';
import { nquadsChunks } from '../../dataset/derive/oxigraph-store.js';
import { openNodeThread } from './node-thread.js';
import type { EngineOptions, QueryEngine } from './query-engine.js';
import { merged } from './union-graph.js';
import { type ChunkSource, WorkerEngine } from './worker-engine.js';

/**
 * An engine over the quads. The worker starts at the first query, which takes up the quads as they are then;
 * each worker that replaces one (after a time-out or a crash) reads them again.
 */
export function openEngine(quads: Iterable<RDF.Quad>, options: EngineOptions = {}): QueryEngine {
  // A generator gives its quads only once, and the next worker needs them too.
  const iterator: unknown = quads[Symbol.iterator]();
  const again = iterator === quads ? [...quads] : quads;
  return openEngineOn((named) => nquadsChunks(merged(again, named)), options);
}

/** An engine over chunks that are already N-Quads. */
export function openEngineOn(chunks: ChunkSource, options: EngineOptions = {}): QueryEngine {
  return new WorkerEngine(chunks, openNodeThread, options);
}
