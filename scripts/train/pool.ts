/** Takes jobs, gives their results in the same order, run in several processes. */

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Result } from './jobs.js';

/** Processes that each hold the training text. */
export class Pool {
  readonly #workers: readonly ChildProcess[];

  constructor(treebanks: string, size: number) {
    const start = (): ChildProcess =>
      fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [treebanks], {
        execArgv: ['--import', 'tsx'],
        serialization: 'advanced',
      });
    this.#workers = Array.from({ length: size }, start);
  }

  /** Runs the jobs; which process runs which does not change what comes out. */
  async run(jobs: readonly Job[], done: (job: Job) => void = () => {}): Promise<Result[]> {
    const results: Result[] = new Array(jobs.length);
    let next = 0;
    const work = async (worker: ChildProcess): Promise<void> => {
      while (next < jobs.length) {
        const at = next++;
        const job = jobs[at]!;
        results[at] = await new Promise<Result>((resolve, reject) => {
          worker.once('message', (result) => resolve(result as unknown as Result));
          worker.once('exit', (code) => reject(new Error(`a training process ended with code ${code}`)));
          worker.send(job);
        });
        worker.removeAllListeners();
        done(job);
      }
    };
    await Promise.all(this.#workers.map(work));
    return results;
  }

  /** Ends the processes. */
  end(): void {
    for (const worker of this.#workers) worker.kill();
  }
}
