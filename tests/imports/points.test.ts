/** Where a place lies, as other vocabularies write it: beside the place, or in a node of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeTurtle } from '../../src/dataset/write/write-turtle.js';
import { sourcesAsData } from '../../src/imports/as-data.js';
import { openGraph } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-points-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PREFIXES = `@prefix ex: <https://example.org/> .
@prefix schema: <https://schema.org/> .
@prefix old: <http://schema.org/> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix locn: <http://www.w3.org/ns/locn#> .
ex:mill a schema:Place ; schema:name "Old mill" ; schema:containedInPlace ex:vale .
`;
const CRS = 'http://www.opengis.net/def/crs';

async function opened(text: string) {
  const file = join(folder, 'places.ttl');
  writeFileSync(file, PREFIXES + text);
  const { corpus } = await openGraph(file);
  return corpus;
}

test.each([
  [
    'schema.org',
    'ex:mill schema:geo [ a schema:GeoCoordinates ; schema:latitude "12.5" ; schema:longitude "3.25" ] .',
  ],
  ['schema.org, numbers', 'ex:mill schema:geo [ schema:latitude 12.5 ; schema:longitude 3.25 ] .'],
  [
    'schema.org, by its old name',
    'ex:mill old:geo [ a old:GeoCoordinates ; old:latitude "12.5" ; old:longitude "3.25" ] .',
  ],
  [
    'schema.org, a node with a name',
    'ex:mill schema:geo ex:point . ex:point schema:latitude "12.5" ; schema:longitude "3.25" .',
  ],
  [
    'GeoSPARQL',
    'ex:mill geo:hasGeometry [ a geo:Geometry ; geo:asWKT "POINT(3.25 12.5)"^^geo:wktLiteral ] .',
  ],
  [
    'GeoSPARQL, a default geometry',
    'ex:mill geo:hasDefaultGeometry [ geo:asWKT "POINT Z (3.25 12.5 300)"^^geo:wktLiteral ] .',
  ],
  [
    'GeoSPARQL, a named system',
    `ex:mill geo:hasGeometry [ geo:asWKT "<${CRS}/OGC/1.3/CRS84> POINT(3.25 12.5)"^^geo:wktLiteral ] .`,
  ],
  [
    'GeoSPARQL, latitude first',
    `ex:mill geo:hasGeometry [ geo:asWKT "<${CRS}/EPSG/0/4326> POINT(12.5 3.25)"^^geo:wktLiteral ] .`,
  ],
  ['WGS 84', 'ex:mill wgs84:location [ a wgs84:Point ; wgs84:lat "12.5" ; wgs84:long "3.25" ] .'],
  ['WGS 84, in one', 'ex:mill wgs84:lat_long "12.5,3.25" .'],
  ['the location core', 'ex:mill locn:geometry "POINT(3.25 12.5)"^^geo:wktLiteral .'],
])('a point of %s is the point of its place, and no node', async (_, text) => {
  const corpus = await opened(text);
  const mill = corpus.entities.get('https://example.org/mill');
  expect(mill?.coordinates).toMatchObject({ latitude: 12.5, longitude: 3.25, source: 'places.ttl' });
  expect([...corpus.entities.values()].map(({ label }) => label).sort()).toEqual([
    'Old mill',
    'places.ttl',
    'vale',
  ]);
});

test.each([
  [
    'another system',
    `ex:mill geo:hasGeometry [ geo:asWKT "<${CRS}/EPSG/0/3857> POINT(12.5 3.25)"^^geo:wktLiteral ] .`,
  ],
  ['half a point', 'ex:mill schema:geo [ schema:latitude "12.5" ] .'],
  ['a decimal comma', 'ex:mill schema:latitude "12,5" ; schema:longitude "3,25" .'],
  ['no point', 'ex:mill geo:hasGeometry [ geo:asWKT "LINESTRING(3 12, 4 13)"^^geo:wktLiteral ] .'],
])('%s gives a place no point', async (_, text) => {
  const corpus = await opened(text);
  expect(corpus.entities.get('https://example.org/mill')?.coordinates).toBeUndefined();
});

test('degrees that nobody can have are no place on a map, stay a claim of their file, and close neither it nor a folder', async () => {
  const text =
    'ex:mill wgs84:lat "91.5" ; wgs84:long "12.1" . ex:weir schema:name "Weir" ; wgs84:lat "9,5" .';
  const { entities, claims } = await opened(text);
  const mill = [...entities.values()].find(({ label }) => label === 'Old mill');
  expect(mill?.coordinates).toBeUndefined();
  const said = [...claims.values()].map(({ proposition }) => proposition.object.value);
  expect(said).toEqual(expect.arrayContaining(['91.5', '9,5']));
  const quads = [];
  for await (const { quads: some } of sourcesAsData([join(folder, 'places.ttl')], new Set()))
    quads.push(...some);
  const data = join(folder, 'data.ttl');
  writeFileSync(data, [...writeTurtle(quads)].join(''));
  expect((await openGraph(data)).corpus.claims.size).toBe(claims.size);
});
