/** The graph to GEXF 1.3, which Gephi opens: typed attributes, colours, sizes and places. */
import { write } from 'graphology-gexf';
import type { ClaimGraph } from '../graph/attributes.js';
import type { Corpus } from '../model/records.js';
import {
  edgeColor,
  edgeRecord,
  type FlatRecord,
  isLaidOut,
  nodeColor,
  nodeRecord,
  type Value,
} from './attributes.js';
import { xmlText } from './xml.js';

/**
 * Parallel edges keep apart in Gephi by their `kind`, the relation. Version 1.3, as the writer gives 1.2 files a
 * namespace for colours and places that is none.
 */
export function* writeGexf(graph: ClaimGraph, corpus: Corpus): Iterable<string> {
  const placed = isLaidOut(graph);
  const text = write(graph, {
    version: '1.3',
    formatNode: (id, node) => {
      const { label, ...attributes } = clean(nodeRecord(corpus, id, node));
      return {
        label: textOf(label),
        attributes,
        viz: { color: rgb(nodeColor(node)), size: node.size, ...(placed ? { x: node.x, y: node.y } : {}) },
      };
    },
    formatEdge: (_, edge) => {
      const { label, ...attributes } = clean(edgeRecord(corpus, edge));
      return {
        label: textOf(label),
        kind: textOf(attributes.relation),
        weight: Math.max(1, edge.count),
        attributes,
        viz: { color: rgb(edgeColor(edge)) },
      };
    },
  });
  yield `${text}\n`;
}

/** What is empty has no attribute of its own, but a label must be there. */
function textOf(value: Value | undefined): string {
  return value === undefined ? '' : String(value);
}

function clean(record: FlatRecord): FlatRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'string' ? xmlText(value) : value]),
  );
}

/** GEXF 1.3 also has `hex`, but readers of 1.2 (networkx) know red, green and blue only. */
function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red},${green},${blue})`;
}
