/** A row of UCDP GED, or of its candidate events, to the event that it tells (codebook of version 25.1). */
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import type { Codes } from './codes.js';
import { spanOf } from './days.js';
import {
  type Article,
  codedCells,
  type EventRow,
  type PlaceCell,
  placeOfCells,
  type RowActor,
  type RowDead,
  type RowPlace,
} from './event-row.js';
import { BrokenRow, dayIn, type Row } from './row.js';

const TYPES = ['', 'state-based conflict', 'non-state conflict', 'one-sided violence'];
const [COUNTRY, REGION, PLACE, ACTOR, CIVILIANS] = [
  'cg:Country',
  'cg:Region',
  'cg:Place',
  'cg:Actor',
  'code:civilians',
].map(expand) as [Iri, Iri, Iri, Iri, Iri];
/** Groups of the dead by what a side is; of other sides the model has no group. */
const GROUPS: ReadonlyMap<string, Iri> = new Map([
  ['government', expand('code:security-forces')],
  ['organization', expand('code:rebels')],
]);

interface Side {
  /** Undefined where a list stands in its cell. */
  readonly kind: string | undefined;
  readonly actors: readonly RowActor[];
}

/** @throws BrokenRow */
export function ucdpEvent(row: Row, codes: Codes): EventRow {
  const type = row.code('type_of_violence', 1, 3);
  const code = codes.events.get(String(type));
  if (code === undefined)
    throw new BrokenRow(
      'type_of_violence',
      String(type),
      'give it a line in ontology/mappings/ucdp-events.csv',
    );
  const side = (which: 'a' | 'b'): Side => {
    const column = `side_${which}`;
    const cell = row.needed(column, 'the name of the side');
    // UCDP has one name in the cell; other makers of its columns write lists, and the number is of none of these.
    const names = cell.split('; ');
    const number = row.text(`${column}_new_id`);
    const kind = /^Government of /.test(cell)
      ? 'government'
      : type === 3 && which === 'b'
        ? 'civilians'
        : 'organization';
    const actors = names.map((name) => ({
      name: name.trim(),
      code: names.length === 1 && /^\d+$/.test(number) ? number : undefined,
      type: names.length === 1 ? (codes.actors.get(kind) ?? ACTOR) : ACTOR,
      role: code.roles[which === 'a' ? 0 : 1],
      column,
    }));
    return { kind: names.length === 1 ? kind : undefined, actors };
  };
  const sides = [side('a'), side('b')] as const;
  const precision = row.code('date_prec', 1, 5);
  const where = placeOf(row);
  return {
    id: row.needed('id', "the event's number"),
    type: code.type,
    typeWording: TYPES[type] ?? '',
    actors: sides.flatMap(({ actors }) => actors),
    ...where,
    date: dateOf(row, precision),
    dateWording: `date_prec ${precision}`,
    dead: deadOf(
      row,
      sides.map(({ kind = '' }) => (type === 1 ? GROUPS.get(kind) : undefined)),
    ),
    sources: { originals: listOf(row.text('source_original')), published: articlesOf(row) },
  };
}

/** One day that is not known to the day is uncertain. */
function dateOf(row: Row, precision: number): string {
  const [start, end] = [row.day('date_start'), row.day('date_end')];
  if (end < start) throw new BrokenRow('date_end', end, `write a day not before date_start (${start})`);
  const year = row.whole('year');
  if (year !== undefined && (year < Number(start.slice(0, 4)) || year > Number(end.slice(0, 4))))
    throw new BrokenRow(
      'year',
      String(year),
      `date_start and date_end are ${start} and ${end}: one is wrong`,
    );
  return start === end && precision > 1 ? `${start}?` : spanOf(start, end);
}

/**
 * where_prec 1 is the place itself, 2 its neighbourhood; from 3 on the point stands for a district, a province, a line or an
 * area, a country, and tells nothing of where in it the event was.
 */
