/** Files of plain triples, whose claims are rows until they are asked for: everything said of them is what is said where every claim is made. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AskedClaims } from '../../src/asked/asked-claims.js';
import { wholeOf } from '../../src/cli/view/part-doors.js';
import {
  claimsAbout,
  claimsNaming,
  claimsOf,
  claimsOn,
  claimsSaidBy,
  relationsIn,
  waysOf,
} from '../../src/compare/standing/claim-index.js';
import { writeQuadLine } from '../../src/dataset/nquads.js';
import { amounts } from '../../src/graph/stats.js';
import type { Imported } from '../../src/imports/read-sources.js';
import { claimsIn } from '../../src/imports/telling/distinct.js';
import { type OpenGraph, openGraph } from '../../src/open.js';
import { aroundFile, chiefFile } from '../../src/parts/encoded.js';
import { seededRandom } from '../../src/structures/seeded-random.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EX = 'https://example.org/moor/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const SCHEMA = 'https://schema.org/';
const SEM = 'http://semanticweb.cs.vu.nl/2009/11/sem/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const CLASSES = [
  `${FOAF}Person`,
  `${FOAF}Group`,
  `${SEM}Event`,
  `${SEM}Place`,
  `${SCHEMA}Organization`,
  `${EX}Barge`,
  `${RDFS}Resource`,
];
/** Of our own terms by a mapping, turned by it, symmetric or not, of the file's own, and one whose name denies. */
const TIES = [
  ...['knows', 'member', 'based_near'].map((name) => FOAF + name),
  ...['memberOf', 'parentOrganization', 'containedInPlace', 'spouse', 'sponsor'].map((name) => SCHEMA + name),
  ...['hasActor', 'hasPlace', 'hasSubEvent'].map((name) => SEM + name),
  ...['funds', 'leads', 'isLedBy', 'notBy', 'calls', 'rides'].map((name) => EX + name),
];
const WORDS: readonly (readonly [property: string, object: string])[] = [
  [`${RDFS}label`, '"Moor"@EN-gb'],
  [`${RDFS}label`, '"Moor"'],
  [`${FOAF}name`, '"A name \\"in\\" quotes 😀"'],
  [`${EX}calls`, '"a second name"'],
  [`${RDFS}comment`, '"Said of it."@en'],
  [`${SEM}hasTimeStamp`, '"2019-05-01"'],
  [`${SEM}hasTimeStamp`, `"2020"^^<${XSD}gYear>`],
  [`${SCHEMA}birthDate`, `"1970-01-02"^^<${XSD}date>`],
  [`${SCHEMA}foundingDate`, '"in spring"'],
  [`${SCHEMA}latitude`, '"16.5"'],
  [`${SCHEMA}longitude`, '"-3.25"'],
  [`${EX}height`, `"007"^^<${XSD}integer>`],
  [`${EX}height`, `"1.50"^^<${XSD}decimal>`],
  [`${EX}held`, `"2019-05"^^<${EDTF}>`],
  [`${EX}note`, '"  "'],
  [`${EX}note`, '"\\u00a0"'],
  [`${EX}note`, '"smoke"@DE-at'],
];
const TERMS = [
  `<${EX}calls> <${RDFS}subPropertyOf> <${RDFS}label> .`,
  `<${EX}Barge> <${RDFS}subClassOf> <${FOAF}Agent> .`,
  `<${EX}isLedBy> <http://www.w3.org/2002/07/owl#inverseOf> <${EX}leads> .`,
  `<${EX}rides> <${RDFS}label> "rides with"@en .`,
];

function triples(seed: number): string {
  const random = seededRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const of = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const nodes = Array.from({ length: 4 + below(8) }, (_, n) => `${EX}node${n}`);
  const said = new Set(TERMS.filter(() => random() < 0.5));
  for (let n = 0; n < 15 + below(60); n++) {
    const what = random();
    const node = `<${of(nodes)}>`;
    if (what < 0.15) said.add(`${node} <${TYPE}> <${of(CLASSES)}> .`);
    else if (what < 0.5) said.add(`${node} <${of(WORDS)[0]}> ${of(WORDS)[1]} .`);
    else said.add(`${node} <${of(TIES)}> <${of(nodes)}> .`);
  }
  said.add(`<${of(nodes)}> <${EX}funds> <${of(nodes)}> .`);
  const lines = Array.from(said, (line) => (random() < 0.1 ? `\t${line.replace('> ', '>  ')} # seen` : line));
  // What is said twice is told once, and counted twice.
  for (let n = below(4); n > 0; n--) lines.push(of(lines));
  return `${lines.join(random() < 0.5 ? '\n' : '\r\n')}\n`;
}

