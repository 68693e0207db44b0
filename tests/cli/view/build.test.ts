import { chmod, cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI, SMALL } from '../run.js';

test('build says what it built, and where the accounts part', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, out, err } = await claimgraph(['build', SMALL, '--out', join(folder, 'site')]);
    expect([code, err]).toEqual([0, '']);
    expectReadable(out);
    expect(out).toMatch(
      /\b6 {2}actors\n +1 {2}events\n +2 {2}places\n +10 {2}claims of 8 propositions\n +4 {2}utterances\n +2 {2}reports\n/,
    );
    expect(out).toContain('2 disagreements so far, 2 contradictory');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Northern Front: .* An officer \(report 901\): .* One side denies/,
    );
    expect((await readdir(join(folder, 'site'))).sort()).toEqual([
      'claimgraph.nq',
      'claimgraph.trig',
      'claimgraph.ttl',
      'graph.json',
      'queries.json',
    ]);
  });
});

test('the same data give the same bytes, and what was built reads as data again', async () => {
  await inEmptyFolder(async (folder) => {
    const [once, again, rebuilt] = ['once', 'again', 'rebuilt'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await claimgraph(['build', MALI, '--out', once]);
    await claimgraph(['build', MALI, '--out', again]);
    await claimgraph(['build', join(once, 'claimgraph.ttl'), '--out', rebuilt]);
    for (const name of ['graph.json', 'claimgraph.ttl', 'claimgraph.trig', 'claimgraph.nq']) {
      const bytes = await readFile(join(once, name), 'utf8');
      expect(await readFile(join(again, name), 'utf8')).toBe(bytes);
      expect(await readFile(join(rebuilt, name), 'utf8')).toBe(bytes);
    }
  });
});

test('in an empty folder the graph that ships with the package is built into ./build', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, out, err } = await claimgraph(['build', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(err).toBe('claimgraph: no ./data here: reading the Mali graph that ships with the package\n');
    expect(JSON.parse(out)).toMatchObject({ reports: 5 });
    expect(JSON.parse(out).actors).toBeGreaterThan(50);
    expect(await readdir(join(folder, 'build'))).toHaveLength(5);
  });
});

test('./data is taken where there is one', async () => {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, join(folder, 'data'), { recursive: true });
    const { out, err } = await claimgraph(['build', '--json'], { cwd: folder });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ actors: 6, claims: 10, reports: 2 });
  });
});

test('an output that cannot be written leaves everything as it was', async () => {
  await inEmptyFolder(async (folder) => {
    const taken = join(folder, 'taken');
    await writeFile(taken, 'mine');
    const { code, out, err } = await claimgraph(['build', SMALL, '--out', taken]);
    expect([code, out]).toEqual([2, '']);
    expectOneLine(err);
    expect(err).toContain(taken);
    expect(await readFile(taken, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['taken']);
  });
});

test('a folder that holds other files keeps them', async () => {
  await inEmptyFolder(async (folder) => {
    const site = join(folder, 'site');
    await mkdir(join(site, 'assets'), { recursive: true });
    await writeFile(join(site, 'assets', 'page.js'), 'mine');
    const { code, out } = await claimgraph(['build', SMALL, '--out', site, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toHaveLength(5);
    expect(await readdir(site)).toHaveLength(6);
    expect(await readFile(join(site, 'assets', 'page.js'), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['site']);
  });
});

test.skipIf(process.getuid?.() === 0)('a folder without the right to write is named', async () => {
  await inEmptyFolder(async (folder) => {
    const locked = join(folder, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o555);
    const { code, err } = await claimgraph(['build', SMALL, '--out', locked]);
    expect(code).toBe(2);
    expect(err).toContain('locked');
  });
});

test('truncated Turtle is named with file, line and column, and nothing is written', async () => {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, join(folder, 'data'), { recursive: true });
    const broken = join(folder, 'data', 'reports', '901.ttl');
    await truncate(broken, 1500);
    const { code, out, err } = await claimgraph(['build', '--out', 'site'], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expectOneLine(err);
    expect(err).toMatch(/reports\/901\.ttl:\d+:\d+: /);
    expect(await readdir(folder)).toEqual(['data']);
  });
});

test('a folder without data, and one that is not there, are named', async () => {
  await inEmptyFolder(async (folder) => {
    const empty = await claimgraph(['build', folder]);
    expect(empty.code).toBe(2);
    expectOneLine(empty.err);
    expect(empty.err).toContain(`The folder ${folder} holds no RDF file`);
    const missing = await claimgraph(['build', join(folder, 'dta')]);
    expect(missing.code).toBe(2);
    expectOneLine(missing.err);
    expect(missing.err).toContain('no folder or RDF file');
  });
});

test('a file that is not UTF-8, and a claim that lacks its passage, are named', async () => {
  await inEmptyFolder(async (folder) => {
    const latin = join(folder, 'latin.ttl');
    await writeFile(latin, Buffer.from('<a:b> <a:c> "S\xe9gou" .', 'latin1'));
    const encoding = await claimgraph(['stats', latin]);
    expect(encoding.code).toBe(2);
    expectOneLine(encoding.err);
    expect(encoding.err).toContain('latin.ttl is not UTF-8');
    const bare = join(folder, 'bare.ttl');
    await writeFile(bare, '<https://w3id.org/claimgraph/claim/x> a <https://w3id.org/claimgraph/ns#Claim> .');
    const claim = await claimgraph(['stats', bare]);
    expect(claim.code).toBe(2);
    expectOneLine(claim.err);
    expect(claim.err).toContain('claim:x');
  });
});
