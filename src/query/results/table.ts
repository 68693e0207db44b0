/** Named columns of text to a table for a terminal: no wider than asked, long cells wrapped, numbers to the right. */
import { columnsOf } from '../../model/columns.js';
import { inOneLine } from '../../model/steering.js';

export interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly cells: readonly string[];
}

export interface TableOptions {
  /** Characters in a line; 80 unless told. */
  readonly width?: number;
  /** Lines that one cell may take before it ends in `…`; 4 unless told. */
  readonly lines?: number;
}

const GAP = '  ';
const NARROWEST = 6;
const LONG_WORD = 20;

/** A table whose columns stand: its head, and a row for cells, each with a line break at its end. */
export interface TableLayout {
  readonly head: string;
  row(cells: readonly string[]): string;
}

/** Columns are measured on so many rows; in later ones what is longer wraps. */
export const MEASURED = 1000;

/** Lines with a line break at the end of each: names, a rule, rows. */
export function formatColumns(columns: readonly Column[], options: TableOptions = {}): string {
  const { head, row } = layOutTable(columns, options);
  const rows = Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, at) =>
    row(columns.map(({ cells }) => cells[at]!)),
  );
  return head + rows.join('');
}

/** The table for columns of which `cells` are the first; rows are then set one by one. */
export function layOutTable(columns: readonly Column[], options: TableOptions = {}): TableLayout {
  const { width = 80, lines = 4 } = options;
  const clean = columns.map(({ name, numeric, cells }) => ({
    name: visible(name),
    numeric,
    cells: cells.slice(0, MEASURED).map(visible),
  }));
  const widths = columnWidths(clean, width - GAP.length * (columns.length - 1));
  const layOut = (texts: readonly string[]): string => {
    const wrapped = texts.map((text, i) => wrap(text, widths[i]!, lines));
    const height = Math.max(1, ...wrapped.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((cell, i) => pad(cell[line] ?? '', widths[i]!, clean[i]!.numeric))
        .join(GAP)
        .trimEnd(),
    ).join('\n');
  };
  const rule = widths.map((cell) => '─'.repeat(cell)).join(GAP);
  return {
    head: `${layOut(clean.map(({ name }) => name))}\n${rule}\n`,
    row: (cells) => `${layOut(cells.map(visible))}\n`,
  };
}

/**
 * Text from a file may carry characters that steer a terminal (escape sequences), turn the direction of writing or
 * hide; none of them reaches it.
 */
export function visible(text: string): string {
  return inOneLine(text).trim();
}

/**
 * Takes from the widest column first until all fit: down to its longest word (at most LONG_WORD), so that names stay
 * whole, then down to NARROWEST. Where even that does not do, the table is too wide.
 */
function columnWidths(columns: readonly Column[], room: number): number[] {
  const texts = columns.map(({ name, cells }) => [name, ...cells]);
  const widths = texts.map((all) => Math.min(longest(all), Math.max(1, room)));
  const words = texts.map((all) => all.reduce((most, text) => Math.max(most, longest(text.split(' '))), 1));
  shrink(
    widths,
    words.map((word) => Math.min(word, LONG_WORD)),
    room,
  );
  shrink(
    widths,
    widths.map(() => NARROWEST),
    room,
  );
  return widths;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columnsOf(text)), 1);
}

function shrink(widths: number[], floors: readonly number[], room: number): void {
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  for (; over > 0; over -= 1) {
    let widest = -1;
    widths.forEach((width, i) => {
      if (width > floors[i]! && (widest === -1 || width > widths[widest]!)) widest = i;
    });
    if (widest === -1) return;
    widths[widest]! -= 1;
  }
}

function wrap(text: string, width: number, lines: number): string[] {
  const done: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (done.length > lines) break; // the rest is not shown
    let rest = word;
    if (line !== '' && columnsOf(line) + 1 + columnsOf(rest) <= width) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== '') done.push(line);
    while (columnsOf(rest) > width && done.length <= lines) {
      const [head, tail] = breakWord(rest, width);
      done.push(head);
      rest = tail;
    }
    line = rest;
  }
  if (line !== '' || done.length === 0) done.push(line);
  if (done.length <= lines) return done;
  const last = [...(done[lines - 1] ?? '')].slice(0, width - 1).join('');
  return [...done.slice(0, lines - 1), `${last}…`];
}

/** A word that is too long breaks after a sign where it has one (names in IRIs), else where the room ends. */
function breakWord(word: string, width: number): [string, string] {
  const head = [...word.slice(0, 2 * width)].slice(0, width);
  const sign = head.findLastIndex((point) => /[-/_:.,;|]/.test(point));
  const at = sign >= width / 2 ? sign + 1 : width;
  const first = head.slice(0, at).join('');
  return [first, word.slice(first.length)];
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return right ? space + text : text + space;
}
