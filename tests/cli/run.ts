/** Runs the built command line with arguments and a folder, in this process or as a person would: in one of its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { widthOf } from '../../src/cli/terminal/layout.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MAIN = join(ROOT, 'dist/cli/main.js');
const PROGRAM = join(ROOT, 'dist/cli/program.js');
export const SMALL = join(ROOT, 'tests/fixtures/small');
export const SMALL_TEXTS = join(ROOT, 'tests/fixtures/small-texts');
export const MALI = join(ROOT, 'data');

if (!existsSync(MAIN)) throw new Error('dist/cli/main.js is missing: run `npm run build` first');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The door that dist/cli/main.js goes through: it takes the words and gives the exit code. */
type RunCommandLine = (words: readonly string[]) => Promise<number>;

/** One command at a time has the output, the folder and the exit code of this process. */
let last: Promise<unknown> = Promise.resolve();

/**
 * `claimgraph ...words`, its output caught. It runs in this process, which has loaded the program once: most of the time
 * of a command on a few hundred claims goes into starting. What is about the process itself takes `claimgraphAlone`.
 */
export function claimgraph(words: readonly string[], options: { readonly cwd?: string } = {}): Promise<Ran> {
  const next = last.then(() => inThisProcess(words, options.cwd ?? ROOT));
  last = next.catch(() => {});
  return next;
}

async function inThisProcess(words: readonly string[], cwd: string): Promise<Ran> {
  const { runCommandLine } = (await import(PROGRAM)) as { runCommandLine: RunCommandLine };
  const { stdout, stderr, exitCode } = process;
  const [writeOut, writeErr, before] = [stdout.write, stderr.write, process.cwd()];
  let [out, err] = ['', ''];
  stdout.write = (text: string | Uint8Array) => {
    out += text;
    return true;
  };
  stderr.write = (text: string | Uint8Array) => {
    err += text;
    return true;
  };
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    return { code: await runCommandLine(words), out, err };
  } finally {
    process.chdir(before);
    Object.assign(stdout, { write: writeOut });
    Object.assign(stderr, { write: writeErr });
    process.exitCode = exitCode;
  }
}

/** The same in a process of its own, with its output in pipes and an environment. */
export function claimgraphAlone(
  words: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** What stands on standard input; without it nothing does. */
    readonly input?: string;
  } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A command that reads none may have ended before all was sent.
    child.stdin.on('error', () => {}).end(options.input ?? '');
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

/** No line is wider than 80 columns and none carries a colour or another control character. */
export function expectReadable(text: string): void {
  const lines = text.split('\n');
  expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f]/.test(line))).toEqual([]);
}

/** An error is one line on standard error, says who speaks, and shows no stack. */
export function expectOneLine(err: string): void {
  expect(err).toMatch(/^claimgraph: [^\n]+\n$/);
  expect(err).not.toMatch(/\n\s+at |node:internal/);
}

/** A new empty folder, gone after `use`. */
export async function inEmptyFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
