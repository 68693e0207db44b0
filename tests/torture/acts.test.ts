import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { type Change, changeTogether, recover } from '../../src/review/acts/journal.js';
import type { Decision } from '../../src/review/decisions.js';
import { appendDecisions, readDecisions } from '../../src/review/log.js';
import { MAIN } from '../cli/run.js';
import { filesOf } from '../review/mali.js';
import { ridgeProject } from '../review/ridge-project.js';
import { tally } from './tally.js';
import { contentsOf, leftIn, run } from './writing.js';

const CHILD = fileURLToPath(new URL('killed-at.js', import.meta.url));

const BEFORE: Readonly<Record<string, string>> = {
  'data/entities.ttl': 'old entities\n',
  'data/events.ttl': 'old events\n',
  'data/identity.ttl': 'old identities\n',
};
/** A file that grows, one that is new, one that goes, a record that is new; one that stays. */
const CHANGES: readonly Change[] = [
  { name: 'entities.ttl', before: 'old entities\n', after: 'new entities\n' },
  { name: 'reports/901.ttl', before: undefined, after: 'new report\n' },
  { name: 'identity.ttl', before: 'old identities\n', after: undefined },
  { name: '901.written.json', before: undefined, after: '{}\n' },
  { name: 'events.ttl', before: 'old events\n', after: 'old events\n' },
];
const AFTER: Readonly<Record<string, string>> = {
  'data/entities.ttl': 'new entities\n',
  'data/events.ttl': 'old events\n',
  'data/reports/901.ttl': 'new report\n',
  'inbox/901.written.json': '{}\n',
};

function project(): { readonly folder: string; readonly data: string; readonly inbox: string } {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-acts-'));
  const [data, inbox] = [join(folder, 'data'), join(folder, 'inbox')];
  mkdirSync(join(data, 'reports'), { recursive: true });
  mkdirSync(inbox);
  for (const [name, text] of Object.entries(BEFORE)) writeFileSync(join(folder, name), text);
  return { folder, data, inbox };
}

const child = (given: object) =>
  spawnSync(process.execPath, [CHILD, JSON.stringify(given)], { encoding: 'utf8' });

const callsOf = (given: object) => Number(/calls (\d+)/.exec(child({ ...given, at: 0 }).stdout)?.[1]);
const idsIn = (decisions: readonly Decision[]) =>
  decisions.flatMap((each) => ('ids' in each ? each.ids : []));

