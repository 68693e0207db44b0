/** Events that a table of UCDP or ACLED told, back to the cells of their rows: what the graph holds of them, in the words of the row. */
import { inEventName, withoutRow } from '../../imports/tables/event-name.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { articlesIn } from './articles.js';
import type { Cells, EventColumns } from './event-columns.js';
import { acledType, violenceOf } from './event-types.js';
import { placesIn } from './row-places.js';

export interface TableRow {
  readonly event: Iri;
  readonly cells: Cells;
  readonly claims: readonly Claim[];
}

const PUBLISHERS = { ucdp: 'UCDP', acled: 'ACLED' } as const;

/** One row an event, in the order of their tables; of an event in several tables the row of the first. */
export function tableRows(corpus: Corpus, columns: EventColumns): readonly TableRow[] {
  const publisher = PUBLISHERS[columns];
  const maker = expand(`actor:${columns}`);
  const isTable = (report: Iri) => corpus.utterances.get(report)?.speakers.includes(maker) ?? false;
  const told = groupBy(
    [...corpus.claims.values()].filter(
      ({ report, polarity, proposition: { subject } }) =>
        polarity === 'affirmed' && isTable(report) && corpus.entities.get(subject)?.kind === 'event',
    ),
    ({ proposition }) => proposition.subject,
  );
  const places = placesIn(corpus);
  const articles = articlesIn(corpus);
  const rows = [...told].flatMap(([event, all]) => {
    const name = inEventName(publisher, corpus.entities.get(event)?.label ?? '');
    if (name === undefined) return [];
    const report = all.map((claim) => claim.report).sort()[0];
    const claims = all.filter((claim) => claim.report === report);
    const row = new ToldRow(corpus, publisher, name.id, claims);
    const where = claims.find(({ proposition }) => proposition.predicate === cg.place);
    const place = where === undefined ? undefined : places(where);
    const who = articles(row.claimOf(cg.date) ?? claims[0], row.named);
    const what = name.rest.split(', ')[0] ?? '';
    const cells =
      columns === 'ucdp'
        ? { ...place?.cells.ucdp, ...ucdpCells(corpus, row), ...who.ucdp }
        : { ...place?.cells.acled, ...acledCells(row, what), ...who.acled };
    const at = Math.min(...claims.map(({ evidence }) => evidence[0]?.paragraph ?? 0));
    return [{ event, cells, claims: [...claims, ...(place?.claims ?? [])], report, at }];
  });
  return rows.toSorted((a, b) =>
    (a.report ?? '') < (b.report ?? '') ? -1 : a.report === b.report ? a.at - b.at : 1,
  );
}

class ToldRow {
  constructor(
    private readonly corpus: Corpus,
    private readonly publisher: string,
    readonly id: string,
    readonly claims: readonly Claim[],
  ) {}

  claimOf(predicate: Iri): Claim | undefined {
    return this.claims.find(({ proposition }) => proposition.predicate === predicate);
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
  named = ({ label }: Entity): string => withoutRow(label, this.publisher, this.id);

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

function ucdpCells(corpus: Corpus, row: ToldRow): Cells {
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
    dyad_name: `${row.names('side_a')} - ${row.names('side_b')}`,
    date_prec: row.word('date_prec'),
    date_start: earliest,
    date_end: latest,
    ...deaths,
    best: best?.best ?? best?.min,
    high: best?.max,
    low: best?.min,
  };
}

const WEEK = 6;
const DAY = 86_400_000;

function acledCells(row: ToldRow, what: string): Cells {
  const { earliest } = row.claimOf(cg.date) ?? {};
  const precision = row.word('time_precision');
  const middle =
    earliest === undefined
      ? undefined
      : new Date(Date.parse(earliest) + WEEK * DAY).toISOString().slice(0, 10);
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
