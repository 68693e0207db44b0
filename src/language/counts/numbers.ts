/**
 * Numbers in text: takes a text and gives each count, ordinal, share and measured amount with its bounds.
 * Years, dates and times of day are not counted (see `dates.ts`).
 */

import type { Range } from '../../model/range.js';
import { findDates } from '../dates/dates.js';
import { type LexemeSentence, lexemeSentences } from '../lexemes/lexemes.js';
import { slicesAt } from '../text/code-points.js';
import { type NumberKind, type NumberRead, numberAt } from './number.js';

/** A number in a text. An absent bound is open: `at least four` has no `max`, an unknown number has neither. */
export interface NumberExpression extends Range {
  /** The slice of the text: the number with the words that bound it (`at least four`), not what it counts. */
  readonly wording: string;
  readonly kind: NumberKind;
  readonly min?: number;
  readonly max?: number;
  /** True for `some 600`, `dozens`, `nearly 200`; such bounds are meant to be widened when compared. */
  readonly approximate: boolean;
  /** What is counted, lower case (`peacekeepers`), or the measure (`km`, `%`, `months`). */
  readonly unit?: string;
}

export interface NumberOptions {
  /** Expressions of time already found in the text, in order; found here where they are not given. */
  readonly dates?: readonly Range[];
}

/** Finds the numbers in a text, in order and without overlaps. Never throws; linear in the text's length. */
export function findNumbers(text: string, options: NumberOptions = {}): readonly NumberExpression[] {
  const dates = options.dates ?? findDates(text);
  const found: Omit<NumberExpression, 'wording'>[] = [];
  let date = 0;
  for (const sentence of lexemeSentences(text)) {
    const { lexemes } = sentence;
    for (let at = 0; at < lexemes.length; ) {
      const { start, end } = lexemes[at]!;
      while (date < dates.length && dates[date]!.end <= start) date += 1;
      const inDate = date < dates.length && dates[date]!.start < end;
      const limit = date < dates.length && !inDate ? dates[date]!.start : Number.POSITIVE_INFINITY;
      const read = inDate ? undefined : within(numberAt(lexemes, at), sentence, limit);
      if (read === undefined) at += 1;
      else {
        found.push(expression(sentence, read));
        at = read.next;
      }
    }
  }
  const wordings = slicesAt(text, found);
  return found.map((number, k) => ({ ...number, wording: wordings[k]! }));
}

/** A number that runs into an expression of time is none. */
function within(
  read: NumberRead | undefined,
  { lexemes }: LexemeSentence,
  limit: number,
): NumberRead | undefined {
  return read !== undefined && lexemes[read.next - 1]!.end <= limit ? read : undefined;
}

function expression({ lexemes }: LexemeSentence, read: NumberRead): Omit<NumberExpression, 'wording'> {
  const { min, max, approximate, kind, unit } = read;
  return {
    start: lexemes[read.from]!.start,
    end: lexemes[read.next - 1]!.end,
    kind,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    approximate,
    ...(unit !== undefined && { unit }),
  };
}
