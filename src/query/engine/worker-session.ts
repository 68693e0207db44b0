/** One thread with one store in it: takes requests one at a time, gives replies, and can be ended at any moment. */
import type { WorkerReply, WorkerRequest } from './messages.js';

/** A worker of Node or of a page, as far as a session needs it. */
export interface Thread {
  post(request: WorkerRequest): void;
  /** Told whether a reply is awaited: in Node a thread keeps the process alive only then. */
  waiting(on: boolean): void;
  terminate(): void;
}

export interface ThreadEvents {
  reply(reply: WorkerReply): void;
  ended(error: Error): void;
}

export type OpenThread = (events: ThreadEvents) => Thread;

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: Error) => void;
}

/** What a session rejects with when its thread ends while a request waits. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
}

export class WorkerSession {
  readonly #thread: Thread;
  #waiting: Waiting | undefined;
  #ended: WorkerEnded | undefined;

  constructor(open: OpenThread) {
    this.#thread = open({
      reply: (reply) => this.#settle(({ resolve }) => resolve(reply)),
      ended: (error) => this.#end(new WorkerEnded(error.message, { cause: error })),
    });
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** One request at a time. @throws WorkerEnded */
  request(request: WorkerRequest): Promise<WorkerReply> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#thread.waiting(true);
      this.#thread.post(request);
    });
  }

  /** Ends the thread, even in the middle of a query; what waits is rejected. */
  end(reason: string): void {
    this.#end(new WorkerEnded(reason));
    this.#thread.terminate();
  }

  #end(error: WorkerEnded): void {
    this.#ended ??= error;
    this.#settle(({ reject }) => reject(error));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#thread.waiting(false);
    if (waiting !== undefined) how(waiting);
  }
}

/** What a request hands over with itself rather than copies. */
export function transferred(request: WorkerRequest): ArrayBuffer[] {
  return request.type === 'load' ? [request.chunk.buffer as ArrayBuffer] : [];
}
