/** N-Triples and N-Quads of other vocabularies: read by their bytes they tell what they tell by the parser, each with its line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openGraph } from '../../src/open.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAME = '<http://xmlns.com/foaf/0.1/name>';
const KNOWS = '<http://xmlns.com/foaf/0.1/knows>';
const FEW = [
  '# a comment',
  '',
  `<https://example.org/ada> ${KNOWS} <https://example.org/bo> .`,
  `\t<https://example.org/ada> ${NAME} "Ada \\"the \\u00e9lder\\""@EN-gb . # said twice?`,
  `<https://example.org/bo> ${NAME} "😀 Bo" .`,
  `_:one ${KNOWS} _:two .`,
  `_:two ${KNOWS} <https://example.org/bo> .`,
  `_:three ${KNOWS} <https://example.org/bo> .`,
  `_:four ${KNOWS} <https://example.org/bo> .`,
  '<https://example.org/bo> <https://example.org/height> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .',
];

test.each([
  ['plain lines and nodes without names', FEW, '\n', '.nt'],
  ['lines that end as in other systems', FEW, '\r\n', '.nt'],
  ['a line twice', [...FEW, FEW[2], FEW[6]], '\n', '.nt'],
  ['an IRI with an escape', [...FEW, `<https://example.org/\\u00e9> ${KNOWS} _:one .`], '\n', '.nt'],
  [
    'a named graph',
    [...FEW, `_:one ${KNOWS} <https://example.org/ada> <https://example.org/log> .`],
    '\n',
    '.nq',
  ],
])('%s', async (what, lines, end, ending) => {
  const path = join(folder, `${what.replaceAll(' ', '-')}${ending}`);
  const text = lines.join(end);
  writeFileSync(path, text);
  const [scanned, parsed] = [
    await openGraph(path),
    await openGraph(path, { instead: new Map([[path, text]]) }),
  ];
  expect(scanned.corpus.claims.size).toBeGreaterThanOrEqual(6);
  for (const kind of ['claims', 'entities', 'utterances'] as const)
    expect([...scanned.corpus[kind]]).toEqual([...parsed.corpus[kind]]);
  const passages = [...scanned.corpus.claims.values()].flatMap(({ evidence }) => evidence);
  for (const { paragraph, start, end: last } of passages)
    expect(Array.from(text).slice(start, last).join('')).toBe(lines[paragraph - 1]);
});
