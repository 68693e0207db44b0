/**
 * Compares two figures: each says that the count of a group with an outcome in an event lies in [min, max].
 * The rule is that of docs/model.md: a part's minimum may not exceed its whole's maximum.
 */
import type { Figure, Iri } from '../../model/records.js';
import type { Lattice } from '../nesting/lattice.js';
import type { Reason, Verdict } from './verdict.js';

/** A figure and what it counts in: an event, or the actor whose strength it is. */
export interface Count {
  readonly scope: Iri;
  readonly figure: Figure;
}

export interface Orders {
  readonly scopes: Lattice;
  readonly concepts: Lattice;
}

export interface Interval {
  readonly min: number;
  readonly max: number;
}

/**
 * [min, max] with open ends as 0 and infinity; an approximate figure is widened by half a unit of its last significant
 * digit. An unknown number is at least one: who says that people died, without a number, rules out that nobody did.
 */
export function intervalOf(figure: Pick<Figure, 'min' | 'max' | 'approximate'>): Interval {
  const slack = (value: number) => (figure.approximate ? lastDigit(value) / 2 : 0);
  const least = figure.max === undefined ? 1 : 0;
  const min = figure.min === undefined ? least : Math.max(0, figure.min - slack(figure.min));
  const max = figure.max === undefined ? Number.POSITIVE_INFINITY : figure.max + slack(figure.max);
  return { min, max };
}

/** The unit of the last significant digit: 13,000 gives 1,000; 11,600 gives 100; 22 gives 1. */
function lastDigit(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

/**
 * Whether one may be the other rounded: both give one number, from below, from above or outright. "About 20 or more"
 * and "about 30" can both be true, and neither rounds the other; nor does a number within a range.
 */
function isRoundingOf(left: Figure, right: Figure): boolean {
  const isOneNumber = ({ min, max }: Figure) => min === undefined || max === undefined || min === max;
  const same = (end: 'min' | 'max') => (left[end] === undefined) === (right[end] === undefined);
  return (
    isOneNumber(left) && isOneNumber(right) && same('min') && same('max') && meetWithinSlack(left, right)
  );
}

/** The ends of both that are told, each widened where it is approximate, have a number in common. */
function meetWithinSlack(left: Figure, right: Figure): boolean {
  const around = ({ approximate, ...figure }: Figure) => {
    const end = figure.min ?? figure.max ?? 0;
    return intervalOf({ min: end, max: end, approximate });
  };
  return overlap(around(left), around(right));
}

const overlap = (a: Interval, b: Interval) => a.min <= b.max && b.min <= a.max;

type Direction = 'same' | 'left-in-right' | 'right-in-left' | 'apart';

function direction(lattice: Lattice, left: Iri | undefined, right: Iri | undefined): Direction {
  if (left === right) return 'same';
  if (left === undefined || right === undefined) return 'apart';
  if (lattice.isWithin(left, right)) return 'left-in-right';
  return lattice.isWithin(right, left) ? 'right-in-left' : 'apart';
}

/**
 * The verdict on two counts. `contradictory` is given only where no world makes both true: equal keys with
 * disjoint bounds, or a part that is surely larger than its whole. Strengths change over time: disjoint strengths
 * are in tension only.
 */
export function compareCounts(
  left: Count,
  right: Count,
  orders: Orders,
): { verdict: Verdict; reason: Reason } {
  const axes = {
    'part-of': direction(orders.scopes, left.scope, right.scope),
    group: direction(
      orders.concepts,
      left.figure.group ?? left.figure.item,
      right.figure.group ?? right.figure.item,
    ),
    outcome: direction(orders.concepts, left.figure.outcome, right.figure.outcome),
  } as const;
  const apart = (Object.keys(axes) as (keyof typeof axes)[]).find((axis) => axes[axis] === 'apart');
  if (left.figure.kind !== right.figure.kind || apart !== undefined) {
    return { verdict: 'notComparable', reason: apart ?? 'value' };
  }
  const a = intervalOf(left.figure);
  const b = intervalOf(right.figure);
  const directions = new Set(Object.values(axes).filter((d) => d !== 'same'));
  if (directions.size === 0) return sameKey(left.figure, right.figure, a, b);
  const reason =
    (Object.keys(axes) as (keyof typeof axes)[]).find((axis) => axes[axis] !== 'same') ?? 'part-of';
  // A part in one respect and a whole in another: neither bounds the other.
  if (directions.size === 2) return { verdict: 'notComparable', reason };
  const [part, whole] = directions.has('left-in-right') ? [a, b] : [b, a];
  return { verdict: part.min > whole.max ? clash(left.figure) : 'compatible', reason };
}

function sameKey(
  left: Figure,
  right: Figure,
  a: Interval,
  b: Interval,
): { verdict: Verdict; reason: Reason } {
  if (!overlap(a, b)) return { verdict: clash(left), reason: 'bounds' };
  const known = left.min !== undefined || left.max !== undefined;
  if (known && left.min === right.min && left.max === right.max)
    return { verdict: 'agrees', reason: 'bounds' };
  if ((left.approximate || right.approximate) && isRoundingOf(left, right))
    return { verdict: 'agrees', reason: 'rounding' };
  return { verdict: 'compatible', reason: 'bounds' };
}

const clash = (figure: Figure): Verdict => (figure.kind === 'strength' ? 'inTension' : 'contradictory');
