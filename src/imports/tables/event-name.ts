/** The name of an event of a row, in which its data set's own number and word for its type stand. */

import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';

/** `UCDP 700001: state-based conflict, Tessel, 2031-03-04` */
export function eventName(
  publisher: string,
  { id, typeWording, place, date }: { id: string; typeWording: string; place: string; date: string },
): string {
  return `${publisher} ${id}: ${[typeWording, place, date].filter((each) => each !== '').join(', ')}`;
}

/** The number again, and all that follows it; undefined for a name of another make. */
export function inEventName(
  publisher: string,
  name: string,
): { readonly id: string; readonly rest: string } | undefined {
  const end = name.indexOf(': ');
  if (!name.startsWith(`${publisher} `) || end < 0) return undefined;
  return { id: name.slice(publisher.length + 1, end), rest: name.slice(end + 2) };
}

/**
 * Somebody who has no name, and is meant in one row alone.
 * @param column where the row has the words twice, for two
 */
export const ofRow = (name: string, publisher: string, id: string, column?: string): string =>
  `${name} (${publisher} ${id}${column === undefined ? '' : `, ${column}`})`;

/** The words of the row for whom ofRow named. */
export function withoutRow(name: string, publisher: string, id: string): string {
  const at = name.lastIndexOf(` (${publisher} ${id}`);
  return at >= 0 && /^(?:, [a-z_0-9]+)?\)$/.test(name.slice(at + ` (${publisher} ${id}`.length))
    ? name.slice(0, at)
    : name;
}

/** The relation by which a row says a cell as it stands: its column, of its data set. */
export const columnIri = (dataset: string, column: string): Iri =>
  `${PREFIXES.node}${dataset}-column-${column}`;
