import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeFile } from '../../src/dataset/write/change-file.js';
import { writeFolderSafely } from '../../src/dataset/write/write-folder.js';
import { inForm, tally } from './tally.js';
import { contentsOf, leftIn, run, WRITINGS, type Writing, wrongWith } from './writing.js';

const ROUNDS = inForm(2, 4, 100);
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT', 'SIGKILL', 'SIGHUP'] as const;

test.skipIf(process.platform === 'win32').for(WRITINGS)(
  'a kill at any moment of $name leaves all as it was or as it would be, and no draft',
  async (writing) => {
    const first = WRITINGS.indexOf(writing);
    const { after, milliseconds } = await uninterrupted(writing);
    const faults: string[] = [];
    let [torn, left, again, stuck] = [0, 0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each command begins with another signal, so that few rounds of all have each while something is written and at random.
      const signal = SIGNALS[(first + round) % SIGNALS.length]!;
      const where = await killed(writing, signal, round % 2 === 0 ? undefined : randomInt(milliseconds));
      const wrong = wrongWith(writing, where.before, after, where.now);
      if (wrong !== undefined) {
        faults.push(`${signal}: ${wrong}`);
        torn += 1;
      }
      if (where.again !== undefined) again += 1;
      if (where.again !== undefined && wrongWith(writing, after, after, where.again) !== undefined) {
        faults.push(`${signal}: the next run does not end as one that nobody killed`);
        stuck += 1;
      }
      if (where.left.length > 0) {
        faults.push(`${signal}: ${where.left.join(', ')} stays`);
        left += 1;
      }
    }
    tally(`kills of a writing command: files whole, old or new`, ROUNDS, torn);
    tally(`kills of a writing command: drafts and locks gone`, ROUNDS, left);
    tally(`kills of a writing command: the next run ends as if none had been`, again, stuck);
    expect(faults).toEqual([]);
  },
);

async function uninterrupted(
  writing: Writing,
): Promise<{ after: Map<string, string>; milliseconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-kills-'));
  try {
    writing.prepare(folder);
    const before = contentsOf(folder);
    const { code, err, milliseconds } = await run(writing.words, folder);
    expect([code, leftIn(folder)], err).toEqual([0, []]);
    const after = new Map(contentsOf(folder));
    expect(writing.files.filter((name) => after.get(name) === before.get(name))).toEqual([]);
    return { after, milliseconds: Math.ceil(milliseconds) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param moment in milliseconds from the start; without it a moment in which something is being written. */
async function killed(writing: Writing, signal: NodeJS.Signals, moment: number | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-kills-'));
  try {
    writing.prepare(folder);
    const before = contentsOf(folder);
    await run(writing.words, folder, (child) => {
      const kill = () => void child.kill(signal);
      if (moment !== undefined) {
        const timer = setTimeout(kill, moment);
        child.on('close', () => clearTimeout(timer));
        return;
      }
      let waiting = true;
      child.on('close', () => {
        waiting = false;
      });
      const look = () => {
        if (!waiting) return;
        if (!isBeingWritten(folder)) setTimeout(look, 1);
        else if (Math.random() < 0.5) kill();
        else setTimeout(kill, Math.random() * 20);
      };
      look();
    });
    const now = contentsOf(folder);
    if (signal !== 'SIGKILL') return { before, now, left: leftIn(folder) };
    // After a kill that nobody can catch it is the next writer who clears.
    await run(writing.words, folder);
    const again = contentsOf(folder);
    await writeEverywhere(folder);
    return { before, now, again, left: leftIn(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isBeingWritten(folder: string): boolean {
  try {
    return leftIn(folder).length > 0;
  } catch {
    // A draft went while it was looked at.
    return true;
  }
}

async function writeEverywhere(folder: string): Promise<void> {
  for (const name of ['after.txt', 'data/after.txt', 'site/after.txt', 'elsewhere/after.txt']) {
    await changeFile(join(folder, name), () => ['after', undefined]);
  }
  await writeFolderSafely(join(folder, 'after'), []);
}
