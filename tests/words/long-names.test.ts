/** Names of any length in sentences: shortened there, whole where the thing itself is shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { voiceOf } from '../../src/cli/show/card-text.js';
import { claimsIn } from '../../src/imports/telling/distinct.js';
import type { Told } from '../../src/imports/telling/told.js';
import { openGraph } from '../../src/index.js';
import { sayClaim } from '../../src/words/claims.js';
import { labelOf } from '../../src/words/labels.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-long-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = 'Front of the ridge and of the vale '.repeat(20).trim();

test('a very long name is shortened in a sentence and whole as a label; what a file says twice is one claim', async () => {
  const file = join(folder, 'names.nt');
  const knows = '<https://example.org/a> <http://xmlns.com/foaf/0.1/knows> <https://example.org/b> .';
  const name = `<https://example.org/a> <http://xmlns.com/foaf/0.1/name> "${LONG}" .`;
  writeFileSync(file, `${name}\n${knows}\n${knows}\n`);
  let told: Told | undefined;
  const { corpus } = await openGraph(file, { onImported: (each) => (told = each.told) });
  const [claim] = corpus.claims.values();
  const { said } = sayClaim(corpus, claim!);
  expect(said).toContain('Front of the ridge');
  expect(said).toContain('…');
  expect(said.length).toBeLessThan(250);
  expect(labelOf(corpus, 'https://example.org/a')).toBe(LONG);
  expect(claimsIn(told!)).toBe(corpus.claims.size);
});

test('who passes on his own words is named once', () => {
  const said = (...chain: readonly string[]) =>
    voiceOf({ chain } as unknown as Parameters<typeof voiceOf>[0]);
  expect(said('ACLED', 'AFP and Reuters', 'AFP and Reuters')).toBe('AFP and Reuters');
  expect(said('UCDP', 'AFP', 'SITE', 'JNIM')).toBe('JNIM via SITE via AFP');
  expect(said('report')).toBe('report');
});
