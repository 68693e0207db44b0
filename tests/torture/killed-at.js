/**
 * A process that changes files together, or decides, and kills itself before its n-th call to the file system that could change something:
 * takes `{ folders, changes, log, decisions, at }` as its one argument, prints what was saved, and how many such calls there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { folders, changes, log, decisions, at } = JSON.parse(process.argv[2]);
let calls = 0;
const counted = (call) =>
  function (...words) {
    calls += 1;
    if (calls === at) process.kill(process.pid, 'SIGKILL');
    return call.apply(this, words);
  };
for (const name of [
  ...[
    'openSync',
    'writeSync',
    'ftruncateSync',
    'fsyncSync',
    'closeSync',
    'renameSync',
    'rmSync',
    'unlinkSync',
  ],
  ...['mkdirSync', 'fchmodSync', 'writeFile', 'fsync'],
]) {
  fs[name] = counted(fs[name]);
}
syncBuiltinESMExports();

if (changes !== undefined) {
  const { changeTogether } = await import('../../dist/review/acts/journal.js');
  await changeTogether(folders, changes);
} else {
  const { appendDecisions } = await import('../../dist/review/log.js');
  for (const each of decisions) {
    await appendDecisions(log, [each]);
    process.stdout.write(`saved ${each.ids[0]}\n`);
  }
}
process.stdout.write(`calls ${calls}\n`);
