import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeFileSafely, writeFilesSafely } from '../../../src/dataset/write/write-file.js';
import { FileError } from '../../../src/model/errors.js';
import { ROOT } from '../../cli/run.js';
import { temporaryFolder } from '../temporary.js';

describe('writing a file', () => {
  it('writes text and bytes piece by piece, and makes the folders on the way', async () => {
    const path = join(temporaryFolder(), 'a/b/c.ttl');
    await writeFileSafely(path, ['é', new TextEncoder().encode('ü'), '\n']);
    expect(readFileSync(path, 'utf8')).toBe('éü\n');
    expect(readdirSync(join(path, '..'))).toEqual(['c.ttl']);
  });

  it('says that a place cannot be written, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'as it was');
    const writing = writeFileSafely(join(folder, 'file', 'below.ttl'), 'text');
    await expect(writing).rejects.toThrow(FileError);
    await expect(writing).rejects.toThrow(/below\.ttl cannot be written/);
    mkdirSync(join(folder, 'taken'));
    await expect(writeFileSafely(join(folder, 'taken'), 'text')).rejects.toThrow(/taken cannot be written/);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('as it was');
  });

  it('leaves the old file as it was where the text fails half-way', async () => {
    const path = join(temporaryFolder(), 'graph.ttl');
    writeFileSync(path, 'old');
    function* failing(): Iterable<string> {
      yield 'new';
      throw new Error('half-way');
    }
    await expect(writeFileSafely(path, failing())).rejects.toThrow('half-way');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['graph.ttl']);
    expect(existsSync(`${path}.tmp`)).toBe(false);
  });
});

const onPosix = describe.skipIf(process.platform === 'win32');
const isRoot = process.getuid?.() === 0;

onPosix('what stands at the path', () => {
  it('a link stays a link, over several links and folders, and its file gets the text', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real/deep'), { recursive: true });
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'real/deep/ledger.ttl'), 'old');
    symlinkSync('deep/ledger.ttl', join(folder, 'real/first.ttl'));
    symlinkSync('../real', join(folder, 'data/linked'));
    symlinkSync('linked/first.ttl', join(folder, 'data/identity.ttl'));
    await writeFileSafely(join(folder, 'data/identity.ttl'), 'new');
    expect(readFileSync(join(folder, 'real/deep/ledger.ttl'), 'utf8')).toBe('new');
    expect(readlinkSync(join(folder, 'data/identity.ttl'))).toBe('linked/first.ttl');
    expect(lstatSync(join(folder, 'real/first.ttl')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder, { recursive: true }).filter((name) => `${name}`.includes('draft'))).toEqual(
      [],
    );
  });

  it('a link to a file that is not there yet makes that file', async () => {
    const folder = temporaryFolder();
    symlinkSync('elsewhere/new.ttl', join(folder, 'link.ttl'));
    await writeFileSafely(join(folder, 'link.ttl'), 'text');
    expect(readFileSync(join(folder, 'elsewhere/new.ttl'), 'utf8')).toBe('text');
    expect(lstatSync(join(folder, 'link.ttl')).isSymbolicLink()).toBe(true);
  });

  it('links that lead round in a circle are said, and stay', async () => {
    const folder = temporaryFolder();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    await expect(writeFileSafely(join(folder, 'a'), 'text')).rejects.toThrow(/a cannot be written: .*circle/);
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  it('all names of a file (hard links) show the new text', async () => {
    const folder = temporaryFolder();
    const [one, two] = [join(folder, 'one.ttl'), join(folder, 'two.ttl')];
    writeFileSync(one, 'a longer old text');
    linkSync(one, two);
    for (const text of ['new', 'ä longer text'.repeat(200_000), 'short']) {
      await writeFileSafely(two, text);
      expect(readFileSync(one, 'utf8')).toBe(text);
    }
    expect(statSync(one).ino).toBe(statSync(two).ino);
    expect(readdirSync(folder).sort()).toEqual(['one.ttl', 'two.ttl']);
  });

  it.each([0o600, 0o640, 0o664, 0o755, 0o444])('mode %o stays', async (mode) => {
    const path = join(temporaryFolder(), 'x.ttl');
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    await writeFileSafely(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o7777).toBe(mode);
  });

  it('a private file is private from the first byte of its draft on', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.ttl');
    writeFileSync(path, 'old', { mode: 0o600 });
    const modes: number[] = [];
    function* looking(): Iterable<string> {
      yield 'secret';
      for (const name of readdirSync(folder)) modes.push(statSync(join(folder, name)).mode & 0o777);
      yield 's';
    }
    await writeFileSafely(path, looking());
    expect(modes).toEqual([0o600, 0o600]);
  });

  it.runIf(isRoot)('owner and group stay where the system lets us set them', async () => {
    const path = join(temporaryFolder(), 'x.ttl');
    writeFileSync(path, 'old');
    chownSync(path, 1234, 2345);
    await writeFileSafely(path, 'new');
    expect([statSync(path).uid, statSync(path).gid]).toEqual([1234, 2345]);
  });

  it.runIf(isRoot)("a file of somebody else's that we may write stays theirs", () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.ttl');
    writeFileSync(path, 'a longer old text');
    chmodSync(folder, 0o777);
    chmodSync(path, 0o666);
    const module = pathToFileURL(join(ROOT, 'dist/dataset/write/write-file.js')).href;
    const script = `const { writeFileSafely } = await import(${JSON.stringify(module)});
      await import('fs-native-extensions').catch(() => {});
      process.setgroups([]); process.setgid(12345); process.setuid(12345);
      await writeFileSafely(${JSON.stringify(path)}, 'new');`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
    expect(readFileSync(path, 'utf8')).toBe('new');
    const { uid, gid, mode } = statSync(path);
    expect([uid, gid, mode & 0o777]).toEqual([0, 0, 0o666]);
    expect(readdirSync(folder)).toEqual(['x.ttl']);
  });

  it('a FIFO stays one, and its reader gets all', async () => {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = spawn('cat', [path]);
    const closed = once(reader, 'close');
    let got = '';
    reader.stdout.on('data', (bytes) => {
      got += bytes;
    });
    const text = 'line\n'.repeat(100_000);
    expect(await writeFileSafely(path, [text, 'end'])).toBe(text.length + 3);
    await closed;
    expect(got).toBe(`${text}end`);
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  it('a device is written to, and says what it has against that', async () => {
    expect(await writeFileSafely('/dev/null', 'text')).toBe(4);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    if (!existsSync('/dev/full')) return;
    await expect(writeFileSafely('/dev/full', 'text')).rejects.toThrow(
      /\/dev\/full cannot be written: the disk is full \(ENOSPC\)\. Make room on it, or choose another\.$/,
    );
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it.runIf(isRoot)('a device file in a folder that one may write stays one too', async () => {
    const path = join(temporaryFolder(), 'null');
    execFileSync('mknod', [path, 'c', '1', '3']);
    await writeFileSafely(path, 'text');
    expect(lstatSync(path).isCharacterDevice()).toBe(true);
  });
});

describe('several files that belong together', () => {
  it('none is in its place before all are written', async () => {
    const folder = temporaryFolder();
    const paths = ['nodes.csv', 'edges.csv'].map((name) => join(folder, name)) as [string, string];
    for (const path of paths) writeFileSync(path, 'old');
    function* failing(): Iterable<string> {
      yield 'new';
      throw new Error('half-way');
    }
    await expect(
      writeFilesSafely([
        [paths[0], 'new'],
        [paths[1], failing()],
      ]),
    ).rejects.toThrow('half-way');
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['old', 'old']);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
