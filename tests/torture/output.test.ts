/** Standard output that cannot be written, or whose reader goes: every command that prints, on a full device, a full disk and closed pipes. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { expectOneLine, MAIN, ROOT, SMALL } from '../cli/run.js';
import { tally } from './tally.js';
import { contentsOf, leftIn, WRITINGS } from './writing.js';

const ALL = 'SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 5000';
const COMMANDS: readonly (readonly string[])[] = [
  ...['turtle', 'trig', 'ntriples', 'nquads', 'jsonld', 'gexf', 'graphml', 'html'].map((format) => [
    'export',
    SMALL,
    '--format',
    format,
  ]),
  ['export', SMALL, '--format', 'csv', '--table', 'claims'],
  ...['table', 'json', 'csv', 'tsv'].map((format) => ['query', SMALL, '-e', ALL, '--format', format]),
  ['query', SMALL, '-e', 'CONSTRUCT WHERE { ?s ?p ?o }'],
  ['stats', SMALL],
  ['stats', SMALL, '--json'],
  ['show', SMALL, 'Northern Front'],
  ['check', SMALL, '--json'],
  ['casualties', SMALL],
  ['disagreements', SMALL],
  ['sources', SMALL],
  ['questions', '--json'],
  ['path', SMALL, 'Northern Front', 'National Guard'],
  ['timeline', SMALL],
  ['show', SMALL, 'Northern Front', '--claims'],
  ['compare-lenses', SMALL, 'Northern Front', 'National Guard'],
  ...['words', 'json', 'turtle', 'trig'].map((format) => [
    'diff',
    SMALL,
    '--report',
    '901',
    '--format',
    format,
  ]),
  ['--help'],
  ['help', 'query'],
  ['--version'],
];

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/**
 * @param words after `node` where a folder is given, else after the command.
 * @param stdout a descriptor, or `pipe` for one that is closed at once or after its first piece.
 */
function run(
  words: readonly string[],
  stdout: number | 'closed' | 'after one piece',
  cwd = ROOT,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...(cwd === ROOT ? [MAIN] : []), ...words], {
      cwd,
      stdio: ['ignore', typeof stdout === 'number' ? stdout : 'pipe', 'pipe'],
    });
    if (typeof stdout === 'number') closeSync(stdout); // the child has its own
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    if (stdout === 'closed') child.stdout?.destroy();
    if (stdout === 'after one piece') child.stdout?.once('data', () => child.stdout?.destroy());
    child.on('error', reject).on('close', (code) => resolve({ code, err }));
  });
}

async function each(
  kind: string,
  words: readonly (readonly string[])[],
  tryOne: (words: readonly string[]) => Promise<void>,
) {
  const wrong: string[] = [];
  for (const one of words)
    await tryOne(one).catch((error: Error) => wrong.push(`${one.join(' ')}: ${error.message}`));
  tally(`output: ${kind}`, words.length, wrong.length);
  expect(wrong).toEqual([]);
}

const refused = ({ code, err }: Ended) => {
  expect(code).toBe(2);
  expectOneLine(err);
  expect(err).toContain('standard output cannot be written (no space left');
};

test('a full device is one line and exit code 2', async ({ skip }) => {
  if (!existsSync('/dev/full')) return skip('there is no /dev/full here');
  await each('full device', COMMANDS, async (words) => refused(await run(words, openSync('/dev/full', 'w'))));
});

test('what a command did beside printing is said where standard output is full, and stands', async ({
  skip,
}) => {
  if (!existsSync('/dev/full')) return skip('there is no /dev/full here');
  const printing = WRITINGS.map(({ words, ...rest }) =>
    words[1] === 'export' ? { ...rest, words: [...words, '--json'] } : { ...rest, words },
  );
  const wrong: string[] = [];
  for (const { name, prepare, words, files } of printing) {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-output-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    prepare(folder);
    const before = contentsOf(folder);
    const { code, err } = await run(words, openSync('/dev/full', 'w'), folder);
    const now = contentsOf(folder);
    const isDone = files.some((file) => now.get(file) !== before.get(file)) && leftIn(folder).length === 0;
    const isSaid =
      /^claimgraph: standard output cannot be written \(no space left[^\n]+; [^\n]+ (is|are) [^\n]+\n$/.test(
        err,
      );
    if (code !== 2 || !isDone || !isSaid) wrong.push(`${name}: ${code} ${err}`);
  }
  tally('output: full device beside files', printing.length, wrong.length);
  expect(wrong).toEqual([]);
});

test('a disk that gets full in the middle of a file is too: what is torn is not called whole', async ({
  skip,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'claimgraph-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4096', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    rmSync(disk, { recursive: true });
    return skip('no small disk can be mounted here: run it as root on Linux');
  }
  onTestFinished(() => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });
  // One table of so small a graph fits on it.
  const long = COMMANDS.filter(
    (words) => ['export', 'query'].includes(words[0] ?? '') && !words.includes('--table'),
  );
  await each('full disk', long, async (words) => {
    const file = join(disk, 'out');
    refused(await run(words, openSync(file, 'w')));
    rmSync(file);
  });
});

test.for(['closed', 'after one piece'] as const)('a reader that goes (%s) is a quiet end', async (when) => {
  await each(`pipe ${when}`, COMMANDS, async (words) => {
    const { code, err } = await run(words, when);
    // A command that writes less than a pipe holds may not notice; what it found stays its exit code.
    expect([0, ...(['check', 'disagreements'].includes(words[0] ?? '') ? [1] : [])]).toContain(code);
    expect(err.replace(/^claimgraph: no \.\/data here.*\n/, '')).toBe('');
  });
});