function placeOf(row: Row): Pick<EventRow, 'place' | 'coded'> {
  const code = row.code('where_prec', 1, 7);
  const precision = `where_prec ${code}`;
  const point = row.point();
  const named = row.text('where_coordinates');
  const inside: readonly PlaceCell[] = [
    { name: row.text('adm_2'), type: REGION, column: 'adm_2' },
    { name: row.text('adm_1'), type: REGION, column: 'adm_1' },
    { name: row.needed('country', 'the name of the country'), type: COUNTRY, column: 'country' },
  ];
  const spot: PlaceCell = { name: named, type: PLACE, column: 'where_coordinates' };
  const all = [spot, ...inside];
  const told = (place: RowPlace | undefined) => ({ place, coded: codedCells(all, place, precision) });
  const from = (at: number) => {
    const cells = inside.slice(at);
    const widest = cells.find(({ name }) => name !== '');
    const isSame = widest !== undefined && widest.name === named;
    const own = isSame ? [{ ...spot, type: widest.type }, ...cells] : cells;
    return told(placeOfCells(own, { point: undefined, isNear: false, precision }));
  };
  if (code === 3) return from(0);
  if (code === 4) return from(1);
  if (code === 6) return from(2);
  // In waters and in the air a country is named for the conflict: the event was not in it.
  if (code === 7 && named === '') return told(undefined);
  if (named === '') return from(0);
  const isSpot = code <= 2;
  const around = code === 7 ? [] : inside.slice(isSpot ? 0 : 1);
  return told(
    placeOfCells([spot, ...around], { point: isSpot ? point : undefined, isNear: code === 2, precision }),
  );
}

function deadOf(row: Row, groups: readonly (Iri | undefined)[]): RowDead | undefined {
  const [low, best, high] = ['low', 'best', 'high'].map((column) => row.whole(column)) as [
    number | undefined,
    number | undefined,
    number | undefined,
  ];
  if (best === undefined) throw new BrokenRow('best', '', 'write how many died, 0 where nobody did');
  const [least, most] = [low ?? best, high ?? best];
  if (least > best) throw new BrokenRow('low', String(least), `write a number up to best (${best})`);
  if (most < best) throw new BrokenRow('high', String(most), `write a number from best (${best}) on`);
  refuseUnequalParts(row, best);
  const counted = [
    { column: 'deaths_a', group: groups[0] },
    { column: 'deaths_b', group: groups[1] },
    { column: 'deaths_civilians', group: CIVILIANS },
  ].flatMap(({ column, group }) => {
    const count = row.whole(column) ?? 0;
    return count > 0 && group !== undefined ? [{ column, group, count }] : [];
  });
  const isOne = new Set(counted.map(({ group }) => group)).size < counted.length;
  return {
    low: least,
    best,
    high: most,
    wording: least === most ? `best ${best}` : `best ${best}, low ${least}, high ${most}`,
    // Two governments at war have one group, and their dead are two counts of it.
    parts: isOne ? [] : counted,
  };
}

/** By the codebook best is the sum of the four; where a cell is empty they may be less. */
function refuseUnequalParts(row: Row, best: number): void {
  const parts = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map(
    (column) => [column, row.whole(column)] as const,
  );
  const sum = parts.reduce((all, [, count = 0]) => all + count, 0);
  const isWhole = parts.every(([, count]) => count !== undefined);
  if (sum <= best && !(isWhole && sum < best)) return;
  const told = parts.flatMap(([column, count]) => (count === undefined ? [] : [`${column} ${count}`]));
  throw new BrokenRow('best', String(best), `${told.join(', ')} make ${sum}: one of them is wrong`);
}

const listOf = (text: string) =>
  text
    .split(';')
    .map((name) => name.replace(/^["'\s]+|["'\s]+$/g, ''))
    .filter((name) => name !== '');

/** Office, day and headline stand in columns of their own; in older files in one, parted by commas. */
function articlesOf(row: Row): readonly Article[] {
  const offices = listOf(row.text('source_office'));
  if (offices.length > 0) {
    const parallel = (column: string) => {
      const list = listOf(row.text(column));
      return (at: number) => (list.length === offices.length ? list[at] : undefined);
    };
    const [dates, headlines] = [parallel('source_date'), parallel('source_headline')];
    return offices.map((publisher, at) => ({
      publisher,
      date: dayIn(dates(at) ?? ''),
      headline: headlines(at),
    }));
  }
  return listOf(row.text('source_article')).map((article) => {
    const [publisher = article, date = '', ...headline] = article.split(',').map((part) => part.trim());
    const day = dayIn(date);
    return { publisher, date: day, headline: day === undefined ? undefined : headline.join(', ') };
  });
}
