/** A table in text (RFC 4180) to its records, each with its cells and its place: streamed, never held whole (Node). */
import { createHash } from 'node:crypto';
import { type CsvError, parse } from 'csv-parse/sync';
import { readText } from '../../dataset/read/bytes.js';
import { hexOf } from '../telling/hash.js';
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
 * @throws FileError as readText does; whatever `onRecord` throws.
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
  let waiting: Waiting[] = [];
  const flush = () => {
    const cells = cellsOf(waiting, delimiter ?? ',');
    for (const [index, { line: on, passage }] of waiting.entries())
      onRecord({ line: on, passage, ...(cells[index] as Cells) });
    waiting = [];
  };
  const end = (ending: string) => {
    const bare = record.endsWith('\r') ? record.slice(0, -1) : record;
    const length = codePoints(bare);
    if (bare !== '' && bare !== '\ufeff') {
      delimiter ??= delimiterOf(bare);
      const sliceSha256 = hexOf(bare);
      const passage = { number: number++, start: at, end: at + length, sliceSha256 };
      waiting.push({ line: firstLine, passage, text: bare.startsWith('\ufeff') ? bare.slice(1) : bare });
      if (waiting.length === BATCH) flush();
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
  flush();
  return whole.digest('hex');
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** Records that are parsed together: the parser takes longer to begin than for a record. */
const BATCH = 512;

interface Waiting {
  readonly line: number;
  readonly passage: Passage;
  readonly text: string;
}

type Cells = Pick<TableRecord, 'cells' | 'fault'>;

/** What has no quotation mark needs no parser. One record that is written wrong leaves the others as they are. */
function cellsOf(records: readonly Waiting[], delimiter: string): readonly Cells[] {
  const quoted = records.filter(({ text }) => text.includes('"'));
  const parsed = new Map(
    parsedTogether(quoted, delimiter) ?? quoted.map((each) => [each, parsedAlone(each, delimiter)]),
  );
  return records.map((each) => parsed.get(each) ?? { cells: each.text.split(delimiter), fault: undefined });
}

const options = (delimiter: string) => ({ delimiter, record_delimiter: '\n', relax_column_count: true });

function parsedTogether(
  records: readonly Waiting[],
  delimiter: string,
): readonly (readonly [Waiting, Cells])[] | undefined {
  try {
    const all = parse(records.map(({ text }) => text).join('\n'), options(delimiter)) as string[][];
    if (all.length !== records.length) return undefined;
    return records.map((each, at) => [each, { cells: all[at], fault: undefined }] as const);
  } catch {
    return undefined;
  }
}

function parsedAlone({ text }: Waiting, delimiter: string): Cells {
  try {
    const [cells] = parse(text, options(delimiter)) as string[][];
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
