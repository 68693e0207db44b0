/** Random hostile graphs through all writers, read back by our readers and by those of others. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { afterAll, expect, test } from 'vitest';
import { Dataset } from '../../src/dataset/dataset.js';
import { normalize } from '../../src/dataset/read/normalize.js';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { readDataset } from '../../src/dataset/read/read.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { blankNode, literal, namedNode, quad } from '../../src/dataset/terms.js';
import { writeTrig, writeTurtle } from '../../src/dataset/write/write-turtle.js';
import { exportCorpus } from '../../src/export/export.js';
import { CSV_TABLES } from '../../src/export/formats.js';
import { writeJsonld } from '../../src/export/jsonld.js';
import { writeLines } from '../../src/export/lines.js';
import { xmlText } from '../../src/export/xml.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { SMALL } from '../cli/run.js';
import { ontology } from '../compare/made.js';
import { anyClaims, anyQuads, anyTriples, SEED, samples, type Terms } from './hostile-graphs.js';
import { inForm, tally } from './tally.js';

const GRAPHS = inForm(60, 4000, 100_000);
const CORPORA = inForm(8, 400, 10_000);
const FOREIGN = inForm(10, 200, 4000);

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-graphs-'));
afterAll(() => rmSync(folder, { recursive: true }));
console.info(`random graphs: TORTURE_SEED=${SEED}`);

const join_ = (text: Iterable<string>) => [...text].join('');
const distinct = (quads: readonly RDF.Quad[]) => [...new Dataset(quads)];

/** Tries all, tells how many failed, and shows the first that did. */
async function each<T>(kind: string, all: readonly T[], tryOne: (one: T) => unknown): Promise<void> {
  const faults: string[] = [];
  for (const [at, one] of all.entries()) {
    try {
      const wrong = await tryOne(one);
      if (typeof wrong === 'string') faults.push(`number ${at} of seed ${SEED}: ${wrong}`);
    } catch (error) {
      faults.push(`number ${at} of seed ${SEED}: ${String((error as Error).stack).slice(0, 600)}`);
    }
  }
  tally(kind, all.length, faults.length);
  expect(faults.slice(0, 3)).toEqual([]);
}

/** jsonld-streaming-parser passes over IRIs whose host is an IPv6 address. */
const withoutIpv6 = (quads: readonly RDF.Quad[]) =>
  quads.filter((each) =>
    [each.subject, each.predicate, each.object, each.graph].every(({ value }) => value !== 'http://[::1]/'),
  );

/** n3's own types of quads are older than those of RDF/JS. */
const byN3 = (text: string, options = {}) => new Parser(options).parse(text) as unknown as RDF.Quad[];

async function byJsonLd(text: string): Promise<RDF.Quad[]> {
  const quads: RDF.Quad[] = [];
  const parser = new JsonLdParser();
  const end = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  parser.on('data', (found: RDF.Quad) => quads.push(found));
  parser.write(text);
  parser.end();
  await end;
  return quads;
}

test('Turtle and N-Triples of any triples are the same to us and to n3', () =>
  each('random graphs: Turtle and N-Triples, read by us and by n3', samples(anyTriples, GRAPHS), (given) => {
    const turtle = join_(writeTurtle(given));
    const lines = join_(writeLines(given, { format: 'ntriples', version: '1.1', sorted: false }));
    const normal = distinct([...normalize(given)]);
    if (!isomorphic(byN3(turtle), distinct(given))) return `n3: ${turtle}`;
    if (!isomorphic(byN3(lines, { format: 'N-Triples' }), distinct(given))) return `n3: ${lines}`;
    if (!isomorphic([...parseRdf(turtle, { format: 'turtle' })], normal)) return turtle;
    if (!isomorphic([...parseRdf(lines, { format: 'ntriples' })], normal)) return lines;
    return (
      join_(writeTurtle(parseRdf(turtle, { format: 'turtle' }))) === turtle || `not alike again: ${turtle}`
    );
  }));

