/** A row of ACLED's export to the event that it tells (codebook of 2024, actors by words or by the numbers of before). */
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Codes } from './codes.js';
import { around } from './days.js';
import { codedCells, type EventRow, placeOfCells, type RowActor } from './event-row.js';
import { BrokenRow, type Row } from './row.js';

const [COUNTRY, REGION, PLACE, PARTICIPANT] = ['Country', 'Region', 'Place', 'participant'].map((name) =>
  expand(`cg:${name}`),
) as [Iri, Iri, Iri, Iri];
/** A day in the week, but not which: it may be six days before or after. */
const WEEK = 6;

/** @throws BrokenRow */
export function acledEvent(row: Row, codes: Codes): EventRow {
  const [type, subType] = [row.needed('event_type', "the event's type"), row.text('sub_event_type')];
  const code = codes.events.get(`${type}/${subType}`.toLowerCase()) ?? codes.events.get(type.toLowerCase());
  if (code === undefined)
    throw new BrokenRow(
      'event_type',
      type,
      `write one of ACLED's types (${[...codes.events.keys()].filter((key) => !key.includes('/') || key === 'explosions/remote violence').join(', ')}), or give it a line in ontology/mappings/acled-events.csv`,
    );
  row.needed('actor1', 'the name of the actor');
  const precision = row.code('time_precision', 1, 3);
  const day = row.day('event_date');
  const year = row.whole('year');
  if (year !== undefined && year !== Number(day.slice(0, 4)))
    throw new BrokenRow('year', String(year), `event_date is ${day}: one of them is wrong`);
  const fatalities = row.whole('fatalities');
  if (fatalities === undefined)
    throw new BrokenRow('fatalities', '', 'write how many died, 0 where nobody did');
  return {
    id: row.needed('event_id_cnty', "the event's number"),
    type: code.type,
    typeWording: subType === '' ? type : subType,
    actors: [1, 2].flatMap((which) => actorsOf(row, which, codes, code.roles[which - 1] ?? PARTICIPANT)),
    ...placeOf(row),
    date: [day, around(day, WEEK), day.slice(0, 7)][precision - 1] ?? day,
    // What stands for a month is a day of the coder's choice: it is told as the word of the row alone.
    dateWording: `time_precision ${precision}${precision === 3 ? `, event_date ${day}` : ''}`,
    dead: {
      low: fatalities,
      best: fatalities,
      high: fatalities,
      wording: `fatalities ${fatalities}`,
      parts: [],
    },
    sources: {
      originals: [],
      published: listOf(row.text('source')).map((publisher) => ({ publisher })),
    },
  };
}

function actorsOf(row: Row, which: number, codes: Codes, role: Iri): readonly RowActor[] {
  const kind = row.text(`inter${which}`);
  const named = (name: string, type: Iri, part: Iri, column: string): RowActor => ({
    name,
    type,
    role: part,
    column,
    unnamed: /^unidentified\b/i.test(name),
    aliases: namesIn(name),
  });
  // ACLED has one name in the cell; other makers of its columns write lists, and nobody is called by two names at once.
  const sides = listOf(row.text(`actor${which}`)).map((name) =>
    named(name, codes.actors.get(kind.toLowerCase()) ?? cg.Actor, role, `actor${which}`),
  );
  return [
    ...sides.map((side) =>
      kind === '' ? side : { ...side, wording: `actor${which}, inter${which} ${kind}` },
    ),
    ...listOf(row.text(`assoc_actor_${which}`)).map((name) =>
      named(name, cg.Actor, PARTICIPANT, `assoc_actor_${which}`),
    ),
  ];
}

/** `LLF: Lorn Liberation Front` has two names, the short and the whole. */
function namesIn(name: string): readonly string[] {
  const [, short, whole] = /^([\p{Lu}\d][\p{L}\d/-]{1,14}): (\S.*)$/u.exec(name) ?? [];
  return short === undefined || whole === undefined ? [] : [short, whole];
}

/** geo_precision 1 is the place itself, 2 its neighbourhood; 3 names a town that stands for a region. */
function placeOf(row: Row): Pick<EventRow, 'place' | 'coded'> {
  const code = row.code('geo_precision', 1, 3);
  const precision = `geo_precision ${code}`;
  const point = row.point();
  const inside = [
    ...['admin3', 'admin2', 'admin1'].map((column) => ({ name: row.text(column), type: REGION, column })),
    { name: row.needed('country', 'the name of the country'), type: COUNTRY, column: 'country' },
  ];
  const spot = { name: row.text('location'), type: PLACE, column: 'location' };
  if (code < 3) row.needed('location', 'the name of the place');
  const place =
    code === 3
      ? placeOfCells(inside.slice(2), { point: undefined, isNear: false, precision })
      : placeOfCells([spot, ...inside], { point, isNear: code === 2, precision });
  return { place, coded: codedCells([spot, ...inside], place, precision) };
}

const listOf = (text: string) =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
