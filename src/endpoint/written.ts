/** Answers to text in pieces, in the formats of SPARQL 1.1 and RDF. */
import type * as RDF from '@rdfjs/types';
import { fillStore } from '../dataset/derive/oxigraph-store.js';
import { writeTrig, writeTurtle } from '../dataset/write/write-turtle.js';
import { writeJsonld } from '../export/jsonld.js';
import { writeLines } from '../export/lines.js';
import { writeRows } from '../query/results/results.js';
import type { RowStream } from '../query/results/rows-json.js';
import type { QuadFormat, RowFormat, TripleFormat } from './media-types.js';
import { truthXml, xmlRows } from './xml-results.js';

/** Rows go out together, some thousand characters at a time. */
const CHUNK = 1 << 16;

/** @throws whatever the rows throw, after what came before was given. */
export async function* writtenRows(
  { variables, rows }: RowStream,
  format: RowFormat,
): AsyncGenerator<string> {
  // Programs read this, not spreadsheets: CSV has the values as they are.
  const writer =
    format === 'xml' ? xmlRows(variables) : writeRows(variables, format, { formulas: 'as they are' });
  let chunk = writer.start;
  for await (const row of rows) {
    chunk += writer.row(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + writer.end();
}

export function writtenTruth(truth: boolean, format: 'json' | 'xml'): string {
  return format === 'xml' ? truthXml(truth) : `${JSON.stringify({ head: {}, boolean: truth })}\n`;
}

export async function writtenTriples(
  quads: Iterable<RDF.Quad>,
  format: TripleFormat,
): Promise<Iterable<string>> {
  switch (format) {
    case 'turtle':
      return writeTurtle(quads);
    case 'ntriples':
      return writeLines(quads, { format: 'ntriples', version: '1.1', sorted: false });
    case 'jsonld':
      return writeJsonld(quads);
    case 'rdfxml':
      return [await rdfXml(quads)];
  }
}

export function writtenQuads(quads: Iterable<RDF.Quad>, format: QuadFormat): Iterable<string> {
  switch (format) {
    case 'trig':
      return writeTrig(quads);
    case 'nquads':
      return writeLines(quads, { format: 'nquads', version: '1.1', sorted: false });
    case 'jsonld':
      return writeJsonld(quads);
  }
}

/** By oxigraph, which is loaded for it. */
async function rdfXml(quads: Iterable<RDF.Quad>): Promise<string> {
  const { default: oxigraph } = await import('oxigraph');
  const store = new oxigraph.Store();
  fillStore(store as never, quads);
  return store.dump({ format: 'application/rdf+xml', from_graph_name: oxigraph.defaultGraph() });
}