test('TriG, N-Quads and JSON-LD of any quads are the same to us, to n3 and to a reader of JSON-LD', () =>
  each(
    'random graphs: TriG, N-Quads and JSON-LD, read by us, n3, jsonld-streaming-parser',
    samples(anyQuads, GRAPHS).map(withoutIpv6),
    async (given) => {
      const trig = join_(writeTrig(given));
      const lines = join_(writeLines(given, { format: 'nquads', version: '1.1', sorted: false }));
      const normal = distinct([...normalize(given)]);
      if (!isomorphic(byN3(trig, { format: 'TriG' }), distinct(given))) return `n3: ${trig}`;
      if (!isomorphic(byN3(lines, { format: 'N-Quads' }), distinct(given))) return `n3: ${lines}`;
      if (!isomorphic([...parseRdf(trig, { format: 'trig' })], normal)) return trig;
      if (!isomorphic([...parseRdf(lines, { format: 'nquads' })], normal)) return lines;
      const json = join_(writeJsonld(given));
      return (
        isomorphic(distinct(await byJsonLd(json)), distinct(given)) ||
        `as JSON-LD: ${json.slice(json.indexOf('"@graph"'))}`
      );
    },
  ));

test('RDF 1.2 of any quads is the same to us', () =>
  each('random graphs: RDF 1.2 Turtle, TriG and N-Quads, read by us', samples(anyQuads, GRAPHS), (given) => {
    const normal = distinct([...normalize(given)]);
    for (const [format, text] of [
      ['trig', join_(writeTrig(given, { rdf: '1.2' }))],
      ['nquads', join_(writeLines(given, { format: 'nquads', version: '1.2', sorted: true }))],
    ] as const) {
      if (!isomorphic([...parseRdf(text, { format })], normal)) return text;
    }
    return true;
  }));

/** A small graph of reports with random claims beside its own. */
async function corpora(count: number) {
  const own = [...(await readDataset([SMALL])).quads()];
  return samples(anyClaims, count).map((claims) => {
    const dataset = normalize([...own, ...claims]);
    return { dataset, derivedGraphs: new Set<string>(), corpus: readCorpus(dataset, ontology) };
  });
}

/** RFC 4180, to the letter: nothing bare that must be quoted. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    cell.lastIndex = at;
    const [whole, quoted, bare = ''] = cell.exec(text)!;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    at += whole.length;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push([]);
    } else throw new Error(`a cell ends in ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  rows.pop();
  return rows;
}

/** What a spreadsheet would take for a formula; a number is none. */
const isFormula = (cell: string) => /^\s*[=+\-@]/.test(cell) && !/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(cell);

test('claims about anything are the same graph in GEXF, GraphML and CSV', async () => {
  await each('random claims: GEXF and GraphML, read by graphology; CSV', await corpora(CORPORA), (opened) => {
    const graph = projectGraph(opened.corpus);
    const labels = graph.mapNodes((node, { label }) => `${node} ${xmlText(label)}`).sort();
    const ends = graph.mapEdges((_key, _attributes, source, target) => `${source} ${target}`).sort();
    for (const [format, parse] of [
      ['gexf', parseGexf],
      ['graphml', parseGraphml],
    ] as const) {
      const back = parse(MultiDirectedGraph, join_(exportCorpus(opened, { format })));
      const found = back.mapNodes((node, { label }) => `${node} ${label ?? ''}`).sort();
      if (found.join() !== labels.join())
        return `${format}: ${JSON.stringify(found.filter((x) => !labels.includes(x)))} for ${JSON.stringify(labels.filter((x) => !found.includes(x)))}`;
      expect(back.mapEdges((_key, _attributes, source, target) => `${source} ${target}`).sort()).toEqual(
        ends,
      );
    }
    for (const table of CSV_TABLES) {
      const [head = [], ...rows] = readCsv(join_(exportCorpus(opened, { format: 'csv', table })));
      expect(rows.length).toBe(
        { nodes: graph.order, edges: graph.size, claims: opened.corpus.claims.size }[table],
      );
      for (const row of rows) expect(row.length).toBe(head.length);
      expect(rows.flat().filter(isFormula)).toEqual([]);
    }
  });
});

