/** Events that a table of UCDP or ACLED told, back to the cells of rows: what the graph holds of them, in the words of their row. */
import { inEventName } from '../../imports/tables/event-name.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { articlesIn } from './articles.js';
import type { Cells, EventColumns } from './event-columns.js';
import { placesIn } from './row-places.js';
import { acledCells, notOfUcdp, PUBLISHERS, ToldRow, ucdpCells } from './table-cells.js';

export interface TableRow {
  readonly event: Iri;
  readonly cells: Cells;
  readonly claims: readonly Claim[];
  /** Why it is none of the data set, in words that follow `3 events`; undefined where it may be one. */
  readonly unfit: string | undefined;
}

/**
 * One row an event, in the order of their tables, those of the data set itself before those of the other; of an event in several
 * tables the row of the first.
 */
export function tableRows(corpus: Corpus, columns: EventColumns): readonly TableRow[] {
  const rowsOf = rowMaker(corpus, columns);
  const own = rowsOf(columns);
  const known = new Set(own.map(({ event }) => event));
  const others = rowsOf(columns === 'ucdp' ? 'acled' : 'ucdp');
  return [...own, ...others.filter(({ event }) => !known.has(event))];
}

function rowMaker(corpus: Corpus, columns: EventColumns): (dataset: EventColumns) => readonly TableRow[] {
  const places = placesIn(corpus);
  const articles = articlesIn(corpus);
  return (dataset) => {
    const publisher = PUBLISHERS[dataset];
    const maker = expand(`actor:${dataset}`);
    const isTable = (report: Iri) => corpus.utterances.get(report)?.speakers.includes(maker) ?? false;
    const told = groupBy(
      [...corpus.claims.values()].filter(
        ({ report, polarity, proposition: { subject } }) =>
          polarity === 'affirmed' && isTable(report) && corpus.entities.get(subject)?.kind === 'event',
      ),
      ({ proposition }) => proposition.subject,
    );
    const rows = [...told].flatMap(([event, all]) => {
      const name = nameIn(publisher, corpus.entities.get(event));
      if (name === undefined) return [];
      const report = all.map((claim) => claim.report).sort()[0];
      const claims = all.filter((claim) => claim.report === report);
      const row = new ToldRow(corpus, dataset, name.id, claims);
      const place = places(row.place);
      const who = articles(row.claimOf(cg.date) ?? claims[0], row.named);
      const cells =
        columns === 'ucdp'
          ? { ...place.cells.ucdp, ...ucdpCells(corpus, row), ...who.ucdp }
          : {
              ...place.cells.acled,
              ...acledCells(corpus, row, name.rest.split(', ')[0] ?? '', event),
              ...who.acled,
            };
      const unfit =
        columns === 'ucdp' && dataset === 'acled'
          ? notOfUcdp(corpus, event, row.figure('fatalities')?.max)
          : undefined;
      const at = Math.min(...claims.map(({ evidence }) => evidence[0]?.paragraph ?? 0));
      return [{ event, cells, claims: [...claims, ...place.claims], unfit, report, at }];
    });
    return rows.toSorted((a, b) =>
      (a.report ?? '') < (b.report ?? '') ? -1 : a.report === b.report ? a.at - b.at : 1,
    );
  };
}

/** Of an event that is one with another the name that the data set gave it. */
function nameIn(publisher: string, event: Entity | undefined) {
  const names = event === undefined ? [] : [event.label, ...event.aliases.map(({ value }) => value)];
  return names.map((name) => inEventName(publisher, name)).find((name) => name !== undefined);
}
