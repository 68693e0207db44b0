/** A table in text (RFC 4180) to its records, each with its cells and its place: streamed, never held whole (Node). */
import { createHash } from 'node:crypto';
import { type CsvError, parse } from 'csv-parse/sync';
import { readText } from '../../dataset/read/bytes.js';
import { ShapeError } from '../../model/errors.js';
import { sha256Hex } from '../../model/identifiers.js';
import { codePoints } from '../telling/lines.js';
import type { Passage } from '../telling/told.js';

export interface TableRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Cells in the order of the columns; undefined where the record is not written as a table's are. */
  readonly cells: readonly string[] | undefined;
  /** Why there are no cells. */
  readonly fault: string | undefined;
  /** Where it stands, with its hash; records are numbered from 1, the head being 0. */
  readonly passage: Passage;
}

/** Between two cells: what stands most often in the head, which has no other mark between its names. */
function delimiterOf(head: string): string {
  const often = [',', ';', '\t'].map((mark) => ({ mark, times: head.split(mark).length }));
  return often.reduce((most, each) => (each.times > most.times ? each : most)).mark;
}

/**
 * Gives the head (record 0) and then each record, in order. Empty lines are passed over.
 * @returns lower-case hexadecimal SHA-256 of the whole text
 * @throws FileError as readText does; ShapeError for lines that end as they did on old machines; whatever `onRecord` throws.
 */
export async function readRecords(
  file: string,
  text: string | undefined,
  most: number | undefined,
  onRecord: (record: TableRecord) => void,
): Promise<string> {
  const whole = createHash('sha256');
  let rest = '';
  let record = '';
  let isOpen = false;
  let [line, firstLine, at, number] = [1, 1, 0, 0];
  let delimiter: string | undefined;
  const end = (ending: string) => {
    const bare = record.endsWith('\r') ? record.slice(0, -1) : record;
    const length = codePoints(bare);
    if (bare !== '' && bare !== '\ufeff') {
      if (delimiter === undefined) refuseOldEnds(file, bare);
      delimiter ??= delimiterOf(bare);
      if (number === 0) refuseOtherMarks(file, firstLine, bare, delimiter);
      const sliceSha256 = sha256Hex(bare);
      const passage = { number: number++, start: at, end: at + length, sliceSha256 };
      const { cells, fault } = cellsOf(bare.startsWith('\ufeff') ? bare.slice(1) : bare, delimiter);
      onRecord({ line: firstLine, passage, cells, fault });
    }
    at += length + record.length - bare.length + ending.length;
    firstLine = line + 1;
    record = '';
  };
  const take = (part: string, ending: string) => {
    record += part;
    if (hasOddQuotes(part)) isOpen = !isOpen;
    if (isOpen) record += ending;
    else end(ending);
    line++;
  };
  const push = (piece: string) => {
    whole.update(piece);
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) take(part, '\n');
  };
  if (text === undefined) await readText(file, push, most);
  else push(text);
  take(rest, '');
  if (isOpen) end('');
  return whole.digest('hex');
}

/** A whole table would be its head. */
function refuseOldEnds(file: string, head: string): void {
  if (head.replace(/"[^"]*"/g, '').includes('\r'))
    throw new ShapeError(
      `${file} ends its lines with a carriage return alone, as old Macintoshes did: save it with the line ends of today (LF or CR LF)`,
    );
}

/** What parts the cells of a head that has none of the marks that are read. */
function refuseOtherMarks(file: string, line: number, head: string, delimiter: string): void {
  const mark = head.includes(delimiter) ? undefined : ['|', '^', '~'].find((each) => head.includes(each));
  if (mark !== undefined)
    throw new ShapeError(
      `${file}:${line}: cells seem to be parted by "${mark}": write commas, semicolons or tabs between them, which are read`,
    );
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

type Cells = Pick<TableRecord, 'cells' | 'fault'>;

function cellsOf(text: string, delimiter: string): Cells {
  const cells = text.includes('"') ? cellsIn(text, delimiter) : text.split(delimiter);
  return cells === undefined ? parsed(text, delimiter) : { cells, fault: undefined };
}

/** Of a record whose quotation marks stand as RFC 4180 has them; undefined for any other, of which the parser says what is wrong. */
function cellsIn(text: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    let end: number;
    if (text[at] === '"') {
      end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) return undefined;
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end++;
      if (end < text.length && text[end] !== delimiter) return undefined;
    } else {
      end = text.indexOf(delimiter, at);
      if (end < 0) end = text.length;
      const cell = text.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
    }
    if (end >= text.length) return cells;
    at = end + 1;
  }
}

function parsed(text: string, delimiter: string): Cells {
  try {
    const options = { delimiter, record_delimiter: '\n', relax_column_count: true };
    const [cells] = parse(text, options) as string[][];
    return { cells, fault: undefined };
  } catch (cause) {
    return { cells: undefined, fault: sayFault(cause as CsvError) };
  }
}

/** The parser counts lines and fields in its own way: what went wrong is enough. */
function sayFault({ code }: Pick<CsvError, 'code'>): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened and never closed';
  return 'a quotation mark stands within a cell, or after one that was closed: a cell that holds one is put between two, and each within it written twice';
}
