/** What commands keep of a data folder: the same answers sooner, and never others than the files give. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../dataset/temporary.js';
import { MAIN, ROOT, SMALL } from './run.js';

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
const as = (user: string, ...words: readonly string[]) => node(user, MAIN, ...words);

function node(user: string, ...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, user) };
    const child = spawn(process.execPath, words, { env });
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

test('what stands without a name in a file that is read anew is not taken for what stands in a kept one', async () => {
  rmSync(data, { recursive: true });
  cpSync(join(ROOT, 'data'), data, { recursive: true, filter: (path) => !path.includes('.claimgraph') });
  await show();
  const path = join(data, 'reports/003.ttl');
  writeFileSync(path, `${readFileSync(path, 'utf8')}# seen\n`);
  const [some, none] = await Promise.all([
    as('ann', 'export', data, '--format', 'nquads'),
    as('ann', 'export', data, '--format', 'nquads', '--no-cache'),
  ]);
  expect(some.code).toBe(0);
  expect(some.out === none.out).toBe(true);
});

test('what is torn is thrown away in silence', async () => {
  const whole = await show();
  for (const share of [0, 0.9]) {
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

/** A script of the library, as a user of their own. */
function script(lines: string): Promise<Ran> {
  const file = join(folder, 'script.mjs');
  writeFileSync(
    file,
    `import { openGraph } from ${JSON.stringify(join(ROOT, 'dist/index.js'))};
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const data = ${JSON.stringify(data)};
const file = data + '/entities.ttl';
const labelOf = async (options) => (await openGraph(data, options)).corpus.entities.get('https://w3id.org/claimgraph/actor/front').label;
${lines}`,
  );
  return node('ann', file);
}

test('a file that changes between two looks at it is kept as it was read, and not as it was first found', async () => {
  const { out } = await script(`
const right = readFileSync(file, 'utf8');
writeFileSync(data + '/notes.n3', '');
let looks = 0;
// Told when the folder is listed to be read: its files have been looked at before.
const onSkipped = () => { if (++looks === 1) writeFileSync(file, right.replace('"Northern Front"', '"Other Front"')); };
const onStep = (step) => { if (step === 'deriving') writeFileSync(file, right.replace('"Northern Front"', '"Other Front"')); };
console.log(await labelOf({ cache: true, onSkipped }), await labelOf({}));
writeFileSync(file, right);
console.log(await labelOf({ cache: true }), await labelOf({ cache: true, onStep }));
writeFileSync(file, right.replace('"Northern Front"', '"Third Front"'));
console.log(await labelOf({ cache: true, onStep }), await labelOf({ cache: true }));`);
  const [first, second, third] = out.split('\n').map((line) => line.replaceAll(' Front', ''));
  expect(second).toBe('Northern Northern');
  expect(first?.split(' ')[1]).toBe('Other');
  expect(third).toBe('Third Other');
});

test('what another process throws away is still had by who took it', async () => {
  const { out, err } = await script(`
await openGraph(data, { cache: true });
const warm = await openGraph(data, { cache: true });
appendFileSync(file, '# edited\\n');
await openGraph(data, { cache: true });
console.log([...warm.queried('default')].length > 100);`);
  expect([out, err]).toEqual(['true\n', '']);
});

test('a FIFO, a link or a folder in its place is not waited for', async () => {
  const right = await show();
  const all = () => names().filter((name) => !name.startsWith('.'));
  for (const make of [
    (path: string) => execFileSync('mkfifo', [path]),
    (path: string) => symlinkSync('/dev/zero', path),
    (path: string) => mkdirSync(path),
  ]) {
    for (const name of all()) {
      rmSync(join(kept, name), { recursive: true });
      make(join(kept, name));
    }
    expect(await show()).toEqual(right);
  }
  writeFileSync(join(folder, 'ann/claimgraph/key'), 'cut short');
  expect(await show()).toEqual(right);
  expect(statSync(join(folder, 'ann/claimgraph/key')).size).toBe(32);
});

test('a key is never kept below the folder in which a command runs', async () => {
  for (const env of [{ XDG_CACHE_HOME: 'relative' }, { XDG_CACHE_HOME: '', HOME: '' }]) {
    const { status } = spawnSync(process.execPath, [MAIN, 'show', data, 'Northern Front'], {
      cwd: folder,
      env: { ...process.env, ...env, HOME: join(folder, 'home'), ...('HOME' in env ? { HOME: '' } : {}) },
    });
    expect(status).toBe(0);
    expect(readdirSync(folder).filter((name) => !['data', 'home'].includes(name))).toEqual([]);
  }
});

test('git passes over it whatever became of its list', async () => {
  await show();
  writeFileSync(join(kept, '.gitignore'), '');
  writeFileSync(join(data, 'more.ttl'), '');
  await show();
  expect(readFileSync(join(kept, '.gitignore'), 'utf8')).toBe('*\n');
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
