/** The engine's bytes to a way to open a thread of the page with a store in it. */
import type { WorkerReply } from '../../../src/query/engine/messages.js';
import { type OpenThread, transferred } from '../../../src/query/engine/worker-session.js';
import type { ThreadStart } from './query-thread.js';

export function pageThreads(engine: ArrayBuffer): OpenThread {
  return (events) => {
    const worker = new Worker(new URL('./query-thread.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => events.reply(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      events.ended(new Error(event.message || 'the query thread could not be started'));
    });
    const start: ThreadStart = { type: 'start', engine };
    worker.postMessage(start);
    return {
      post: (request) => worker.postMessage(request, transferred(request)),
      waiting: () => {},
      terminate: () => worker.terminate(),
    };
  };
}
