/** Rows of a table sorted, narrowed and grouped. */
import { describe, expect, it } from 'vitest';
import { arrange } from '../../viewer/src/table/arrange.js';
import type { Cell, TableOf } from '../../viewer/src/table/rows/rows.js';

const of = (...cells: (readonly Cell[])[]): TableOf => ({
  columns: [
    { id: 'who', words: 'Who', kind: 'words', wide: 1, groups: true },
    { id: 'many', words: 'Many', kind: 'number', wide: 1 },
  ],
  rows: cells.map((each, i) => ({ opens: { kind: 'node', id: `${i}` }, drawnAs: [], cells: each })),
  all: cells.length,
});
const PLAIN = { sort: '', words: '', group: '' };
const ids = (table: TableOf, how: Partial<typeof PLAIN>) =>
  arrange(table, { ...PLAIN, ...how }).rows.map(({ opens: { id } }) => id);

describe('rows', () => {
  const table = of(['Éva 10', 3], ['eva 9', undefined], ['', 12], ['Adam', 3], ['ADAM', 0]);

  it('are sorted by words without accents and case, numbers in them by size; equal ones stay in their order', () => {
    expect(ids(table, { sort: 'who' })).toEqual(['3', '4', '1', '0', '2']);
    expect(ids(table, { sort: '-who' })).toEqual(['0', '1', '3', '4', '2']);
  });

  it('are sorted by number; what is empty comes last, whichever way', () => {
    expect(ids(table, { sort: 'many' })).toEqual(['4', '0', '3', '2', '1']);
    expect(ids(table, { sort: '-many' })).toEqual(['2', '0', '3', '4', '1']);
  });

  it('are narrowed by all words, in whatever cell, and sorted as before', () => {
    expect(ids(table, { words: 'EVA' })).toEqual(['0', '1']);
    expect(ids(table, { words: 'éva 9', sort: 'who' })).toEqual(['1']);
    expect(ids(table, { words: 'adam 3' })).toEqual(['3']);
  });

  it('stand under the heads of their groups, in the order of these, sorted within', () => {
    const { lines } = arrange(of(['b', 1], ['a', 1], ['b', 2], ['', 5]), {
      ...PLAIN,
      group: 'who',
      sort: '-many',
    });
    expect(lines.map((line) => (line.is === 'group' ? [line.name, line.rows] : line.row.opens.id))).toEqual([
      ['a', 1],
      '1',
      ['b', 2],
      '2',
      '0',
      ['not told', 1],
      '3',
    ]);
  });

  it('are the same for a hundred thousand, whose cells are made once each', () => {
    let made = 0;
    const many = of();
    const rows = Array.from({ length: 100_000 }, (_, i) => ({
      opens: { kind: 'node', id: `${i}` } as const,
      drawnAs: [],
      get cells() {
        made += 1;
        return [`name ${(i * 7919) % 100_000}`, i % 10];
      },
    }));
    const large = { ...many, rows, all: rows.length };
    const first = ids(large, { sort: 'who' });
    expect(
      first
        .slice(0, 3)
        .map(Number)
        .map((i) => (i * 7919) % 100_000),
    ).toEqual([0, 1, 2]);
    expect(ids(large, { sort: '-who' })).toEqual(first.toReversed());
    expect(made).toBeLessThan(rows.length * 4);
  });
});
