/** What was pushed to a store, kept in the store itself as a small graph: each graph with its file, its hash and its size. */
import type * as RDF from '@rdfjs/types';
import { writeQuadLine } from '../dataset/nquads.js';
import { literal, quad as makeQuad, namedNode } from '../dataset/terms.js';
import { PREFIXES } from '../model/namespaces.js';
import { xsd } from '../model/vocabulary.js';
import type { Store } from './ask.js';
import { LEDGER, OPEN } from './names.js';
import { RowReader } from './read-graph.js';
import type { GraphWriter } from './write-graph.js';

/** A graph as it was pushed. */
export interface Entry {
  readonly graph: string;
  /** By its path in the data folder, with `/`. */
  readonly file: string;
  /** SHA-256 of its lines of N-Triples in order; empty where a store names two. */
  readonly hash: string;
  readonly triples: number;
}

export interface Ledger {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether a push has begun that did not end. */
  readonly isOpen: boolean;
}

const SCHEMA = 'https://schema.org/';
const SOURCE = `${PREFIXES.dcterms}source`;
const HASH = `${SCHEMA}sha256`;
const TRIPLES = 'http://rdfs.org/ns/void#triples';
const STATUS = `${SCHEMA}actionStatus`;
const ACTIVE = `${SCHEMA}ActiveActionStatus`;

export async function readLedger(store: Store): Promise<Ledger> {
  const rows = await new RowReader(store).read({
    pattern: `GRAPH <${LEDGER}> { ?s ?p ?o }`,
    what: 'the list of what was pushed',
  });
  const found = new Map<string, Map<string, string>>();
  for (const { s, p, o } of rows) {
    const about = found.get(s?.value ?? '') ?? new Map<string, string>();
    const [property, value] = [p?.value ?? '', o?.value ?? ''];
    // Two pushes wrote it: which of them was the last is not known.
    const isTwo = property === HASH && (about.get(HASH) ?? value) !== value;
    found.set(s?.value ?? '', about.set(property, isTwo ? '' : value));
  }
  const entries = new Map<string, Entry>();
  for (const [graph, about] of found) {
    const [file, hash, triples] = [SOURCE, HASH, TRIPLES].map((property) => about.get(property));
    if (file !== undefined && hash !== undefined)
      entries.set(graph, { graph, file, hash, triples: Number(triples) });
  }
  const open = await store.rows(`SELECT ?p WHERE { GRAPH <${OPEN}> { ?s ?p ?o } } LIMIT 1`);
  return { entries, isOpen: open.length > 0 };
}

/** Those of the graphs that were pushed. */
export async function pushedAmong(store: Store, graphs: readonly string[]): Promise<ReadonlySet<string>> {
  const named = graphs.map((graph) => `<${graph}>`).join(' ');
  const rows = await store.rows(
    `SELECT ?g WHERE { VALUES ?g { ${named} } GRAPH <${LEDGER}> { ?g <${HASH}> ?h } }`,
  );
  return new Set(rows.flatMap(({ g }) => g?.value ?? []));
}

/** Whether anything was pushed, and whether a push has begun that did not end. */
export async function stateOfPush(store: Store): Promise<'none' | 'open' | 'done'> {
  const rows = await store.rows(
    `SELECT ?p WHERE { { SELECT (<${HASH}> AS ?p) WHERE { GRAPH <${LEDGER}> { ?g <${HASH}> ?h } } LIMIT 1 } UNION { GRAPH <${OPEN}> { ?s ?p ?o } } }`,
  );
  const found = rows.map(({ p }) => p?.value);
  if (found.includes(STATUS)) return 'open';
  return found.length > 0 ? 'done' : 'none';
}

/** From here on who reads is told that what is there is a part. */
export function openPush(writer: GraphWriter): Promise<void> {
  return writer.add(OPEN, [line(LEDGER, STATUS, namedNode(ACTIVE))]);
}

export const closePush = (writer: GraphWriter): Promise<void> => writer.remove(OPEN);

/** The push is open: a list that is cut off while it is replaced is not taken for the whole. */
export async function replaceLedger(writer: GraphWriter, entries: Ledger['entries']): Promise<void> {
  await writer.replace(LEDGER, [...entries.values()].flatMap(entryLines));
}

/** As lines of N-Triples. */
export function entryLines({ graph, file, hash, triples }: Entry): readonly string[] {
  return [
    line(graph, SOURCE, literal(file)),
    line(graph, HASH, literal(hash)),
    line(graph, TRIPLES, literal(String(triples), namedNode(xsd.integer))),
  ];
}

function line(subject: string, predicate: string, object: RDF.Quad_Object): string {
  return writeQuadLine(makeQuad(namedNode(subject), namedNode(predicate), object) as RDF.Quad);
}

/** For whoever reads meanwhile. */
export const openPushInWords = (url: string) =>
  `a push to ${url} has begun and not ended: what is read is a part; push again, or wait`;
