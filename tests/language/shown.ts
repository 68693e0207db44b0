/** Dates and numbers in the short form that the tables of expressions use. */

import type { NumberExpression } from '../../src/language/counts/numbers.js';
import type { DateExpression } from '../../src/language/dates/dates.js';

/** One day, `first..last`, `..last`, `first..`, or `?` for what cannot be told. */
export function shownDays({ earliest, latest, resolved }: DateExpression): string {
  if (!resolved) return '?';
  return earliest === latest ? earliest! : `${earliest ?? ''}..${latest ?? ''}`;
}

/** `4`, `4..`, `..7`, `5..7`, `?` for an untold number; `~` marks what is approximate. */
export function shownBounds({ min, max, approximate }: NumberExpression): string {
  const mark = approximate ? '~' : '';
  if (min === undefined && max === undefined) return `${mark}?`;
  return min === max ? `${mark}${min}` : `${mark}${min ?? ''}..${max ?? ''}`;
}
