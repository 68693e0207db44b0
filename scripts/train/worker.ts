/** Takes a job from the parent process, gives its result, and a word after each epoch. */

import { type Job, Training } from './jobs.js';

process.on('message', (job: Job) => {
  const training = new Training(process.argv[2]!);
  const network = training.run(job, (epoch, loss) => process.send!({ epoch, loss }));
  process.send!({ network }, () => process.disconnect());
});
