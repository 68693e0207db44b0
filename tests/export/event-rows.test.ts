/** Tables of UCDP and ACLED out again: what came in a row goes out in the same cells, and what reports tell as far as a row can say it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { type OpenGraph, openGraph } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DATA = join(import.meta.dirname, '../../data');
const table = (name: string) => join(import.meta.dirname, '../imports/tables', `${name}.csv`);

type Row = Readonly<Record<string, string>>;
const rowsIn = (text: string) => parse(text, { columns: true }) as Row[];

function exported(graph: OpenGraph, format: 'ucdp' | 'acled') {
  const said: string[] = [];
  const text = [...graph.export({ format, onLeftOut: (what) => said.push(what) })].join('');
  return { text, rows: rowsIn(text), said };
}

/** What a table tells, without where in the file it stands. */
const toldBy = ({ corpus }: OpenGraph) =>
  [...corpus.claims.values()]
    .map(({ proposition: { subject, predicate, object }, madeIn, wording }) => {
      const utterance = corpus.utterances.get(madeIn);
      return [
        subject,
        predicate,
        object.value,
        wording,
        utterance?.speakers.join(' '),
        utterance?.report === undefined ? utterance?.label : 'the table',
      ].join(' | ');
    })
    .sort();

const only = (row: Row, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

const [ucdp, acled] = await Promise.all([openGraph(table('ucdp')), openGraph(table('acled'))]);

describe('a table of UCDP GED', () => {
  const before = rowsIn(readFileSync(table('ucdp'), 'utf8'));
  const { text, rows, said } = exported(ucdp, 'ucdp');

  test('has the documented columns, in their order', () => {
    expect(text.split('\r\n')[0]).toBe(readFileSync(table('ucdp'), 'utf8').split('\n')[0]);
  });

  test('has the same cells in what the graph holds', () => {
    const HELD =
      'id year type_of_violence side_a side_a_new_id side_b side_b_new_id source_date source_headline source_original where_prec country adm_1 date_prec best high low'.split(
        ' ',
      );
    const NOT_OF_OLD_FILES = ['source_date', 'source_headline'];
    for (const [at, row] of before.entries()) {
      const held = row.source_office === '' ? HELD.filter((each) => !NOT_OF_OLD_FILES.includes(each)) : HELD;
      // A district and a country have no province of their own to name.
      const { where_prec } = row;
      const columns = where_prec === '6' ? held.filter((each) => each !== 'adm_1') : held;
      expect(only(rows[at] as Row, columns)).toEqual(only(row, columns));
      for (const column of ['date_start', 'date_end'])
        expect(rows[at]?.[column]).toBe(row[column]?.slice(0, 10));
    }
    expect(only(rows[0] as Row, ['where_coordinates', 'adm_2', 'latitude', 'longitude'])).toEqual(
      only(before[0] as Row, ['where_coordinates', 'adm_2', 'latitude', 'longitude']),
    );
    expect(only(rows[0] as Row, ['deaths_a', 'deaths_b', 'deaths_civilians'])).toEqual(
      only(before[0] as Row, ['deaths_a', 'deaths_b', 'deaths_civilians']),
    );
    expect(said).toEqual([]);
  });

  test('opens as the same claims of the same speakers', async () => {
    const again = join(folder, 'ucdp.csv');
    writeFileSync(again, text);
    expect(toldBy(await openGraph(again))).toEqual(toldBy(ucdp));
  });
});

describe('a table of ACLED', () => {
  const before = rowsIn(readFileSync(table('acled'), 'utf8'));
  const { text, rows, said } = exported(acled, 'acled');

  test('has the same cells in what the graph holds', () => {
    const HELD =
      'event_id_cnty year time_precision event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 country admin1 geo_precision source fatalities'.split(
        ' ',
      );
    for (const [at, row] of before.entries())
      expect({ at, ...only(rows[at] as Row, HELD) }).toEqual({ at, ...only(row, HELD) });
    expect(rows.map(({ event_date }) => event_date)).toEqual([
      '2031-03-04',
      '2031-04-10',
      '2031-04-15',
      '2031-05-01',
    ]);
    expect(only(rows[0] as Row, ['location', 'admin2', 'latitude', 'longitude'])).toEqual({
      location: 'Tessel',
      admin2: 'Tessel',
      latitude: '12.5',
      longitude: '3.25',
    });
    expect(said).toEqual([]);
  });

  test('opens as the same claims of the same speakers', async () => {
    const again = join(folder, 'acled.csv');
    writeFileSync(again, text);
    expect(toldBy(await openGraph(again))).toEqual(toldBy(acled));
  });
});

test('of what reports tell it is said why no row can hold it', async () => {
  const graph = await openGraph(DATA);
  expect(() => exported(graph, 'acled')).toThrow(
    /no event can stand in a row of ACLED: .*\d+ events? of which no count of the killed is told/,
  );
});

test('a graph without an event that a row can hold is said to have none', async () => {
  const file = join(folder, 'people.ttl');
  writeFileSync(file, '<https://example.org/a> <http://xmlns.com/foaf/0.1/knows> <https://example.org/b> .');
  const graph = await openGraph(file);
  expect(() => exported(graph, 'ucdp')).toThrow(/no event can stand in a row of UCDP GED: there is none\./);
});
