import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MAIN, ROOT, SMALL } from '../cli/run.js';
import { inForm, tally } from './tally.js';
import { run } from './writing.js';

const PAIRS = inForm(50, 100, 1000);
const PAIRS_OF_COMMANDS = inForm(2, 4, 1000);

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-pairs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A process that takes tasks by message, so that two can begin in the same moment. */
async function writer(): Promise<ChildProcess> {
  const child = fork(join(ROOT, 'tests/torture/writer.js'), { cwd: ROOT });
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  return child;
}

test('two processes that decide in the same moment: both decisions stand, and what was undone is gone', async () => {
  const ledger = join(emptyFolder(), 'identity.ttl');
  const writers = await Promise.all([writer(), writer()]);
  const lost: number[] = [];
  for (let round = 0; round < PAIRS; round += 1) {
    if (round % 20 === 0) rmSync(ledger, { force: true });
    const said = writers.map((each) => once(each, 'message') as Promise<[string, unknown]>);
    writers.forEach((each, i) => {
      each.send({
        ledger,
        left: `actor:${round}`,
        right: `actor:w${i}`,
        undo: round % 20 > 1 ? `actor:${round - 2}` : undefined,
      });
    });
    expect((await Promise.all(said)).map(([word]) => word)).toEqual(['written', 'written']);
    const text = readFileSync(ledger, 'utf8');
    const stands = (n: number, i: number) => text.includes(`identity:${n}-and-w${i} `);
    const isWell = [0, 1].every((i) => stands(round, i) && (round % 20 < 2 || !stands(round - 2, i)));
    if (!isWell) lost.push(round);
  }
  tally('pairs of writers in one ledger: a decision lost', PAIRS, lost.length);
  expect(lost).toEqual([]);
  expect(readdirSync(join(ledger, '..'))).toEqual(['identity.ttl']);
});

test('two commands at once: whoever says "written" has written', async () => {
  const folder = emptyFolder();
  let lost = 0;
  for (let round = 0; round < PAIRS_OF_COMMANDS; round += 1) {
    const data = join(folder, `${round}`);
    cpSync(SMALL, data, { recursive: true });
    const [a, b] = await Promise.all(
      ['actor:guard', 'actor:watch'].map((other) =>
        run([MAIN, 'different', data, 'actor:front', other, '--reason', 'A test.', '--by', other], folder),
      ),
    );
    expect([a?.code, b?.code], `${a?.err}${b?.err}`).toEqual([0, 0]);
    const text = readFileSync(join(data, 'identity.ttl'), 'utf8');
    if (!text.includes('creator "actor:guard"') || !text.includes('creator "actor:watch"')) lost += 1;
    rmSync(data, { recursive: true });
  }
  tally('pairs of commands in one ledger: a decision lost', PAIRS_OF_COMMANDS, lost);
  expect(lost).toBe(0);
});

test('a decision and format:data at once: neither takes back the other', async () => {
  const folder = emptyFolder();
  const rounds = inForm(1, 2, 100);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const data = join(folder, `${round}`);
    cpSync(SMALL, data, { recursive: true });
    await run([MAIN, 'different', data, 'actor:front', 'actor:guard', '--reason', 'First.'], folder);
    const ledger = join(data, 'identity.ttl');
    writeFileSync(ledger, `# by hand\n${readFileSync(ledger, 'utf8')}`);
    await Promise.all([
      run(
        [MAIN, 'different', data, 'actor:front', 'actor:watch', '--reason', 'Second.', '--rewrite'],
        folder,
      ),
      run(['--import', import.meta.resolve('tsx'), join(ROOT, 'scripts/format-data.ts'), data], folder),
    ]);
    const text = readFileSync(ledger, 'utf8');
    if (!text.includes('First.') || !text.includes('Second.') || text.includes('# by hand')) lost += 1;
    rmSync(data, { recursive: true });
  }
  tally('a decision and format:data in one ledger: something lost', rounds, lost);
  expect(lost).toBe(0);
});
