/** The query worker of Node: takes chunks of N-Quads and queries from its parent, gives answers. */
import { parentPort } from 'node:worker_threads';
import oxigraph from 'oxigraph';
import { serveFrom } from './answer.js';
import type { WorkerRequest } from './messages.js';

// The engine writes its panics there, with their insides; who asked is told that it broke down.
if (!process.env.DEBUG?.split(',').includes('claimgraph')) console.error = () => {};

const answer = serveFrom(new oxigraph.Store());

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
