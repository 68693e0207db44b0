import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { changeFile } from '../../../src/dataset/write/change-file.js';
import { LOCK_NAME, oneWriterIn } from '../../../src/dataset/write/os-lock.js';
import { FileError } from '../../../src/model/errors.js';
import { ROOT } from '../../cli/run.js';
import { temporaryFile, temporaryFolder } from '../temporary.js';

const append =
  (word: string) =>
  (before = ''): readonly [string, string] => [`${before}${word}\n`, before];

it('many changes at once are made one after the other, over links and from several folders too', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, 'b'));
  symlinkSync('../a/x.txt', join(folder, 'b/x.txt'));
  const words = Array.from({ length: 40 }, (_, i) => `word-${i}`);
  await Promise.all(
    words.map((word, i) => changeFile(join(folder, i % 2 === 0 ? 'a' : 'b', 'x.txt'), append(word))),
  );
  const lines = readFileSync(join(folder, 'a/x.txt'), 'utf8').trimEnd().split('\n');
  expect(lines.sort()).toEqual(words.sort());
  expect([readdirSync(join(folder, 'a')), readdirSync(join(folder, 'b'))]).toEqual([['x.txt'], ['x.txt']]);
});

it('what an editor saves meanwhile is not lost: the change is made again from it', async () => {
  const path = temporaryFile('x.txt', 'first\n');
  let times = 0;
  await changeFile(path, (before) => {
    times += 1;
    if (times === 1) writeFileSync(path, 'by hand\n');
    return append('ours')(before);
  });
  expect(readFileSync(path, 'utf8')).toBe('by hand\nours\n');
});

it('a file that is other each time is given up in words, and left as the others have it', async () => {
  const path = temporaryFile('x.txt', 'first\n');
  let times = 0;
  const changing = changeFile(path, (before) => {
    times += 1;
    writeFileSync(path, `by hand ${times}\n`);
    return append('ours')(before);
  });
  await expect(changing).rejects.toThrow(FileError);
  await expect(changing).rejects.toThrow(/x\.txt was changed by others .*nothing was written/);
  expect(readFileSync(path, 'utf8')).toBe(`by hand ${times}\n`);
  expect(readdirSync(join(path, '..'))).toEqual(['x.txt']);
});

it('a file that somebody makes or removes meanwhile counts as changed', async () => {
  const path = join(temporaryFolder(), 'x.txt');
  let times = 0;
  await changeFile(path, (before) => {
    times += 1;
    if (times === 1) writeFileSync(path, 'made\n');
    return append('ours')(before);
  });
  expect(readFileSync(path, 'utf8')).toBe('made\nours\n');
});

it('what stays as it was is not written', async () => {
  const path = temporaryFile('x.txt', 'same');
  utimesSync(path, 1, 1);
  expect(await changeFile(path, (before) => [before, 'said'])).toBe('said');
  expect(readFileSync(path, 'utf8')).toBe('same');
});

it('text that is not UTF-8 is refused with its byte, and stays byte for byte', async () => {
  const bytes = Buffer.from('<a:b> <a:c> "S\xe9gou" .', 'latin1');
  const path = temporaryFile('latin.ttl', bytes);
  await expect(changeFile(path, append('x'))).rejects.toThrow(/latin\.ttl is not UTF-8: byte 14/);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it.skipIf(process.platform === 'win32')('what is no regular file cannot be changed', async () => {
  await expect(changeFile('/dev/null', append('x'))).rejects.toThrow(/no regular file/);
  await expect(changeFile(temporaryFolder(), append('x'))).rejects.toThrow(/no regular file/);
});

it('who waits too long is told which process writes, and that nothing was written', async () => {
  const folder = temporaryFolder();
  await oneWriterIn(folder, async () => {
    await expect(oneWriterIn(folder, async () => 'never', 20)).rejects.toThrow(
      new RegExp(`${folder} is being written by another claimgraph \\(process ${process.pid}\\): nothing`),
    );
  });
  expect(await oneWriterIn(folder, async () => 'now')).toBe('now');
  expect(readdirSync(folder)).toEqual([]);
});

it('the lock of a process that was killed holds nobody up', async () => {
  const folder = temporaryFolder();
  const module = pathToFileURL(join(ROOT, 'dist/dataset/write/os-lock.js')).href;
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { oneWriterIn } from ${JSON.stringify(module)};
     await oneWriterIn(${JSON.stringify(folder)}, () => new Promise(() => {
       process.stdout.write('held');
       setInterval(() => {}, 1000);
     }));`,
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await expect(oneWriterIn(folder, async () => 'too soon', 50)).rejects.toThrow(`process ${child.pid}`);
  const waiting = oneWriterIn(folder, async () => 'mine');
  await setTimeout(20);
  child.kill('SIGKILL');
  expect(await waiting).toBe('mine');
  expect(readdirSync(folder)).not.toContain(LOCK_NAME);
});

it.skipIf(process.platform === 'win32').each([
  ['a link', (lock: string) => symlinkSync('../precious.txt', lock)],
  ['a link', (lock: string) => symlinkSync('nowhere', lock)],
  ['a folder', (lock: string) => mkdirSync(lock)],
  ['a FIFO', (lock: string) => execFileSync('mkfifo', [lock])],
  ['a file with another name beside', (lock: string) => linkSync(join(lock, '../../precious.txt'), lock)],
] as const)('what others have put in the place of the lock is refused and stays: %s', async (kind, plant) => {
  const top = temporaryFolder();
  const precious = join(top, 'precious.txt');
  writeFileSync(precious, 'mine');
  const folder = join(top, 'data');
  mkdirSync(folder);
  const lock = join(folder, LOCK_NAME);
  plant(lock);
  const before = lstatSync(lock).ino;
  await expect(oneWriterIn(folder, async () => 'never')).rejects.toThrow(
    `nothing can be written in ${folder}: ${lock} is ${kind}, and must be a file of no other name. Find out who put it there, and remove it`,
  );
  expect(readFileSync(precious, 'utf8')).toBe('mine');
  expect(lstatSync(lock).ino).toBe(before);
});
