import { execFile, spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRdf } from '../../../src/dataset/read/parse.js';
import { claimgraph, expectOneLine, inEmptyFolder, MAIN, MALI, ROOT, SMALL } from '../run.js';

function turtle(text: string) {
  return parseRdf(text, { format: 'turtle', source: 'export' });
}

test('Turtle is the default, and every other format begins as it should', async () => {
  const beginnings = {
    turtle: /^@prefix actor: /,
    trig: /^@prefix actor: /,
    ntriples: /^<https:\S+> <\S+> .+ \.\n/,
    nquads: /^<https:\S+> <\S+> .+ \.\n/,
    jsonld: /^\{/,
    gexf: /^<\?xml/,
    graphml: /^<\?xml/,
  };
  const plain = await claimgraph(['export', SMALL]);
  expect([plain.code, plain.err]).toEqual([0, '']);
  for (const [format, beginning] of Object.entries(beginnings)) {
    const { code, out } = await claimgraph(['export', SMALL, '--format', format]);
    expect(code).toBe(0);
    expect(out).toMatch(beginning);
    if (format === 'turtle') expect(out).toBe(plain.out);
    if (format === 'jsonld') expect((await claimgraph(['export', SMALL, '--json'])).out).toBe(out);
  }
});

test('RDF 1.2 and 1.1 hold the same quads', async () => {
  const [one, two] = await Promise.all(
    ['1.1', '1.2'].map((version) => claimgraph(['export', SMALL, '--rdf', version])),
  );
  expect(two?.out).toContain('rdf:reifies <<(');
  expect(turtle(two?.out ?? '').size).toBe(turtle(one?.out ?? '').size);
});

test('a selection by entity, report and day keeps only what was asked for', async () => {
  const of = async (...words: string[]) =>
    (await claimgraph(['export', SMALL, ...words])).out.match(/^claim:\S+ a cg:Claim/gm) ?? [];
  expect(await of()).toHaveLength(10);
  expect(await of('--report', '902')).toHaveLength(3);
  expect(await of('--entity', 'NF', '--within', '0')).toHaveLength(0);
  expect((await of('--entity', 'NF', '--within', '1')).length).toBeLessThan(10);
  expect(await of('--to', '2019-12-31')).toHaveLength(0);
});

test('what rules derive is left out unless asked for', async () => {
  expect((await claimgraph(['export', SMALL])).out).not.toContain('cg:Derivation');
  expect((await claimgraph(['export', SMALL, '--derived'])).out).toContain('cg:Derivation');
  expect((await claimgraph(['export', SMALL, '--format', 'trig'])).out).toContain('graph/derived/attacked');
});

test('--out writes a file whole, and CSV as three', async () => {
  await inEmptyFolder(async (folder) => {
    const written = await claimgraph(['export', SMALL, '--out', 'a.ttl'], { cwd: folder });
    expect([written.code, written.out]).toEqual([0, '']);
    expect(written.err).toMatch(/^claimgraph: wrote a\.ttl, \d+ KiB\n$/);
    expect(await readFile(join(folder, 'a.ttl'), 'utf8')).toBe((await claimgraph(['export', SMALL])).out);
    const tables = await claimgraph(['export', SMALL, '--format', 'csv', '--out', 'mali.csv', '--json'], {
      cwd: folder,
    });
    expect(JSON.parse(tables.out).files).toHaveLength(3);
    expect((await readdir(folder)).sort()).toEqual([
      'a.ttl',
      'mali-claims.csv',
      'mali-edges.csv',
      'mali-nodes.csv',
    ]);
  });
});

test('an output that cannot be written leaves what is there', async () => {
  await inEmptyFolder(async (folder) => {
    await writeFile(join(folder, 'file'), 'mine');
    const { code, err } = await claimgraph(['export', SMALL, '--out', join(folder, 'file', 'a.ttl')]);
    expect(code).toBe(2);
    expectOneLine(err);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine');
  });
});

const inShell = (script: string, cwd: string) =>
  new Promise<string>((resolve, reject) => {
    execFile('bash', ['-c', script, process.execPath, MAIN, SMALL], { cwd }, (error, out) =>
      error === null ? resolve(out) : reject(error),
    );
  });

test.skipIf(process.platform === 'win32')(
  '--out writes into pipes and descriptors as a shell does',
  async () => {
    await inEmptyFolder(async (folder) => {
      const { out: turtle } = await claimgraph(['export', SMALL]);
      const command = '"$0" "$1" export "$2" 2>/dev/null --out';
      expect(await inShell(`${command} >(cat); wait $!`, folder)).toBe(turtle);
      expect(await inShell(`${command} /dev/stdout | cat`, folder)).toBe(turtle);
      expect(await inShell(`${command} /dev/fd/3 3>&1 | cat`, folder)).toBe(turtle);
      await inShell(`{ echo before; ${command} /dev/stdout; echo after; } > all.txt`, folder);
      expect(await readFile(join(folder, 'all.txt'), 'utf8')).toBe(`before\n${turtle}after\n`);
      expect(await readdir(folder)).toEqual(['all.txt']);
    });
  },
);

test.skipIf(process.platform === 'win32')('three tables into one pipe are refused', async () => {
  const { code, err } = await claimgraph(['export', SMALL, '--format', 'csv', '--out', '/dev/null']);
  expect(code).toBe(2);
  expectOneLine(err);
  expect(err).toContain('--table');
});

test.each(['turtle', 'jsonld'])('a reader of %s who stops early is no error', async (format) => {
  const { code, err } = await new Promise<{ code: number | null; err: string }>((resolve) => {
    const child = spawn(process.execPath, [MAIN, 'export', MALI, '--format', format], { cwd: ROOT });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => resolve({ code, err }));
  });
  expect([code, err]).toEqual([0, '']);
});

test('wrong use is said in one line', async () => {
  for (const words of [
    ['--format', 'xml'],
    ['--within', '2'],
    ['--entity', 'Northen Front'],
    ['--report', '777'],
    ['--from', '2023-8-1'],
    ['--from', '2023-02-31'],
    ['--from', '2023-12-01', '--to', '2023-11-01'],
    ['--table', 'nodes'],
    ['--format', 'csv'],
    ['--format', 'gexf', '--rdf', '1.2'],
  ]) {
    const { code, out, err } = await claimgraph(['export', SMALL, ...words]);
    expect([code, out]).toEqual([2, '']);
    expectOneLine(err);
  }
});
