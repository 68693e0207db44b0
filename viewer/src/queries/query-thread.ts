/** The thread that answers the page's queries: takes the engine's bytes once, then chunks of quads and queries, gives replies. */
import { initSync, Store } from 'oxigraph/web.js';
import { serveFrom } from '../../../src/query/engine/answer.js';
import type { WorkerReply, WorkerRequest } from '../../../src/query/engine/messages.js';

/** Comes before all requests; a thread that takes the place of a stopped one need not fetch the engine again. */
export interface ThreadStart {
  readonly type: 'start';
  readonly engine: ArrayBuffer;
}

let answer: ((request: WorkerRequest) => WorkerReply) | undefined;

addEventListener('message', ({ data }: MessageEvent<ThreadStart | WorkerRequest>) => {
  if (data.type === 'start') {
    initSync({ module: data.engine });
    answer = serveFrom(new Store());
  } else if (answer !== undefined) postMessage(answer(data));
});
