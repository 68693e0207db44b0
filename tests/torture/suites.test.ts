/** The W3C's suites through our readers: what must be read is, as it must be, and what must be refused is. */
import { readFileSync, rmSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import { isomorphic } from 'rdf-isomorphic';
import { afterAll, expect, test } from 'vitest';
import { writeQuadLine } from '../../src/dataset/nquads.js';
import { parseRdf, quadParser } from '../../src/dataset/read/parse.js';
import { readQuads } from '../../src/dataset/read/read.js';
import { writeTrig } from '../../src/dataset/write/write-turtle.js';
import { tally } from './tally.js';
import { openSuites, SUITES, type SuiteTest, suiteTests } from './w3c.js';

const opened = openSuites();
const tests = opened === undefined ? [] : suiteTests(opened.folder);
afterAll(() => {
  if (opened?.isTemporary) rmSync(opened.folder, { recursive: true });
});

/** The quads of a text as it stands; relative IRIs are resolved against our own base unless the text begins with another. */
function read(text: string, { format }: SuiteTest): RDF.Quad[] {
  const quads: RDF.Quad[] = [];
  const parser = quadParser({ format, source: 'text', scope: 0 }, (quad) => quads.push(quad));
  parser.push(text);
  parser.end();
  return quads;
}

/** What is wrong with what we make of a test; undefined where nothing is. */
async function fault(each: SuiteTest): Promise<string | undefined> {
  const { kind, format, file, result, base } = each;
  const text = readFileSync(file, 'utf8');
  const quads: RDF.Quad[] = [];
  const refused = await readQuads(file, {}, (quad) => quads.push(quad)).then(
    () => undefined,
    (error: Error) => error.message,
  );
  if (kind === 'negative') return refused === undefined ? 'is read' : undefined;
  if (refused !== undefined) return `is refused: ${refused}`;
  if (result === undefined) return undefined;
  const based = format === 'turtle' || format === 'trig' ? `@base <${base}> .\n${text}` : text;
  const expected: RDF.Quad[] = [];
  await readQuads(result, {}, (quad) => expected.push(quad));
  return isomorphic(read(based, each), expected) ? undefined : 'reads as something else';
}

/** What our writers make of what was read, read again. */
function rewritten(each: SuiteTest): string | undefined {
  const text = readFileSync(each.file, 'utf8');
  const quads = read(text, each);
  const lines = read(quads.map(writeQuadLine).join(''), { ...each, format: 'nquads' });
  if (!isomorphic(lines, quads)) return 'is something else when N-Quads of it are read';
  const normalized = [...parseRdf(text, { format: each.format }).quads()];
  const trig = [...writeTrig(normalized)].join('');
  const again = [...parseRdf(trig, { format: 'trig' }).quads()];
  return isomorphic(again, normalized) ? undefined : 'is something else when TriG of it is read';
}

async function all(what: string, wanted: readonly SuiteTest[], tryOne: (each: SuiteTest) => unknown) {
  const faults: string[] = [];
  for (const each of wanted) {
    const wrong = await Promise.resolve()
      .then(() => tryOne(each))
      .catch((error: Error) => error.message);
    if (wrong !== undefined) faults.push(`${each.name}: ${wrong}`);
  }
  tally(what, wanted.length, faults.length);
  expect(faults).toEqual([]);
}

const suiteTest = test.skipIf(opened === undefined);
const where =
  opened === undefined ? ` (skipped: there are none in ${SUITES}; CLAIMGRAPH_SUITES names them)` : '';

suiteTest(`all that the W3C's suites call RDF is read, as they say${where}`, () =>
  all(
    'W3C RDF 1.1 and 1.2: positive tests and evaluations',
    tests.filter(({ kind }) => kind !== 'negative'),
    fault,
  ),
);

suiteTest(`all that the W3C's suites refuse is refused${where}`, () =>
  all(
    'W3C RDF 1.1 and 1.2: negative tests',
    tests.filter(({ kind }) => kind === 'negative'),
    fault,
  ),
);

suiteTest(`all that the suites call RDF is written and read back${where}`, () =>
  all(
    'W3C files written and read back',
    tests.filter(({ kind }) => kind !== 'negative'),
    rewritten,
  ),
);
