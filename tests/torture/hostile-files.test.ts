/** Files that are not what they are called: each kind ends a reading command soon, in one line and with what was wrong. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { expand } from '../../src/model/namespaces.js';
import { expectOneLine, MAIN, ROOT } from '../cli/run.js';
import { IS_LONG, tally } from './tally.js';

const MILLION = IS_LONG ? 2_000_000 : 500_000;
const HEAP = IS_LONG ? 4000 : 900;

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, MAIN, ...words], { cwd: ROOT });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out = (out + text).slice(-20_000)));
  child.stderr.setEncoding('utf8').on('data', (text) => (err = (err + text).slice(-20_000)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const TRIPLE = `<${expand('actor:a')}> <${expand('rdf:type')}> <${expand('cg:ArmedGroup')}> .\n`;
const packed = gzipSync(TRIPLE.repeat(5000));
const bytes = (...parts: (string | number[] | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as never)));

/** What a file holds, and what is said of it; `read` where it is good. */
const FILES: Readonly<Record<string, readonly [name: string, holds: Buffer, said: 'read' | RegExp]>> = {
  'a gzip cut short': ['x.nt.gz', packed.subarray(0, packed.length - 20), /unexpected end/],
  'a gzip of one byte': ['x.nt.gz', packed.subarray(0, 1), /unexpected end|incorrect header/],
  'a gzip with a wrong sum': [
    'x.nt.gz',
    bytes(packed.subarray(0, -8), [1, 2, 3, 4], packed.subarray(-4)),
    /incorrect data check/,
  ],
  'a gzip whose middle is broken': [
    'x.nt.gz',
    bytes(packed.subarray(0, 40), Buffer.alloc(30, 255), packed.subarray(70)),
    /cannot be read|not UTF-8|x\.nt\.gz:/,
  ],
  'text called gzip': ['x.nt.gz', bytes(TRIPLE), /incorrect header/],
  'gzip called text': ['x.nt', packed, /not UTF-8/],
  'two gzips in one': ['x.nt.gz', bytes(packed, gzipSync('<a:c> <a:b> "x" .\n')), 'read'],
  'an empty file': ['x.ttl', bytes(''), 'read'],
  'a byte order mark': ['x.nt', bytes([0xef, 0xbb, 0xbf], TRIPLE), 'read'],
  'UTF-16, low byte first': [
    'x.ttl',
    bytes([0xff, 0xfe], Buffer.from(TRIPLE, 'utf16le')),
    /not UTF-8: byte 0/,
  ],
  'UTF-16, high byte first': [
    'x.ttl',
    bytes([0xfe, 0xff], Buffer.from(TRIPLE, 'utf16le').swap16()),
    /not UTF-8: byte 0/,
  ],
  'UTF-16 without a mark': ['x.ttl', Buffer.from(TRIPLE, 'utf16le'), /x\.ttl:1:/],
  'NUL bytes': ['x.ttl', Buffer.alloc(1_000_000), /x\.ttl:1:/],
  'a NUL in an IRI': ['x.ttl', bytes('<a:a\0> <a:b> "x" .'), /x\.ttl:1:/],
  'Latin-1': ['x.ttl', Buffer.from('<a:a> <a:b> "Kidal, é" .', 'latin1'), /not UTF-8: byte 20/],
  'half a character at the end': ['x.ttl', bytes('<a:a> <a:b> "x" .\n#', [0xe2, 0x82]), /not UTF-8: byte 19/],
  'a surrogate in UTF-8': ['x.ttl', bytes('<a:a> <a:b> "', [0xed, 0xa0, 0x80], '" .'), /not UTF-8: byte 13/],
  'an overlong slash': ['x.ttl', bytes('<a:a> <a:b> "', [0xc0, 0xaf], '" .'), /not UTF-8: byte 13/],
  'half a surrogate pair, escaped': ['x.ttl', bytes('<a:a> <a:b> "\\uD800" .'), /x\.ttl/],
  'a literal that does not end': ['x.ttl', bytes(`<a:a> <a:b> "${'x'.repeat(2_000_000)}`), /x\.ttl:1:/],
  'a line of many megabytes': [
    'x.ttl',
    bytes(
      `<${expand('actor:a')}> <${expand('skos:altLabel')}> ${Array.from({ length: MILLION }, (_, n) => `"${n}"`).join(', ')} .`,
    ),
    'read',
  ],
  'one IRI of megabytes': ['x.nt', bytes(`<a:${'a'.repeat(5_000_000)}> <a:b> "x" .\n`), 'read'],
  'brackets that do not close': ['x.ttl', bytes(`<a:a> <a:b> ${'[ <a:b> '.repeat(MILLION)}`), /x\.ttl:1:/],
  'parentheses that do not close': ['x.ttl', bytes(`<a:a> <a:b> ${'('.repeat(MILLION)}`), /x\.ttl:1:/],
  'triple terms that do not close': [
    'x.ttl',
    bytes(`<a:a> <a:b> ${'<<( <a:a> <a:b> '.repeat(MILLION)}`),
    /x\.ttl:1:/,
  ],
  'parentheses alone': ['x.ttl', bytes(')'.repeat(1_000_000)), /x\.ttl:1:/],
  'prefixes by the million': [
    'x.ttl',
    bytes(
      Array.from({ length: MILLION }, (_, n) => `@prefix p${n}: <a:${n}/> .\n`).join(''),
      'p7:a p8:b p9:c .',
    ),
    'read',
  ],
  'bases on bases': ['x.ttl', bytes('@base <a/> .\n'.repeat(20_000), '<a> <b> <c> .'), 'read'],
  'a page of the web': ['x.ttl', bytes('<!doctype html><html><body>404</body></html>'), /x\.ttl:1:/],
};

