/**
 * A process that changes files together, or decides, and kills itself before its n-th call to the file system that could change something,
 * or finds the disk full at that call:
 * takes `{ folders, changes, log, decisions, at, isFull }` as its one argument, prints what was saved, and how many such calls there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { folders, changes, log, decisions, at, isFull } = JSON.parse(process.argv[2]);
/** What asks for room on the disk, and can be refused. */
const ASKING = new Set(['openSync', 'writeSync', 'writeFile', 'fsyncSync', 'fsync', 'renameSync']);
let calls = 0;
const counted = (name, call) =>
  function (...words) {
    calls += 1;
    if (calls === at && !isFull) process.kill(process.pid, 'SIGKILL');
    if (calls === at && ASKING.has(name)) {
      const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      if (typeof words.at(-1) !== 'function') throw full;
      words.at(-1)(full);
      return undefined;
    }
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
  fs[name] = counted(name, fs[name]);
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
