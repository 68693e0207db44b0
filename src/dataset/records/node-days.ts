/** A node and the EDTF date that stands on it, to the days that the date allows; many nodes share few dates. */
import { type Days, daysOf } from '../../model/date.js';
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';

const NO_DAYS: Days = { earliest: undefined, latest: undefined };

/** Datasets repeat few dates in many nodes, and the EDTF grammar is slow. */
const known = new Map<string, Days>();

/**
 * The first and last day; both open where there is no date.
 * @throws ShapeError that names the node, when the text is not EDTF level 1.
 */
export function daysAt(node: Iri, text: string | undefined): Days {
  if (text === undefined) return NO_DAYS;
  let days = known.get(text);
  if (days !== undefined) return days;
  try {
    days = daysOf(text);
  } catch (cause) {
    throw new ShapeError(`${shorten(node)}: ${(cause as Error).message}`, { cause });
  }
  if (known.size < 10_000) known.set(text, days);
  return days;
}
