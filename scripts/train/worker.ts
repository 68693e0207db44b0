/** Takes jobs from the parent process one at a time, gives their results. */

import { type Job, Training } from './jobs.js';

const training = new Training(process.argv[2]!);

process.on('message', (job: Job) => {
  process.send!(training.run(job));
});
