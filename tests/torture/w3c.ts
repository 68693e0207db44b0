/** The W3C's suites of RDF 1.1 and 1.2, packed or unpacked in a folder: tests of reading, as their manifests tell them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser, Store } from 'n3';
import type { RdfFormat } from '../../src/dataset/read/parse.js';
import { ROOT } from '../cli/run.js';

/** Where the suites lie: a folder, or one that holds `w3c-rdf-tests.tar.gz`. */
export const SUITES = resolve(ROOT, process.env.CLAIMGRAPH_SUITES ?? '../shared/suites');

export interface SuiteTest {
  readonly name: string;
  readonly kind: 'positive' | 'negative' | 'evaluation';
  readonly format: RdfFormat;
  readonly file: string;
  /** What it reads as, in N-Triples or N-Quads; of an evaluation. */
  readonly result?: string;
  /** What its relative IRIs are resolved against. */
  readonly base: string;
}

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const KINDS: Readonly<Record<string, SuiteTest['kind']>> = {
  PositiveSyntax: 'positive',
  NegativeSyntax: 'negative',
  NegativeEval: 'negative',
  Eval: 'evaluation',
  PositiveC14N: 'evaluation',
};
const FORMATS: Readonly<Record<string, RdfFormat>> = {
  Turtle: 'turtle',
  Trig: 'trig',
  NTriples: 'ntriples',
  NQuads: 'nquads',
};
const MANIFESTS = [
  ...['rdf-turtle', 'rdf-trig', 'rdf-n-triples', 'rdf-n-quads'].map((name) => `rdf/rdf11/${name}`),
  ...['rdf-turtle', 'rdf-trig'].flatMap((name) => [`rdf/rdf12/${name}/syntax`, `rdf/rdf12/${name}/eval`]),
  ...['rdf-n-triples', 'rdf-n-quads'].flatMap((name) => [
    `rdf/rdf12/${name}/syntax`,
    `rdf/rdf12/${name}/c14n`,
  ]),
];

/** The folder with the suites in it, unpacked if need be; undefined where there are none. */
export function openSuites(): { readonly folder: string; readonly isTemporary: boolean } | undefined {
  if (existsSync(join(SUITES, 'rdf'))) return { folder: SUITES, isTemporary: false };
  const packed = join(SUITES, 'w3c-rdf-tests.tar.gz');
  if (!existsSync(packed) || !statSync(packed).isFile()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-suites-'));
  execFileSync('tar', ['xzf', packed, '-C', folder]);
  return { folder, isTemporary: true };
}

export function suiteTests(folder: string): readonly SuiteTest[] {
  return MANIFESTS.flatMap((name) => {
    const path = join(folder, name, 'manifest.ttl');
    const baseIRI = pathToFileURL(path).href;
    const manifest = new Store(new Parser({ baseIRI }).parse(readFileSync(path, 'utf8')));
    const base = manifest.getObjects(null, `${MF}assumedTestBase`, null)[0]?.value ?? baseIRI;
    return manifest.getQuads(null, TYPE, null, null).flatMap(({ subject, object }): SuiteTest[] => {
      const [, language = '', type = ''] =
        /#Test(Turtle|Trig|NTriples|NQuads)(\w+)$/.exec(object.value) ?? [];
      const [kind, format] = [KINDS[type], FORMATS[language]];
      const action = manifest.getObjects(subject, `${MF}action`, null)[0]?.value;
      const result = manifest.getObjects(subject, `${MF}result`, null)[0]?.value;
      if (kind === undefined || format === undefined || action === undefined) return [];
      const at = (iri: string) => join(dirname(path), iri.slice(iri.lastIndexOf('/') + 1));
      return [
        {
          name: `${name.slice(4)} ${subject.value.slice(subject.value.indexOf('#') + 1)}`,
          ...{
            kind,
            format,
            file: at(action),
            base: new URL(action.slice(action.lastIndexOf('/') + 1), base).href,
          },
          ...(result === undefined ? {} : { result: at(result) }),
        },
      ];
    });
  });
}
