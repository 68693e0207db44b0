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
      : rows.filter(({ cells }) => {
          const text = plain(cells.join(' '));
          return wanted.every((word) => text.includes(word));
        });
  const down = sort.startsWith('-');
  const by = columns.findIndex(({ id }) => id === sort.replace(/^-/, ''));
  const grouping = columns.findIndex(({ id }) => id === group);
  const sorted = kept.toSorted(
    (a, b) =>
      (grouping < 0 ? 0 : inOrder(a.cells[grouping], b.cells[grouping], false)) ||
      (by < 0 ? 0 : inOrder(a.cells[by], b.cells[by], down)),
  );
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

/** What is empty comes last, whichever way. */
function inOrder(a: Cell, b: Cell, down: boolean): number {
  const [noA, noB] = [a === undefined || a === '', b === undefined || b === ''];
  if (noA || noB) return Number(noA) - Number(noB);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return down ? -order : order;
}

export const shown = (cell: Cell): string => (cell === undefined ? '' : String(cell));

/** Without accents and case. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Tabs between cells, as a sheet takes it from the clipboard; what it would read as a formula begins with an apostrophe. */
export function asSheet(columns: readonly Column[], rows: readonly TableRow[]): string {
  const lines = [columns.map(({ words }) => words), ...rows.map(({ cells }) => cells.map(sheetCell))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

const sheetCell = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : notFormula(shown(cell).replace(/\s+/g, ' '));
