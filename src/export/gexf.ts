/** The graph to GEXF 1.3 (https://gexf.net/schema.html), which Gephi opens: typed attributes, times, colours, sizes and places. */
import type { ClaimGraph, EdgeAttributes } from '../graph/attributes.js';
import type { Corpus } from '../model/records.js';
import { eventSpells, type Span } from '../times/days.js';
import { attributeTypes, edgeColor, type FlatRecord, isLaidOut, nodeColor, recordsOf } from './attributes.js';
import { escapeXml } from './xml.js';

/** What a reader of the numbers has to know; Gephi shows it when it opens the file. */
const ABOUT =
  'An edge is a relation that somebody puts forward, affirmed or denied, and no fact. Its weight is the number of events that it stands for, 1 where it stands for itself. The time of an event or an edge is from the first to the last day on which it may have been by those who tell of it; a start or an end that is missing is told by nobody, and what has neither is not dated.';

/** Parallel edges keep apart in Gephi by their `kind`, the relation. */
export function* writeGexf(graph: ClaimGraph, corpus: Corpus): Iterable<string> {
  const placed = isLaidOut(graph);
  const { nodes, edges } = recordsOf(graph, corpus);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">\n';
  yield `  <meta>\n    <creator>claimgraph</creator>\n    <description>${escapeXml(ABOUT)}</description>\n  </meta>\n`;
  yield '  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield* attributes(
    'node',
    nodes.map(({ record }) => record),
  );
  yield* attributes(
    'edge',
    edges.map(({ record }) => record),
  );
  yield '    <nodes>\n';
  const spells = eventSpells(corpus);
  for (const { id, node, record } of nodes) {
    const time = timeOf(spells.get(id) ?? []);
    const place = placed ? `<viz:position x="${node.x}" y="${node.y}"/>` : '';
    yield `      <node${tags({ id, label: record.label ?? '', ...time.ends })}>${values(record)}${time.spells}${color(nodeColor(node))}<viz:size value="${node.size}"/>${place}</node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for (const { id, source, target, edge, record } of edges) {
    const time = timeOf(spellsOfEdge(edge));
    const own = { kind: record.relation ?? '', label: record.label ?? '', weight: Math.max(1, edge.count) };
    yield `      <edge${tags({ id, source, target, ...own, ...time.ends })}>${values(record)}${time.spells}${color(edgeColor(edge))}</edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function spellsOfEdge({ spells, earliest, latest }: EdgeAttributes): readonly Span[] {
  const all = spells ?? [{ earliest, latest }];
  return all.map((each) => ({ earliest: each.earliest, latest: each.latest }));
}

/** Of one time the ends stand on the element, of several each in a spell; what is open or no day of the calendar is left out. */
function timeOf(spells: readonly Span[]): { readonly ends: FlatRecord; readonly spells: string } {
  const all = spells
    .map(({ earliest, latest }) => ({ ...dayIn('start', earliest), ...dayIn('end', latest) }))
    .filter((ends) => Object.keys(ends).length > 0);
  const [first = {}] = all;
  if (all.length <= 1) return { ends: first, spells: '' };
  return { ends: {}, spells: `<spells>${all.map((ends) => `<spell${tags(ends)}/>`).join('')}</spells>` };
}

/** xsd:date has years of four digits. */
const dayIn = (name: string, day: string | undefined): FlatRecord =>
  day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? { [name]: day } : {};

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
