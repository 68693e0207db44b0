import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parseRdf } from '../../../src/dataset/read/parse.js';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI } from '../run.js';

test('what report 003 added to the others, in words', async () => {
  const { code, out } = await claimgraph(['diff', MALI, '--report', '003']);
  expect(code).toBe(0);
  expectReadable(out);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toContain('Newly contradicted (1)');
  expect(words).toContain('Some nations (report 003): Malian junta uses the services of Wagner Group');
  expect(words).toContain('Newly corroborated by an independent origin (12)');
});

test('what a report changed in what was told before it, and what was told since', async () => {
  const before = await claimgraph(['diff', MALI, '--report', '002', '--against', 'before']);
  const words = before.out.replace(/\s+/g, ' ');
  expect(words).toContain(
    'Report 002 of 7 November 2023, held against what is dated before it: report 000, report 001, report 003 and report 004.',
  );
  expect(words).toContain('Newly contradicted (1)');
  const since = await claimgraph(['diff', MALI, '--report', '002', '--against', 'since']);
  expect(since.code).toBe(1);
  expect(since.out).toContain('No report here is dated after report 002 of 7 November 2023.');
  const later = await claimgraph(['diff', MALI, '--report', '004', '--against', 'since', '--json']);
  const { newClaims } = JSON.parse(later.out);
  expect(newClaims.every((claim: string) => claim.startsWith('claim:002-'))).toBe(true);
  const alone = await claimgraph(['diff', MALI, '--against', 'since']);
  expect(alone.code).toBe(2);
  expectOneLine(alone.err);
});

test('a report that is in already makes no difference', async () => {
  const { code, out } = await claimgraph(['diff', MALI, MALI]);
  expect(code).toBe(1);
  expect(out).toBe('No difference.\n');
});

test('a folder against one with a report less: words, JSON, and Turtle that reads back', async () => {
  await inEmptyFolder(async (folder) => {
    const less = join(folder, 'less');
    await cp(MALI, less, { recursive: true });
    await rm(join(less, 'reports/002.ttl'));
    const { out } = await claimgraph(['diff', less, MALI, '--json']);
    const found = JSON.parse(out);
    expect(found.newClaims.every((claim: string) => claim.startsWith('claim:002-'))).toBe(true);
    expect(found.goneClaims).toEqual([]);
    const turtle = await claimgraph(['diff', less, MALI, '--format', 'turtle']);
    const quads = parseRdf(turtle.out, { format: 'turtle' });
    expect([...quads].filter(({ predicate }) => predicate.value.endsWith('#madeIn'))).toHaveLength(
      found.newClaims.length,
    );
  });
});

test('what is neither a folder nor a revision, and a report that is none, are said in one line', async () => {
  await inEmptyFolder(async (folder) => {
    const outside = await claimgraph(['diff', 'HEAD', 'HEAD~1'], { cwd: folder });
    expect(outside.code).toBe(2);
    expectOneLine(outside.err);
    expect(outside.err).toContain('no git repository');
  });
  expect((await claimgraph(['diff', MALI, '--report', '009'])).err).toBe(
    'claimgraph: there is no report 009: the reports here are 000, 001, 002, 003, 004\n',
  );
  for (const words of [['nonsense', MALI], [MALI, '--report', 'JNIM'], []]) {
    const { code, err } = await claimgraph(['diff', ...words]);
    expect(code).toBe(2);
    expectOneLine(err);
  }
});

test('between two files, and between a git revision and the folder as it is', async () => {
  await inEmptyFolder(async (folder) => {
    const data = join(folder, 'data');
    const git = promisify(execFile);
    const run = (...words: string[]) =>
      git('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], { cwd: folder });
    await cp(MALI, data, { recursive: true });
    const third = await readFile(join(data, 'reports/003.ttl'), 'utf8');
    await rm(join(data, 'reports/003.ttl'));
    await run('init', '-q');
    await run('add', '.');
    await run('commit', '-qm', 'four reports');
    await writeFile(join(data, 'reports/003.ttl'), third);
    const revision = JSON.parse((await claimgraph(['diff', 'HEAD', 'data', '--json'], { cwd: folder })).out);
    expect(revision.newClaims.length).toBeGreaterThan(50);
    expect(revision.newClaims.every((claim: string) => claim.startsWith('claim:003-'))).toBe(true);
    expect(revision.contradicted.length).toBeGreaterThan(0);
    const [one, two] = ['one.ttl', 'two.ttl'].map((name) => join(folder, name)) as [string, string];
    await writeFile(two, (await claimgraph(['export', data])).out);
    await rm(join(data, 'reports/003.ttl'));
    await writeFile(one, (await claimgraph(['export', data])).out);
    const files = JSON.parse((await claimgraph(['diff', one, two, '--json'])).out);
    expect(files).toEqual(revision);
    expect((await claimgraph(['diff', two, two])).code).toBe(1);
  });
});

test('as TriG it says in RDF what changed: comparisons, standings, bounds, corroborations', async () => {
  const { out } = await claimgraph(['diff', MALI, '--report', '003', '--format', 'trig']);
  const words = JSON.parse((await claimgraph(['diff', MALI, '--report', '003', '--json'])).out);
  const quads = [...parseRdf(out, { format: 'trig' })];
  const changed = quads.filter(({ graph }) => graph.value.endsWith('/derived/difference'));
  const ofClass = (name: string) =>
    changed.filter(
      ({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith(`#${name}`),
    );
  expect(ofClass('Comparison')).toHaveLength(words.contradicted.length + words.inTension.length);
  expect(ofClass('Corroboration')).toHaveLength(words.corroborated.length);
  expect(ofClass('StandingChange')).toHaveLength(words.standings.length);
  expect(ofClass('BoundsChange')).toHaveLength(words.bounds.length);
  expect(ofClass('Comparison').length).toBeGreaterThan(0);
  expect(quads.filter(({ predicate }) => predicate.value.endsWith('#madeIn'))).toHaveLength(
    words.newClaims.length,
  );
});
