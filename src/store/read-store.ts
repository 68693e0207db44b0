/** A store to one dataset of all its graphs of our model, as files of data would give it. */
import type * as RDF from '@rdfjs/types';
import { Dataset } from '../dataset/dataset.js';
import { writeQuadLine } from '../dataset/nquads.js';
import { normalize } from '../dataset/read/normalize.js';
import { byCodeUnit, namedNode } from '../dataset/terms.js';
import { QueryError } from '../model/errors.js';
import { PREFIXES } from '../model/namespaces.js';
import { cg, rdf } from '../model/vocabulary.js';
import type { ResolveOptions } from '../names/names.js';
import type { Row } from '../query/results/sparql-json.js';
import { count as counted } from '../words/phrases.js';
import { Store, type StoreOptions } from './ask.js';
import { findNode } from './find-node.js';
import { countsOf, countsOfGraphs, graphsOfOurs } from './graphs.js';
import { type Entry, openPushInWords, readLedger, stateOfPush } from './ledger.js';
import { isDerived, quadOf } from './names.js';
import { Neighbourhood } from './neighbourhood.js';
import { NodeReader } from './node-reader.js';
import { RowReader } from './read-graph.js';

export interface ReadStoreOptions extends StoreOptions {
  /** Told in a few words how far it is. */
  readonly onStep?: (what: string) => void;
}

/**
 * What was pushed, where the store says so; else each graph in which a term of ours is, and what stands in no named graph.
 * What is derived there is left out: it is derived anew.
 * @throws QueryError, also for a store without a claim.
 */
export async function readStore(url: string, options: ReadStoreOptions = {}): Promise<Dataset> {
  const store = new Store(url, options);
  const dataset = new Dataset();
  let answers = 0;
  for await (const { graph, rows } of graphsIn(store, options.onStep)) {
    // What one answer calls b0 is not what the next calls so.
    const label = labelsOf(answers++);
    // A store has no order of its own: the same claims are the same answer, to the byte.
    for (const [, quad] of inOrder(rows.map((row) => quadOf(row, graph, label)))) dataset.add(quad);
  }
  const read = normalize(dataset);
  for (const _ of read.quads(null, namedNode(rdf.type), namedNode(cg.Claim))) return read;
  throw await noClaim(store);
}

/**
 * All that is told of one name in a store that was pushed to, by its label, another name or its IRI; undefined where nobody
 * bears it just so, for a country, a report or a claim, and of a store that nobody pushed to: then everything is to be read.
 * @throws QueryError
 */
export async function readAround(
  url: string,
  name: string,
  { onStep = () => {}, ...options }: ReadStoreOptions & ResolveOptions = {},
): Promise<Dataset | undefined> {
  const store = new Store(url, options);
  onStep('asking what the store has');
  const state = await stateOfPush(store);
  if (state === 'none') return undefined;
  const nodes = new NodeReader(store);
  const node = await findNode(nodes, name, options);
  if (node === undefined) return undefined;
  if (state === 'open') store.onNote(openPushInWords(url));
  onStep('reading what is told of it');
  return (await Neighbourhood.of(nodes)).around(node);
}

/** The quads of a store by the files that they were pushed from, each to be written as it is read. */
export async function filesIn(
  url: string,
  options: ReadStoreOptions = {},
): Promise<ReadonlyMap<string, readonly RDF.Quad[]>> {
  const store = new Store(url, options);
  const files = new Map<string, RDF.Quad[]>();
  let answers = 0;
  for await (const { graph, file, rows } of graphsIn(store, options.onStep)) {
    const label = labelsOf(answers++);
    const name = file ?? fileOf(graph);
    const quads = files.get(name) ?? [];
    files.set(name, quads);
    for (const row of rows) quads.push(quadOf(row, graph, label));
  }
  if ([...files.values()].every((quads) => quads.length === 0)) throw await noClaim(store);
  return new Map([...files].filter(([, quads]) => quads.length > 0));
}

/** The file of a graph that nobody pushed: that of its report, or one for all the rest. */
function fileOf(graph: string | undefined): string {
  const report = graph?.startsWith(PREFIXES.report) ? graph.slice(PREFIXES.report.length) : '';
  return /^[\w-]+$/.test(report) ? `reports/${report}.ttl` : 'data.ttl';
}

interface GraphRead {
  /** Undefined for what stands in no named graph. */
  readonly graph: string | undefined;
  /** From which it was pushed. */
  readonly file?: string | undefined;
  readonly rows: readonly Row[];
}

async function* graphsIn(
  store: Store,
  onStep: ReadStoreOptions['onStep'] = () => {},
): AsyncGenerator<GraphRead> {
  onStep('asking what the store has');
  const { entries, isOpen } = await readLedger(store);
  if (isOpen) store.onNote(openPushInWords(store.url));
  const wasPushed = entries.size > 0 || isOpen;
  const names = wasPushed
    ? [...entries.values()].sort(byFile).map(({ graph }) => graph)
    : [...(await graphsOfOurs(store))].sort(byCodeUnit);
  const told = names.filter((graph) => !isDerived(graph));
  const counts = await countsOf(store, told);
  const reader = new RowReader(store);
  for (const [at, graph] of told.entries()) {
    onStep(`reading graph ${at + 1} of ${told.length}`);
    const pattern = `GRAPH <${graph}> { ?s ?p ?o }`;
    const asked = { pattern, what: `the graph ${graph}`, count: counts.get(graph) ?? 0 };
    yield { graph, file: entries.get(graph)?.file, rows: await reader.read(asked) };
  }
  if (wasPushed) return;
  onStep('reading what stands in no named graph');
  const pattern = '?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }';
  yield { graph: undefined, rows: await reader.read({ pattern, what: 'what stands in no named graph' }) };
}

/** As files are read. */
const byFile = (a: Entry, b: Entry) => byCodeUnit(a.file, b.file) || byCodeUnit(a.graph, b.graph);

function inOrder(quads: readonly RDF.Quad[]): (readonly [line: string, quad: RDF.Quad])[] {
  return quads.map((quad) => [writeQuadLine(quad), quad] as const).sort(([a], [b]) => byCodeUnit(a, b));
}

function labelsOf(answer: number): (own: string) => string {
  const known = new Map<string, string>();
  return (own) => {
    const label = known.get(own) ?? `s${answer}b${known.size}`;
    known.set(own, label);
    return label;
  };
}

const NAMED = 3;

async function noClaim(store: Store): Promise<QueryError> {
  const counts = [...(await countsOfGraphs(store))];
  const triples = counts.reduce((sum, [, n]) => sum + n, 0);
  const largest = counts.sort(([, a], [, b]) => b - a).slice(0, NAMED);
  const seen = largest.map(([graph, n]) => `${graph} (${n})`).join(', ');
  const what =
    counts.length === 0
      ? 'no named graph'
      : `${counted(triples, 'triple')} in ${counted(counts.length, 'named graph')}, most of them in ${seen}`;
  return new QueryError(
    `${store.url} holds no claim (no cg:Claim): it has ${what}. Name another endpoint, or fill this one: claimgraph push DATA --endpoint ${store.url}`,
  );
}
