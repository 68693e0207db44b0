/** The option `--bom`: CSV that begins with the mark by which spreadsheets know UTF-8. */
import { Option } from 'commander';
import { UsageError } from '../terminal/failure.js';

export interface BomOptions {
  readonly bom?: true;
}

export const bomOption = () =>
  new Option('--bom', 'CSV with a byte order mark, by which Excel knows its letters');

/** @throws UsageError where what is written is no CSV. */
export function refuseBom({ bom }: BomOptions, isCsv: boolean): void {
  if (bom && !isCsv) throw new UsageError('--bom is for CSV: add --format csv');
}

/** The text with the mark before it, where that is asked for. */
export function* marked(chunks: Iterable<string>, { bom }: BomOptions): Iterable<string> {
  if (bom) yield MARK;
  yield* chunks;
}

export const MARK = '\ufeff';
