/** One worker thread with one store in it: takes requests one at a time, gives replies, and can be ended at any moment. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { QueryError } from '../model/errors.js';
import type { WorkerReply, WorkerRequest } from './messages.js';

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: Error) => void;
}

/** What a session rejects with when its thread ends while a request waits. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
}

export class WorkerSession {
  readonly #worker: Worker;
  #waiting: Waiting | undefined;
  #ended: WorkerEnded | undefined;

  constructor() {
    // What the program was started with (`--input-type`, a loader) is not meant for this thread.
    this.#worker = new Worker(workerFile(), { execArgv: [] });
    this.#worker.unref();
    this.#worker.on('message', (reply: WorkerReply) => this.#settle(({ resolve }) => resolve(reply)));
    this.#worker.on('error', (error) => this.#end(new WorkerEnded(error.message, { cause: error })));
    this.#worker.on('exit', () => this.#end(new WorkerEnded('the worker thread ended')));
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** One request at a time; keeps the process alive only while it waits. @throws WorkerEnded */
  request(request: WorkerRequest): Promise<WorkerReply> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.ref();
      this.#worker.postMessage(request, request.type === 'load' ? [request.chunk.buffer as ArrayBuffer] : []);
    });
  }

  /** Ends the thread, even in the middle of a query; what waits is rejected. */
  end(reason: string): void {
    this.#end(new WorkerEnded(reason));
    void this.#worker.terminate();
  }

  #end(error: WorkerEnded): void {
    this.#ended ??= error;
    this.#settle(({ reject }) => reject(error));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#worker.unref();
    if (waiting !== undefined) how(waiting);
  }
}

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
