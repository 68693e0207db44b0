/** What commands keep of a data folder: the same answers sooner, and never others than the files give. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../dataset/temporary.js';
import { MAIN, SMALL } from './run.js';

let folder: string;
let data: string;
let kept: string;
beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
  kept = join(data, '.claimgraph');
  cpSync(SMALL, data, { recursive: true, filter: (path) => !path.includes('.claimgraph') });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command as a user who has a key of their own. */
function as(user: string, ...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, user) };
    const child = spawn(process.execPath, [MAIN, ...words], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

const show = (user = 'ann') => as(user, 'show', data, 'Northern Front');
const names = () => readdirSync(kept).sort();
const recordsIn = () => names().find((name) => name.startsWith('records-')) ?? '';

test('answers are the same with what was kept, in words, as RDF and in SPARQL', async () => {
  const commands = [
    ['show', data, 'Northern Front'],
    ['export', data, '--format', 'trig'],
    ['query', data, '-e', 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g'],
    ['disagreements', data, '--json'],
    ['stats', data, '--json'],
  ];
  for (const words of commands) {
    const without = await as('ann', ...words, '--no-cache');
    expect(without).toMatchObject({ code: 0, err: '' });
    rmSync(kept, { recursive: true, force: true });
    expect(await as('ann', ...words)).toEqual(without);
    expect(recordsIn()).toMatch(/^records-[0-9a-f]{64}$/);
    expect(await as('ann', ...words)).toEqual(without);
  }
});

test('--no-cache keeps nothing, and git passes over what is kept', async () => {
  await as('ann', 'show', data, 'Northern Front', '--no-cache');
  expect(existsSync(kept)).toBe(false);
  await show();
  expect(readFileSync(join(kept, '.gitignore'), 'utf8')).toBe('*\n');
});

test('a file that changes is read, the others are taken as they were, and what is old goes', async () => {
  await show();
  const before = new Map(names().map((name) => [name, statSync(join(kept, name)).ino]));
  const file = join(data, 'entities.ttl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Northern Front"', '"Front of the North"'));
  const { code, out } = await as('ann', 'show', data, 'Front of the North');
  expect([code, out.includes('Front of the North')]).toEqual([0, true]);
  const files = names().filter((name) => name.startsWith('file-'));
  const fresh = files.filter((name) => !before.has(name));
  expect([files.length, fresh.length]).toEqual([
    [...before.keys()].filter((name) => name.startsWith('file-')).length,
    1,
  ]);
  for (const name of files)
    if (before.has(name)) expect(statSync(join(kept, name)).ino).toBe(before.get(name));
  expect(before.has(recordsIn())).toBe(false);
  expect(names().filter((name) => name.startsWith('records-'))).toHaveLength(1);
});

test('what is torn is thrown away in silence', async () => {
  const whole = await show();
  for (const share of [0, 0.4, 0.99]) {
    for (const name of names())
      truncateSync(join(kept, name), Math.floor(statSync(join(kept, name)).size * share));
    expect(await show()).toEqual(whole);
  }
  for (const name of names().filter((each) => each.startsWith('records-'))) {
    const bytes = readFileSync(join(kept, name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(join(kept, name), bytes);
  }
  expect(await show()).toEqual(whole);
});

test('records that came with a folder from elsewhere are not believed', async () => {
  const right = await show('ann');
  const name = recordsIn();
  // The same user's records of other files, under the name of these.
  const file = join(data, 'entities.ttl');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"Northern Front"', '"Invented Front"'));
  await show('mallory');
  renameSync(join(kept, recordsIn()), join(kept, name));
  writeFileSync(file, text);
  expect(await show('ann')).toEqual(right);
  expect((await show('mallory')).out).toBe(right.out);
});

test('where nothing can be kept answers are as they are', async () => {
  const right = await show();
  rmSync(kept, { recursive: true });
  writeFileSync(kept, 'a file of somebody');
  expect(await show()).toEqual(right);
  expect(readFileSync(kept, 'utf8')).toBe('a file of somebody');
  rmSync(kept);
  mkdirSync(join(folder, 'bob', 'claimgraph', 'key'), { recursive: true });
  expect(await show('bob')).toEqual(right);
  expect(existsSync(kept)).toBe(false);
});

test('many at once give one answer, and leave no drafts', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => show()));
  expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
  expect(answers.every(({ code, err }) => code === 0 && err === '')).toBe(true);
  expect(names().filter((name) => name.endsWith('.draft'))).toEqual([]);
});