const has = (command: string, ...words: string[]) =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0;
const hasPython = has('python3', '-c', 'import rdflib, networkx');

type Term = readonly [kind: 'b' | 'n' | 'l', value: string, language?: string, datatype?: string];
interface Answer {
  readonly error?: string;
  readonly read?: unknown;
}

/** What Python's readers make of texts. */
function byPython(texts: readonly (readonly [format: string, text: string])[]): readonly Answer[] {
  const files = texts.map(([format, text], at) => {
    const file = join(folder, `${at}.${format}`);
    writeFileSync(file, text);
    return [format, file];
  });
  const script = join(import.meta.dirname, 'foreign-readers.py');
  return JSON.parse(
    execFileSync('python3', [script], { input: JSON.stringify(files), encoding: 'utf8', maxBuffer: 2 ** 30 }),
  ) as Answer[];
}

function toTerm([kind, value, language, datatype]: Term): RDF.Term {
  if (kind === 'b') return blankNode(value);
  if (kind === 'n') return namedNode(value);
  return literal(value, language || (datatype ? (namedNode(datatype) as never) : undefined));
}
const toQuads = (read: unknown) =>
  (read as Term[][]).map((terms) => quad(...(terms.map(toTerm) as unknown as Terms)) as RDF.Quad);

const noPython = hasPython ? '' : ' (skipped: Python with rdflib and networkx is not installed)';
test.skipIf(!hasPython).for([
  ['turtle', (given: RDF.Quad[]) => writeTurtle(given)],
  ['nt', (given: RDF.Quad[]) => writeLines(given, { format: 'ntriples', version: '1.1', sorted: false })],
] as const)(`any triples as %s are the same to rdflib${noPython}`, ([format, write]) => {
  const given = samples(anyTriples, FOREIGN);
  const texts = given.map((quads) => [format, join_(write(quads))] as const);
  const answers = byPython(texts);
  return each(`random graphs: ${format}, read by rdflib`, [...given.entries()], ([at, quads]) => {
    const { error, read } = answers[at]!;
    if (error !== undefined) return `${error}: ${texts[at]![1]}`;
    return isomorphic(distinct(toQuads(read)), distinct(quads)) || texts[at]![1];
  });
});

test.skipIf(!hasPython)(
  `claims about anything are the same graph to networkx, and tables to Python${noPython}`,
  async () => {
    const all = await corpora(CORPORA);
    const answers = byPython(
      all.flatMap((opened) => [
        ...(['gexf', 'graphml'] as const).map(
          (format) => [format, join_(exportCorpus(opened, { format }))] as const,
        ),
        ...CSV_TABLES.map((table) => ['csv', join_(exportCorpus(opened, { format: 'csv', table }))] as const),
      ]),
    );
    await each(
      'random claims: GEXF and GraphML, read by networkx; CSV, by Python',
      [...all.entries()],
      ([at, opened]) => {
        const graph = projectGraph(opened.corpus);
        const [gexf, graphml, ...tables] = answers.slice(at * 5, at * 5 + 5);
        const ends = (edges: readonly (readonly string[])[]) => edges.map((pair) => pair.join(' ')).sort();
        for (const answer of [gexf, graphml]) {
          expect(answer?.error).toBeUndefined();
          const { nodes, edges } = answer!.read as { nodes: string[]; edges: string[][] };
          expect([...nodes].sort()).toEqual(graph.nodes().sort());
          expect(ends(edges)).toEqual(
            ends(graph.mapEdges((_key, _attributes, source, target) => [source, target])),
          );
        }
        for (const [which, answer] of tables.entries()) {
          expect(answer.error).toBeUndefined();
          const rows = answer.read as string[][];
          expect(rows.length - 1).toBe([graph.order, graph.size, opened.corpus.claims.size][which]);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        }
      },
    );
  },
);
