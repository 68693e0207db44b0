/** Rows of UCDP and ACLED out again where a cell is odd, and out in the columns of the other data set: nothing is lost or added. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { type OpenGraph, openGraph } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-across-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, string>>;
type Format = 'ucdp' | 'acled';
const rowsIn = (text: string) => parse(text, { columns: true }) as Row[];
const fixture = (name: Format) =>
  rowsIn(readFileSync(join(import.meta.dirname, '../imports/tables', `${name}.csv`), 'utf8'));
const FIRST = { ucdp: fixture('ucdp')[0] as Row, acled: fixture('acled')[0] as Row };

let files = 0;
/** A table of rows that are as the first of the fixture but for some cells. */
function tableOf(format: Format, rows: readonly Row[]): string {
  const path = join(folder, `${format}-${++files}.csv`);
  const whole = rows.map((row, at) => ({
    ...FIRST[format],
    [format === 'ucdp' ? 'id' : 'event_id_cnty']: String(810 + at),
    ...row,
  }));
  writeFileSync(path, stringify(whole, { header: true }));
  return path;
}

function exported(graph: OpenGraph, format: Format) {
  const said: string[] = [];
  const text = [...graph.export({ format, onLeftOut: (what) => said.push(what) })].join('');
  return { text, rows: rowsIn(text), said: said.join('\n') };
}

async function again(format: Format, rows: readonly Row[]) {
  const out = exported(await openGraph(tableOf(format, rows)), format);
  const path = join(folder, `again-${++files}.csv`);
  writeFileSync(path, out.text);
  const second = exported(await openGraph(path), format);
  expect(second.text).toBe(out.text);
  return out;
}

const only = (row: Row | undefined, like: Row) =>
  Object.fromEntries(Object.keys(like).map((column) => [column, row?.[column]]));

describe('out in its own columns', () => {
  test.each([
    [
      'waters with a country and a province',
      { where_prec: '7', where_coordinates: 'Gulf of Norland', adm_1: 'Lorn province', adm_2: '' },
    ],
    ['waters without a name', { where_prec: '7', where_coordinates: '', adm_1: '', adm_2: '' }],
    [
      'an area in a district',
      { where_prec: '5', where_coordinates: 'Osk hills', adm_1: 'Lorn province', adm_2: 'Osk district' },
    ],
    [
      'a district of another spelling',
      { where_prec: '3', where_coordinates: 'Oskh', adm_1: 'Lorn province', adm_2: 'Osk district' },
    ],
    [
      'a district and a province of one name',
      { where_prec: '1', where_coordinates: 'Tessel', adm_1: 'Kor', adm_2: 'Kor' },
    ],
    [
      'a district without a province',
      { where_prec: '1', where_coordinates: 'Tessel', adm_1: '', adm_2: 'Kor' },
    ],
    ['a province of the town’s name', { where_prec: '4', where_coordinates: 'Kor', adm_1: 'Kor', adm_2: '' }],
  ])('UCDP: %s', async (_, cells) => {
    const { rows, said } = await again('ucdp', [{ ...cells, country: 'Norland' }]);
    expect(only(rows[0], { ...cells, country: '' })).toEqual({ ...cells, country: 'Norland' });
    expect(said).toBe('');
  });

  test('waters do not lie in the country that a row names for the conflict', async () => {
    const graph = await openGraph(
      tableOf('ucdp', [{ where_prec: '7', where_coordinates: 'Gulf of Norland', adm_2: '' }]),
    );
    const told = [...graph.corpus.claims.values()].map(({ proposition }) => proposition.predicate);
    expect(told.filter((predicate) => predicate.endsWith('#within'))).toEqual([]);
  });

  test.each([
    [
      'a town that stands for a province',
      { geo_precision: '3', location: 'Osk', admin1: 'Lorn', admin2: 'Osk district' },
    ],
    [
      'one name on both sides',
      {
        actor1: 'Hill Brothers',
        actor2: 'Hill Brothers',
        assoc_actor_1: '',
        assoc_actor_2: '',
        inter1: 'Rebel group',
        inter2: 'Rebel group',
      },
    ],
    [
      'one name beside itself',
      { actor1: 'Hill Brothers', assoc_actor_1: 'Hill Brothers', inter1: 'Rebel group' },
    ],
    [
      'two without a name',
      {
        actor1: 'Unidentified Armed Group (Norland)',
        actor2: 'Unidentified Armed Group (Norland)',
        inter1: 'Political militia',
        inter2: 'Political militia',
      },
    ],
    ['a district and a province of one name', { location: 'Tessel', admin1: 'Kor', admin2: 'Kor' }],
  ])('ACLED: %s', async (_, cells) => {
    const { rows, said } = await again('acled', [cells]);
    expect(only(rows[0], cells)).toEqual(cells);
    expect(said).toBe('');
  });
});

