/** A row a relation between two actors, with all that it stands for. */
import { shorten } from '../../../../src/model/namespaces.js';
import { lazy } from '../../../../src/structures/lazy.js';
import { datesTold } from '../../../../src/times/dates-told.js';
import { labelOf } from '../../../../src/words/labels.js';
import { markOf } from '../../scene/ground.js';
import type { Mark } from '../../view/view.js';
import type { Cell, Column, MakeTable, TableRow } from './rows.js';

const COLUMNS: readonly Column[] = [
  { id: 'from', words: 'From', kind: 'words', wide: 3, groups: true },
  { id: 'relation', words: 'Relation', kind: 'words', wide: 3, groups: true },
  { id: 'to', words: 'To', kind: 'words', wide: 3, groups: true },
  { id: 'sources', words: 'Sources', kind: 'number', wide: 2 },
  { id: 'reports', words: 'Reports', kind: 'number', wide: 2 },
  { id: 'claims', words: 'Claims', kind: 'number', wide: 1.8 },
  { id: 'how', words: 'How sure', kind: 'words', wide: 2.8, groups: true },
  { id: 'first', words: 'First day', kind: 'day', wide: 2 },
  { id: 'last', words: 'Last day', kind: 'day', wide: 2 },
  { id: 'when', words: 'As told', kind: 'words', wide: 3 },
];

const SURE: Readonly<Record<Mark, string>> = {
  fallen: 'fell with a source',
  plain: 'told as done',
  'party-only': 'only a party says so',
  'not-done': 'not told as done',
  contested: 'disputed',
  denied: 'only said not to be so',
};

export const relationRows: MakeTable = ({ corpus, actors }, _view, passes) => {
  const rows: TableRow[] = [];
  for (const { edge, attributes: tie, source, target } of actors.edgeEntries()) {
    if (!tie.propositions.some(passes)) continue;
    const cells = lazy((): readonly Cell[] => [
      labelOf(corpus, source),
      tie.label || shorten(tie.predicate),
      labelOf(corpus, target),
      tie.origins,
      tie.reports,
      tie.claims.length,
      SURE[markOf(tie)],
      tie.earliest,
      tie.latest,
      datesTold(
        corpus,
        tie.claims.flatMap((id) => corpus.claims.get(id) ?? []),
      ).join('; '),
    ]);
    rows.push({
      opens: { kind: 'edge', id: edge },
      drawnAs: [edge],
      // Made when a row is looked at: there may be a hundred thousand.
      get cells() {
        return cells();
      },
    });
  }
  return { columns: COLUMNS, rows, all: actors.size };
};
