/** EDTF (ISO 8601-2, level 1) date literals to the days they allow. */
import edtf from 'edtf';
import { ShapeError } from './errors.js';
import { plainDays } from './plain-date.js';

export interface Days {
  /** First day, `2023-08-01`; undefined where the start is open. */
  readonly earliest: string | undefined;
  /** Last day, inclusive; undefined where the end is open. */
  readonly latest: string | undefined;
}

/** Characters of a literal; the grammar takes memory and time with the square of them. */
const LONGEST = 200;

const WRITTEN = 'write it like 2023-08-13, 2023-08, 2023-08-01/2023-08-10 or ../2023-08-13';

/**
 * The days that an EDTF literal allows: `2023-08` gives 1 to 31 August. The marks `?` and `~` do not widen them.
 * @throws ShapeError when the text is not EDTF level 1, or has more than 200 characters.
 */
export function daysOf(text: string): Days {
  if (text.length > LONGEST) {
    throw new ShapeError(
      `"${text.slice(0, 36)}…" is ${text.length} characters long, and a date has at most ${LONGEST}: ${WRITTEN}`,
    );
  }
  // The parser takes a millisecond for each.
  const plain = plainDays(text);
  if (plain !== undefined) return plain;
  let value: { min: number; max: number };
  try {
    value = edtf(text, { types: ['Date', 'Year', 'Season', 'Interval'] }) as unknown as {
      min: number;
      max: number;
    };
  } catch (cause) {
    throw new ShapeError(`"${text}" is not an EDTF date: ${WRITTEN}`, { cause });
  }
  return { earliest: day(value.min), latest: day(value.max) };
}

function day(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : undefined;
}
