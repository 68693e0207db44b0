/** Claims with dates to the dates that are told, those of the same days as one, and how two of them lie to each other. */
import { daysOf } from '../model/date.js';
import { isToldAsDone } from '../model/modality.js';
import type { Claim } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import type { Span } from './days.js';
import { isDoubted } from './event-dates.js';
import type { OtherDate } from './timeline-entry.js';

/** Claims that give the same days of the same thing, with the words of the surest of them. */
export interface ToldDate {
  readonly when: string;
  readonly span: Span;
  readonly claims: readonly Claim[];
}

/** @param inWords a claim's date: `began on 31 October 2023`. */
export function toldDatesOf(
  claims: readonly Claim[],
  inWords: (claim: Claim) => string,
): readonly ToldDate[] {
  return [...groupBy(claims, ({ earliest, latest }) => `${earliest}/${latest}`).values()].map((same) => {
    const done = same.filter(isToldAsDone);
    const accounts = done.length > 0 ? done : same;
    const best = accounts.find((claim) => !isDoubted(claim)) ?? accounts[0];
    const { earliest, latest } = same[0] as Claim;
    return { when: inWords(best as Claim), span: { earliest, latest }, claims: same };
  });
}

/** Those that none of the others tells more closely. */
export function closest(dates: readonly ToldDate[]): readonly ToldDate[] {
  return dates.filter((date) => !dates.some((other) => holds(date, other)));
}

export function othersThan(date: ToldDate, dates: readonly ToldDate[]): readonly OtherDate[] {
  return dates
    .filter((other) => other !== date)
    .map(({ when, span, claims }) => ({
      when,
      how: howItLies({ span, claims }, date),
      affirmedBy: claims,
    }));
}

/** Words for days through all of which it went on, beside those for one day that is not known closely. */
const EXTENT = /^(?!.*\bbetween\b).*(?:\b(?:and|throughout|to)\b|–)/i;

const isExtent = ({ claims }: Pick<ToldDate, 'claims'>) =>
  claims.some(({ dateWording }) => EXTENT.test(dateWording ?? ''));

type Told = Pick<ToldDate, 'span' | 'claims'>;

/** Who tells of two days where another tells of one gives another length, not the same day less closely. */
function howItLies(other: Told, date: Told): OtherDate['how'] {
  if (holds(other, date)) return isExtent(other) ? 'longer' : 'less closely';
  if (holds(date, other)) return isExtent(date) ? 'shorter' : 'more closely';
  return 'otherwise';
}

/**
 * Whether all days of one lie within the other, which has more. Of two that go on, those in which they began: who says
 * since July tells of another start than who says since August, and not less of the same.
 */
function holds(wide: Told, narrow: Told): boolean {
  const side = openSide(wide.span);
  const isBoth = side !== undefined && side === openSide(narrow.span);
  const [from, to] = ends(isBoth ? known(wide, side) : wide.span);
  const [start, end] = ends(isBoth ? known(narrow, side) : narrow.span);
  return from <= start && end <= to && (from < start || end < to);
}

function openSide({ earliest, latest }: Span): 'start' | 'end' | undefined {
  if (earliest === undefined) return latest === undefined ? undefined : 'start';
  return latest === undefined ? 'end' : undefined;
}

/** The days that the other end of an interval allows: all July of `2023-07/..`. */
function known({ claims }: Told, open: 'start' | 'end'): Span {
  const { when, proposition } = claims[0] as Claim;
  const [start = '', end = ''] = (when ?? proposition.object.value).split('/');
  return daysOf(open === 'end' ? start : end);
}

function ends({ earliest = '', latest = '9999' }: Span): readonly [string, string] {
  return [earliest, latest];
}
