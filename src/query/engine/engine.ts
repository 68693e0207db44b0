/** Quads to a SPARQL 1.1 engine: oxigraph in a worker thread, so that a query can be stopped by ending the thread. */

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type * as RDF from '@rdfjs/types';
import { nquadsChunks } from '../../dataset/derive/oxigraph-store.js';
import { QueryError } from '../../model/errors.js';
import type { EngineOptions } from './query-engine.js';
import { merged } from './union-graph.js';
import { type ChunkSource, WorkerEngine } from './worker-engine.js';
import { type OpenThread, transferred } from './worker-session.js';

/**
 * An engine over the quads. The worker starts at the first query, which takes up the quads as they are then;
 * each worker that replaces one (after a time-out or a crash) reads them again.
 * @param apart quads of named graphs that the default graph leaves out: a query has them that names their graph
 */
export function openEngine(
  quads: Iterable<RDF.Quad>,
  options: EngineOptions = {},
  apart: Iterable<RDF.Quad> = [],
): WorkerEngine {
  // A generator gives its quads only once, and the next worker needs them too.
  const iterator: unknown = quads[Symbol.iterator]();
  const again = iterator === quads ? [...quads] : quads;
  function* held(named: boolean): Iterable<RDF.Quad> {
    yield* merged(again, named);
    if (named) yield* apart;
  }
  return openEngineOn((named) => nquadsChunks(held(named)), options);
}

/** An engine over chunks that are already N-Quads. */
export function openEngineOn(chunks: ChunkSource, options: EngineOptions = {}): WorkerEngine {
  return new WorkerEngine(chunks, openNodeThread, options);
}

const openNodeThread: OpenThread = (events) => {
  // What the program was started with (`--input-type`, a loader) is not meant for this thread.
  const worker = new Worker(workerFile(), { execArgv: [] });
  worker.unref();
  worker.on('message', events.reply);
  worker.on('error', events.ended);
  worker.on('exit', () => events.ended(new Error('the worker thread ended')));
  return {
    post: (request) => worker.postMessage(request, transferred(request)),
    waiting: (on) => (on ? worker.ref() : worker.unref()),
    terminate: () => void worker.terminate(),
  };
};

/** The built worker: package.json names it, so that it is found from `src` (tests) and from `dist` alike. */
function workerFile(): string {
  try {
    return createRequire(import.meta.url).resolve('#query-worker');
  } catch (cause) {
    throw new QueryError(
      'The query worker dist/query/worker.js is missing: build the library first (npm run build:library)',
      { cause },
    );
  }
}
