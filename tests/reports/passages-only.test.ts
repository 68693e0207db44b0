import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../src/model/identifiers.js';
import { sliceSha256 } from '../../src/reports/passages.js';
import { passagesOnly } from '../../src/reports/passages-only.js';
import { corpusOf, SMALL } from '../graph/corpora.js';

it('of a text only the passages stay, each where it stood', async () => {
  const text = await readFile('tests/fixtures/small-texts/901_ridge.txt', 'utf8');
  const corpus = await corpusOf(SMALL);
  const hash = sha256Hex(text);
  const left = passagesOnly(corpus, new Map([[hash, text]])).get(hash) ?? '';
  expect([...left]).toHaveLength([...text].length);
  const said = [...corpus.claims.values()].flatMap(({ evidence }) => evidence);
  const here = said.filter(({ report }) => corpus.utterances.get(report)?.report?.textSha256 === hash);
  expect(here.length).toBeGreaterThan(3);
  for (const { start, end, sliceSha256: known } of here) expect(sliceSha256(left, start, end)).toBe(known);
  expect(left.replace(/\s/g, '').length).toBeLessThan(text.replace(/\s/g, '').length * 0.9);
});

it('a text that no report of the graph has is left out', async () => {
  expect(passagesOnly(await corpusOf(SMALL), new Map([['0'.repeat(64), 'Something else.']])).size).toBe(0);
});
