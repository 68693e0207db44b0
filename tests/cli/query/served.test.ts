/** `claimgraph query` where a `claimgraph serve` of the same user runs over the same files: it is asked, and nobody else. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../dataset/temporary.js';
import { claimgraphAlone, MAIN, SMALL } from '../run.js';

const NAMES = 'SELECT ?name { ?who a cg:ArmedGroup ; skos:prefLabel ?name } ORDER BY ?name';

let folder: string;
let data: string;
let ended: (() => Promise<void>)[];
beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
  cpSync(SMALL, data, { recursive: true, filter: (path) => !path.includes('.claimgraph') });
  ended = [];
});
afterEach(async () => {
  for (const end of ended) await end();
});

const env = (user = 'ann') => ({ XDG_CACHE_HOME: join(folder, user) });
const query = (...words: readonly string[]) =>
  claimgraphAlone(['query', data, '-e', NAMES, ...words], { env: env() });
const notes = () => join(folder, 'ann', 'claimgraph', 'serving');
/** Whoever reads the files keeps something of them. */
const wasRead = () => existsSync(join(data, '.claimgraph'));

/** A server that keeps nothing of the files beside them. */
async function serve(...words: readonly string[]) {
  const child = spawn(
    process.execPath,
    [MAIN, 'serve', data, '--port', '0', '--json', '--no-cache', ...words],
    {
      env: { ...process.env, ...env() },
    },
  );
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await gone;
  };
  ended.push(() => end('SIGKILL'));
  let said = '';
  for await (const line of createInterface(child.stdout)) {
    said += line;
    if (line === '}') break;
  }
  await expect.poll(() => existsSync(notes()) && readdirSync(notes()).length).toBe(1);
  return { child, end, url: new URL((JSON.parse(said) as { url: string }).url) };
}

test('a serve that runs is asked, with its key, and gives what the files give', async () => {
  const before = await query('--no-serve', '--no-cache');
  expect(before).toMatchObject({ code: 0, err: '' });
  const { end } = await serve('--key');
  expect(await query()).toEqual(before);
  expect(wasRead()).toBe(false);
  const [note] = readdirSync(notes());
  expect(statSync(join(notes(), note ?? '')).mode & 0o777).toBe(0o600);
  expect(statSync(notes()).mode & 0o777).toBe(0o700);
  await query('--no-serve');
  expect(wasRead()).toBe(true);
  await end();
  expect(readdirSync(notes())).toEqual([]);
  expect(await query()).toEqual(before);
});

test('it is not asked of other files, of another view, nor where it allows less', async () => {
  await serve('--timeout', '20');
  expect((await query()).code).toBe(0);
  expect(wasRead()).toBe(true);
  rmSync(join(data, '.claimgraph'), { recursive: true });
  expect((await query('--timeout', '10', '--lens', 'front')).code).toBeLessThan(2);
  expect(wasRead()).toBe(true);
  rmSync(join(data, '.claimgraph'), { recursive: true });
  const file = join(data, 'new.ttl');
  writeFileSync(
    file,
    '@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . <https://w3id.org/claimgraph/actor/dawn> a cg:ArmedGroup ; skos:prefLabel "Dawn"@en .',
  );
  expect((await query('--timeout', '10')).out).toContain('Dawn');
});

test('where it fails that is said, and the files are read', async () => {
  const { child } = await serve('--max-bytes', '1000');
  const all = 'SELECT * { ?s ?p ?o FILTER(isIRI(?s) && !isBlank(?o)) } ORDER BY ?s ?p ?o LIMIT 20';
  const ask = (...words: readonly string[]) =>
    claimgraphAlone(['query', data, '-e', all, '--json', ...words], { env: env() });
  const served = await ask();
  expect(served.err).toMatch(
    /^claimgraph: the serve that runs did not answer, so the files are read \(.*\)\n$/,
  );
  expect(served.out).toBe((await ask('--no-serve')).out);
  child.kill('SIGSTOP');
  const stopped = await query();
  child.kill('SIGCONT');
  expect(stopped.err).toMatch(/^claimgraph: the serve that process \d+ runs does not answer at /);
  expect(stopped.code).toBe(0);
});

test('a note of another user, or one that is torn, is none; nor is a program that knows no secret asked', async () => {
  const { end, url } = await serve('--key');
  const [name = ''] = readdirSync(notes());
  const note = readFileSync(join(notes(), name));
  await end('SIGKILL');
  // Its process is gone.
  expect(await query()).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(notes())).toEqual([]);

  const heard: string[] = [];
  const impostor = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
    response.end('{"head":{"vars":["name"]},"results":{"bindings":[]}}');
  });
  await new Promise<void>((resolve) => impostor.listen(Number(url.port), '127.0.0.1', resolve));
  ended.push(async () => {
    impostor.closeAllConnections();
    impostor.close();
  });
  // Of another user: nothing that was sealed with another key is read.
  const forged = Buffer.from(note);
  writeFileSync(join(notes(), name), forged.subarray(0, forged.length - 1));
  expect(await query()).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(notes(), name), Buffer.from(`${'0'.repeat(32)}${note.subarray(32).toString()}`));
  expect(await query()).toMatchObject({ code: 0, err: '' });
  expect(heard).toEqual([]);
});
