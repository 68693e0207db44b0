/** Tables of quads to the N-Quads that a store is filled with: the bytes of terms as they are held, no quad made of most. */
import type * as RDF from '@rdfjs/types';
import { nquadsChunks } from '../../dataset/derive/oxigraph-store.js';
import type { QuadTable } from '../../dataset/quad-table.js';
import { TRIPLE, UNDERSCORE } from '../../dataset/term-bytes.js';
import { merged } from './union-graph.js';

/** A single large buffer takes oxigraph twice as long. */
const CHUNK = 1 << 20;
const [SPACE, DOT, NEWLINE] = [0x20, 0x2e, 0x0a];

/**
 * The union of all graphs as the default graph, and if `named` each quad in its graph too.
 * @param apart tables that are in named graphs alone
 */
export function* tableChunks(
  tables: readonly QuadTable[],
  named: boolean,
  apart: readonly QuadTable[] = [],
): Generator<Uint8Array | string> {
  let chunk = new Uint8Array(CHUNK);
  let end = 0;
  const others: RDF.Quad[] = [];
  for (const table of named ? [...tables, ...apart] : tables) {
    const { terms, defaultGraph } = table;
    const isApart = apart.includes(table);
    const columns = ([0, 1, 2, 3] as const).map((place) => table.column(place));
    const isHard = new Uint8Array(terms.count + 1);
    for (let number = 1; number <= terms.count; number++) {
      const kind = terms.kind(number);
      if (kind === UNDERSCORE || kind === TRIPLE) isHard[number] = 1;
    }
    for (let row = 0; row < table.rows; row++) {
      if (table.isGone(row)) continue;
      const numbers = columns.map((column) => column[row] as number);
      const graph = numbers.pop() as number;
      if (numbers.some((number) => isHard[number] === 1) || isHard[graph] === 1) {
        others.push(...inGraphs(table.quad(row), named, isApart));
        continue;
      }
      const parts = numbers.map((number) => terms.bytes(number));
      const graphs = [
        ...(isApart ? [] : [undefined]),
        ...(named && graph !== defaultGraph ? [terms.bytes(graph)] : []),
      ];
      for (const name of graphs) {
        const line = name === undefined ? parts : [...parts, name];
        const length = line.reduce((sum, bytes) => sum + bytes.length + 1, 2);
        if (end + length > chunk.length) {
          if (end > 0) yield chunk.slice(0, end);
          end = 0;
          if (length > chunk.length) chunk = new Uint8Array(length);
        }
        for (const bytes of line) {
          chunk.set(bytes, end);
          end += bytes.length;
          chunk[end++] = SPACE;
        }
        chunk[end++] = DOT;
        chunk[end++] = NEWLINE;
      }
    }
  }
  if (end > 0) yield chunk.slice(0, end);
  yield* nquadsChunks(others);
}

function inGraphs(quad: RDF.Quad, named: boolean, isApart: boolean): Iterable<RDF.Quad> {
  return isApart ? [quad] : merged([quad], named);
}