/** By their rows, and with every claim made. */
async function both(name: string, texts: readonly string[]): Promise<readonly [OpenGraph, OpenGraph]> {
  const paths = texts.map((text, at) => {
    const path = join(folder, `${name}-${at}.nt`);
    writeFileSync(path, text);
    return path;
  });
  const instead = new Map(paths.map((path, at) => [path, texts[at] as string]));
  const accounts: unknown[] = [];
  const onImported = ({ told, account }: Imported) =>
    accounts.push([account, claimsIn(told), told.nodes, told.terms]);
  const graphs = [
    await openGraph(paths, { onImported }),
    await openGraph(paths, { onImported, instead }),
  ] as const;
  const files = paths.length;
  expect(accounts.slice(0, files)).toEqual(accounts.slice(files));
  return graphs;
}

const CASES = [
  ...Array.from({ length: 14 }, (_, seed) => [`graph ${seed}`, [triples(seed)]] as const),
  ...Array.from({ length: 4 }, (_, n) => [`two files ${n}`, [triples(100 + n), triples(200 + n)]] as const),
];

describe.each(CASES)('%s', (name, texts) => {
  test('is shown, asked for and counted as where every claim is made', async () => {
    const [rows, made] = await both(name.replaceAll(' ', '-'), texts);
    expect(rows.corpus.claims).toBeInstanceOf(AskedClaims);
    expect(made.corpus.claims).not.toBeInstanceOf(AskedClaims);
    const [light, full] = [wholeOf(rows), wholeOf(made)];
    expect(amounts(rows.corpus)).toEqual(amounts(made.corpus));
    expect(chiefFile(light)).toBe(chiefFile(full));
    for (const id of [...made.corpus.entities.keys(), ...made.actorGraph.edges(), ...made.graph.edges()])
      expect(aroundFile(light, [id]), id).toBe(aroundFile(full, [id]));
    expect(new Map(relationsIn(rows.corpus))).toEqual(new Map(relationsIn(made.corpus)));
    for (const relation of relationsIn(made.corpus).keys())
      expect(claimsOf(rows.corpus, [relation])).toEqual(claimsOf(made.corpus, [relation]));
    for (const id of made.corpus.entities.keys())
      for (const asked of [claimsNaming, claimsOn, claimsSaidBy])
        expect(asked(rows.corpus, id)).toEqual(asked(made.corpus, id));
    for (const { id, proposition } of made.corpus.claims.values()) {
      expect(rows.corpus.claims.get(id)).toEqual(made.corpus.claims.get(id));
      expect(claimsAbout(rows.corpus, proposition.key)).toEqual(claimsAbout(made.corpus, proposition.key));
    }
    expect(rows.corpus.claims.has('https://example.org/no-claim')).toBe(false);
    expect(claimsAbout(rows.corpus, 'no-key')).toEqual([]);
    expect(waysOf(rows.corpus).flatMap(({ claims }) => claims())).toEqual(
      waysOf(made.corpus).flatMap(({ claims }) => claims()),
    );
    for (const kind of ['claims', 'entities', 'utterances', 'figures', 'derivations'] as const)
      expect([...rows.corpus[kind]]).toEqual([...made.corpus[kind]]);
    expect(rows.corpus.ontology.relations).toEqual(made.corpus.ontology.relations);
    expect(rows.graph.export()).toEqual(made.graph.export());
    expect(rows.actorGraph.export()).toEqual(made.actorGraph.export());
    expect([...rows.standings]).toEqual([...made.standings]);
    expect(rows.comparisons).toEqual(made.comparisons);
    const lines = (graph: OpenGraph) => [...graph.dataset].map(writeQuadLine).sort();
    expect(lines(rows)).toEqual(lines(made));
    await Promise.all([rows.close(), made.close()]);
  });
});
