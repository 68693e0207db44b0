/** Dates as graph files write them to EDTF. */
import { literal, namedNode } from '../../dataset/terms.js';
import { daysOf } from '../../model/date.js';
import type { Iri } from '../../model/records.js';
import { EDTF, rdf } from '../../model/vocabulary.js';
import { spanOf } from '../tables/days.js';
import { BrokenRow, dayIn } from '../tables/row.js';
import type { Cells } from './network.js';

/** EDTF of what a cell says; undefined where it says no date that can be read. */
export function edtfIn(text: string): string | undefined {
  const written = text.trim();
  const day = dayIn(written) ?? /^(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/.exec(written)?.[1];
  const edtf = day ?? written;
  if (/^-?\d+(\.\d+)?$/.test(edtf) && !/^\d{4}$/.test(edtf)) return undefined;
  try {
    daysOf(edtf);
    return edtf;
  } catch {
    return undefined;
  }
}

/** A time from a day to a day, of which one may be open; undefined where neither can be read as a date. */
export function timeOf(from: string | undefined, to: string | undefined): string | undefined {
  const [start, end] = [from, to].map((day) => (day === undefined ? undefined : edtfIn(day)));
  if (start === undefined && end === undefined) return undefined;
  if (start === undefined) return `../${end}`;
  if (end === undefined) return `${start}/..`;
  if (isDay(start) && isDay(end)) return start <= end ? spanOf(start, end) : undefined;
  return edtfIn(`${start}/${end}`);
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** Words that a relation wants in a language are of none that is known: RFC 5646 has the tag for it. */
export function literalFor(range: Iri | undefined, value: string) {
  if (range === EDTF) return literal(dateIn('object', value), namedNode(EDTF));
  return range === rdf.langString ? literal(value, 'und') : literal(value);
}

/** @throws BrokenRow */
export function dateIn(column: string, text: string): string {
  const edtf = edtfIn(text);
  if (edtf === undefined)
    throw new BrokenRow(
      column,
      text,
      'write a date such as 2023-08-13, 2023-08, 2023 or 2023-08-01/2023-08-10',
    );
  daysOf(edtf);
  return edtf;
}

/** First and last day of our own tables. */
export const ownSpan = (cells: Cells) => timeOf(cells.get('earliest'), cells.get('latest'));
