/** A row of ACLED's export to the event that it tells (codebook of 2024, actors by words or by the numbers of before). */
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { Codes } from './codes.js';
import { around } from './days.js';
import type { EventRow, RowActor, RowPlace } from './event-row.js';
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
  const fatalities = row.whole('fatalities');
  if (fatalities === undefined)
    throw new BrokenRow('fatalities', '', 'write how many died, 0 where nobody did');
  return {
    id: row.needed('event_id_cnty', "the event's number"),
    type: code.type,
    typeWording: subType === '' ? type : subType,
    actors: [1, 2].flatMap((which) => actorsOf(row, which, codes, code.roles[which - 1] ?? PARTICIPANT)),
    place: placeOf(row),
    date: [day, around(day, WEEK), day.slice(0, 7)][precision - 1] ?? day,
    dateWording: `time_precision ${precision}`,
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
  const kind = row.text(`inter${which}`).toLowerCase();
  const named = (name: string, type: Iri, part: Iri, column: string): RowActor => ({
    name,
    type,
    role: part,
    column,
    unnamed: /^unidentified\b/i.test(name),
  });
  const first = row.text(`actor${which}`);
  return [
    ...(first === '' ? [] : [named(first, codes.actors.get(kind) ?? cg.Actor, role, `actor${which}`)]),
    ...listOf(row.text(`assoc_actor_${which}`)).map((name) =>
      named(name, cg.Actor, PARTICIPANT, `assoc_actor_${which}`),
    ),
  ];
}

/** geo_precision 1 is the place itself, 2 its neighbourhood; 3 names a town that stands for a region. */
function placeOf(row: Row): RowPlace {
  const precision = row.code('geo_precision', 1, 3);
  const point = row.point();
  const inside = [
    ...['admin3', 'admin2', 'admin1'].map((column) => ({ name: row.text(column), type: REGION, column })),
    { name: row.needed('country', 'the name of the country'), type: COUNTRY, column: 'country' },
  ].filter(({ name }) => name !== '');
  if (precision === 3) {
    const wide = inside.filter(({ column }) => column === 'admin1' || column === 'country');
    const [first, ...within] = wide as [(typeof inside)[number], ...typeof inside];
    return { ...first, point: undefined, isNear: false, within };
  }
  return {
    name: row.needed('location', 'the name of the place'),
    type: PLACE,
    point,
    isNear: precision === 2,
    within: inside,
    column: 'location',
  };
}

const listOf = (text: string) =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
