import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI } from './run.js';

test('the dead are counted per event and in total, each whole once, with what is open marked', async () => {
  const { code, out } = await claimgraph(['casualties', MALI, '--by', 'group']);
  expect(code).toBe(0);
  expectReadable(out);
  expect(out).toMatch(/^All events, killed +28 +30 +30\+ +9 +parties alone$/m);
  expect(out).toMatch(/^· Second ambush in central Mali +12 +12 +12 /m);
  expect(out).toMatch(/^– soldiers +18 +20 +20\+/m);
});

test('as CSV it has the columns of UCDP GED, and rows that add up', async () => {
  const { out } = await claimgraph(['casualties', MALI, '--format', 'csv', '--columns', 'ucdp']);
  const [head, ...rows] = out.trimEnd().split('\r\n');
  const names = head!.split(',');
  expect(names.slice(0, 6)).toEqual([
    'id',
    'relid',
    'year',
    'active_year',
    'code_status',
    'type_of_violence',
  ]);
  expect(names.indexOf('gwnob')).toBe(48);
  expect(rows).toHaveLength(2);
  const ber = rows.find((row) => row.startsWith('ber-fighting,'))!;
  expect(ber).toContain(',2023-08-11,2023-08-12,6,0,0,0,6,6,6,');
  const central = rows.find((row) => row.startsWith('central-clashes+double-ambush,'))!;
  expect(central).toContain(',2023-01-01,2023-01-31,19,5,0,0,24,24,22,');
});

test("as CSV it has ACLED's columns too, and leaves empty what no claim says", async () => {
  const { out } = await claimgraph(['casualties', MALI, '--format', 'csv', '--columns', 'acled']);
  const [head, ber] = out.split('\r\n');
  expect(head!.split(',').slice(0, 7).join()).toBe(
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type',
  );
  expect(ber).toMatch(/^ber-fighting,2023-08-11,2023,2,,Battles,Armed clash,/);
});

test('as JSON every number leads to its claims', async () => {
  const { out } = await claimgraph(['casualties', MALI, '--json']);
  const { total, events } = JSON.parse(out);
  expect(total).toMatchObject({ low: 28, best: 30, high: 30, highIsOpen: true });
  expect(total.claims).toHaveLength(9);
  expect(events[0].speakers[0]).toMatchObject({ speaker: 'actor:malian-army', best: 6 });
});

test('what cannot be counted is refused in one line that names what can', async () => {
  for (const words of [
    ['--outcome', 'harmed'],
    ['--outcome', 'eaten'],
    ['--columns', 'ucdp'],
    ['--merge', '2'],
  ]) {
    const { code, err } = await claimgraph(['casualties', MALI, ...words]);
    expect(code).toBe(2);
    expectOneLine(err);
  }
});

test('through a lens only what its speakers count is counted', async () => {
  const { out } = await claimgraph(['casualties', MALI, '--lens', 'JNIM', '--json']);
  expect(JSON.parse(out).total).toMatchObject({ low: 17, best: 17, high: 17, highIsOpen: true });
});
