/** Data that nests, lists, repeats and errs without end: each command comes to its end in the memory that it is given. */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import { MAIN, ROOT } from '../cli/run.js';
import { type Nested, writeNested } from './deep-data.js';
import { IS_LONG, tally } from './tally.js';

/** A ninth of the usual stack: what calls itself once a level ends there as it would at some 14,000 levels. */
const STACK = IS_LONG ? [] : ['--stack-size=110'];
const LEVELS = IS_LONG ? 100_000 : 1_500;
const ITEMS = IS_LONG ? 1_000_000 : 60_000;
const FINDINGS = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bounds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

/** Exit code and the ends of both outputs of a command that has so many megabytes of heap. */
async function run(megabytes: number, words: readonly string[]) {
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, ...words], { cwd: ROOT });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out = (out + text).slice(-20_000)));
  child.stderr.on('data', (text) => (err = (err + text).slice(-2_000)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** Every command that reads, asked of two nodes of which one lies far within the other. */
const asked = (inner: string, outer: string): readonly (readonly string[])[] => [
  ['check'],
  ['build', '--out', at('built')],
  ...['turtle', 'trig', 'nquads', 'jsonld', 'gexf', 'graphml', 'html'].map((format) => [
    ...['export', '--format', format, '--derived'],
  ]),
  ['export', '--format', 'csv', '--table', 'claims'],
  ['export', '--entity', inner, '--within', '3'],
  ['query', '-e', 'ASK { ?part cg:subEventOf ?whole }'],
  ['show', inner, '--claims'],
  ['show', 'report:900', '--claims'],
  ['path', inner, outer],
  ['compare-lenses', 'Press', 'A'],
  ...['casualties', 'timeline', 'disagreements', 'sources', 'stats'].map((command) => [command]),
];

describe('nesting', () => {
  const ends: Readonly<Record<Exclude<Nested, 'within'>, readonly [inner: string, outer: string]>> = {
    subEventOf: [`event:n${LEVELS - 1}`, 'event:n0'],
    partOf: [`actor:n${LEVELS - 1}`, 'actor:n0'],
    quotes: ['actor:a', 'actor:press'],
  };
  const runDeep = ([command = '', ...rest]: readonly string[], file: string) =>
    run(IS_LONG ? 8000 : 700, [...STACK, MAIN, command, file, ...rest]);

  test.each(Object.entries(ends))('%s however deep ends no command', async (relation, [inner, outer]) => {
    const file = at(`${relation}.ttl`);
    writeNested(file, relation as Nested, LEVELS);
    const failed: unknown[] = [];
    const commands = asked(inner, outer);
    for (const words of commands) {
      const { code, err } = await runDeep(words, file);
      // 1 stands for findings and for nothing found.
      if (code !== 0 && code !== 1) failed.push([words, code, err]);
    }
    tally(`commands on ${LEVELS.toLocaleString('en')} levels of nesting`, commands.length, failed.length);
    expect(failed).toEqual([]);
  });

  test('places deeper than any geography are a finding, and elsewhere a line that names the claim', async () => {
    const file = at('within.ttl');
    writeNested(file, 'within', 100);
    const failed: unknown[] = [];
    const commands = [['check'], ['stats'], ['export', '--format', 'trig'], ['query', '-e', 'ASK {}']];
    for (const words of commands) {
      const { code, out, err } = await runDeep(words, file);
      const isCheck = words[0] === 'check';
      if (code !== (isCheck ? 1 : 2) || !/claim:900-\d+.*32\s+deep/s.test(isCheck ? out : err))
        failed.push([words, code, err]);
    }
    tally('commands on places too deep in each other', commands.length, failed.length);
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
      const words = [MAIN, 'export', from, '--format', 'turtle', '--out', to];
      const { code, err } = await run(IS_LONG ? 4000 : 700, words);
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
  const { code, out, err } = await run(320, [MAIN, 'check', file]);
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
  const repeated = `<${expand('actor:a')}> <${expand('rdf:type')}> <${expand('cg:ArmedGroup')}> .\n`;
  const pack = async (megabytes: number) => {
    const piece = Buffer.from(repeated.repeat(60_000));
    const pieces = Math.ceil((megabytes * 2 ** 20) / piece.length);
    await pipeline(
      Readable.from(Array.from({ length: pieces }, () => piece)),
      createGzip({ level: 1 }),
      createWriteStream(packed),
    );
  };

  test('is refused beyond the limit, before it is read', async () => {
    await pack(1100);
    const { code, err } = await run(200, [MAIN, 'export', packed, '--format', 'nquads']);
    tally('packed files beyond the limit', 1, code === 2 ? 0 : 1);
    expect({ code, err }).toEqual({
      code: 2,
      err: `claimgraph: ${packed} opens to more than 1 GB, the limit for a packed file: raise it with --max-unpacked (in a script maxUnpacked, in bytes), or unpack the file\n`,
    });
  });

  test('is read below it, and what it repeats is held once', async () => {
    await pack(IS_LONG ? 1000 : 100);
    const { code, out, err } = await run(200, [MAIN, 'export', packed, '--format', 'ntriples']);
    tally('packed files that repeat one triple', 1, code === 0 ? 0 : 1);
    expect({ code, out, err }).toEqual({ code: 0, out: repeated, err: '' });
  });
});
