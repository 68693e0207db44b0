/** Opens a thread that reads: fetches the weights, which nothing else needs, and hands them over; then a text at a time. */
import type { ToRead } from '../../../../src/desk/to-read.js';
import { bytesOf, inParts, type Progress } from '../../browser/fetch-bytes.js';
import { askForFile } from '../../browser/page-files.js';
import type { ThreadReply, ThreadRequest } from './reading-thread.js';

export type WasRead = ThreadReply & { readonly type: 'done' };

export class ReadingThread {
  readonly #worker: Worker;
  #answer: (reply: ThreadReply) => void = () => {};
  #knowsData = false;

  private constructor() {
    this.#worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ThreadReply>) => this.#answer(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#answer({ type: 'failed', why: event.message || 'the thread that reads could not be started' });
    });
  }

  /** @throws Error where the weights cannot be had. */
  static async open(onProgress: Progress): Promise<ReadingThread> {
    const part = inParts(2, onProgress);
    const [english, heads] = await Promise.all(
      ['reader/english.bin', 'reader/heads.bin'].map((name, n) => bytesOf(name, askForFile(name), part(n))),
    );
    if (english === undefined || heads === undefined)
      throw new Error(
        'This server has no weights of English: start claimgraph review, or claimgraph view --edit.',
      );
    const thread = new ReadingThread();
    thread.#post({ type: 'start', english, heads }, [english, heads]);
    return thread;
  }

  /** What is read from now on is linked to the data as they are now; until they are forgotten. @throws Error saying why they cannot be had. */
  async knowData(): Promise<void> {
    if (this.#knowsData) return;
    const response = await askForFile('reader/data.json');
    const json = await response.text();
    if (!response.ok) throw new Error(json.trim());
    this.#post({ type: 'data', json });
    this.#knowsData = true;
  }

  forgetData(): void {
    this.#knowsData = false;
  }

  /** One at a time. @throws Error saying why it was not read. */
  read(what: ToRead, onProgress: (share: number) => void): Promise<WasRead> {
    return new Promise((resolve, reject) => {
      this.#answer = (reply) => {
        if (reply.type === 'progress') onProgress(reply.share);
        else if (reply.type === 'done') resolve(reply);
        else reject(new Error(reply.why));
      };
      this.#post({ type: 'read', what });
    });
  }

  /** In the middle of a text too: what was asked for is not answered any more. */
  end(): void {
    this.#worker.terminate();
  }

  #post(request: ThreadRequest, transferred: readonly Transferable[] = []): void {
    this.#worker.postMessage(request, [...transferred]);
  }
}
