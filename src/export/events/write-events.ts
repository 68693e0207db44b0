/** A corpus to a table in the columns of UCDP GED or ACLED that opens there, and here again: rows that tables told, and what the reports tell as far as a row can say it. */
import { casualties } from '../../compare/casualties/casualties.js';
import { claimsOf } from '../../compare/standing/claim-index.js';
import { ShapeError } from '../../model/errors.js';
import { isSubclass } from '../../model/fit.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Entity, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { guardedRecord } from '../../query/results/csv-record.js';
import { groupBy } from '../../structures/group-by.js';
import { count, inSeries } from '../../words/phrases.js';
import { accountRows } from './account-rows.js';
import { type Cells, COLUMNS, DATASETS, type EventColumns } from './event-columns.js';
import type { EventFacts } from './event-facts.js';
import { isViolence, violenceOf } from './event-types.js';
import { tableRows } from './table-rows.js';

export interface WrittenEvents {
  readonly lines: Iterable<string>;
  /** What the columns cannot say, in a sentence; undefined where that is nothing. */
  readonly leftOut: string | undefined;
}

/** Without these a row tells nothing there, and is refused where it is read. */
const NEEDED: Readonly<Record<EventColumns, readonly string[]>> = {
  ucdp: 'type_of_violence side_a side_b where_prec country date_prec date_start date_end best'.split(' '),
  acled: 'event_type actor1 geo_precision location country event_date time_precision fatalities'.split(' '),
};

/** @throws ShapeError where no event can stand in a row. */
export function writeEvents(corpus: Corpus, columns: EventColumns): WrittenEvents {
  const ofTables = tableRows(corpus, columns).map((each) => ({
    ...each,
    missing: missingOf(each.cells, columns),
  }));
  const told = ofTables.filter(isRow);
  const inTables = new Set(ofTables.map(({ event }) => event));
  const counts = claimsOf(corpus, [cg.casualties]);
  const isWhole = counts.every(({ proposition }) => inTables.has(proposition.subject));
  const { apart } = isWhole ? { apart: [] } : casualties(corpus);
  const others = apart.filter(({ events }) => !events.some((event) => inTables.has(event)));
  const row = accountRows(
    corpus,
    columns,
    (facts) => precisionOf(corpus, facts, columns),
    (cells) => missingOf(cells, columns),
  );
  const made = others.map((event) => {
    const told = row(event);
    const { cells, facts } = told;
    const isOther = columns === 'ucdp' && !isViolence(corpus, facts.eventType);
    const unfit = isOther ? 'that are no violence' : told.unfit;
    return { ...told, event, unfit, missing: missingOf(cells, columns) };
  });
  const whole = made.filter(isRow);
  const leftOut = [...ofTables, ...made].filter((each) => !isRow(each));
  const rows = [...told, ...whole];
  const claims = new Set([
    ...told.flatMap((each) => each.claims.map(({ id }) => id)),
    ...whole.flatMap(({ facts }) => facts.claims.map(({ id }) => id)),
  ]);
  const counted = new Set([...inTables, ...made.flatMap(({ event }) => event.events)]);
  const uncounted = [...corpus.entities.values()].filter(
    ({ id, kind }) => kind === 'event' && !counted.has(id),
  ).length;
  if (rows.length === 0) throw noRow(columns, leftOut, uncounted);
  const names = COLUMNS[columns];
  return {
    lines: lines(names, rows),
    leftOut: sayLeftOut(columns, {
      rows: rows.length,
      uncounted,
      incomplete: leftOut,
      others: whole.reduce((all, { others: more }) => all + more, 0),
      claims: corpus.claims.size - claims.size,
      all: corpus.claims.size,
    }),
  };
}

const isRow = ({ unfit, missing }: Made) => unfit === undefined && missing.length === 0;

const missingOf = (cells: Cells, columns: EventColumns) =>
  NEEDED[columns].filter((column) => cells[column] === undefined || cells[column] === '');

