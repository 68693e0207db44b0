import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeGraphFile } from '../../../src/graph/file/graph-file.js';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, SMALL, SMALL_TEXTS } from '../run.js';
import { askWithKey, startView } from '../viewing.js';

const view = (...words: string[]) => startView(SMALL, ...words);

test('view says what it built and serves the page and its graph', async () => {
  const served = await view();
  const { url, out } = served;
  expectReadable(out);
  expect(out).toMatch(/6 {2}actors\n/);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<script type="module"');
  const { corpus, layouts } = decodeGraphFile(await (await askWithKey(served, 'graph.json')).text());
  expect(corpus.claims.size).toBe(10);
  expect(layouts.all.size).toBeGreaterThan(0);
  expect((await askWithKey(served, 'texts.json')).status).toBe(404);
});

test('with --texts the texts of the reports are served by their hash, and nothing else of the folder', async () => {
  const texts = await (await askWithKey(await view('--texts', SMALL_TEXTS), 'texts.json')).json();
  expect(Object.keys(texts)).toHaveLength(2);
  expect(texts['07f018e274cf84125588eddc65d5daf45063ee299dba86aa2998c13fd66f558b']).toMatch(
    /^Ambush at Ridge\n/,
  );
});

test('another user of the machine, who does not have the key, gets the empty page and nothing else', async () => {
  const served = await view('--texts', SMALL_TEXTS);
  expect((await fetch(served.url)).status).toBe(200);
  for (const file of ['graph.json', 'texts.json', 'claimgraph.nq', 'queries.json']) {
    expect((await askWithKey(served, file)).status, file).toBe(200);
    for (const key of ['', 'x', served.key.slice(1), `${served.key}x`]) {
      const refused = await askWithKey({ url: served.url, key }, file);
      expect([refused.status, (await refused.text()).length < 100], file).toEqual([403, true]);
    }
    expect((await fetch(`${served.url}${file}?key=${served.key}`)).status, file).toBe(403);
  }
  expect((await view()).key).not.toBe((await view()).key);
});

test('--public needs no key, and says what it gives away', async () => {
  const { url, key, err, out } = await view('--public', '--texts', SMALL_TEXTS);
  expect(key).toBe('');
  expect((await fetch(`${url}texts.json`)).status).toBe(200);
  expectOneLine(err());
  expect(err()).toMatch(
    /every user and program of this machine can read all 10 claims and the whole graph, and the whole texts/,
  );
  expectReadable(out);
});

test('texts beside the data folder are served to who has the key, and not given away by --public', async () => {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, join(folder, 'data'), { recursive: true });
    await cp(SMALL_TEXTS, join(folder, 'texts'), { recursive: true });
    const served = await startView(join(folder, 'data'));
    expect(Object.keys(await (await askWithKey(served, 'texts.json')).json())).toHaveLength(2);
    const { url, err } = await startView(join(folder, 'data'), '--public');
    expect((await fetch(`${url}texts.json`)).status).toBe(404);
    expect(err()).not.toContain('whole texts');
  });
});

test('what the page asks of a folder that has gone is said in words', async () => {
  await inEmptyFolder(async (folder) => {
    const data = join(folder, 'data');
    await cp(SMALL, data, { recursive: true });
    const served = await startView(data);
    await rm(data, { recursive: true });
    const answer = await askWithKey(served, 'queries.json');
    expect([answer.status, await answer.text()]).toEqual([
      500,
      `/queries.json could not be made: ${data}, from whose questions/ it is made, is no longer there: put it back\n`,
    ]);
  });
});

test('a browser is led to the address by a file that only its user can read', async () => {
  const { leadTo } = await import('../../../src/server/browser.js');
  const { stat, readFile } = await import('node:fs/promises');
  const file = await leadTo('http://127.0.0.1:1/#key=secret');
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('location.replace("http://127.0.0.1:1/#key=secret")');
});

test('a report whose text is not in the folder is named', async () => {
  const { writeFile } = await import('node:fs/promises');
  await inEmptyFolder(async (folder) => {
    await writeFile(`${folder}/x.txt`, 'Something else');
    const served = await view('--texts', folder);
    expect(served.err()).toContain('no text with the hash of report 901, 902');
    expect(await (await askWithKey(served, 'texts.json')).json()).toEqual({});
  });
});

test('Ctrl-C stops it at once, with exit code 0', async () => {
  const { child, url } = await view();
  await fetch(url);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
});

test('--json prints the address, and --open without a desktop opens nothing and fails nothing', async () => {
  const { url, key, out } = await view('--json', '--open');
  expect(out).toContain(`"url": "${url}#key=${key}"`);
});

test('a port that is taken or is no port is said in one line', async () => {
  const { url } = await view();
  const taken = await claimgraph(['view', SMALL, '--port', new URL(url).port]);
  expect(taken.code).toBe(2);
  expectOneLine(taken.err);
  expect(taken.err).toContain('it is taken');
  for (const port of ['99999', 'x', '-1']) {
    const { code, err } = await claimgraph(['view', SMALL, '--port', port]);
    expect(code).toBe(2);
    expectOneLine(err);
  }
});
