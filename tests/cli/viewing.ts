/** Starts `claimgraph view` as a person would and gives what it printed until it served; each is ended after its test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach } from 'vitest';
import { MAIN, ROOT } from './run.js';

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

export async function startView(
  folder: string,
  ...words: string[]
): Promise<{ child: ChildProcess; url: string; out: string; err: () => string }> {
  const child = spawn(process.execPath, [MAIN, 'view', folder, '--port', '0', ...words], { cwd: ROOT });
  running.push(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (text) => {
    err += text;
  });
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += text;
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
    if (url !== undefined) return { child, url, out, err: () => err };
  }
  throw new Error(`view ended: ${err}`);
}
