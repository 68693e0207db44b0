import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casualties } from '../../src/compare/casualties/casualties.js';
import { writeEventTable } from '../../src/export/events/event-table.js';
import { expand } from '../../src/model/namespaces.js';
import { type Counted, madeCorpus, type Told } from '../compare/made.js';

const partOf = (part: string, whole: string): Told => ({
  by: 'reporter',
  says: [`event:${part}`, 'cg:subEventOf', `event:${whole}`],
});
const counted = (event: string, n: number, more: Partial<Counted> = {}): Counted => ({
  by: 'x',
  event,
  min: n,
  max: n,
  ...more,
});

/** The rows of the table as objects; no cell of these corpora holds a comma. */
function rowsOf(
  told: readonly (Told | Counted)[],
  columns: 'ucdp' | 'acled' = 'ucdp',
  outcome: string = 'killed',
) {
  const corpus = madeCorpus(told);
  const found = casualties(corpus, { outcome: expand(`code:${outcome}`) });
  const [head, ...rows] = [...writeEventTable(corpus, found, columns)].join('').trimEnd().split('\r\n');
  const names = head!.split(',');
  return {
    total: found.total,
    rows: rows.map((row) => {
      const cells = row.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'));
      return Object.fromEntries(names.map((name, n) => [name, cells[n] ?? '']));
    }),
  };
}
const sum = (rows: readonly Record<string, string>[], column: string) =>
  rows.reduce((all, row) => all + Number(row[column]), 0);

it('a part that two wholes hold is in one row, so that the column adds up to the total', () => {
  const told = [
    partOf('a', 'north'),
    partOf('a', 'east'),
    counted('a', 10),
    counted('east', 12),
    counted('south', 3),
  ];
  const { total, rows } = rowsOf(told);
  expect(total.best).toBe(15);
  expect(sum(rows, 'best')).toBe(15);
  expect(rows.map(({ id, best }) => [id, best])).toEqual([
    ['east+north', '12'],
    ['south', '3'],
  ]);
  expect(sum(rowsOf(told, 'acled').rows, 'fatalities')).toBe(15);
});

it('wholes that hang together by a chain of parts are one row', () => {
  const links = [partOf('a', 'n'), partOf('a', 'e'), partOf('b', 'e'), partOf('b', 's')];
  const { total, rows } = rowsOf([...links, counted('a', 4), counted('b', 5)]);
  expect(rows.map(({ id }) => id)).toEqual(['e+n+s']);
  expect(sum(rows, 'best')).toBe(total.best);
});

