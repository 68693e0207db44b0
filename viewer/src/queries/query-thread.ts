/** The thread that answers the page's queries: takes the engine's bytes once, then chunks of quads and queries, gives replies. */
import { initSync, Store } from 'oxigraph/web.js';
import { type QueryStore, serve } from '../../../src/query/engine/answer.js';
import type { WorkerRequest } from '../../../src/query/engine/messages.js';

/** Comes before all requests; a thread that takes the place of a stopped one need not fetch the engine again. */
export interface ThreadStart {
  readonly type: 'start';
  readonly engine: ArrayBuffer;
}

let store: QueryStore | undefined;

addEventListener('message', ({ data }: MessageEvent<ThreadStart | WorkerRequest>) => {
  if (data.type === 'start') {
    initSync({ module: data.engine });
    store = new Store();
  } else if (store !== undefined) postMessage(serve(store, data));
});
