/** Files of others opened with their claims held: what is told, written and derived is what the rules give over all quads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { afterAll, expect, test } from 'vitest';
import { Dataset } from '../../src/dataset/dataset.js';
import { derive } from '../../src/dataset/derive/derive.js';
import { writeQuadLine } from '../../src/dataset/nquads.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { withVocabularyOf } from '../../src/dataset/records/own-vocabulary.js';
import { readSources } from '../../src/imports/read-sources.js';
import { openGraph } from '../../src/open.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-held-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(import.meta.dirname, name);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const HEAD = `@prefix ex: <https://example.org/quay/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
`;

const QUAY = file(
  'quay.trig',
  `${HEAD}
ex:fire a sem:Event ; rdfs:label "Fire at the quay"@EN ; sem:hasActor ex:crew ; sem:hasPlace ex:quay ;
  sem:hasTimeStamp "2019-05-01" ; ex:cost "012"^^<http://www.w3.org/2001/XMLSchema#integer>, "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal>,
  "1234567890123456789.5"^^<http://www.w3.org/2001/XMLSchema#decimal> ; ex:note "smoke"@DE-at, "caf\\u00e9 \\U0001F600", "smoke" .
ex:quay a sem:Place ; schema:containedInPlace ex:harbour . ex:harbour schema:containedInPlace ex:town .
ex:crew foaf:knows [ foaf:name "A stoker" ], ex:mate ; ex:leads ex:mate . ex:isLedBy owl:inverseOf ex:leads .
ex:said a rdf:Statement ; rdf:subject ex:crew ; rdf:predicate ex:fled ; rdf:object ex:quay ; prov:wasDerivedFrom ex:gazette ; ex:page 4 .
ex:log { ex:crew ex:leads ex:mate . ex:mate ex:saw ex:fire . }
ex:log prov:wasAttributedTo ex:gazette .
`,
);
const OTHER = file(
  'other.nt',
  '<https://example.org/quay/mate> <https://example.org/quay/leads> <https://example.org/quay/cat> .\n',
);

test.each([
  ['RDF with a time, names in other letters of case, places in places, an inverse and a source', [QUAY]],
  ['two files of RDF', [QUAY, OTHER]],
  ['a table of events', [at('tables/ucdp.csv')]],
  ['another', [at('tables/acled.csv')]],
  ['entities, whose claims deny too', [at('entities/norland.ftm')]],
  ['a bundle', [at('entities/norland.stix')]],
  ['a table beside RDF', [at('tables/ucdp.csv'), QUAY]],
])('%s: records and quads are those of all quads together', async (_, paths) => {
  const read = await readSources(paths);
  const ontology = withVocabularyOf(read, await loadOntologyDataset());
  const derived = await derive(read, ontology);
  const quads = new Dataset(read.quads()).addAll(derived.quads());
  const corpus = readCorpus(quads, readOntology(ontology));
  const graph = await openGraph(paths);
  expect(graph.corpus.claims.size).toBeGreaterThan(0);
  expect([...graph.corpus.claims]).toEqual([...corpus.claims]);
  expect([...graph.corpus.entities]).toEqual([...corpus.entities]);
  expect([...graph.corpus.utterances]).toEqual([...corpus.utterances]);
  expect([...graph.corpus.derivations]).toEqual([...corpus.derivations]);
  const derivedIn = new Set([...derived.quads()].map((quad) => quad.graph.value));
  const isDerived = (quad: RDF.Quad) => derivedIn.has(quad.graph.value);
  const lines = (...of: readonly RDF.Quad[]) => of.map(writeQuadLine).sort();
  expect(lines(...graph.written(), ...[...graph.dataset].filter(isDerived))).toEqual(lines(...quads));
  await graph.close();
});
