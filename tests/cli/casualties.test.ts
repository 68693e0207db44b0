import { expect, test } from 'vitest';
import { claimgraph, expectOneLine, expectReadable, MALI } from './run.js';

test('the dead are counted per event and in total, each whole once, with what is open marked', async () => {
  const { code, out } = await claimgraph(['casualties', MALI, '--by', 'group']);
  expect(code).toBe(0);
  expectReadable(out);
  expect(out).toMatch(/^All events, killed +18 +25 +30\+ +9 +parties alone$/m);
  expect(out).toMatch(/^· Second ambush in central +– +– +12 /m);
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
  expect(ber).toContain(',3,2023-08-11,2023-08-12,6,,,,6,6,6,');
  const central = rows.find((row) => row.startsWith('central-clashes+double-ambush,'))!;
  expect(central).toContain(',2,2023-01-10,2023-01-10,14,5,,,19,24,12,');
  expect(central.split(',')[11]).toBe('');
});

test("as CSV it has ACLED's columns too, and leaves empty what no claim says", async () => {
  const { out } = await claimgraph(['casualties', MALI, '--format', 'csv', '--columns', 'acled']);
  const [head, ber] = out.split('\r\n');
  expect(head!.split(',').slice(0, 7).join()).toBe(
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type',
  );
  expect(ber).toMatch(/^ber-fighting,2023-08-11,2023,3,,Battles,Armed clash,/);
});

test('as CSV the wounded stand in no column of deaths', async () => {
  for (const [columns, deaths] of [
    ['ucdp', ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low']],
    ['acled', ['fatalities']],
  ] as const) {
    const words = ['--outcome', 'wounded', '--format', 'csv', '--columns', columns];
    const { out } = await claimgraph(['casualties', MALI, ...words]);
    const [head, ...rows] = out.trimEnd().split('\r\n');
    const names = head!.split(',');
    const row = rows.find((each) => each.startsWith('labbezanga-shooting,'))!;
    const cells = row.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(deaths.map(cell).join('')).toBe('');
    expect([cell('claimgraph_outcome'), cell('claimgraph_best')]).toEqual(['wounded', '3']);
  }
});

test('as JSON every number leads to its claims', async () => {
  const { out } = await claimgraph(['casualties', MALI, '--json']);
  const { total, events } = JSON.parse(out);
  expect(total).toMatchObject({ low: 18, best: 25, high: 30, highIsOpen: true });
  expect(total.claims).toHaveLength(9);
  expect(events[0].speakers[0]).toMatchObject({ speaker: 'actor:malian-army', best: 6 });
});

test('each number unfolds into the sum that makes it, with its speakers and reports', async () => {
  const { code, out } = await claimgraph(['casualties', MALI, '--explain']);
  expect(code).toBe(0);
  expectReadable(out);
  const said = out.replace(/\s+/g, ' ');
  expect(said).toContain(
    'low 12 = 12 soldiers in “Fighting in central Mali (report 003)”. Army and gendarmerie commanders (report 003): at least 12, on their own side (report 003, paragraphs 2 and 3)',
  );
  expect(said).toContain(
    'best 19 = 5 JNIM members in “Double ambush in central Mali”. JNIM: 5, on its own side',
  );
  expect(said).toContain(
    '+ 5 Wagner personnel in “Second ambush in central Mali”. JNIM: 5, a party, of others',
  );
  expect(said).not.toMatch(/\b0\b/);
});

test('an unknown number is said as such, and never as nothing', async () => {
  const { out } = await claimgraph(['casualties', MALI]);
  expect(out).toMatch(/^· First ambush.* – +– +– +2 +number unknown/m);
  const { events } = JSON.parse((await claimgraph(['casualties', MALI, '--json'])).out);
  const first = events.find((each: { events: string[] }) => each.events.includes('event:ambush-1'));
  expect(first).toMatchObject({ low: null, best: null, high: null, highIsOpen: true });
});

test('a count over a time is called a running total', async () => {
  const wounded = (await claimgraph(['casualties', MALI, '--outcome', 'wounded'])).out.replace(/\s+/g, ' ');
  expect(wounded).toContain(
    '39 peacekeepers wounded in “Blasts against the Kidal convoy”, a running total since 31 October 2023',
  );
  expect(wounded).toContain('about 40+');
  const dead = (await claimgraph(['casualties', MALI, '--outcome', 'dead-any-cause'])).out;
  expect(dead.replace(/\s+/g, ' ')).toMatch(/180 personnel dead in MINUSMA, a running total/);
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
  expect(JSON.parse(out).total).toMatchObject({ low: 5, best: 5, high: 17, highIsOpen: true });
});

test('who is heard alone is counted by the same rule, and the help and the heading say so', async () => {
  for (const words of [
    ['--lens', 'JNIM'],
    ['--by', 'speaker'],
  ]) {
    const { out } = await claimgraph(['casualties', MALI, ...words]);
    expectReadable(out);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /^Heard alone, a party is counted by the same rule: .* Its low and best are not all that it counts/,
    );
  }
  expect((await claimgraph(['casualties', MALI])).out).not.toContain('Heard alone');
  expect((await claimgraph(['casualties', '--help'])).out).not.toMatch(/alone counts|each speaker counts/);
});

test('what is counted in a title alone is named, and in no number', async () => {
  const said = (await claimgraph(['casualties', MALI, '--explain'])).out.replace(/\s+/g, ' ');
  const [, left = ''] = said.split('Left out, as it stands only in a title');
  expect(left).toMatch(/Al-Qaeda says in its claim: 14 soldiers killed .*title/);
});

test('what is told under another word, or of a time that no event bounds, is named as not counted, with the way to see it', async () => {
  const { out } = await claimgraph(['casualties', MALI]);
  expectReadable(out);
  const words = out.replace(/\s+/g, ' ');
  expect(words).toMatch(
    /Not counted, as “neutralised” is not “killed”: Malian army says: 31 jihadists neutralised in “Fighting in central Mali \(report 003\)” \(/,
  );
  expect(words).toMatch(
    /Not counted, as “dead” is not “killed”: .*180 personnel dead .* a running total as of/,
  );
  const ways = [...words.matchAll(/claimgraph casualties --outcome ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(ways).toEqual(['dead-any-cause', 'neutralised']);
  for (const name of ways) {
    const seen = (await claimgraph(['casualties', MALI, '--outcome', name])).out;
    expect(seen, name).toMatch(name === 'neutralised' ? /31/ : /180/);
  }
  expect(words).toContain('Not counted, as only a title says it: 1 claim; --explain shows it.');
  const explained = (await claimgraph(['casualties', MALI, '--explain'])).out.replace(/\s+/g, ' ');
  expect(explained).toContain('Not counted, as only a title says it: 1 claim, at the end.');
  expect(explained).not.toContain('--explain');
  const json = JSON.parse((await claimgraph(['casualties', MALI, '--json'])).out);
  expect(json.otherWords).toHaveLength(2);
});
