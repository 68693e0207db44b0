/** Runs the built command line as a person would: a process of its own, with arguments, a folder and an environment. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { widthOf } from '../../src/cli/layout.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MAIN = join(ROOT, 'dist/cli/main.js');
export const SMALL = join(ROOT, 'tests/fixtures/small');
export const SMALL_TEXTS = join(ROOT, 'tests/fixtures/small-texts');
export const MALI = join(ROOT, 'data');

if (!existsSync(MAIN)) throw new Error('dist/cli/main.js is missing: run `npm run build` first');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `claimgraph ...words`, with its output in pipes. */
export function claimgraph(
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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
