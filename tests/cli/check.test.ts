import { cp, link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

test('the first findings are shown and the others counted, as many as asked for; as JSON all', async () => {
  await inEmptyFolder(async (folder) => {
    const actors = Array.from(
      { length: 250 },
      (_, n) => `<https://w3id.org/claimgraph/actor/g${n}> a <https://w3id.org/claimgraph/ns#ArmedGroup> .\n`,
    );
    await writeFile(join(folder, 'a.ttl'), actors.join(''));
    const shown = async (...options: string[]) => {
      const { code, out } = await claimgraph(['check', folder, ...options]);
      expect(code).toBe(1);
      expect(out).toContain('250 errors, 0 warnings');
      expectReadable(out);
      return { findings: out.split('[shape]').length - 1, rest: /… and .*/.exec(out)?.[0] };
    };
    expect(await shown()).toEqual({
      findings: 200,
      rest: '… and 50 more findings: --limit 250 prints them all',
    });
    expect(await shown('--limit', '249')).toEqual({
      findings: 249,
      rest: '… and 1 more finding: --limit 250 prints them all',
    });
    expect(await shown('--limit', '250')).toEqual({ findings: 250, rest: undefined });
    const all = JSON.parse((await claimgraph(['check', folder, '--json'])).out);
    expect(all).toMatchObject({ errors: 250, warnings: 0, findings: { length: 250 } });
    const few = JSON.parse((await claimgraph(['check', folder, '--json', '--limit', '3'])).out);
    expect(few).toMatchObject({ errors: 250, findings: { length: 3 } });
    expect(JSON.parse((await claimgraph(['check', SMALL, '--json'])).out)).toEqual({
      errors: 0,
      warnings: 0,
      findings: [],
    });
  });
});

test('what a packed file may open to is an option of every command that reads, and what is passed over is said', async () => {
  await inEmptyFolder(async (folder) => {
    await writeFile(join(folder, 'a.nt.gz'), gzipSync('<a:a> <a:b> "x" .\n'.repeat(1000)));
    await writeFile(join(folder, 'b.ttl'), '<a:a> <a:b> "y" .');
    await link(join(folder, 'b.ttl'), join(folder, 'c.ttl'));
    for (const words of [
      ['export', folder, '--format', 'turtle'],
      ['stats', folder],
      ['query', folder, '-e', 'ASK {}'],
    ]) {
      const small = await claimgraph([...words, '--max-unpacked', '10KB']);
      expect([small.code, small.out]).toEqual([2, '']);
      expect(small.err).toContain(
        'a.nt.gz opens to more than 10 KB, the limit for a packed file: raise it with --max-unpacked',
      );
      const enough = await claimgraph([...words, '--max-unpacked', '18000']);
      expect(enough.code).toBe(0);
      const [skipped, ...imported] = enough.err.trimEnd().split('\n');
      expect(skipped).toBe(
        `claimgraph: ${join(folder, 'c.ttl')} is not read: it is ${join(folder, 'b.ttl')} by another name`,
      );
      // A query is of the triples as they stand, or says once of each file that it is in other vocabularies.
      expect(
        imported.filter((line) => !/^claimgraph: [ab]\.\S+ is in other vocabularies: /.test(line)),
      ).toEqual([]);
    }
    expect((await claimgraph(['stats', folder, '--max-unpacked', 'much'])).code).toBe(2);
  });
});
