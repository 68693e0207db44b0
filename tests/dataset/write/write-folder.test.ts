import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFolderSafely } from '../../../src/dataset/write/write-folder.js';
import { temporaryFolder } from '../temporary.js';

const files = (word: string) =>
  [
    ['one.txt', word],
    ['two.txt', [word, '\n']],
  ] as const;
function* failing(): Iterable<string> {
  yield 'new';
  throw new Error('half-way');
}
const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

it('a folder is made, with those above it, and says what is in it', async () => {
  const out = join(temporaryFolder(), 'a/b');
  expect(await writeFolderSafely(out, files('é'))).toEqual([
    { file: join(out, 'one.txt'), bytes: 2 },
    { file: join(out, 'two.txt'), bytes: 3 },
  ]);
  expect(contents(out)).toEqual({ 'one.txt': 'é', 'two.txt': 'é\n' });
  expect(readdirSync(join(out, '..'))).toEqual(['b']);
});

it('a folder of ours is replaced as a whole, and keeps its modes', async () => {
  const top = temporaryFolder();
  const out = join(top, 'site');
  await writeFolderSafely(out, files('old'));
  chmodSync(out, 0o750);
  chmodSync(join(out, 'one.txt'), 0o600);
  await writeFolderSafely(out, files('new'));
  expect(contents(out)).toEqual({ 'one.txt': 'new', 'two.txt': 'new\n' });
  expect([statSync(out).mode & 0o777, statSync(join(out, 'one.txt')).mode & 0o777]).toEqual([0o750, 0o600]);
  expect(readdirSync(top)).toEqual(['site']);
});

it('what fails half-way leaves what was there, or nothing where nothing was', async () => {
  const top = temporaryFolder();
  const out = join(top, 'site');
  const broken = [['one.txt', 'new'] as const, ['two.txt', failing()] as const];
  await expect(writeFolderSafely(out, broken)).rejects.toThrow('half-way');
  expect(readdirSync(top)).toEqual([]);
  await writeFolderSafely(out, files('old'));
  await expect(writeFolderSafely(out, [broken[0]!, ['two.txt', failing()]])).rejects.toThrow('half-way');
  expect(contents(out)).toEqual({ 'one.txt': 'old', 'two.txt': 'old\n' });
  writeFileSync(join(out, 'mine.txt'), 'mine');
  await expect(writeFolderSafely(out, [broken[0]!, ['two.txt', failing()]])).rejects.toThrow('half-way');
  expect(contents(out)).toEqual({ 'mine.txt': 'mine', 'one.txt': 'old', 'two.txt': 'old\n' });
  expect(readdirSync(top)).toEqual(['site']);
});

it('a folder that holds more than ours stays that folder, and keeps all of it', async () => {
  const top = temporaryFolder();
  const out = join(top, 'site');
  mkdirSync(join(out, 'assets'), { recursive: true });
  writeFileSync(join(out, 'assets/page.js'), 'mine');
  writeFileSync(join(out, 'index.html'), 'mine');
  writeFileSync(join(out, 'one.txt'), 'old');
  const { ino } = statSync(out);
  await writeFolderSafely(out, files('new'));
  expect(statSync(out).ino).toBe(ino);
  expect(readdirSync(out).sort()).toEqual(['assets', 'index.html', 'one.txt', 'two.txt']);
  expect(readFileSync(join(out, 'one.txt'), 'utf8')).toBe('new');
  expect(readFileSync(join(out, 'assets/page.js'), 'utf8')).toBe('mine');
  expect(readdirSync(top)).toEqual(['site']);
});

it('a file that somebody puts there meanwhile stays there', async () => {
  const out = join(temporaryFolder(), 'site');
  await writeFolderSafely(out, files('old'));
  function* meanwhile(): Iterable<string> {
    writeFileSync(join(out, 'mine.txt'), 'mine');
    yield 'new';
  }
  await writeFolderSafely(out, [
    ['one.txt', meanwhile()],
    ['two.txt', 'new'],
  ]);
  expect(contents(out)).toEqual({ 'mine.txt': 'mine', 'one.txt': 'new', 'two.txt': 'new' });
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
});

it.skipIf(process.platform === 'win32')(
  'links are followed: to the folder, and to a file in it',
  async () => {
    const top = temporaryFolder();
    mkdirSync(join(top, 'real'));
    symlinkSync('real', join(top, 'site'));
    await writeFolderSafely(join(top, 'site'), files('old'));
    expect(contents(join(top, 'real'))).toEqual({ 'one.txt': 'old', 'two.txt': 'old\n' });
    writeFileSync(join(top, 'elsewhere.txt'), 'old');
    const out = join(top, 'other');
    mkdirSync(out);
    symlinkSync('../elsewhere.txt', join(out, 'one.txt'));
    await writeFolderSafely(out, files('new'));
    expect(readFileSync(join(top, 'elsewhere.txt'), 'utf8')).toBe('new');
    expect(readdirSync(top).sort()).toEqual(['elsewhere.txt', 'other', 'real', 'site']);
  },
);

it('the folder in which one stands stays that folder', async () => {
  const out = temporaryFolder();
  const before = process.cwd();
  process.chdir(out);
  try {
    const { ino } = statSync('.');
    await writeFolderSafely('.', files('new'));
    expect(statSync(out).ino).toBe(ino);
  } finally {
    process.chdir(before);
  }
  expect(contents(out)).toEqual({ 'one.txt': 'new', 'two.txt': 'new\n' });
});

it('a file at the place of the folder is left', async () => {
  const out = join(temporaryFolder(), 'taken');
  writeFileSync(out, 'mine');
  await expect(writeFolderSafely(out, files('new'))).rejects.toThrow(
    /taken cannot be written: it is no folder/,
  );
  expect(readFileSync(out, 'utf8')).toBe('mine');
});
