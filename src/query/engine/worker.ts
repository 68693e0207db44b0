/** The query worker of Node: takes chunks of N-Quads and queries from its parent, gives answers. */
import { parentPort } from 'node:worker_threads';
import oxigraph from 'oxigraph';
import { serve } from './answer.js';
import type { WorkerRequest } from './messages.js';

const store = new oxigraph.Store();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(serve(store, request));
});
