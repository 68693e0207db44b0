/** Takes jobs, gives their results in the same order, run in several processes. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job } from './jobs.js';
import type { TrainedNetwork } from './write-weights.js';

type Message = { readonly network: TrainedNetwork } | { readonly epoch: number; readonly loss: number };

function runOne(
  treebanks: string,
  job: Job,
  told: (epoch: number, loss: number) => void,
): Promise<TrainedNetwork> {
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [treebanks], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    worker.on('message', (message) => {
      const one = message as unknown as Message;
      if ('network' in one) resolve(one.network);
      else told(one.epoch, one.loss);
    });
    worker.once('exit', (code) => reject(new Error(`a training process ended with code ${code}`)));
    worker.send(job);
  });
}

/** Runs the jobs in `size` processes at a time; how many they are does not change what comes out. */
export async function runAll(
  treebanks: string,
  jobs: readonly Job[],
  size: number,
  told: (job: Job, epoch: number, loss: number) => void,
): Promise<TrainedNetwork[]> {
  const results: TrainedNetwork[] = new Array(jobs.length);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      const at = next++;
      const job = jobs[at]!;
      results[at] = await runOne(treebanks, job, (epoch, loss) => told(job, epoch, loss));
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return results;
}
