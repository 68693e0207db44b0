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
): Promise<{ child: ChildProcess; url: string; key: string; out: string; err: () => string }> {
  const child = spawn(process.execPath, [MAIN, 'view', folder, '--port', '0', ...words], { cwd: ROOT });
  running.push(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (text) => {
    err += text;
  });
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += text;
    const [, url, key = ''] = /(http:\/\/127\.0\.0\.1:\d+\/)(?:#key=([\w-]+))?(?=[\s"])/.exec(out) ?? [];
    if (url !== undefined) return { child, url, key, out, err: () => err };
  }
  throw new Error(`view ended: ${err}`);
}

/** Asks as the page does: with the key of the run. */
export function askWithKey(
  { url, key }: { readonly url: string; readonly key: string },
  path: string,
): Promise<Response> {
  return fetch(url + path, { headers: { 'x-claimgraph-key': key } });
}
