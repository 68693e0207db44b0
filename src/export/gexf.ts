/** The graph to GEXF 1.3 (https://gexf.net/schema.html), which Gephi opens: typed attributes, colours, sizes and places. */
import type { ClaimGraph } from '../graph/attributes.js';
import type { Corpus } from '../model/records.js';
import { attributeTypes, edgeColor, type FlatRecord, isLaidOut, nodeColor, recordsOf } from './attributes.js';
import { escapeXml } from './xml.js';

/** Parallel edges keep apart in Gephi by their `kind`, the relation. */
export function* writeGexf(graph: ClaimGraph, corpus: Corpus): Iterable<string> {
  const placed = isLaidOut(graph);
  const { nodes, edges } = recordsOf(graph, corpus);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">\n';
  yield '  <graph defaultedgetype="directed">\n';
  yield* attributes(
    'node',
    nodes.map(({ record }) => record),
  );
  yield* attributes(
    'edge',
    edges.map(({ record }) => record),
  );
  yield '    <nodes>\n';
  for (const { id, node, record } of nodes) {
    const place = placed ? `<viz:position x="${node.x}" y="${node.y}"/>` : '';
    yield `      <node${tags({ id, label: record.label ?? '' })}>${values(record)}${color(nodeColor(node))}<viz:size value="${node.size}"/>${place}</node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for (const { id, source, target, edge, record } of edges) {
    const own = { kind: record.relation ?? '', label: record.label ?? '', weight: Math.max(1, edge.count) };
    yield `      <edge${tags({ id, source, target, ...own })}>${values(record)}${color(edgeColor(edge))}</edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

/** The label is no attribute but the element's own. */
const isOwn = (name: string) => name === 'label';

function* attributes(of: 'node' | 'edge', records: readonly FlatRecord[]): Iterable<string> {
  yield `    <attributes class="${of}">\n`;
  for (const [name, type] of attributeTypes(records)) {
    if (!isOwn(name)) yield `      <attribute${tags({ id: name, title: name, type })}/>\n`;
  }
  yield '    </attributes>\n';
}

function values(record: FlatRecord): string {
  const all = Object.entries(record).filter(([name]) => !isOwn(name));
  return `<attvalues>${all.map(([name, value]) => `<attvalue${tags({ for: name, value })}/>`).join('')}</attvalues>`;
}

function tags(record: FlatRecord): string {
  return Object.entries(record)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** GEXF 1.3 also has `hex`, but readers of 1.2 (networkx) know red, green and blue only. */
function color(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color${tags({ r, g, b })}/>`;
}
