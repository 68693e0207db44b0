/** Data that nests, lists, repeats and errs without end: each command comes to its end in the memory that it is given. */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { MAIN, ROOT } from '../cli/run.js';
import { type Nested, writeNested } from './deep-data.js';
import { IS_LONG, tally } from './tally.js';

const LEVELS = IS_LONG ? 100_000 : 8_000;
const ITEMS = IS_LONG ? 1_000_000 : 60_000;
const FINDINGS = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bounds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

/** Exit code and the ends of both outputs of a command that has so many megabytes of heap. */
async function run(megabytes: number, ...words: string[]) {
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, MAIN, ...words], { cwd: ROOT });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out = (out + text).slice(-20_000)));
  child.stderr.on('data', (text) => (err = (err + text).slice(-2_000)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

describe('nesting', () => {
  const commands: Readonly<Record<Nested, readonly (readonly string[])[]>> = {
    subEventOf: [
      ['casualties', '--json'],
      ['export', '--format', 'trig'],
      ['query', '-e', 'ASK { ?part cg:subEventOf ?whole }'],
      ['build', '--out', at('built')],
      ['disagreements'],
      ['check'],
    ],
    partOf: [['export', '--format', 'turtle'], ['casualties'], ['check']],
    quotes: [['export', '--format', 'turtle'], ['sources'], ['show', 'report:900', '--claims'], ['check']],
    within: [['check']],
  };
  test.each(Object.entries(commands))('%s however deep ends no command', async (relation, all) => {
    const file = at(`${relation}.ttl`);
    writeNested(file, relation as Nested, LEVELS);
    const failed: unknown[] = [];
    for (const [command = '', ...rest] of all) {
      const { code, err } = await run(IS_LONG ? 4000 : 700, command, file, ...rest);
      // 1 stands for findings and for nothing found.
      if (code !== 0 && code !== 1) failed.push([command, code, err]);
    }
    tally(`commands on ${LEVELS.toLocaleString('en')} levels of nesting`, all.length, failed.length);
    expect(failed).toEqual([]);
  });
});

test('lists and nested nodes of any length are written, and written alike when they are read again', async () => {
  const made = {
    list: `<a:s> <a:p> (${' "x"'.repeat(ITEMS)} ) .`,
    nested: `<a:s> <a:p> ${'[ <a:p> '.repeat(ITEMS)}1${' ]'.repeat(ITEMS)} .`,
    ring: Array.from({ length: ITEMS }, (_, n) => `_:n${n} <a:p> _:n${(n + 1) % ITEMS} .`).join('\n'),
  };
  const failed: unknown[] = [];
  for (const [name, text] of Object.entries(made)) {
    writeFileSync(at(`${name}.ttl`), text);
    const once = at(`${name}-once.ttl`);
    const twice = at(`${name}-twice.ttl`);
    for (const [from, to] of [
      [at(`${name}.ttl`), once],
      [once, twice],
    ] as const) {
      const { code, err } = await run(
        IS_LONG ? 4000 : 700,
        'export',
        from,
        '--format',
        'turtle',
        '--out',
        to,
      );
      if (code !== 0) failed.push([name, code, err]);
    }
    try {
      execFileSync('cmp', [once, twice]);
    } catch {
      failed.push([name, 'is not the same when it is read again']);
    }
  }
  tally(`structures of ${ITEMS.toLocaleString('en')} blank nodes written and read back`, 3, failed.length);
  expect(failed).toEqual([]);
});

test('a hundred thousand findings are counted, and the first shown', async () => {
  const file = at('findings.ttl');
  const groups = Array.from({ length: FINDINGS }, (_, n) => `actor:g${n} a cg:ArmedGroup .`);
  writeFileSync(
    file,
    `@prefix actor: <https://w3id.org/claimgraph/actor/> .\n@prefix cg: <https://w3id.org/claimgraph/ns#> .\n${groups.join('\n')}\n`,
  );
  const { code, out, err } = await run(320, 'check', file);
  const isWell =
    code === 1 && out.includes(`${FINDINGS} errors, 0 warnings`) && out.includes('99800 more findings');
  tally('checks with 100,000 findings in 320 MB of heap', 1, isWell ? 0 : 1);
  expect({ code, err, isWell }).toEqual({ code: 1, err: '', isWell: true });
});

test('findings in many files need few open ones', async () => {
  const many = mkdtempSync(join(folder, 'many-'));
  for (let n = 0; n < 2000; n += 1)
    writeFileSync(
      join(many, `${n}.ttl`),
      `<https://w3id.org/claimgraph/actor/g${n}> a <https://w3id.org/claimgraph/ns#ArmedGroup> .\n`,
    );
  const out = execFileSync(
    'sh',
    ['-c', `ulimit -n 256; "${process.execPath}" "${MAIN}" check "${many}" | tail -1`],
    { encoding: 'utf8' },
  );
  tally('checks of 2,000 files with 256 file handles', 1, out.includes('2000 errors') ? 0 : 1);
  expect(out).toContain('2000 errors');
});

describe('a packed file that opens to gigabytes', () => {
  const packed = at('expanding.nt.gz');
  const pack = async (megabytes: number) => {
    const piece = Buffer.from('<a:a> <a:b> "x" .\n'.repeat(60_000));
    const pieces = Math.ceil((megabytes * 2 ** 20) / piece.length);
    await pipeline(
      Readable.from(Array.from({ length: pieces }, () => piece)),
      createGzip({ level: 1 }),
      createWriteStream(packed),
    );
  };

  test('is refused beyond the limit, before it is read', async () => {
    await pack(1100);
    const { code, err } = await run(200, 'export', packed, '--format', 'nquads');
    tally('packed files beyond the limit', 1, code === 2 ? 0 : 1);
    expect({ code, err }).toEqual({
      code: 2,
      err: `claimgraph: ${packed} opens to more than 1 GB, the limit for a packed file: raise it with --max-unpacked (in a script maxUnpacked, in bytes), or unpack the file\n`,
    });
  });

  test('is read below it, and what it repeats is held once', async () => {
    await pack(IS_LONG ? 1000 : 100);
    const { code, out, err } = await run(200, 'export', packed, '--format', 'ntriples');
    tally('packed files that repeat one triple', 1, code === 0 ? 0 : 1);
    expect({ code, out, err }).toEqual({ code: 0, out: '<a:a> <a:b> "x" .\n', err: '' });
  });
});
