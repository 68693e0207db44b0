/** A worker thread of Node with an oxigraph store in it, for a session. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { QueryError } from '../../model/errors.js';
import { type OpenThread, transferred } from './worker-session.js';

export const openNodeThread: OpenThread = (events) => {
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
