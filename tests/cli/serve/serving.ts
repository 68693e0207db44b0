/** Starts `claimgraph serve` as a person would, and asks it; each is ended after its file's tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import { MAIN, ROOT } from '../run.js';

const running: ChildProcess[] = [];
const folders: string[] = [];

function ownNotes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  readonly key: string | undefined;
  /** What stood on standard error until now. */
  readonly err: () => string;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** A query by POST of a form. */
  query(query: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export async function startServe(data: string, ...words: readonly string[]): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [MAIN, 'serve', data, '--port', '0', '--json', '--no-cache', ...words],
    // As another user: no query of a test that runs beside it finds it and asks it.
    { cwd: ROOT, env: { ...process.env, XDG_CACHE_HOME: ownNotes() } },
  );
  running.push(child);
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  let said = '';
  for await (const line of createInterface(child.stdout)) {
    said += line;
    if (line === '}') break;
  }
  if (said === '') throw new Error(`serve ended: ${err}`);
  const { url, key } = JSON.parse(said) as { url: string; key?: string };
  const get = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  return {
    child,
    url,
    key,
    err: () => err,
    get,
    query: (query, headers = {}) =>
      get('sparql', { method: 'POST', headers, body: new URLSearchParams({ query }) }),
  };
}
