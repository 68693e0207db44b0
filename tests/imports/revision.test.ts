import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read/read.js';
import { readRevision } from '../../src/imports/revision.js';

const started = process.cwd();
const small = resolve('tests/fixtures/small');
let repository: string;
const git = (...words: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...words],
    {
      cwd: repository,
      stdio: 'pipe',
    },
  );

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'claimgraph-git-'));
  git('init', '-q');
  cpSync(small, join(repository, 'sub/data'), { recursive: true });
  git('add', '.');
  git('commit', '-qm', 'two reports');
  git('tag', 'both');
  rmSync(join(repository, 'sub/data/reports/902.ttl'));
  git('commit', '-qam', 'one report');
  mkdirSync(join(repository, 'empty'));
  writeFileSync(join(repository, 'empty/readme'), '');
  git('add', '.');
  git('commit', '-qm', 'nothing');
});
afterAll(() => {
  process.chdir(started);
  rmSync(repository, { recursive: true, force: true });
});

const quads = async (dataset: Iterable<unknown>) => [...dataset].length;

it('a revision reads as its files did, from the folder that one is in', async () => {
  process.chdir(join(repository, 'sub'));
  const [then, now] = [await readRevision('both', 'data'), await readDataset([small])];
  expect(then.size).toBe(now.size);
  for (const quad of now) expect(then.has(quad)).toBe(true);
  expect((await readRevision('HEAD', 'data')).size).toBe((await readDataset(['data'])).size);
  expect(await quads(await readRevision('both:data/reports', 'nowhere'))).toBeGreaterThan(10);
  process.chdir(started);
});

it('what is no revision, no RDF and no repository is said', async () => {
  process.chdir(repository);
  await expect(readRevision('nonsense', 'sub')).rejects.toThrow(/nonsense is neither a file/);
  await expect(readRevision('--output=x', 'sub')).rejects.toThrow(/neither a file/);
  await expect(readRevision('HEAD', 'empty')).rejects.toThrow(/holds no RDF file in empty/);
  process.chdir(tmpdir());
  await expect(readRevision('HEAD', 'data')).rejects.toThrow(/no git repository/);
  process.chdir(started);
});
