/**
 * Dates in text: takes a text and, if known, the date of the report, and gives each expression of time with the
 * days it can mean.
 */

import type { Range } from '../../model/range.js';
import { type LexemeSentence, lexemeSentences } from '../lexemes/lexemes.js';
import { slicesAt } from '../text/code-points.js';
import { isNamedTime } from './phrases/named-times.js';
import { datePhrase } from './phrases/phrase.js';
import type { ClockTime, DatePhrase, DateShape, PartOfDay, Relation } from './phrases/shape.js';
import type { Granularity } from './resolve/bounds.js';
import { type IsoDay, isoDay, parseIsoDay } from './resolve/calendar.js';
import type { Anchor, Bounds, ResolveContext } from './resolve/context.js';
import { type Direction, directionOf } from './resolve/direction.js';
import { edtf } from './resolve/edtf.js';
import { resolve } from './resolve/resolve.js';
import { canStartDate } from './starts.js';

/** First and last day that are meant; an absent one is open, or could not be told (see `resolved`). */
export interface DayBounds {
  readonly earliest?: IsoDay;
  readonly latest?: IsoDay;
}

/** An expression of time in a text, with its preposition (`since 2012`, `on Sunday`). */
export interface DateExpression extends Range, DayBounds {
  /** The slice of the text, unchanged. */
  readonly wording: string;
  /** False where it is relative and what it is relative to is not known. */
  readonly resolved: boolean;
  readonly granularity: Granularity;
  /** What the bounds were counted from, or would be. */
  readonly anchor: Anchor;
  readonly relation: Relation;
  /** What the verb beside it says; tells only for expressions that recur (`Sunday`, `June`). */
  readonly direction: Direction;
  readonly approximate: boolean;
  readonly time?: ClockTime;
  readonly partOfDay?: PartOfDay;
  /** The days of each member of `Friday and Saturday`, `2014 and 2015`. */
  readonly parts?: readonly DayBounds[];
  /** EDTF level 1, where the days are known. */
  readonly edtf?: string;
  /** What the words say before the calendar is asked: kept, so that a date can be told later. */
  readonly shape: DateShape;
}

export interface DateOptions {
  /** The day the report was published, `YYYY-MM-DD`. Without it relative expressions get no days. */
  readonly reportDate?: IsoDay;
}

/** An expression more than this many paragraphs back is not counted from. */
const NEAR_PARAGRAPHS = 1;

/**
 * Finds the expressions of time in a text, in order and without overlaps. Weekdays and dates without a year lie
 * in the past, unless the verb of their clause looks ahead (`will`, `scheduled`). Linear in the text's length.
 *
 * @throws {RangeError} where `reportDate` is no calendar day written `YYYY-MM-DD`.
 */
export function findDates(text: string, options: DateOptions = {}): readonly DateExpression[] {
  const report = reportDay(options.reportDate);
  const found: Omit<DateExpression, 'wording'>[] = [];
  let previous:
    | { readonly bounds: Bounds; readonly paragraph: number; readonly sentence: LexemeSentence }
    | undefined;
  for (const sentence of lexemeSentences(text)) {
    for (const phrase of phrasesOf(sentence)) {
      const near = previous !== undefined && sentence.paragraph - previous.paragraph <= NEAR_PARAGRAPHS;
      const context: ResolveContext = {
        ...(report !== undefined && { report }),
        ...(near && { previous: previous!.bounds, sameSentence: previous!.sentence === sentence }),
        direction: directionOf(sentence.lexemes, phrase.from, phrase.next, DEADLINES.has(phrase.relation)),
        relation: phrase.relation,
      };
      const bounds = resolve(phrase.shape, context);
      if (bounds.first !== undefined) previous = { bounds, paragraph: sentence.paragraph, sentence };
      found.push(expression(sentence, phrase, bounds, context.direction));
    }
  }
  const wordings = slicesAt(text, found);
  return found.map((date, k) => ({ ...date, wording: wordings[k]! }));
}

const DEADLINES: ReadonlySet<Relation> = new Set(['by', 'until', 'before']);

function reportDay(date: IsoDay | undefined): number | undefined {
  if (date === undefined) return undefined;
  const day = parseIsoDay(date);
  if (day === undefined)
    throw new RangeError(
      `report date "${date}" is no calendar day: write YYYY-MM-DD, for example 2023-08-13`,
    );
  return day;
}

function* phrasesOf({ lexemes }: LexemeSentence): Generator<DatePhrase> {
  for (let at = 0; at < lexemes.length; ) {
    const phrase = canStartDate(lexemes[at]!) ? datePhrase(lexemes, at) : undefined;
    if (phrase === undefined) at += 1;
    else {
      if (!isNamedTime(lexemes, phrase)) yield phrase;
      at = phrase.next;
    }
  }
}

function expression(
  { lexemes }: LexemeSentence,
  phrase: DatePhrase,
  bounds: Bounds,
  direction: Direction,
): Omit<DateExpression, 'wording'> {
  const related = relate(bounds, phrase);
  const granularity = phrase.time
    ? 'minute'
    : phrase.partOfDay && bounds.granularity === 'day'
      ? 'part-of-day'
      : bounds.granularity;
  const approximate = phrase.approximate || bounds.approximate === true;
  const code = edtf({ ...related, approximate: approximate && phrase.time === undefined }, phrase.shape);
  return {
    start: lexemes[phrase.from]!.start,
    end: lexemes[phrase.next - 1]!.end,
    ...dayBounds(related),
    resolved: bounds.first !== undefined || bounds.last !== undefined,
    granularity,
    anchor: bounds.anchor,
    relation: phrase.relation,
    direction,
    approximate,
    ...(phrase.time && { time: phrase.time }),
    ...(phrase.partOfDay && { partOfDay: phrase.partOfDay }),
    ...(bounds.parts && { parts: bounds.parts.map(dayBounds) }),
    ...(code !== undefined && { edtf: code }),
    shape: phrase.shape,
  };
}

function dayBounds({ first, last }: Pick<Bounds, 'first' | 'last'>): DayBounds {
  const earliest = first === undefined ? undefined : isoDay(first);
  const latest = last === undefined ? undefined : isoDay(last);
  return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}

/** The days of the thing told, from the days of the time named: `since` opens the end, `by` the start. */
function relate(bounds: Bounds, { relation, shape }: DatePhrase): Bounds {
  const { first, last, ...rest } = bounds;
  const atEnd = shape.kind === 'part' && shape.part === 'end';
  switch (relation) {
    case 'in':
      return bounds;
    case 'since':
      return { ...rest, ...(first !== undefined && { first }) };
    case 'by':
    case 'until':
      return { ...rest, ...(last !== undefined && { last }) };
    case 'before':
      return first === undefined
        ? rest
        : { ...rest, last: atEnd ? last! : first - 1, granularity: atEnd ? rest.granularity : 'day' };
    case 'after':
      return last === undefined ? rest : { ...rest, first: last + 1, granularity: 'day' };
  }
}
