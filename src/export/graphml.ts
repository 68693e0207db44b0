/** The graph to GraphML (http://graphml.graphdrawing.org/), for yEd, networkx, igraph and others: typed keys, one line an element. */
import type { ClaimGraph } from '../graph/attributes.js';
import type { Corpus } from '../model/records.js';
import { attributeTypes, edgeColor, type FlatRecord, isLaidOut, nodeColor, recordsOf } from './attributes.js';
import { escapeXml } from './xml.js';

const TYPES = { integer: 'long', double: 'double', boolean: 'boolean', string: 'string' } as const;

export function* writeGraphml(graph: ClaimGraph, corpus: Corpus): Iterable<string> {
  const placed = isLaidOut(graph);
  const records = recordsOf(graph, corpus);
  const nodes = records.nodes.map(({ id, node, record }) => ({
    id,
    record: {
      ...record,
      color: nodeColor(node),
      size: node.size,
      ...(placed ? { x: node.x, y: node.y } : {}),
    } satisfies FlatRecord,
  }));
  const edges = records.edges.map(({ edge, record, ...ends }) => ({
    ...ends,
    record: { ...record, color: edgeColor(edge), weight: Math.max(1, edge.count) },
  }));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield* keys(
    'node',
    nodes.map(({ record }) => record),
  );
  yield* keys(
    'edge',
    edges.map(({ record }) => record),
  );
  yield '  <graph id="claims" edgedefault="directed">\n';
  for (const { id, record } of nodes) {
    yield `    <node id="${escapeXml(id)}">${data('node', record)}</node>\n`;
  }
  for (const { id, source, target, record } of edges) {
    yield `    <edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${data('edge', record)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function* keys(of: 'node' | 'edge', records: readonly FlatRecord[]): Iterable<string> {
  for (const [name, type] of attributeTypes(records)) {
    yield `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
  }
}

function data(of: 'node' | 'edge', record: FlatRecord): string {
  return Object.entries(record)
    .map(([name, value]) => `<data key="${of}_${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
