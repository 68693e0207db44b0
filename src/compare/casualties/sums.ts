/** Numbers that someone says to sums in which nobody is counted twice, each with what it is made of. */
import type { Iri } from '../../model/records.js';
import { heaviest } from '../../structures/heaviest.js';
import type { Stance } from './stance.js';

/** A number that one or more claims say of one group in one event. */
export interface Addend {
  readonly count: number;
  /** Whether a claim gives it as rounded. */
  readonly about: boolean;
  readonly event: Iri;
  readonly group: Iri;
  readonly claims: readonly Iri[];
  readonly voices: readonly string[];
  readonly stance: Stance;
}

/** A number and what it is made of; nobody is counted in two of its addends. */
export interface Sum {
  readonly count: number;
  readonly addends: readonly Addend[];
}

/** A number is undefined where no account that may carry it gives one. */
export interface Estimate {
  readonly low: Sum | undefined;
  readonly best: Sum | undefined;
  readonly high: Sum | undefined;
  /** Whether an account leaves the upper bound open, so that `high` is no bound. */
  readonly open: boolean;
}

export const NONE: Estimate = { low: undefined, best: undefined, high: undefined, open: false };
export const BOUNDS = ['low', 'best', 'high'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Sums of different people; undefined where there are none. */
export function sumOf(sums: readonly (Sum | undefined)[]): Sum | undefined {
  const told = sums.filter((sum) => sum !== undefined);
  if (told.length < 2) return told[0];
  return {
    count: told.reduce((all, { count }) => all + count, 0),
    addends: told.flatMap(({ addends }) => addends),
  };
}

/** The greatest of sums that may be of the same people; of equal ones the first. */
export function greatestOf(sums: readonly (Sum | undefined)[]): Sum | undefined {
  return sums.reduce((most, sum) => (sum === undefined || sum.count <= (most?.count ?? -1) ? most : sum));
}

/** What parts say of their whole: that nobody of one group, or in one part, was counted says nothing of the others. */
export function ofWhole({ low, best, high, open }: Estimate): Estimate {
  const above = (sum: Sum | undefined) => (sum?.count === 0 ? undefined : sum);
  return { low: above(low), best: above(best), high: above(high), open };
}

/** Each bound made by itself, open where one of them is. */
export function combine(
  estimates: readonly Estimate[],
  make: (sums: readonly (Sum | undefined)[], bound: Bound) => Sum | undefined,
): Estimate {
  if (estimates.length === 0) return NONE;
  const [low, best, high] = BOUNDS.map((bound) =>
    make(
      estimates.map((each) => each[bound]),
      bound,
    ),
  );
  return { low, best, high, open: estimates.some(({ open }) => open) };
}

/** Of sums of which some may be of the same people, those that share nobody and come to most. */
export function apart(
  sums: readonly (Sum | undefined)[],
  share: (one: number, other: number) => boolean,
): readonly (Sum | undefined)[] {
  const told = [...sums.keys()].filter((at) => sums[at] !== undefined);
  return heaviest(told, (at) => sums[at]?.count ?? 0, share).map((at) => sums[at]);
}

/** The greatest sum that one voice says: silence is no denial, but what several tell apart no one vouches for together. */
export function oneVoice(
  sums: readonly (Sum | undefined)[],
  share: (one: number, other: number) => boolean,
): Sum | undefined {
  const told = sums.filter((sum) => sum !== undefined);
  if (told.length < 2) return told[0];
  // A sum in which several voices are needed is nobody's own: only what a voice says by itself can be joined to more of it.
  const voices = [...new Set(told.flatMap(({ addends }) => addends[0]?.voices ?? []))].sort();
  const byOne = voices.map((voice) =>
    sumOf(
      apart(
        sums.map((sum) => (sum?.addends.every((addend) => addend.voices.includes(voice)) ? sum : undefined)),
        share,
      ),
    ),
  );
  return greatestOf([...sums, ...byOne]);
}
