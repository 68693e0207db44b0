import { once } from 'node:events';
import { expect, test } from 'vitest';
import { decodeGraphFile } from '../../../src/graph/file/graph-file.js';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, SMALL, SMALL_TEXTS } from '../run.js';
import { startView } from '../viewing.js';

const view = (...words: string[]) => startView(SMALL, ...words);

test('view says what it built and serves the page and its graph', async () => {
  const { url, out } = await view();
  expectReadable(out);
  expect(out).toMatch(/6 {2}actors\n/);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<script type="module"');
  const { corpus, layouts } = decodeGraphFile(await (await fetch(`${url}graph.json`)).text());
  expect(corpus.claims.size).toBe(10);
  expect(layouts.all.size).toBeGreaterThan(0);
  expect((await fetch(`${url}texts.json`)).status).toBe(404);
});

test('with --texts the texts of the reports are served by their hash, and nothing else of the folder', async () => {
  const { url } = await view('--texts', SMALL_TEXTS);
  const texts = await (await fetch(`${url}texts.json`)).json();
  expect(Object.keys(texts)).toHaveLength(2);
  expect(texts['07f018e274cf84125588eddc65d5daf45063ee299dba86aa2998c13fd66f558b']).toMatch(
    /^Ambush at Ridge\n/,
  );
});

test('a report whose text is not in the folder is named', async () => {
  const { writeFile } = await import('node:fs/promises');
  await inEmptyFolder(async (folder) => {
    await writeFile(`${folder}/x.txt`, 'Something else');
    const { url, err } = await view('--texts', folder);
    expect(err()).toContain('no text with the hash of report 901, 902');
    expect(await (await fetch(`${url}texts.json`)).json()).toEqual({});
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
  const { url, out } = await view('--json', '--open');
  expect(out).toContain(`"url": "${url}"`);
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
