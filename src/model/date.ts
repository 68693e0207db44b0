/** EDTF (ISO 8601-2, level 1) date literals to the days they allow. */
import edtf from 'edtf';
import { ShapeError } from './errors.js';

export interface Days {
  /** First day, `2023-08-01`; undefined where the start is open. */
  readonly earliest: string | undefined;
  /** Last day, inclusive; undefined where the end is open. */
  readonly latest: string | undefined;
}

/**
 * The days that an EDTF literal allows: `2023-08` gives 1 to 31 August. The marks `?` and `~` do not widen them.
 * @throws ShapeError when the text is not EDTF level 1.
 */
export function daysOf(text: string): Days {
  let value: { min: number; max: number };
  try {
    value = edtf(text, { types: ['Date', 'Year', 'Season', 'Interval'] }) as unknown as {
      min: number;
      max: number;
    };
  } catch (cause) {
    throw new ShapeError(
      `"${text}" is not an EDTF date: write it like 2023-08-13, 2023-08, 2023-08-01/2023-08-10 or ../2023-08-13`,
      { cause },
    );
  }
  return { earliest: day(value.min), latest: day(value.max) };
}

function day(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : undefined;
}
