import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Project } from '../../src/files/project.js';
import type { Choice, Decision } from '../../src/review/decisions.js';
import { decide, openInboxReport } from '../../src/review/inbox.js';
import { recoverProject, writeReport } from '../../src/review/writing/write.js';
import { MAIN } from '../cli/run.js';
import { filesOf } from '../review/mali.js';
import { ridgeProject } from '../review/ridge-project.js';
import { inForm, tally } from './tally.js';
import { leftIn } from './writing.js';

const ROUNDS = inForm(2, 20, 200);
/** Milliseconds after the first post within which the server is killed: a decision takes few, a writing some hundred. */
const LONGEST = 1500;
const CLAIMS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];

interface Answered {
  readonly position?: number;
  readonly seen?: unknown;
}

/** What the server said it has done, in order. */
interface Confirmed {
  readonly choices: Choice[];
  /** How many decisions stood when the data folder was last written, and when that was last asked for. */
  written: number;
  asked: number;
}

test.skipIf(process.platform === 'win32')(
  'a kill of the server at any moment of a review: nothing that it confirmed is lost, and the data are whole',
  async () => {
    let [lost, torn, left, said] = [0, 0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const project = await ridgeProject();
      // The first is late enough to have something to lose.
      const confirmed = await reviewedUntilKilled(project, round === 0 ? LONGEST : randomInt(LONGEST));
      said += confirmed.choices.length;
      await recoverProject(project);
      const { decisions } = await openInboxReport(project, '901');
      const kept = decisions.slice(0, confirmed.choices.length).map(({ at: _, by: __, ...choice }) => choice);
      // One more may have been saved before its answer got away.
      const isKept = isDeepStrictEqual(kept, confirmed.choices);
      if (!isKept || decisions.length > confirmed.choices.length + 1) lost += 1;
      const now = filesOf(project.data);
      const { written, asked } = confirmed;
      const may = await Promise.all([written, asked].map((count) => replayed(decisions.slice(0, count))));
      if (!may.some((files) => isDeepStrictEqual(files, now))) torn += 1;
      // The next act clears away what the dead left, and the decisions are written as if nothing had been.
      await writeReport(project, '901');
      if (!isDeepStrictEqual(filesOf(project.data), await replayed(decisions))) torn += 1;
      if (leftIn(project.data).length > 0) left += 1;
    }
    expect(said).toBeGreaterThan(0);
    tally('kills of the server of a review: a confirmed decision lost', ROUNDS, lost);
    tally('kills of the server of a review: data neither as before nor as after', ROUNDS, torn);
    tally('kills of the server of a review: drafts, journals and locks gone', ROUNDS, left);
    expect([lost, torn, left]).toEqual([0, 0, 0]);
  },
);

/** The data folder as these decisions make it, undisturbed. */
async function replayed(decisions: readonly Decision[]): Promise<unknown> {
  const project = await ridgeProject();
  if (decisions.length > 0) {
    await decide(
      project,
      '901',
      decisions.map(({ at: _, by: __, ...choice }) => choice as Choice),
      { by: 'me' },
    );
    await writeReport(project, '901');
  }
  return filesOf(project.data);
}

async function reviewedUntilKilled(project: Project, moment: number): Promise<Confirmed> {
  const server = spawn(
    process.execPath,
    [MAIN, 'review', project.data, '--json', '--no-open', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const post = posting(await addressOf(server));
  const confirmed: Confirmed = { choices: [], written: 0, asked: 0 };
  setTimeout(() => server.kill('SIGKILL'), moment);
  try {
    for (let n = 0; ; n += 1) {
      const choice: Choice = { do: n % 4 === 3 ? 'reject' : 'accept', ids: [CLAIMS[n % CLAIMS.length]!] };
      const position = confirmed.choices.length;
      await post('decide', { id: '901', position, choices: [choice] });
      confirmed.choices.push(choice);
      if (n % 3 !== 2) continue;
      const { seen } = await post('plan', { id: '901' });
      confirmed.asked = confirmed.choices.length;
      await post('write', { id: '901', position: confirmed.asked, seen });
      confirmed.written = confirmed.asked;
    }
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
  }
  await gone;
  return confirmed;
}

class Gone extends Error {}

/** The address that the command prints, once it serves. */
async function addressOf({ stdout }: ChildProcess): Promise<URL> {
  let text = '';
  for await (const line of createInterface({ input: stdout! })) {
    text += line;
    if (line === '}') break;
  }
  return new URL((JSON.parse(text) as { url: string }).url);
}

/** Posts as the page does. @throws Gone where no answer came. */
function posting(url: URL): (route: string, sent: object) => Promise<Answered> {
  const headers = {
    'content-type': 'application/json',
    origin: url.origin,
    'x-claimgraph-key': url.hash.slice('#key='.length),
  };
  return (route, sent) =>
    new Promise((resolve, reject) => {
      const gone = () => reject(new Gone());
      const asked = request(new URL(`/review/${route}`, url), { method: 'POST', headers }, (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (piece) => {
            body += piece;
          })
          .on('error', gone)
          .on('end', () => {
            if (!response.complete) return gone();
            if (response.statusCode === 200) return resolve(JSON.parse(body) as Answered);
            reject(new Error(`${route}: ${response.statusCode} ${body}`));
          });
      });
      asked.on('error', gone).end(JSON.stringify(sent));
    });
}
