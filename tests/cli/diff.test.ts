import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRdf } from '../../src/dataset/parse.js';
import { claimgraph, expectOneLine, expectReadable, inEmptyFolder, MALI } from './run.js';

test('what report 003 added to the others, in words', async () => {
  const { code, out } = await claimgraph(['diff', MALI, '--report', '003']);
  expect(code).toBe(0);
  expectReadable(out);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toContain('Newly contradicted (1)');
  expect(words).toContain('Some nations (report 003): Malian junta uses the services of Wagner Group');
  expect(words).toContain('Newly corroborated by an independent origin (10)');
});

test('a report that is in already makes no difference', async () => {
  const { code, out } = await claimgraph(['diff', MALI, MALI]);
  expect(code).toBe(1);
  expect(out).toBe('No difference.\n');
});

test('a folder against one with a report less: words, JSON, and Turtle that reads back', async () => {
  await inEmptyFolder(async (folder) => {
    const less = join(folder, 'less');
    await cp(MALI, less, { recursive: true });
    await rm(join(less, 'reports/002.ttl'));
    const { out } = await claimgraph(['diff', less, MALI, '--json']);
    const found = JSON.parse(out);
    expect(found.newClaims.every((claim: string) => claim.startsWith('claim:002-'))).toBe(true);
    expect(found.goneClaims).toEqual([]);
    const turtle = await claimgraph(['diff', less, MALI, '--format', 'turtle']);
    const quads = parseRdf(turtle.out, { format: 'turtle' });
    expect([...quads].filter(({ predicate }) => predicate.value.endsWith('#madeIn'))).toHaveLength(
      found.newClaims.length,
    );
  });
});

test('what is neither a folder nor a revision, and a report that is none, are said in one line', async () => {
  await inEmptyFolder(async (folder) => {
    const outside = await claimgraph(['diff', 'HEAD', 'HEAD~1'], { cwd: folder });
    expect(outside.code).toBe(2);
    expectOneLine(outside.err);
    expect(outside.err).toContain('no git repository');
  });
  for (const words of [['nonsense', MALI], [MALI, '--report', 'JNIM'], []]) {
    const { code, err } = await claimgraph(['diff', ...words]);
    expect(code).toBe(2);
    expectOneLine(err);
  }
});
