import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileSafely } from '../../../src/dataset/write/write-file.js';
import { writeFolderSafely } from '../../../src/dataset/write/write-folder.js';
import { ROOT } from '../../cli/run.js';
import { temporaryFolder } from '../temporary.js';

/** A process that has written a piece of a file or of a folder, and would go on for ever. */
async function writer(kind: 'file' | 'folder', path: string): Promise<ChildProcess> {
  const endless = `(async function* () { yield 'new'; process.stdout.write('begun'); for (;;) { await new Promise((go) => setTimeout(go, 20)); yield 'x'; } })()`;
  const work = {
    file: `writeFileSafely(${JSON.stringify(path)}, ${endless})`,
    folder: `writeFolderSafely(${JSON.stringify(path)}, [['one.txt', 'new'], ['two.txt', ${endless}]])`,
  }[kind];
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { writeFileSafely } from ${JSON.stringify(built('write-file'))};
     import { writeFolderSafely } from ${JSON.stringify(built('write-folder'))};
     await ${work};`,
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  child.kill(signal);
  const [, by] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return by;
}

/** What stays in a folder, and what ended the process, if a signal comes right after it has made its n-th new file there. */
async function signalled(work: string, nth: number): Promise<readonly [NodeJS.Signals | null, string[]]> {
  const folder = temporaryFolder();
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const open = fs.openSync;
    let made = 0;
    fs.openSync = (path, flags, ...more) => {
      const fd = open(path, flags, ...more);
      if (String(flags).startsWith('wx') && ++made === ${nth}) process.kill(process.pid, 'SIGINT');
      return fd;
    };
    syncBuiltinESMExports();
    const { changeFile } = await import(${JSON.stringify(built('change-file'))});
    const { writeFileSafely } = await import(${JSON.stringify(built('write-file'))});
    const { writeFolderSafely } = await import(${JSON.stringify(built('write-folder'))});
    await ${work};`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
  const [, by] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return [by, readdirSync(folder)];
}

const built = (name: string) => pathToFileURL(join(ROOT, `dist/dataset/write/${name}.js`)).href;

