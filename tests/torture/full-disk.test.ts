import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { expectOneLine } from '../cli/run.js';
import { inForm, tally } from './tally.js';
import { contentsOf, leftIn, run, WRITINGS, type Writing, wrongWith } from './writing.js';

const ROUNDS = inForm(1, 2, 20);
/** Bytes of the small disk: room for what stands before a command, not for all that it writes. */
const DISK = 8 * 1024 * 1024;

/** A disk of memory; undefined where one may not mount. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test.for(WRITINGS)(
  'a disk that gets full in $name: one line, exit 2, all as it was, no draft',
  async (writing, { skip }) => {
    const disk = smallDisk();
    if (disk === undefined) return skip('no small disk can be mounted here: run it as root on Linux');
    const first = WRITINGS.indexOf(writing);
    const after = await written(writing);
    const faults: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = join(disk, 'work');
      mkdirSync(folder);
      writing.prepare(folder);
      fill(disk, (first + round) % 2 === 0 ? 0 : randomInt(8));
      faults.push(...(await outcome(writing, folder, after, /ENOSPC/)));
      rmSync(folder, { recursive: true });
      rmSync(join(disk, 'filler'));
    }
    tally('full disk (tmpfs)', ROUNDS, faults.length);
    expect(faults).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32').for(WRITINGS)(
  'a limit on the size of files in $name: one line, exit 2, all as it was, no draft',
  async (writing) => {
    const after = await written(writing);
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-limit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writing.prepare(folder);
    // In blocks of 512 or 1024 bytes: less than any of the commands writes.
    const limited = ['sh', '-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath];
    const faults = await outcome(writing, folder, after, /EFBIG/, limited);
    tally('limit on the size of a file (ulimit -f)', 1, faults.length);
    expect(faults).toEqual([]);
  },
);

const known = new Map<Writing, ReadonlyMap<string, string>>();

/** What is there when nothing goes wrong; tried once. */
async function written(writing: Writing): Promise<ReadonlyMap<string, string>> {
  const before = known.get(writing);
  if (before !== undefined) return before;
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-disk-'));
  try {
    writing.prepare(folder);
    await run(writing.words, folder);
    const after = contentsOf(folder);
    known.set(writing, after);
    return after;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fills the disk but for so many pages. */
function fill(disk: string, pages: number): void {
  const page = Buffer.alloc(4096, 'x');
  const filler = join(disk, 'filler');
  writeFileSync(filler, '');
  let size = 0;
  try {
    for (; ; size += page.length) writeFileSync(filler, page, { flag: 'a' });
  } catch {
    execFileSync('truncate', ['-s', String(Math.max(0, size - pages * page.length)), filler]);
  }
}

async function outcome(
  writing: Writing,
  folder: string,
  after: ReadonlyMap<string, string>,
  reason: RegExp,
  node?: readonly string[],
): Promise<readonly string[]> {
  const before = contentsOf(folder);
  const { code, err } = await run(writing.words, folder, undefined, node);
  const wrong = wrongWith(writing, before, after, contentsOf(folder));
  const isWhole = writing.files.every((name) => contentsOf(folder).get(name) === after.get(name));
  const faults = [wrong, ...leftIn(folder).map((name) => `${name} stays`)].filter(
    (each) => each !== undefined,
  );
  if (isWhole && code === 0) return faults;
  if (code !== 2) return [...faults, `exit code ${code}: ${err}`];
  expectOneLine(err);
  expect(err).toMatch(reason);
  return faults;
}