describe('ACLED in the columns of UCDP', () => {
  test('an exact place is exact, with its province; who published it is no original source', async () => {
    const graph = await openGraph(
      tableOf('acled', [{ source: 'AFP; Undisclosed Source', location: 'Tessel', admin2: 'Kor' }]),
    );
    const { rows, text } = exported(graph, 'ucdp');
    const cells = {
      where_prec: '1',
      where_coordinates: 'Tessel',
      adm_1: 'Lorn',
      adm_2: 'Kor',
      country: 'Norland',
      latitude: '12.5',
      longitude: '3.25',
      source_office: 'AFP;Undisclosed Source',
      source_original: '',
      type_of_violence: '1',
      side_a: 'Military Forces of Norland (2029-)',
      side_b: 'LLF: Lorn Liberation Front',
      date_prec: '1',
      date_start: '2031-03-04',
      best: '7',
      low: '7',
      high: '7',
    };
    expect(only(rows[0], cells)).toEqual(cells);
    expect(text).not.toContain('ACLED');
  });

  test('a town that stands for a province is no place of the event', async () => {
    const graph = await openGraph(
      tableOf('acled', [{ geo_precision: '3', location: 'Osk', admin1: 'Lorn', admin2: 'Osk district' }]),
    );
    const cells = { where_prec: '4', where_coordinates: 'Lorn', adm_1: 'Lorn', adm_2: '', latitude: '' };
    expect(only(exported(graph, 'ucdp').rows[0], cells)).toEqual(cells);
  });

  test('what is no violence, and where nobody died, is left out, counted and said', async () => {
    const agreement = {
      event_type: 'Strategic developments',
      sub_event_type: 'Agreement',
      fatalities: '0',
    };
    const graph = await openGraph(
      tableOf('acled', [
        {},
        agreement,
        { ...agreement, fatalities: '3' },
        { event_type: 'Riots', sub_event_type: 'Mob violence' },
        { fatalities: '0' },
      ]),
    );
    const { rows, said } = exported(graph, 'ucdp');
    expect(rows.map(({ id }) => id)).toEqual(['810']);
    expect(said).toContain('1 row in the columns of UCDP GED; left out: 3 events that are no violence');
    expect(said).toContain('1 event in which nobody is said to have died');
  });

  test('opens again with the same days, places and numbers', async () => {
    const graph = await openGraph(
      tableOf('acled', [{}, { time_precision: '2', event_date: '2031-04-10' }, { time_precision: '3' }]),
    );
    const path = join(folder, 'as-ucdp.csv');
    writeFileSync(path, exported(graph, 'ucdp').text);
    const dates = (of: OpenGraph) =>
      [...of.corpus.claims.values()]
        .filter(({ proposition: { predicate } }) => predicate.endsWith('#date'))
        .map(({ proposition: { object } }) => object.value)
        .sort();
    expect(dates(await openGraph(path))).toEqual(dates(graph));
  });
});

test('UCDP in the columns of ACLED: what violence it was there, UCDP does not say', async () => {
  const graph = await openGraph(
    tableOf('ucdp', [
      { type_of_violence: '3', side_b: 'Civilians', side_b_new_id: '9999' },
      { type_of_violence: '1' },
    ]),
  );
  expect(() => exported(graph, 'acled')).toThrow(
    /^no event can stand in a row of ACLED: 2 events without event_type\./,
  );
});
