/** Rows in the order and the groups that a reader asks for, and as text for a sheet. */
import { notFormula } from '../../../src/query/results/csv-record.js';
import { groupBy } from '../../../src/structures/group-by.js';
import type { Cell, Column, TableOf, TableRow } from './rows/rows.js';

export interface Arrangement {
  /** Id of a column, with `-` before it from the greatest down; '' for the order as it is. */
  readonly sort: string;
  /** Words that a row must hold, each of them in some cell. */
  readonly words: string;
  /** Id of a column whose cells head groups; '' for none. */
  readonly group: string;
}

/** A row, or the head of a group with how many it has. */
export type Line =
  | { readonly is: 'row'; readonly row: TableRow; readonly at: number }
  | { readonly is: 'group'; readonly name: string; readonly rows: number };

export interface Arranged {
  readonly rows: readonly TableRow[];
  readonly lines: readonly Line[];
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export function arrange({ columns, rows }: TableOf, { sort, words, group }: Arrangement): Arranged {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const kept =
    wanted.length === 0
      ? rows
      : rows.filter((row) => {
          const text = textOf(row);
          return wanted.every((word) => text.includes(word));
        });
  const down = sort.startsWith('-') ? -1 : 1;
  const by = columns.findIndex(({ id }) => id === sort.replace(/^-/, ''));
  const grouping = columns.findIndex(({ id }) => id === group);
  const keys = [...(grouping < 0 ? [] : [{ at: grouping, down: 1 }]), ...(by < 0 ? [] : [{ at: by, down }])];
  const sorted = keys.length === 0 ? kept : inOrder(rows, kept, keys);
  return { rows: sorted, lines: grouping < 0 ? sorted.map(line) : grouped(sorted, grouping) };
}

const line = (row: TableRow, at: number): Line => ({ is: 'row', row, at });

/** Rows that share a cell stand together already. */
function grouped(rows: readonly TableRow[], column: number): readonly Line[] {
  const groups = [...groupBy(rows.entries(), ([, { cells }]) => shown(cells[column]))];
  return groups.flatMap(([name, members]): readonly Line[] => [
    { is: 'group', name: name || 'not told', rows: members.length },
    ...members.map(([at, row]) => line(row, at)),
  ]);
}

interface SortKey {
  /** Which column. */
  readonly at: number;
  readonly down: number;
}

/** What is empty comes last, whichever way. */
function inOrder(
  all: readonly TableRow[],
  kept: readonly TableRow[],
  keys: readonly SortKey[],
): readonly TableRow[] {
  const places = keys.map(({ at, down }) => {
    const ranks = ranksOf(all, at);
    return kept.map(({ cells }) => {
      const rank = ranks.get(cells[at]);
      return rank === undefined ? Number.POSITIVE_INFINITY : rank * down;
    });
  });
  const order = kept.map((_, i) => i);
  order.sort((a, b) => {
    for (const place of places) {
      const [one, other] = [place[a] as number, place[b] as number];
      if (one !== other) return one - other;
    }
    return a - b;
  });
  return order.map((i) => kept[i] as TableRow);
}

const known = new WeakMap<readonly TableRow[], Map<number, ReadonlyMap<Cell, number>>>();

/** The cells of a column that are not empty, each with its place among them; made once, as comparing words takes longest. */
function ranksOf(rows: readonly TableRow[], column: number): ReadonlyMap<Cell, number> {
  const made = known.get(rows) ?? new Map<number, ReadonlyMap<Cell, number>>();
  known.set(rows, made);
  const before = made.get(column);
  if (before !== undefined) return before;
  const cells = new Set(rows.map((row) => row.cells[column]));
  const sorted = [...cells].filter((cell) => cell !== undefined && cell !== '').sort(compare);
  const ranks = new Map<Cell, number>();
  let rank = 0;
  sorted.forEach((cell, i) => {
    if (i > 0 && compare(sorted[i - 1], cell) !== 0) rank += 1;
    ranks.set(cell, rank);
  });
  made.set(column, ranks);
  return ranks;
}

const compare = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

const texts = new WeakMap<TableRow, string>();

/** All that a row says, as it is searched; made once. */
export function textOf(row: TableRow): string {
  const made = texts.get(row) ?? plain(row.cells.join(' '));
  texts.set(row, made);
  return made;
}

export const shown = (cell: Cell): string => (cell === undefined ? '' : String(cell));

/** Without accents and case. */
const plain = (text: string) =>
  // Of many rows most have no letter beyond these.
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** Tabs between cells, as a sheet takes it from the clipboard; what it would read as a formula begins with an apostrophe. */
export function asSheet(columns: readonly Column[], rows: readonly TableRow[]): string {
  const lines = [columns.map(({ words }) => words), ...rows.map(({ cells }) => cells.map(sheetCell))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

const sheetCell = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : notFormula(shown(cell).replace(/\s+/g, ' '));
