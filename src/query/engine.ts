/** Quads to a SPARQL 1.1 engine: oxigraph in a worker thread, so that a query can be stopped by ending the thread. */
import type * as RDF from '@rdfjs/types';
import { nquadsChunks } from '../dataset/oxigraph-store.js';
import { merged } from './merged.js';
import { openNodeThread } from './node-thread.js';
import type { SelectResult } from './sparql-json.js';
import { type ChunkSource, WorkerEngine } from './worker-engine.js';

/**
 * What a query can be asked of. The default graph is the union of all graphs; the prefixes of
 * model/namespaces.ts need no declaration; SERVICE, LOAD and updates are refused. All methods throw QueryError.
 */
export interface QueryEngine {
  select(query: string): Promise<SelectResult>;
  ask(query: string): Promise<boolean>;
  /** The triples of a CONSTRUCT or DESCRIBE query, in the default graph. */
  construct(query: string): Promise<RDF.Quad[]>;
  /** Ends what stands behind the engine; queries under way are rejected. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** How long one query may run, in milliseconds; 30 000 unless told. Loading the data does not count. */
  readonly timeout?: number;
}

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
