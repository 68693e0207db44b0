/** A row an event: what it is called, what kind it is, when, and how much is told of it. */
import type { Column, MakeTable, TableRow } from './rows.js';

const COLUMNS: readonly Column[] = [
  { id: 'name', words: 'Event', kind: 'words', wide: 5 },
  { id: 'type', words: 'Kind', kind: 'words', wide: 2, groups: true },
  { id: 'first', words: 'First day', kind: 'day', wide: 2.3 },
  { id: 'last', words: 'Last day', kind: 'day', wide: 2.3 },
  { id: 'when', words: 'As told', kind: 'words', wide: 4 },
  { id: 'claims', words: 'Claims', kind: 'number', wide: 1.8 },
  { id: 'reports', words: 'Reports', kind: 'number', wide: 2 },
];

export const eventRows: MakeTable = ({ graph }, { hiddenNodes, hiddenTypes }, passes) => {
  const rows: TableRow[] = [];
  let all = 0;
  for (const { node, attributes } of graph.nodeEntries()) {
    if (attributes.kind !== 'event') continue;
    all += 1;
    if (hiddenNodes.includes(node) || hiddenTypes.includes(attributes.type)) continue;
    if (graph.degree(node) > 0 && !graph.someEdge(node, passes)) continue;
    const { label, eventTypeLabel, earliest, latest, when, claims, reports } = attributes;
    rows.push({
      opens: { kind: 'node', id: node },
      drawnAs: [node],
      cells: [label, eventTypeLabel, earliest, latest, when, claims, reports],
    });
  }
  return { columns: COLUMNS, rows, all };
};
