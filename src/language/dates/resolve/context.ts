/** What is given to the reading of a date, and what it gives: bounds, and what they were counted from. */
import type { Relation } from '../phrases/shape.js';
import type { Granularity } from './bounds.js';
import type { DayNumber } from './calendar.js';
import type { Direction } from './direction.js';

/** What the bounds were counted from. `none`: the calendar alone. */
export type Anchor = 'none' | 'report' | 'previous' | 'event';

/** Bounds of a shape; both days are absent where they could not be told, one where that side is open. */
export interface Bounds {
  readonly first?: DayNumber;
  readonly last?: DayNumber;
  readonly granularity: Granularity;
  readonly anchor: Anchor;
  readonly approximate?: boolean;
  readonly parts?: readonly Bounds[];
}

export interface ResolveContext {
  readonly report?: DayNumber;
  /** The expression read before, where it is near enough to count from. */
  readonly previous?: Bounds;
  /** True where `previous` stands in the same sentence. */
  readonly sameSentence?: boolean;
  readonly direction: Direction;
  readonly relation: Relation;
}