function* lines(names: readonly string[], rows: readonly { readonly cells: Cells }[]): Iterable<string> {
  yield guardedRecord(names);
  for (const { cells } of rows) yield guardedRecord(names.map((name) => cells[name]));
}

const [SETTLEMENT, BASE, COUNTRY, NEAR] = ['Settlement', 'Base', 'Country', 'near'].map((name) =>
  expand(`cg:${name}`),
) as [Iri, Iri, Iri, Iri];

/** The codes that say what kind of thing the other cells hold. */
function precisionOf(corpus: Corpus, { places, sideA, sideB }: EventFacts, columns: EventColumns): Cells {
  const [place] = places;
  const actors = (side: readonly Iri[]) => side.flatMap((id) => corpus.entities.get(id) ?? []);
  const precision = place === undefined ? undefined : precisionOfPlace(corpus, place);
  return columns === 'ucdp'
    ? { where_prec: precision?.ucdp, type_of_violence: violenceOf(corpus, actors(sideA), actors(sideB)) }
    : { geo_precision: precision?.acled };
}

/** A town or a base is a spot; of what else is no country nobody says that it is a district, so that it is an area by name. */
function precisionOfPlace(corpus: Corpus, place: Entity): { readonly ucdp: number; readonly acled: number } {
  const is = (wanted: Iri) => isSubclass(corpus.ontology.classes, place.type, wanted);
  if (is(COUNTRY)) return { ucdp: 6, acled: 3 };
  const isNear = [...corpus.claims.values()].some(
    ({ proposition: { subject, predicate } }) => subject === place.id && predicate === NEAR,
  );
  if (isNear) return { ucdp: 2, acled: 2 };
  return is(SETTLEMENT) || is(BASE) ? { ucdp: 1, acled: 1 } : { ucdp: 5, acled: 3 };
}

/** An event that may be a row. */
interface Made {
  readonly unfit: string | undefined;
  readonly missing: readonly string[];
}

interface Left {
  readonly rows: number;
  readonly uncounted: number;
  readonly incomplete: readonly Made[];
  readonly others: number;
  readonly claims: number;
  readonly all: number;
}

function sayLeftOut(
  columns: EventColumns,
  { rows, uncounted, incomplete, others, claims, all }: Left,
): string | undefined {
  const parts = [
    ...sayUnfit(incomplete),
    ...sayUncounted(uncounted),
    ...(others === 0 ? [] : [`${count(others, 'other account')} of these events`]),
    ...(claims === 0 ? [] : [`${claims} of ${count(all, 'claim')}, which no column has a place for`]),
  ];
  return parts.length === 0
    ? undefined
    : `${count(rows, 'row')} in the columns of ${DATASETS[columns]}; left out: ${parts.join('; ')}`;
}

/** `2 events that are no violence`, `1 event without best`. */
function sayUnfit(left: readonly Made[]): readonly string[] {
  const unfit = groupBy(left, ({ unfit: why }) => why ?? '');
  return [...unfit].map(
    ([why, events]) =>
      `${count(events.length, 'event')} ${why === '' ? `without ${inSeries(missingIn(events))}` : why}`,
  );
}

const sayUncounted = (events: number) =>
  events === 0 ? [] : [`${count(events, 'event')} of which no count of the killed is told`];

const missingIn = (made: readonly Made[]) => [...new Set(made.flatMap(({ missing }) => missing))];

function noRow(columns: EventColumns, made: readonly Made[], uncounted: number): ShapeError {
  const why = [...sayUnfit(made), ...sayUncounted(uncounted)];
  return new ShapeError(
    `no event can stand in a row of ${DATASETS[columns]}: ${why.length === 0 ? 'there is none' : why.join('; ')}. Take --format csv, or claimgraph casualties --format csv --columns ${columns}, which leaves cells empty.`,
  );
}
