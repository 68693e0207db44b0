/**
 * What an expression of time says before it is set against a calendar: the shapes that the grammar reads from
 * words and the resolver turns into days.
 */

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** A stretch within a month, year or other span; the bounds of each are in `parts.ts`. */
export type Part =
  | 'start'
  | 'early'
  | 'mid'
  | 'late'
  | 'end'
  | 'first-half'
  | 'second-half'
  /** `the first week of June`; weeks of seven days from the first of the month. */
  | 'week-1'
  | 'week-2'
  | 'week-3'
  | 'week-4'
  | 'last-week'
  /** `earlier this year`: from its start to the report. */
  | 'so-far'
  /** `later this year`: from the report to its end. */
  | 'still-to-come';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** -1 the one before (`last week`), 0 this one, 1 the one after. */
export type Step = -1 | 0 | 1;

/** What a relative expression counts from: the report's date, the date named before, or an event in the text. */
export type Base = 'report' | 'previous' | 'event';

/** `year` is a number, or a step from the base's year: `June this year`, `June of the previous year`. */
export type YearOf = number | { readonly step: number; readonly from: Base };

export type DateShape =
  | {
      readonly kind: 'day';
      readonly month: number;
      readonly day: number;
      readonly year?: YearOf;
      readonly weekday?: number;
    }
  /** `5/6/2023`: day and month in an order the text does not tell. */
  | {
      readonly kind: 'either-order';
      readonly year: number;
      readonly first: number;
      readonly second: number;
      readonly weekday?: number;
    }
  /** `the 17th`, `Friday the 4th`, `the 14th of last month`: a day of a month that is told by a step, or by what stands around it. */
  | {
      readonly kind: 'month-day';
      readonly day: number;
      readonly step?: number;
      readonly from?: Base;
      readonly weekday?: number;
    }
  /** With a step: `last September` is the last one that has ended. */
  | { readonly kind: 'month'; readonly month: number; readonly year?: YearOf; readonly step?: Step }
  | { readonly kind: 'year'; readonly year: number }
  /** With `beside`: the first one after (1) or the last one before (-1) the date named before. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly step?: Step;
      readonly week?: Step;
      readonly beside?: 1 | -1;
    }
  /**
   * `the Monday after the attack of 5 August`: the first such day after (1) or the last before (-1) a date; without `of`
   * it is told by something whose day does not stand beside it.
   */
  | {
      readonly kind: 'weekday-beside';
      readonly weekday: number;
      readonly sign: 1 | -1;
      readonly of?: DateShape;
    }
  /**
   * `a week last Tuesday`, `the Friday before last`, `Saturday week`: so many weeks back from the last such day, or on from
   * the next. Without `weeks` its words mean one week to some and the next to others (`two weeks ago on Thursday`).
   */
  | { readonly kind: 'weekday-counted'; readonly weekday: number; readonly weeks?: number }
  /** `the second Friday of February`; -1 is the last one. */
  | {
      readonly kind: 'nth-weekday';
      readonly weekday: number;
      readonly nth: number;
      readonly of: DateShape;
    }
  /** `the last day of May`, `the first six months of 2023`: so many units at one side of a span. */
  | {
      readonly kind: 'edge';
      readonly unit: Unit;
      readonly count: number;
      readonly side: 'first' | 'last';
      readonly of: DateShape;
    }
  /** `the day after 10 July`, `two weeks before 1 March`; `whole` for `the week after`, `the 12 months before`, which are all of it. */
  | {
      readonly kind: 'counted-from';
      readonly unit: Unit;
      readonly min: number;
      readonly max?: number;
      readonly sign: 1 | -1;
      readonly of: DateShape;
      readonly whole?: boolean;
    }
  /** `the 12 months to June 2023`: so many units that end with a time, or begin with it (sign 1). */
  | {
      readonly kind: 'up-to';
      readonly unit: Unit;
      readonly count: number;
      readonly sign: 1 | -1;
      readonly of: DateShape;
    }
  /** `the week of 3 July`. */
  | { readonly kind: 'around'; readonly unit: 'week' | 'weekend'; readonly of: DateShape }
  | { readonly kind: 'weekend'; readonly step?: Step }
  /** `last month`, `this year`, `the following week`: a calendar unit a number of steps from the base. */
  | {
      readonly kind: 'unit';
      readonly unit: Unit;
      readonly step: number;
      readonly from: Base;
      readonly bare?: boolean;
    }
  /** `three days ago`, `a year earlier`: so many units back (negative) or on, at the unit's own exactness. */
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly min: number;
      readonly max?: number;
      readonly sign: 1 | -1;
      readonly from: Base;
    }
  /** `the past two weeks`, `in recent days`, `the next six months`: the whole stretch up to or from the base. */
  | {
      readonly kind: 'stretch';
      readonly unit: Unit;
      /** Equal to `max` where the number is exact. */
      readonly min?: number;
      readonly max?: number;
      readonly sign: 1 | -1;
      readonly from: Base;
    }
  | { readonly kind: 'season'; readonly season: Season; readonly year?: YearOf; readonly step?: Step }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: YearOf }
  | { readonly kind: 'decade'; readonly start: number }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'part'; readonly part: Part; readonly of: DateShape }
  /** A time of day without a day. */
  | { readonly kind: 'clock' }
  /** `recently`, `in the past`: some time before the base. */
  | { readonly kind: 'before-now' }
  | { readonly kind: 'range'; readonly first: DateShape; readonly last: DateShape }
  | { readonly kind: 'list'; readonly items: readonly DateShape[] };

/** True for a shape that names one day. */
export function isDay(shape: DateShape): boolean {
  switch (shape.kind) {
    case 'day':
    case 'either-order':
    case 'month-day':
    case 'weekday':
    case 'nth-weekday':
    case 'weekday-beside':
    case 'weekday-counted':
      return true;
    case 'unit':
      return shape.unit === 'day';
    case 'edge':
      return shape.unit === 'day' && shape.count === 1;
    case 'counted-from':
      return shape.unit === 'day' && shape.min === shape.max;
    default:
      return false;
  }
}

/** How the thing told stands to the time named. */
export type Relation = 'in' | 'since' | 'by' | 'until' | 'before' | 'after';

export type PartOfDay = 'early' | 'morning' | 'midday' | 'afternoon' | 'evening' | 'night' | 'late';

/** A time of day in 24 hours, `HH:MM`; two for a stretch, equal for a point. */
export interface ClockTime {
  readonly earliest: string;
  readonly latest: string;
  /** `GMT`, `UTC`, `CET` and the like, as written, where the text has it. */
  readonly zone?: string;
}

/** A shape read from the text, with the words around it that bear on it. Places are of pieces, half open. */
export interface DatePhrase {
  readonly shape: DateShape;
  readonly relation: Relation;
  readonly approximate: boolean;
  readonly time?: ClockTime;
  readonly partOfDay?: PartOfDay;
  readonly from: number;
  readonly next: number;
}
