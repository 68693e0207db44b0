/** Events and places of two tables that share nothing but a spot and a day, or a point. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRecords } from '../../../src/imports/read-corpus.js';
import { likelyDuplicates } from '../../../src/review/duplicates/duplicates.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-spots-'));
afterAll(() => rmSync(folder, { recursive: true }));

const UCDP =
  'id,type_of_violence,side_a,side_b,source_office,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,best,high,low,dyad_name';
const ACLED =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,inter2,country,admin1,location,latitude,longitude,geo_precision,source,fatalities';

let tables = 0;
async function pairs(ucdp: string, acled: string) {
  const [one, other] = [`u${++tables}.csv`, `a${tables}.csv`].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(one, `${UCDP}\n${ucdp}\n`);
  writeFileSync(other, `${ACLED}\n${acled}\n`);
  return likelyDuplicates((await readRecords([one, other])).corpus);
}

const ONE_SIDED =
  '71,3,Ridge Guard,Civilians,Norland Radio,1,Dorr,Lorn,,13.4,4.2,Norland,1,2031-10-05,2031-10-05,9,9,9,x';
const acledRow = (type: string, day: string, place = 'Dorr', point = '13.4,4.2') =>
  `NRL71,${day},1,${type},Marl Youth Militia,,Identity militia,Hill Brothers,Political militia,Norland,Lorn,${place},${point},1,AP,4`;
const CLASH = 'Battles,Armed clash';

test('violence of two kinds with other sides at one spot on one day is a candidate, and says what differs', async () => {
  const found = (await pairs(ONE_SIDED, acledRow(CLASH, '2031-10-05'))).filter(
    ({ kind }) => kind === 'event',
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.link).toBe('same-spot-and-day');
  expect(found[0]?.why).toMatch(
    /at Dorr, on 2031-10-05; of two kinds; nobody by one name is in both; no other sign$/,
  );
});

test('another day, another spot and a demonstration are none', async () => {
  for (const row of [
    acledRow(CLASH, '2031-10-06'),
    acledRow(CLASH, '2031-10-05', 'Osk', '12.9,3.9'),
    acledRow('Protests,Peaceful protest', '2031-10-05'),
  ])
    expect((await pairs(ONE_SIDED, row)).filter(({ kind }) => kind === 'event')).toEqual([]);
});

test('two places at one point are a candidate, and what was there on one day too', async () => {
  const found = await pairs(ONE_SIDED, acledRow(CLASH, '2031-10-05', 'Market of the ford'));
  expect(found.find(({ link }) => link === 'same-point')).toMatchObject({
    kind: 'place',
    why: 'both stand at 13.4, 4.2',
  });
  expect(found.filter(({ kind }) => kind === 'event')).toHaveLength(1);
});
