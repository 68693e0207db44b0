import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MAIN, ROOT } from './run.js';

test('a new project has a README, an empty graph, and a first report that can be added', async () => {
  await inEmptyFolder(async (cwd) => {
    const made = await claimgraph(['init', 'isle'], { cwd });
    expect(made).toMatchObject({ code: 0, err: '' });
    expectReadable(made.out);
    const [add] = /claimgraph add .*$/m.exec(made.out) ?? [];
    const project = join(cwd, 'isle');
    expect(await readFile(join(project, '.gitignore'), 'utf8')).toMatch(/^texts\/$/m);
    expect(await readFile(join(project, 'README.md'), 'utf8')).toContain(add);
    const added = await claimgraph(add!.split(' ').slice(1), { cwd: project });
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toMatch(/^001 {2}Four guards killed in blast at the Orvane bridge$/m);
    expect(await claimgraph(['check', '--texts', 'texts'], { cwd: project })).toMatchObject({
      code: 0,
      out: 'no findings\n',
    });
  });
});

test('every command works in a new project, and says what to do next', async () => {
  await inEmptyFolder(async (cwd) => {
    await claimgraph(['init', '.'], { cwd });
    const empty = 'claimgraph: nothing stands in ./data yet: claimgraph add FILE brings in a report\n';
    for (const command of [
      'stats',
      'check',
      'timeline',
      'disagreements',
      'casualties',
      'sources',
      'build',
      'export',
    ]) {
      const { code, err } = await claimgraph(
        command === 'export' ? ['export', '--format', 'turtle'] : [command],
        { cwd },
      );
      expect([command, err, (code ?? 9) < 2]).toEqual([command, empty, true]);
    }
    expect((await claimgraph(['show', 'Orvane'], { cwd })).err).toBe(
      `${empty}claimgraph: nothing here is called "Orvane"\n`,
    );
    await claimgraph(['add', 'texts'], { cwd });
    expect((await claimgraph(['stats'], { cwd })).err).toBe(
      'claimgraph: nothing stands in ./data yet: 1 report waits in the inbox; claimgraph inbox lists what waits\n',
    );
  });
});

test('a file without a triple is said to be one', async () => {
  await inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, 'none.ttl'), '@prefix ex: <https://example.org/> .\n');
    for (const command of ['stats', 'check']) {
      const { err } = await claimgraph([command, 'none.ttl'], { cwd });
      expect(err).toBe('claimgraph: none.ttl holds no triple: there is nothing in it to show\n');
    }
  });
});

test('a file that is not read is told which endings are, graphs and entities too', async () => {
  await inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, 'page.xhtml'), 'x');
    for (const name of ['page.xhtml', 'absent.gexf']) {
      const { code, err } = await claimgraph(['stats', name], { cwd });
      expect([code, /\.gexf, \.graphml, \.json/.test(err)]).toEqual([2, true]);
    }
  });
});

test('a folder that holds something is left as it is, but for an empty repository', async () => {
  await inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, 'notes.txt'), 'mine');
    const refused = await claimgraph(['init', '.'], { cwd });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expectOneLine(refused.err);
    expect(refused.err).toContain('. is not empty (notes.txt): name a folder that is empty');
    expect((await claimgraph(['init', 'notes.txt'], { cwd })).err).toContain('notes.txt is a file');
    await mkdir(join(cwd, 'repository/.git'), { recursive: true });
    const made = await claimgraph(['init', 'repository', '--json'], { cwd });
    expect(JSON.parse(made.out)).toMatchObject({
      next: ['cd repository', expect.stringContaining('claimgraph add ')],
    });
  });
});

test('what a process that was killed has left of a new project is no hindrance: the next one goes on', async () => {
  await inEmptyFolder(async (cwd) => {
    await claimgraph(['init', 'whole'], { cwd });
    const made = await readdir(join(cwd, 'whole'));
    // Killed while it was made, and while it moved to its place.
    await mkdir(join(cwd, 'early/.claimgraph-init-draft/data'), { recursive: true });
    await claimgraph(['init', 'late'], { cwd });
    await mkdir(join(cwd, 'late/.claimgraph-init'));
    for (const name of ['README.md', 'texts'])
      await rename(join(cwd, 'late', name), join(cwd, 'late/.claimgraph-init', name));
    for (const folder of ['early', 'late']) {
      expect(await claimgraph(['init', folder], { cwd })).toMatchObject({ code: 0, err: '' });
      expect(await readdir(join(cwd, folder))).toEqual(made);
    }
    await writeFile(join(cwd, 'late/notes.txt'), 'mine');
    await mkdir(join(cwd, 'late/.claimgraph-init'));
    expect((await claimgraph(['init', 'late'], { cwd })).err).toContain('late is not empty (notes.txt)');
    expect((await claimgraph(['init', 'whole'], { cwd })).err).toContain('whole is not empty');
  });
});

test.skipIf(process.platform === 'win32')('who stands in a folder that is gone is told so', async () => {
  await inEmptyFolder(async (folder) => {
    const gone = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${MAIN}" init x`;
    await expect(
      promisify(execFile)('sh', ['-c', gone], { cwd: folder, timeout: 30_000 }),
    ).rejects.toMatchObject({
      code: 2,
      stderr: 'claimgraph: the folder in which you stand is gone: go to one that is there (cd)\n',
    });
  });
});

test('a command that waits for what never comes is told, and is no success', async () => {
  const waiting = `
    import { watchEnd } from './src/cli/terminal/output.ts';
    watchEnd();
    await new Promise(() => {});
  `;
  const words = ['--import', 'tsx', '--input-type=module', '-e', waiting];
  await expect(promisify(execFile)(process.execPath, words, { cwd: ROOT })).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/claimgraph: it ended before it was done/),
  });
});
