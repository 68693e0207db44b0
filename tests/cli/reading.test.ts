/** Files that commands read by name: regular files and standard input, and nothing that waits or has no end. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SMALL, temporaryFolder } from '../dataset/temporary.js';
import { claimgraph, expectOneLine, MAIN, type Ran } from './run.js';

/** What reads a file by name. */
const READERS = {
  parse: (file: string) => ['parse', file],
  query: (file: string) => ['query', SMALL, file],
  'query of a file of data': (file: string) => ['query', file, '-e', 'ASK {}'],
  check: (file: string) => ['check', file],
  show: (file: string) => ['show', file, 'x'],
  diff: (file: string) => ['diff', SMALL, file],
};

/** What stands at the path, and what is said of it. */
const KINDS: Readonly<Record<string, readonly [make: (path: string) => unknown, said: RegExp]>> = {
  'a FIFO': [(path) => execFileSync('mkfifo', [path]), /is a FIFO, and only regular files are read: save it/],
  'a device': [(path) => symlinkSync('/dev/zero', path), /is a character device, and only regular files/],
  'a socket': [
    (path) => {
      const server = createServer().listen(path);
      onTestFinished(() => void server.close());
    },
    /is a socket, and only regular files are read/,
  ],
};

describe.each(Object.entries(READERS))('%s', (reader, words) => {
  it.each(Object.entries(KINDS))('refuses %s at once, in a line', async (_, [make, said]) => {
    const path = join(temporaryFolder(), reader === 'query' ? 'x.rq' : 'x.ttl');
    make(path);
    const { code, out, err } = await claimgraph(words(path));
    expect(`${out}${err}`.replace(/\s+/g, ' ')).toMatch(said);
    // To `check` it is a finding like others.
    expect(code).toBe(reader === 'check' ? 1 : 2);
    if (reader !== 'check') expectOneLine(err);
  });
});

describe.each(['parse', 'query'] as const)('a text for %s', (command) => {
  it('is held up to a limit that is said, whatever the size that the file has', async () => {
    const path = join(temporaryFolder(), 'x.txt');
    writeFileSync(path, ' ');
    truncateSync(path, 16 * 1024 ** 2 + 1);
    const { code, out, err } = await claimgraph(READERS[command](path));
    expect([code, out]).toEqual([2, '']);
    expectOneLine(err);
    expect(err).toContain('x.txt is larger than 16 MB, the limit for one text: cut it into parts');
  });

  it('comes from standard input, which may be without end', async () => {
    const ran = await fedWith('/dev/zero', READERS[command]('-'));
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toBe(
      'claimgraph: standard input is larger than 16 MB, the limit for one text: cut it into parts\n',
    );
  });
});

it.each([
  ['parse', '-'],
  ['query', SMALL, '-'],
  ['add', SMALL, '-'],
])('%s: a folder on standard input is no empty text', async (...words) => {
  const folder = openSync(temporaryFolder(), 'r');
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    stdio: [folder, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(folder);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('claimgraph: standard input is a folder: name a file of it\n');
});

it('a query is read from standard input', async () => {
  const path = join(temporaryFolder(), 'x.rq');
  writeFileSync(path, 'ASK { ?x a cg:ArmedGroup }');
  expect((await fedWith(path, ['query', SMALL, '-'])).out).toBe('true\n');
});

it('a question that is no regular file is passed over, with a line, and the others are there', async () => {
  const data = temporaryFolder();
  cpSync(SMALL, data, { recursive: true });
  const questions = join(data, 'questions');
  mkdirSync(questions, { recursive: true });
  writeFileSync(
    join(questions, 'o01-who.rq'),
    '# title: Who\n# question: Who?\n# explanation: So.\nASK {}\n',
  );
  execFileSync('mkfifo', [join(questions, 'o02-pipe.rq')]);
  symlinkSync('/dev/zero', join(questions, 'o03-zero.rq'));
  const { code, out, err } = await claimgraph(['questions', data]);
  expect([code, out]).toEqual([0, 'o01  Who\n']);
  expect(err.split('\n')).toEqual([
    expect.stringContaining('o02-pipe.rq is not read: it is a FIFO, and only regular files are'),
    expect.stringContaining('o03-zero.rq is not read: it is a character device, and only regular files are'),
    '',
  ]);
  expect((await claimgraph(['query', data, 'o01'])).out).toBe('true\n');
});

/** A command in a process of its own, with a file on its standard input: as `< file`, so that none of it goes through here. */
async function fedWith(file: string, words: readonly string[]): Promise<Ran> {
  const input = await open(file);
  try {
    return await new Promise((resolve) => {
      const child = spawn(process.execPath, [MAIN, ...words], { stdio: [input.fd, 'pipe', 'pipe'] });
      let [out, err] = ['', ''];
      child.stdout?.on('data', (text) => {
        out += text;
      });
      child.stderr?.on('data', (text) => {
        err += text;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });
  } finally {
    await input.close();
  }
}