it('whatever lies in whatever, each column of numbers adds up to the total', () => {
  const events = ['a', 'b', 'c', 'd', 'e', 'f'];
  const link = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })).map(([from, step]) => {
    const part = Math.min(5, from + 1 + (step % 2));
    return partOf(events[part]!, events[from]!);
  });
  const count = fc.record({
    event: fc.constantFrom(...events),
    by: fc.constantFrom('x', 'y'),
    min: fc.nat({ max: 20 }),
    group: fc.constantFrom('people', 'soldiers', 'civilians'),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(link, { maxLength: 7 }), fc.array(count, { maxLength: 8 }), (links, counts) => {
      const told = counts.map(
        ({ open, min, ...each }): Counted => ({ ...each, min, ...(open ? {} : { max: min + 2 }) }),
      );
      const { total, rows } = rowsOf([...links, ...told]);
      for (const column of ['low', 'best', 'high'] as const)
        expect(sum(rows, column)).toBe(total[column] ?? 0);
      expect(sum(rowsOf([...links, ...told], 'acled').rows, 'fatalities')).toBe(total.best ?? 0);
      for (const { best, deaths_a, deaths_b, deaths_civilians, deaths_unknown } of rows)
        expect(
          [deaths_a, deaths_b, deaths_civilians, deaths_unknown].map(Number).reduce((x, y) => x + y),
        ).toBe(Number(best));
      const named = rows.flatMap(({ claimgraph_events }) => claimgraph_events!.split('; '));
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});

const actor = (name: string) => expand(`actor:${name}`);

it('rivals for one deed are no one side of a dyad, and the row says who tells it otherwise', () => {
  const did = (actor: string, by = actor): Told => ({
    by,
    says: ['event:raid', 'cg:perpetrator', `actor:${actor}`],
  });
  const hit: Told = { by: 'mayor', says: ['event:raid', 'cg:target', 'actor:police'] };
  const [rivals] = rowsOf([did('red'), did('blue'), hit, counted('raid', 3)]).rows;
  expect(rivals).toMatchObject({ side_a: [actor('blue'), actor('red')].join('; '), dyad_name: '' });
  expect(rivals?.claimgraph_told_otherwise).toMatch(
    /blue \(in tension: who did it\); .*red \(in tension: who did it\)/,
  );
  const [joint] = rowsOf([did('red', 'mayor'), did('blue', 'mayor'), hit, counted('raid', 3)]).rows;
  expect(joint).toMatchObject({ dyad_name: expect.stringContaining(' - '), claimgraph_told_otherwise: '' });
});

it('who did one of two events in a row and who did the other are no one side of a dyad', () => {
  const did = (event: string, by: string, actor: string): Told => ({
    by,
    says: [`event:${event}`, 'cg:perpetrator', `actor:${actor}`],
  });
  const row = [
    partOf('a', 'north'),
    partOf('a', 'east'),
    { by: 'mayor', says: ['event:north', 'cg:target', 'actor:police'] } as const,
    counted('a', 3),
  ];
  const dyad = (...told: Told[]) => rowsOf([...row, ...told]).rows.map(({ dyad_name }) => dyad_name);
  expect(dyad(did('north', 'police', 'red'), did('east', 'blue', 'blue'))).toEqual(['']);
  expect(dyad(did('north', 'police', 'red'), did('east', 'blue', 'red'))).toEqual([
    expect.stringContaining(' - '),
  ]);
});

it('opponents stand on two sides, also where a role says no more than that they were there', () => {
  const tells = (by: string, role: string, ...who: string[]): Told[] =>
    who.map((each) => ({ by, says: ['event:clash', `cg:${role}`, `actor:${each}`] }));
  const sides = (...told: Told[]) => {
    const [row] = rowsOf([...told, counted('clash', 4)]).rows;
    return ['side_a', 'side_b', 'dyad_name'].map((name) =>
      row?.[name]?.replaceAll(/https\S*\/actor\/([a-z]+)/g, '$1').replaceAll(/[^a-z; -]/g, ''),
    );
  };
  const there = tells('army', 'participant', 'army', 'jihadists');
  expect(sides(...there)).toEqual(['army', 'jihadists', 'army - jihadists']);
  // Nobody says that the claimant and the enemy of whom the army speaks are one.
  expect(sides(...there, ...tells('red', 'perpetrator', 'red'))).toEqual(['army', 'jihadists; red', '']);
  const eachOther = [
    ...tells('army', 'perpetrator', 'red'),
    ...tells('army', 'target', 'army'),
    ...tells('red', 'perpetrator', 'army'),
    ...tells('red', 'target', 'red'),
  ];
  expect(sides(...eachOther)).toEqual(['army', 'red', '']);
  const attack = [...tells('mayor', 'perpetrator', 'red'), ...tells('mayor', 'target', 'blue')];
  expect(sides(...attack)).toEqual(['red', 'blue', 'red - blue']);
  expect(sides(...attack, ...tells('mayor', 'participant', 'army', 'green'))).toEqual([
    'red',
    'blue',
    'red - blue',
  ]);
  expect(sides(...tells('mayor', 'participant', 'red', 'blue'))).toEqual(['', '', '']);
  expect(sides(...tells('mayor', 'participant', 'army', 'northarmy'))).toEqual(['', '', '']);
  expect(sides(...tells('mayor', 'participant', 'army'))).toEqual(['army', '', '']);
});

it('a column of deaths is empty where no number tells of that side, and 0 only where someone says so', () => {
  const deaths = (...told: Counted[]) => {
    const [row] = rowsOf(told).rows;
    return ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best'].map((name) => row?.[name]);
  };
  expect(deaths(counted('a', 3))).toEqual(['', '', '', '3', '3']);
  expect(deaths(counted('a', 3), counted('a', 0, { group: 'civilians' }))).toEqual(['', '', '0', '3', '3']);
  expect(deaths(counted('a', 0, { group: 'civilians' }))).toEqual(['', '', '', '', '']);
  expect(deaths(counted('a', 0, { group: 'people' }))).toEqual(['', '', '', '0', '0']);
});

it('who is hurt stands in no column of deaths, but under the name of the outcome', () => {
  const DEATHS = /^(deaths_\w+|best|high|low|fatalities)$/;
  const rowOf = (outcome: string, columns: 'ucdp' | 'acled') => {
    const told = counted('raid', 39, { outcome, about: true });
    const { rows } = rowsOf([told, { ...told, max: 45, by: 'y' }], columns, outcome);
    return {
      deaths: Object.entries(rows[0] ?? {}).flatMap(([name, cell]) => (DEATHS.test(name) ? [cell] : [])),
      row: rows[0],
    };
  };
  for (const columns of ['ucdp', 'acled'] as const) {
    for (const outcome of ['wounded', 'neutralised']) {
      const { deaths, row } = rowOf(outcome, columns);
      expect(deaths.join('')).toBe('');
      expect(row).toMatchObject({
        claimgraph_outcome: outcome,
        claimgraph_low: '39',
        claimgraph_best: '39',
        claimgraph_high: '45',
        claimgraph_rounded: 'low; best; high',
      });
    }
    const { deaths, row } = rowOf('killed', columns);
    expect(deaths).toContain('39');
    expect(row).toMatchObject({ claimgraph_outcome: 'killed', claimgraph_best: '39' });
  }
  expect(rowOf('dead-any-cause', 'acled').row).toMatchObject({
    fatalities: '39',
    claimgraph_outcome: 'dead',
  });
});
