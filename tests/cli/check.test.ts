import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI, SMALL, SMALL_TEXTS } from './run.js';

test('data without mistakes have no findings, with and without texts', async () => {
  expect(await claimgraph(['check', SMALL, '--texts', SMALL_TEXTS])).toEqual({
    code: 0,
    out: 'no findings\n',
    err: '',
  });
  expect((await claimgraph(['check', SMALL])).out).toContain('passages were not compared with texts');
});

test('the Mali graph has no errors', async () => {
  const { code, out } = await claimgraph(['check', MALI]);
  expect(code).toBe(0);
  expectReadable(out);
});

test('an error is named with file and line, and ends with 1', async () => {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL, folder, { recursive: true });
    const file = join(folder, 'reports', '902.ttl');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('rdf:subject event:ridge-ambush', 'rdf:subject event:no-such-event'));
    const { code, out } = await claimgraph(['check', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/reports\/902\.ttl:\d+\n {2}error /);
    expect(out).toMatch(/\d+ errors?, \d+ warnings?/);
    const found = JSON.parse((await claimgraph(['check', folder, '--json'])).out);
    expect(found.errors).toBeGreaterThan(0);
    expect(found.findings).toHaveLength(found.errors + found.warnings);
  });
});

test('a text that is another one is found out', async () => {
  await inEmptyFolder(async (folder) => {
    await cp(SMALL_TEXTS, folder, { recursive: true });
    await rm(join(folder, '902_front.txt'));
    await writeFile(join(folder, '902_front.txt'), 'Another text\n');
    const { out } = await claimgraph(['check', SMALL, '--texts', folder]);
    expect(out).toContain('902');
  });
});

test('truncated Turtle is a finding with its place, and a missing folder of texts is wrong use', async () => {
  await inEmptyFolder(async (folder) => {
    await writeFile(join(folder, 'a.ttl'), '@prefix cg: <https://w3id.org/claimgraph/ns#> .\n<a:b> a cg:Cla');
    const { code, out } = await claimgraph(['check', folder]);
    expect(code).toBe(1);
    expect(out).toContain('a.ttl:2');
    const texts = await claimgraph(['check', SMALL, '--texts', join(folder, 'none')]);
    expect(texts.code).toBe(2);
    expectOneLine(texts.err);
  });
});
