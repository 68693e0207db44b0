/** What a row of UCDP GED or ACLED tells beside its place and its sources, in the columns of either. */

import { columnIri, withoutRow } from '../../imports/tables/event-name.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Cells, EventColumns } from './event-columns.js';
import { daysOf } from './event-dates.js';
import { acledNotation, acledType, isViolence, violenceOf } from './event-types.js';
import type { ToldPlace } from './row-places.js';

export const PUBLISHERS = { ucdp: 'UCDP', acled: 'ACLED' } as const;

/** The claims of one row. */
export class ToldRow {
  constructor(
    private readonly corpus: Corpus,
    readonly dataset: EventColumns,
    readonly id: string,
    readonly claims: readonly Claim[],
  ) {}

  claimOf(predicate: Iri): Claim | undefined {
    return this.claims.find(({ proposition }) => proposition.predicate === predicate);
  }

  get place(): ToldPlace {
    const column = columnIri(this.dataset, '');
    const coded = this.claims.flatMap(({ proposition: { predicate, object } }) =>
      predicate.startsWith(column) ? [[predicate.slice(column.length), object.value] as const] : [],
    );
    const precision = this.word(this.dataset === 'ucdp' ? 'where_prec' : 'geo_precision');
    return { dataset: this.dataset, where: this.claimOf(cg.place), coded: new Map(coded), precision };
  }

  /** The claims that the cells of a column made. */
  of(column: string): readonly Claim[] {
    return this.claims.filter(({ wording }) => wording === column || wording?.startsWith(`${column},`));
  }

  /** What the wording of a column says beside it: `2` of `date_prec 2`. */
  word(column: string): string | undefined {
    for (const { wording = '' } of this.claims) {
      const part = wording.split(', ').find((each) => each.startsWith(`${column} `));
      if (part !== undefined) return part.slice(column.length + 1);
    }
    return undefined;
  }

  /** In the words of the row. */
  named = ({ label }: Entity): string => withoutRow(label, PUBLISHERS[this.dataset], this.id);

  actors(column: string): readonly Entity[] {
    return this.of(column)
      .flatMap(({ proposition: { object } }) => this.corpus.entities.get(object.value) ?? [])
      .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  }

  names(column: string): string | undefined {
    return this.actors(column).map(this.named).join('; ') || undefined;
  }

  /** The figure of the claim whose wording begins with a word. */
  figure(word: string) {
    const claim = this.claims.find(({ wording }) => wording?.startsWith(`${word} `));
    return claim === undefined ? undefined : this.corpus.figures.get(claim.proposition.object.value);
  }
}

/** Why a row of one data set is none of the other; undefined where it may be one. */
export function notOfUcdp(corpus: Corpus, event: Iri, fatalities: number | undefined): string | undefined {
  if (!isViolence(corpus, corpus.entities.get(event)?.eventType)) return 'that are no violence';
  return fatalities === 0 ? 'in which nobody is said to have died' : undefined;
}

export function ucdpCells(corpus: Corpus, row: ToldRow): Cells {
  if (row.dataset === 'acled') return ucdpOfAcled(corpus, row);
  const { earliest, latest } = row.claimOf(cg.date) ?? {};
  const best = row.figure('best');
  const numbered = (column: string) => {
    const id = row.actors(column)[0]?.id.slice(expand('actor:ucdp-').length);
    return id !== undefined && /^\d+$/.test(id) ? id : undefined;
  };
  const deaths = Object.fromEntries(
    ['deaths_a', 'deaths_b', 'deaths_civilians'].map((column) => [column, row.figure(column)?.min]),
  );
  return {
    id: row.id,
    year: earliest?.slice(0, 4),
    type_of_violence: violenceOf(corpus, row.actors('side_a'), row.actors('side_b')),
    side_a: row.names('side_a'),
    side_a_new_id: numbered('side_a'),
    side_b: row.names('side_b'),
    side_b_new_id: numbered('side_b'),
    dyad_name: dyad(row.names('side_a'), row.names('side_b')),
    date_prec: row.word('date_prec'),
    date_start: earliest,
    date_end: latest,
    ...deaths,
    best: best?.best ?? best?.min,
    high: best?.max,
    low: best?.min,
  };
}

const dyad = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined ? undefined : `${a} - ${b}`;

function ucdpOfAcled(corpus: Corpus, row: ToldRow): Cells {
  const { earliest, latest, ucdpPrecision } = daysOf(datesOf(row));
  const died = row.figure('fatalities')?.min;
  const [sideA, sideB] = [row.names('actor1'), row.names('actor2')];
  return {
    id: row.id,
    year: earliest?.slice(0, 4),
    type_of_violence: violenceOf(corpus, row.actors('actor1'), row.actors('actor2')),
    side_a: sideA,
    side_b: sideB,
    dyad_name: dyad(sideA, sideB),
    date_prec: ucdpPrecision,
    date_start: earliest,
    date_end: latest,
    best: died,
    high: died,
    low: died,
  };
}

const datesOf = (row: ToldRow) => row.claims.filter(({ proposition }) => proposition.predicate === cg.date);

const WEEK = 6;
const DAY = 86_400_000;

/** @param what the word of the row for its type */
export function acledCells(corpus: Corpus, row: ToldRow, what: string, event: Iri): Cells {
  if (row.dataset === 'ucdp') return acledOfUcdp(corpus, row, event);
  const { earliest } = row.claimOf(cg.date) ?? {};
  const precision = row.word('time_precision');
  const middle = earliest === undefined ? undefined : after(earliest, WEEK);
  const day = row.word('event_date') ?? (precision === '2' ? middle : earliest);
  return {
    event_id_cnty: row.id,
    event_date: day,
    year: day?.slice(0, 4),
    time_precision: precision,
    ...acledType(what),
    actor1: row.names('actor1'),
    assoc_actor_1: row.names('assoc_actor_1'),
    inter1: row.word('inter1'),
    actor2: row.names('actor2'),
    assoc_actor_2: row.names('assoc_actor_2'),
    inter2: row.word('inter2'),
    fatalities: row.figure('fatalities')?.min,
  };
}

function acledOfUcdp(corpus: Corpus, row: ToldRow, event: Iri): Cells {
  const { earliest, latest, acledPrecision } = daysOf(datesOf(row));
  const best = row.figure('best');
  const length =
    earliest === undefined || latest === undefined ? 0 : (Date.parse(latest) - Date.parse(earliest)) / DAY;
  // A day that is known to the week stands in the middle of what it may have been.
  const isWeek = acledPrecision === 2 && earliest !== undefined;
  const day = isWeek ? after(earliest, Math.floor(length / 2)) : earliest;
  return {
    event_id_cnty: row.id,
    event_date: day,
    year: day?.slice(0, 4),
    time_precision: acledPrecision,
    ...acledNotation(corpus, corpus.entities.get(event)?.eventType),
    actor1: row.names('side_a'),
    actor2: row.names('side_b'),
    fatalities: best?.best ?? best?.min,
  };
}

const after = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
