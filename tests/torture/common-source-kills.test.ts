/** `accept` of a source that two reports have in common changes both: killed at any moment it has changed both or none, and the next start stands on whole files. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { originsOf } from '../../src/compare/standing/origins.js';
import { type Project, projectOf } from '../../src/files/project.js';
import { pasted, Shelf } from '../../src/index.js';
import { openGraph } from '../../src/open.js';
import { openInboxReport } from '../../src/review/inbox.js';
import { recoverProject, writeReport } from '../../src/review/writing/write.js';
import { MAIN } from '../cli/run.js';
import { emptyProject, filesOf } from '../review/mali.js';
import { GAZETTE, LAMP, wireReading } from '../review/wire.js';
import { inForm, tally } from './tally.js';
import { leftIn } from './writing.js';

const ROUNDS = inForm(2, 20, 200);
const REPORTS = ['001', '002'] as const;

/** Two papers of one wire, each written; that they have one source nobody has said yet. */
async function twoPapers(): Promise<Project> {
  const project = emptyProject();
  const shelf = await Shelf.open(project);
  for (const [at, text] of [LAMP, GAZETTE].entries()) {
    await shelf.add(pasted(text, 'text/plain'), { reading: wireReading(text, `Paper ${at + 1}`) });
    await writeReport(project, REPORTS[at]!, { choices: [{ do: 'accept', ids: ['c1'] }], by: 'me' });
  }
  return project;
}

const sizeOf = (project: Project, id: string) => statSync(join(project.inbox, `${id}.decisions.jsonl`)).size;

/**
 * Runs the command, and kills it a random time after it began, or after the first of what it decides is on the disk.
 * @returns what it said before.
 */
function acceptedUntilKilled(project: Project, longest: number, isLate: boolean): Promise<string> {
  const command = spawn(process.execPath, [MAIN, 'accept', project.data, '002', 'w1', '--by', 'me'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  command.stdout.setEncoding('utf8').on('data', (piece) => {
    said += piece;
  });
  const before = sizeOf(project, '002');
  const began = Date.now();
  let [from, after] = [isLate ? undefined : began, randomInt(isLate ? Math.ceil(longest / 8) : longest)];
  const watch = setInterval(() => {
    if (from === undefined && sizeOf(project, '002') > before) from = Date.now();
    if (from === undefined || Date.now() - from < after) return;
    after = Number.POSITIVE_INFINITY;
    command.kill('SIGKILL');
  }, 1);
  return new Promise((resolve) => {
    command.once('close', () => {
      clearInterval(watch);
      resolve(said);
    });
  });
}

const isAgreedIn = async (project: Project, id: string) =>
  (await openInboxReport(project, id)).state.verdicts.get('w1') === 'accepted';

test.skipIf(process.platform === 'win32')(
  'a kill of accept over two reports: both are written or none, and accepted again both are',
  async () => {
    const template = await twoPapers();
    const before = filesOf(template.data);
    const copy = () => {
      const folder = mkdtempSync(join(tmpdir(), 'claimgraph-common-'));
      cpSync(dirname(template.data), folder, { recursive: true });
      return projectOf(join(folder, 'data'));
    };
    const whole = copy();
    const began = Date.now();
    expect(await acceptedUntilKilled(whole, 1_000_000_000, false)).toContain('accepted w1');
    const longest = Date.now() - began;
    const after = filesOf(whole.data);
    rmSync(dirname(whole.data), { recursive: true });
    expect(after).not.toEqual(before);
    let [half, lost, left, unfinished] = [0, 0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const project = copy();
      const said = await acceptedUntilKilled(project, longest, round % 2 === 0);
      await recoverProject(project);
      const now = filesOf(project.data);
      const isDone = isDeepStrictEqual(now, after);
      if (!isDone && !isDeepStrictEqual(now, before)) half += 1;
      const agreed = await Promise.all(REPORTS.map((id) => isAgreedIn(project, id)));
      if (said.includes('accepted w1') && !(isDone && agreed.every(Boolean))) lost += 1;
      // What stands in the data was decided in both.
      if (isDone && !agreed.every(Boolean)) half += 1;
      await writeReport(project, '002', { choices: [{ do: 'accept', ids: ['w1'] }], by: 'me' });
      const { corpus } = await openGraph(project.data);
      const origins = originsOf(corpus, [...corpus.claims.values()]).length;
      if (!isDeepStrictEqual(filesOf(project.data), after) || origins !== 1) unfinished += 1;
      if (leftIn(dirname(project.data)).length > 0) left += 1;
      rmSync(dirname(project.data), { recursive: true });
    }
    const kind = 'kills of accept over two reports';
    tally(`${kind}: one of them written without the other`, ROUNDS, half);
    tally(`${kind}: a confirmed decision lost`, ROUNDS, lost);
    tally(`${kind}: accepted again not as if nothing had been`, ROUNDS, unfinished);
    tally(`${kind}: drafts, journals and locks gone`, ROUNDS, left);
    expect([half, lost, unfinished, left]).toEqual([0, 0, 0, 0]);
  },
);