test.for(Object.entries(FILES))('%s is read, or refused in one line', async ([kind, [name, holds, said]]) => {
  const own = mkdtempSync(join(folder, 'file-'));
  const file = join(own, name);
  writeFileSync(file, holds);
  const { code, err } = await run('export', file, '--format', 'ntriples', '--out', join(own, 'out.nt'));
  const isWell =
    said === 'read' ? code === 0 : code === 2 && said.test(err) && err.trimEnd().split('\n').length === 1;
  tally('files that are not what they are called', 1, isWell ? 0 : 1);
  expect({ kind, code, err: isWell ? '' : err }).toEqual({ kind, code: said === 'read' ? 0 : 2, err: '' });
  if (said !== 'read') expectOneLine(err);
  rmSync(own, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'links in a circle, FIFOs and devices are passed over, and said to be',
  async () => {
    const own = mkdtempSync(join(folder, 'odd-'));
    writeFileSync(join(own, 'a.nt'), TRIPLE);
    mkdirSync(join(own, 'deeper'));
    symlinkSync('..', join(own, 'deeper', 'up'));
    symlinkSync('self.ttl', join(own, 'self2.ttl'));
    symlinkSync('a.nt', join(own, 'again.nt'));
    symlinkSync('/dev/zero', join(own, 'zero.ttl'));
    execFileSync('mkfifo', [join(own, 'pipe.ttl')]);
    const whole = await run('export', own, '--format', 'ntriples');
    const alone = await Promise.all(
      ['zero.ttl', 'pipe.ttl', 'self2.ttl'].map((name) =>
        run('export', join(own, name), '--format', 'ntriples'),
      ),
    );
    const refused = whole.code === 2 && /self2\.ttl/.test(whole.err);
    rmSync(join(own, 'self2.ttl'));
    const rest = await run('export', own, '--format', 'ntriples');
    const faults = [
      refused || `a link that leads nowhere: ${whole.code} ${whole.err}`,
      ...alone.map(({ code, err }) => code === 2 || `alone: ${code} ${err}`),
      (rest.code === 0 && rest.out === TRIPLE && /zero\.ttl/.test(rest.err) && /pipe\.ttl/.test(rest.err)) ||
        `the rest: ${rest.code} ${rest.err}`,
    ].filter((each) => each !== true);
    tally('links in a circle, FIFOs, devices', 5, faults.length);
    expect(faults).toEqual([]);
  },
);

test('a file that is changed while it is read ends no reading badly', async () => {
  const file = join(folder, 'changing.nt');
  const lines = (what: string, count: number) => `<a:${what}> <a:b> "${what.repeat(50)}" .\n`.repeat(count);
  const rounds = IS_LONG ? 60 : 6;
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(file, lines('a', 200_000));
    const reading = run('export', file, '--format', 'ntriples');
    // Some time in the reading: cut, rewritten or emptied.
    await new Promise((resolve) => setTimeout(resolve, 250 + 60 * round));
    writeFileSync(file, [lines('c', 150_000), '', lines('b', 3)][round % 3]!);
    const { code, err } = await reading;
    const isSaid = code === 2 && err.trimEnd().split('\n').length === 1 && err.startsWith('claimgraph: ');
    if (code !== 0 && !isSaid) faults.push(`${code} ${err}`);
  }
  tally('files changed while they are read', rounds, faults.length);
  expect(faults).toEqual([]);
});