describe.skipIf(process.platform === 'win32')('a draft', () => {
  it.each([
    ["writeFileSafely('out', 'new')", 1],
    ["writeFolderSafely('out', [['one.txt', 'new']])", 1],
    ["changeFile('out', () => ['new', undefined])", 1],
    ["changeFile('out', () => ['new', undefined])", 2],
  ] as const)(
    'of %s goes when a signal comes in the moment in which file %i of it is made',
    async (work, nth) => {
      expect(await signalled(work, nth)).toEqual(['SIGINT', []]);
    },
  );

  for (const kind of ['file', 'folder'] as const) {
    it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
      `of a ${kind} is removed by %s, which ends the process as ever`,
      async (signal) => {
        const folder = temporaryFolder();
        const child = await writer(kind, join(folder, 'out'));
        expect(readdirSync(folder).length).toBeGreaterThan(0);
        expect(await ended(child, signal)).toBe(signal);
        expect(readdirSync(folder)).toEqual([]);
      },
    );

    it(`of a ${kind} whose process was killed is cleared by the next who writes there`, async () => {
      const folder = temporaryFolder();
      await ended(await writer(kind, join(folder, 'out')), 'SIGKILL');
      expect(readdirSync(folder).length).toBeGreaterThan(0);
      await writeFileSafely(join(folder, 'other.txt'), 'text');
      expect(readdirSync(folder)).toEqual(['other.txt']);
      await ended(await writer(kind, join(folder, 'out')), 'SIGKILL');
      await writeFolderSafely(join(folder, 'site'), [['one.txt', 'text']]);
      expect(readdirSync(folder).sort()).toEqual(['other.txt', 'site']);
    });

    it(`of a ${kind} whose process lives is left alone`, async () => {
      const folder = temporaryFolder();
      const child = await writer(kind, join(folder, 'out'));
      const before = readdirSync(folder);
      await writeFileSafely(join(folder, 'other.txt'), 'text');
      expect(readdirSync(folder).sort()).toEqual([...before, 'other.txt'].sort());
      await ended(child, 'SIGTERM');
      expect(readdirSync(folder)).toEqual(['other.txt']);
    });
  }

  it('is known by its name alone: what others call so or nearly so stays', async () => {
    const folder = temporaryFolder();
    const theirs = ['x.ttl.1a2b3c4d.tmp', '.claimgraph-draft-1', '.claimgraph-draft-notes.txt', 'draft'];
    for (const name of theirs) writeFileSync(join(folder, name), 'mine');
    // A folder of that name without its lock was made by somebody else.
    mkdirSync(join(folder, '.claimgraph-draft-0123456789abcdef'));
    writeFileSync(join(folder, '.claimgraph-draft-0123456789abcdef/one.txt'), 'mine');
    await writeFileSafely(join(folder, 'other.txt'), 'text');
    expect(readdirSync(folder).sort()).toEqual(
      [...theirs, '.claimgraph-draft-0123456789abcdef', 'other.txt'].sort(),
    );
  });

  it('of a folder into which somebody has put a file keeps that file', async () => {
    const folder = temporaryFolder();
    const child = await writer('folder', join(folder, 'out'));
    const draft = readdirSync(folder).find((name) => !name.endsWith('.lock')) as string;
    writeFileSync(join(folder, draft, 'mine.txt'), 'mine');
    await ended(child, 'SIGKILL');
    await writeFileSafely(join(folder, 'other.txt'), 'text');
    expect(readdirSync(join(folder, draft))).toEqual(['mine.txt']);
    expect(readFileSync(join(folder, draft, 'mine.txt'), 'utf8')).toBe('mine');
  });

  describe('that others have planted', () => {
    const LOCK = '.claimgraph-draft-00000000000000aa.lock';
    const DRAFT = '.claimgraph-draft-00000000000000aa';

    it('removes nothing outside its own folder, whatever names its lock holds', async () => {
      const top = temporaryFolder();
      const folder = join(top, 'out');
      mkdirSync(join(folder, DRAFT, 'deep'), { recursive: true });
      const kept = [join(top, 'a.txt'), join(folder, 'b.txt'), join(folder, DRAFT, 'deep/c.txt')];
      for (const path of kept) writeFileSync(path, 'mine');
      writeFileSync(join(folder, DRAFT, 'one.txt'), 'left');
      const names = ['../../a.txt', '../b.txt', 'deep/c.txt', kept[0], '..', '.', '', 5, 'one.txt'];
      writeFileSync(join(folder, LOCK), JSON.stringify(names));
      await writeFileSafely(join(folder, 'other.txt'), 'text');
      for (const path of kept) expect(readFileSync(path, 'utf8')).toBe('mine');
      expect(readdirSync(join(folder, DRAFT))).toEqual(['deep']);
    });

    it('removes nothing through a link in the place of its folder', async () => {
      const top = temporaryFolder();
      const folder = join(top, 'out');
      mkdirSync(folder);
      mkdirSync(join(top, 'theirs'));
      writeFileSync(join(top, 'theirs/one.txt'), 'mine');
      symlinkSync('../theirs', join(folder, DRAFT));
      writeFileSync(join(folder, LOCK), '["one.txt"]');
      await writeFileSafely(join(folder, 'other.txt'), 'text');
      expect(readFileSync(join(top, 'theirs/one.txt'), 'utf8')).toBe('mine');
    });

    it('is not taken from a lock that is a link, or that no file stands behind', async () => {
      const top = temporaryFolder();
      const folder = join(top, 'out');
      mkdirSync(join(folder, DRAFT), { recursive: true });
      writeFileSync(join(folder, DRAFT, 'one.txt'), 'mine');
      writeFileSync(join(top, 'names.json'), '["one.txt"]');
      symlinkSync('../names.json', join(folder, LOCK));
      symlinkSync('../names.json', join(folder, '.claimgraph-draft-00000000000000bb'));
      execFileSync('mkfifo', [join(folder, '.claimgraph-draft-00000000000000cc.lock')]);
      execFileSync('mkfifo', [join(folder, '.claimgraph-draft-00000000000000dd')]);
      const before = readdirSync(folder);
      await writeFileSafely(join(folder, 'other.txt'), 'text');
      expect(readdirSync(folder)).toEqual([...before, 'other.txt']);
      expect(readFileSync(join(folder, DRAFT, 'one.txt'), 'utf8')).toBe('mine');
    });

    it.skipIf(process.getuid?.() !== 0)('stays where it is of another user', async () => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, DRAFT));
      writeFileSync(join(folder, DRAFT, 'one.txt'), 'mine');
      writeFileSync(join(folder, LOCK), '["one.txt"]');
      writeFileSync(join(folder, '.claimgraph-draft-00000000000000bb'), 'theirs');
      for (const name of [LOCK, '.claimgraph-draft-00000000000000bb'])
        chownSync(join(folder, name), 65534, 65534);
      const before = readdirSync(folder);
      await writeFileSafely(join(folder, 'other.txt'), 'text');
      expect(readdirSync(folder)).toEqual([...before, 'other.txt']);
      expect(readdirSync(join(folder, DRAFT))).toEqual(['one.txt']);
    });
  });
});
