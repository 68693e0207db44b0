/** Casualties to the tables of UCDP GED and of ACLED, one row an event that the total adds up; what no claim says stays empty. */
import type { Casualties } from '../../compare/casualties/casualties.js';
import { conceptLattice } from '../../compare/nesting/lattice.js';
import { toldOtherwiseIn } from '../../compare/verdicts/told-otherwise.js';
import { expand, shorten } from '../../model/namespaces.js';
import type { Corpus } from '../../model/records.js';
import { guardedRecord } from '../../query/results/csv-record.js';
import { labelOf } from '../../words/labels.js';
import { sayToldOtherwise } from '../../words/standing.js';
import { type Cells, COLUMNS, type EventColumns } from './event-columns.js';
import { eventRows } from './event-rows.js';

/** After the columns of either: what they have no place for. */
const OWN_COLUMNS = [
  'claimgraph_events',
  'claimgraph_outcome',
  'claimgraph_low',
  'claimgraph_best',
  'claimgraph_high',
  'claimgraph_rounded',
  'claimgraph_high_is_open',
  'claimgraph_party_only',
  'claimgraph_running_totals',
  'claimgraph_told_otherwise',
  'claimgraph_claims',
];

const DEAD = expand('code:dead-any-cause');

/**
 * CSV (RFC 4180) with a head. Wholes are rows, those that share a part one row, so that a column can be summed; lists in a cell are parted by `; `.
 * UCDP's `best`, `high` and `low` are the rule of docs/casualties.md; ACLED's `fatalities` is the best. Both count the dead:
 * of any other outcome these columns are empty, and only ours have the numbers.
 */
export function* writeEventTable(
  corpus: Corpus,
  { apart, outcome }: Pick<Casualties, 'apart' | 'outcome'>,
  columns: EventColumns,
): Iterable<string> {
  const names = [...COLUMNS[columns], ...OWN_COLUMNS];
  const otherwise = toldOtherwiseIn(corpus);
  const rows = eventRows(corpus, columns);
  const isDead = conceptLattice(corpus.ontology.concepts).isWithin(outcome, DEAD);
  const named = labelOf(corpus, outcome);
  yield guardedRecord(names);
  for (const event of apart) {
    const { cells, deaths } = rows(event);
    const row: Cells = {
      ...cells,
      ...(isDead ? deaths() : {}),
      claimgraph_events: event.events.map(shorten).join('; '),
      claimgraph_outcome: named,
      claimgraph_low: event.low,
      claimgraph_best: event.best,
      claimgraph_high: event.high,
      claimgraph_rounded: event.about.join('; '),
      claimgraph_high_is_open: event.open,
      claimgraph_party_only: event.partyOnly,
      claimgraph_running_totals: event.running.map(shorten).join('; '),
      claimgraph_told_otherwise: sayToldOtherwise(corpus, event.events.flatMap(otherwise.ofEvent))
        .map(({ words }) => words)
        .join('; '),
      claimgraph_claims: event.claims.map(shorten).join('; '),
    };
    yield guardedRecord(names.map((name) => row[name]));
  }
}
