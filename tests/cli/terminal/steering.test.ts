import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimgraph } from '../run.js';

/**
 * What steers a terminal or hides in a text, as Turtle writes it: C0, C1, overrides and isolates of direction, spaces
 * and joiners without width, fillers, tags, selectors of variants, and a forged line.
 */
const CODES =
  '\\u001B[8m\\u001B]0;x\\u0007\\u009B31m\\u0090\\u202E\\u2066\\u200F\\u200B\\u200C\\u200D\\u2060\\uFEFF\\u00AD\\u3164\\U000E0041\\U000E0100\\uFE0F\\r\\u2028\\nclaimgraph: forged';
const STEERING = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-steering-'));
  file = join(folder, 'x.ttl');
  await writeFile(
    file,
    `@prefix actor: <https://w3id.org/claimgraph/actor/> .
@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
actor:a a cg:ArmedGroup ; skos:prefLabel "Good${CODES}"@en ; skos:altLabel "Other${CODES}" ; rdfs:comment "Why${CODES}"@en .
actor:b a cg:ArmedGroup ; skos:prefLabel "Twin${CODES}"@en .
actor:c a cg:ArmedGroup ; skos:prefLabel "Twin${CODES}"@en .
`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [['show', 'FILE', 'actor:a']],
  [['show', 'FILE', 'actor:a', '--json']],
  [['show', 'FILE', 'nobody\u001b[8m\u202e']],
  [['stats', 'FILE']],
  [['check', 'FILE']],
  [['query', 'FILE', '-e', 'SELECT * { actor:a ?p ?o }']],
  [['query', 'FILE', '-e', 'SELECT * { actor:a ?p ?o }', '--json']],
  [['query', 'FILE', '-e', 'SELECT \u001b[8m * {']],
  [['path', 'FILE', 'actor:a', 'actor:a']],
  [['same', 'FILE', 'a\u001b[8m', 'b']],
  [['no\u001b[8msuch\nclaimgraph: forged']],
  [['show', 'FILE', 'twin']],
  [['export', 'FILE', '--entity', 'twin']],
  [['export', 'FILE', '--format', 'jsonld']],
  [['parse', 'x\u001b[8m\nclaimgraph: forged']],
])('%j lets no text steer the terminal', async (words) => {
  const { out, err } = await claimgraph(words.map((word) => (word === 'FILE' ? file : word)));
  expect(out + err).not.toBe('');
  expect(STEERING.exec(out + err)?.[0]).toBeUndefined();
  expect(`${out}${err}`.split('\n').filter((line) => line.startsWith('claimgraph: forged'))).toEqual([]);
});

test('escape codes of the data are none of our colours, where these are shown', async () => {
  const { paint, forReading } = await import('../../../src/cli/terminal/terminal.js');
  expect(forReading(paint.bold('a\u001b[8mb'))).toBe('a<U+001B>[8mb');
  const { toColours, toMarks } = await import('../../../src/cli/terminal/colour-marks.js');
  expect(toColours(`${toMarks('\u001b[1m')}\ufdd0guess:8\ufdd1`)).toBe('\u001b[1m\ufdd0guess:8\ufdd1');
});