test.skipIf(process.platform === 'win32')(
  'a kill between any two calls of an act: the next start finishes it, or finds all as it was',
  async () => {
    const whole = project();
    const calls = callsOf({ folders: whole, changes: CHANGES });
    expect(Object.fromEntries(contentsOf(whole.folder))).toEqual(AFTER);
    rmSync(whole.folder, { recursive: true });
    expect(calls).toBeGreaterThan(20);
    let mixed = 0;
    let left = 0;
    for (let at = 1; at <= calls; at += 1) {
      const { folder, ...folders } = project();
      try {
        expect(child({ folders, changes: CHANGES, at }).signal).toBe('SIGKILL');
        await recover(folders);
        const now = JSON.stringify(Object.fromEntries(contentsOf(folder)));
        if (now !== JSON.stringify(BEFORE) && now !== JSON.stringify(AFTER)) mixed += 1;
        // Whoever writes there next clears away what the dead have left.
        for (const name of ['entities.ttl', 'reports/901.ttl', '901.written.json']) {
          const path = join(name.endsWith('.json') ? folders.inbox : folders.data, name);
          const before = contentsOf(folder).get(path.slice(folder.length + 1));
          await changeTogether(folders, [{ name, before, after: 'last\n' }]);
        }
        if (leftIn(folder).length > 0) left += 1;
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    tally('kills between two calls of an act: files of two acts', calls, mixed);
    tally('kills between two calls of an act: drafts and journals gone', calls, left);
    expect([mixed, left]).toEqual([0, 0]);
  },
);

test('a disk that is full at any call of an act: all as it was or as it would be, and nothing left', () => {
  const whole = project();
  const calls = callsOf({ folders: whole, changes: CHANGES });
  rmSync(whole.folder, { recursive: true });
  const faults: string[] = [];
  for (let at = 1; at <= calls; at += 1) {
    const { folder, ...folders } = project();
    const { status } = child({ folders, changes: CHANGES, at, isFull: true });
    const now = JSON.stringify(Object.fromEntries(contentsOf(folder)));
    const left = leftIn(folder);
    const isWell = now === JSON.stringify(AFTER) || (status !== 0 && now === JSON.stringify(BEFORE));
    if (!isWell || left.length > 0) faults.push(`call ${at}: ${status} ${now} ${left.join()}`);
    rmSync(folder, { recursive: true });
  }
  tally('a disk that is full at a call of an act', calls, faults.length);
  expect(faults).toEqual([]);
});

test('an act that was cut short and whose file was changed since: the change stays, and the other files go with it', async () => {
  const half = (text: string) => {
    const made = project();
    writeFileSync(join(made.data, '.claimgraph-act.json'), JSON.stringify({ changes: CHANGES.slice(0, 2) }));
    writeFileSync(join(made.data, 'entities.ttl'), text);
    return made;
  };
  const later = half('new entities\n# and more\n');
  expect(await recover(later)).toBe('finished');
  expect(readFileSync(join(later.data, 'entities.ttl'), 'utf8')).toBe('new entities\n# and more\n');
  expect(readFileSync(join(later.data, 'reports/901.ttl'), 'utf8')).toBe('new report\n');
  const back = half('old entities\n# and more\n');
  expect(await recover(back)).toBe('undone');
  expect([...contentsOf(back.folder).keys()]).not.toContain('data/reports/901.ttl');
  for (const { folder } of [later, back]) rmSync(folder, { recursive: true });
});

test('a journal that names a file outside the folders is refused, and nothing is written', async () => {
  const made = project();
  const changes = [{ name: '../../evil.ttl', after: 'evil\n' }];
  writeFileSync(join(made.data, '.claimgraph-act.json'), JSON.stringify({ changes }));
  await expect(recover(made)).rejects.toThrow('is no file that a report is written to');
  rmSync(made.folder, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'a kill between any two calls of a decision: what was saved before is there, and the next is saved',
  async () => {
    const decisions = [1, 2, 3, 4].map(
      (n): Decision => ({ at: '2026-01-01T00:00:00Z', by: 'me', do: 'accept', ids: [`c${n}`] }),
    );
    const { folder: scratch, inbox: other } = project();
    await appendDecisions(join(other, '901.decisions.jsonl'), decisions.slice(0, 1));
    const calls = callsOf({ log: join(other, '901.decisions.jsonl'), decisions: decisions.slice(1, 3) });
    rmSync(scratch, { recursive: true });
    let lost = 0;
    for (let at = 1; at <= calls; at += 1) {
      const { folder, inbox } = project();
      const log = join(inbox, '901.decisions.jsonl');
      await appendDecisions(log, decisions.slice(0, 1));
      const { signal, stdout } = child({ log, decisions: decisions.slice(1, 3), at });
      expect(signal).toBe('SIGKILL');
      const saved = ['c1', ...[...stdout.matchAll(/saved (c\d)/g)].map(([, id]) => id!)];
      const after = idsIn(await appendDecisions(log, decisions.slice(3)));
      const isWell =
        saved.every((id, i) => after[i] === id) && after.length <= saved.length + 2 && after.at(-1) === 'c4';
      if (!isWell || !isDeepStrictEqual(after, idsIn(readDecisions(log).decisions))) lost += 1;
      rmSync(folder, { recursive: true });
    }
    tally('kills between two calls of a decision: a saved one lost', calls, lost);
    expect(lost).toBe(0);
  },
);

test('two people accept at once: both decisions stand, and the files are as if one had made them', async () => {
  const [together, alone] = [await ridgeProject(), await ridgeProject()];
  const accept = (data: string, id: string) => run([MAIN, 'accept', data, '901', id, '--by', id], data);
  const both = await Promise.all([accept(together.data, 'c1'), accept(together.data, 'c5')]);
  expect(both.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  for (const id of ['c5', 'c1']) await accept(alone.data, id);
  const isSame = isDeepStrictEqual(filesOf(together.data), filesOf(alone.data));
  tally('two who accept at once: a decision lost', 1, isSame ? 0 : 1);
  expect(isSame).toBe(true);
  expect(leftIn(together.data)).toEqual([]);
});
