/** Code points and code units: takes a text and places in it, and gives the same places in the other count. */

import type { Range } from '../../model/range.js';

/** Number of code points in the code units `from` to `to`; an unpaired surrogate counts as one. */
export function codePointCount(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let i = from; i < to; i += 1, count += 1) if (text.codePointAt(i)! > 0xffff) i += 1;
  return count;
}

/** The slices of a text at ranges that are sorted by start and do not overlap; one walk for all of them. */
export function slicesAt(text: string, ranges: readonly Range[]): readonly string[] {
  const slices: string[] = [];
  let unit = 0;
  let point = 0;
  const advance = (to: number): number => {
    for (; point < to && unit < text.length; point += 1) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
    return unit;
  };
  for (const { start, end } of ranges) slices.push(text.slice(advance(start), advance(end)));
  return slices;
}
